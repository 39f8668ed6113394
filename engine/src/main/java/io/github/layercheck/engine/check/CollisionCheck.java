package io.github.layercheck.engine.check;

import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds layers whose constants would have the names of others. */
public final class CollisionCheck {

    private CollisionCheck() {}

    /** Reports every layer with a constant that another layer, or the model itself, has. */
    public static void check(ModelDeclaration model, List<Constant> constants, Problems problems) {
        Map<String, Constant> taken = new HashMap<>(2 * constants.size());
        Set<String> reported = new HashSet<>();
        for (Constant constant : constants) {
            Constant other = taken.putIfAbsent(constant.name(), constant);
            if (other != null && reported.add(constant.method())) {
                String owner = other.method().isEmpty() ? "the model" : other.method();
                problems.add(
                        constant.method(),
                        originOf(constant.method(), model),
                        new Fault(
                                        ProblemId.CONSTANT_COLLISION,
                                        "its constant " + constant.name() + " is also one of " + owner)
                                .because("The generated class has one constant of a name.")
                                .fix("Give the method another name; @Named keeps the layer's name in Keras."));
            }
        }
    }

    private static Origin originOf(String method, ModelDeclaration model) {
        return model.methods().stream()
                .filter(declared -> declared.name().equals(method))
                .map(MethodDeclaration::origin)
                .findFirst()
                .orElse(model.origin());
    }
}
