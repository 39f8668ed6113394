package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.HashSet;
import java.util.Set;

/** Finds names that Keras 3 refuses. */
final class SlashInName extends Lint {

    private static final char SLASH = '/';

    SlashInName() {
        super(
                ProblemId.SLASH_IN_NAME,
                "Keras 3 makes no layer, input or model with a / in its name. Keras 2 did, so that a model can have such names"
                        + " to be that of an older file.",
                """
                @Model
                @Input(8)
                interface Ratings {
                    @Named("head/hidden") @Dense(units = 16, activation = RELU) Tensor hidden();
                    @Dense(units = 1)                                           Tensor rating();
                }
                """,
                """
                @Model
                @Input(8)
                interface Ratings {
                    @Named("head_hidden") @Dense(units = 16, activation = RELU) Tensor hidden();
                    @Dense(units = 1)                                           Tensor rating();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        ModelDeclaration declaration = model.graph().declaration();
        if (hasSlash(declaration.name())) {
            Argument name = argument("name", withoutSlash(declaration.name()));
            findings.add(
                    Place.of(declaration.origin(), "name"),
                    fault(declaration.name(), name.text()),
                    new Edit.Value(declaration.origin(), -1, name));
        }
        Set<String> taken = new HashSet<>();
        for (MethodDeclaration method : declaration.methods()) {
            taken.add(method.kerasName());
        }
        for (MethodDeclaration method : declaration.methods()) {
            if (method.isNamed() && hasSlash(method.kerasName())) {
                Argument name = argument("value", free(method.kerasName(), taken));
                findings.add(
                        method,
                        Place.of(method.nameOrigin(), "value"),
                        fault(method.kerasName(), "@Named(" + name.valueText() + ")"),
                        new Edit.Value(method.nameOrigin(), -1, name));
            }
        }
    }

    private static boolean hasSlash(String name) {
        return name.indexOf(SLASH) >= 0;
    }

    private static String withoutSlash(String name) {
        String relative = name.startsWith("/") && name.length() > 1 ? name.substring(1) : name;
        return relative.replace(SLASH, '_');
    }

    /** A name without a slash that no other layer has or gets. */
    private static String free(String name, Set<String> taken) {
        String other = withoutSlash(name);
        String free = other;
        for (int i = 1; !taken.add(free); i++) {
            free = other + "_" + i;
        }
        return free;
    }

    private static Argument argument(String attribute, String name) {
        return new Argument(attribute, name, String.class);
    }

    private Fault fault(String name, String other) {
        return new Fault(id(), "its Keras name '" + name + "' has a /")
                .because("Keras 3 refuses such a name; files of Keras 2 can have it.")
                .fix(other + " is one that it takes.");
    }
}
