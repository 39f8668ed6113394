package io.github.layercheck.engine.repair;

import io.github.layercheck.Input;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;

/** What models that use a model as a layer give to its inputs. */
final class GivenShapes {

    /**
     * A tensor that a model gives to an input of another.
     *
     * @param giving what messages call the model that gives it
     * @param sample its shape without the batch, as an input declares it
     */
    record Given(InputDeclaration input, String giving, List<Integer> sample) {}

    private GivenShapes() {}

    /** All that another model gives. */
    static List<Given> of(ModelDeclaration model, InferredModel dependent) {
        List<Given> given = new ArrayList<>();
        for (Call call : dependent.graph().calls()) {
            Node.ModelNode applied = call.layer().model();
            if (applied != null && isOf(model, applied.graph())) {
                add(call, applied.graph(), dependent, given);
            }
        }
        return given;
    }

    private static boolean isOf(ModelDeclaration model, Graph graph) {
        return graph.declaration().type().equals(model.type());
    }

    private static void add(Call call, Graph applied, InferredModel dependent, List<Given> given) {
        List<Call.Argument> arguments = call.forInputs();
        for (int i = 0; i < Math.min(arguments.size(), applied.inputs().size()); i++) {
            Tensor tensor = arguments.get(i).tensor();
            TensorType type = tensor == null ? null : dependent.tensors().type(tensor);
            if (type != null
                    && type.shape().rank() > 0
                    && applied.inputs().get(i).layer().content() instanceof Node.InputNode node) {
                List<Integer> sample = sample(type.shape().sample());
                given.add(new Given(node.input(), dependent.graph().label(), sample));
            }
        }
    }

    /** Sizes as an input declares them. */
    static List<Integer> sample(List<Dim> dims) {
        List<Integer> sample = new ArrayList<>();
        for (Dim dim : dims) {
            sample.add(dim.isKnown() ? (int) Math.min(dim.size(), Integer.MAX_VALUE) : Input.NONE);
        }
        return sample;
    }
}
