package io.github.layercheck.engine.check;

import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.constant.StandIns;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds layers whose constants would have the names of those of another layer, or of the model itself. */
final class ConstantCollisions implements Check {

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        ModelDeclaration declaration = model.graph().declaration();
        if (declaration.isBlock()) {
            // The class of a block has no constants of layers.
            return;
        }
        Map<String, Constant> taken = new HashMap<>();
        Set<String> reported = new HashSet<>();
        for (Constant constant : StandIns.certain(declaration)) {
            Constant other = taken.putIfAbsent(constant.name(), constant);
            if (other != null && reported.add(constant.method())) {
                reporter.report(
                        constant.method(), originOf(constant.method(), declaration), collision(constant, other));
            }
        }
    }

    private static Fault collision(Constant constant, Constant other) {
        String owner = other.method().isEmpty() ? "the model" : other.method();
        return new Fault(ProblemId.CONSTANT_COLLISION, "its constant " + constant.name() + " is also one of " + owner)
                .because("The generated class has one constant of a name.")
                .fix("Give the method another name; @Named keeps the layer's name in Keras.");
    }

    private static Origin originOf(String method, ModelDeclaration model) {
        return model.method(method).map(MethodDeclaration::origin).orElse(model.origin());
    }
}
