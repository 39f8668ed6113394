package io.github.layercheck.engine.infer;

import io.github.layercheck.Input;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of a model's inputs as declared. */
final class InputTypes {

    private InputTypes() {}

    /** The declared type of an input, or null if it is any shape or one that no tensor has. */
    static @Nullable TensorType declared(Call call) {
        InputDeclaration input = declaration(call);
        List<Integer> sample = input.sample();
        if (sample == null || !input.isPossible()) {
            return null;
        }
        List<Dim> dims = new ArrayList<>();
        for (int size : sample) {
            dims.add(dim(size));
        }
        return new TensorType(TensorShape.ofSample(dim(input.batch()), dims), input.dtype());
    }

    /** What is declared of an input. */
    static InputDeclaration declaration(Call call) {
        return ((Node.InputNode) call.layer().content()).input();
    }

    private static Dim dim(int size) {
        return size == Input.NONE ? Dim.unknown() : Dim.of(size);
    }
}
