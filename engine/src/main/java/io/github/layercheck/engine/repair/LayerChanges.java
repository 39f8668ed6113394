package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A layer less: one that breaks, or that makes of a tensor what the one that breaks does not take. */
final class LayerChanges implements Kind {

    private static final double COST = 28;

    /** Layers without weights that change a shape: one too many is easily there. */
    private static final Pattern PLACED_BY_MISTAKE =
            Pattern.compile("Flatten|Reshape|Permute|RepeatVector|(Global)?(Max|Average)Pooling.D|UpSampling.D"
                    + "|Cropping.D|ZeroPadding.D");

    @Override
    public void add(Case found, List<Candidate> candidates) {
        ModelDeclaration model = found.model();
        List<MethodDeclaration> methods = model.methods();
        for (int i = methods.size() - 1; i >= 0; i--) {
            MethodDeclaration method = methods.get(i);
            Integer distance = distance(found, method);
            if (distance != null && (isPlacedByMistake(method) || isDouble(methods, i) || isUnused(found))) {
                Candidate removal = removal(model, i, COST + 0.1 * distance, method.name());
                if (removal != null) {
                    candidates.add(removal);
                }
            }
        }
        found.sides().forEach(side -> addInNested(found, side.way(), candidates));
    }

    /** Layers of other models through which the way leads. */
    @SuppressWarnings("ReferenceEquality") // a scope is itself only
    private static void addInNested(Case found, Way way, List<Candidate> candidates) {
        for (int i = way.spots().size() - 1; i > 0; i--) {
            Spot spot = way.spots().get(i);
            if (spot.scope() != found.scope()) {
                ModelDeclaration model = spot.scope().graph().declaration();
                String method = spot.call().method();
                for (int number = 0; number < model.methods().size(); number++) {
                    boolean isIt = model.methods().get(number).name().equals(method)
                            && isPlacedByMistake(model.methods().get(number));
                    Candidate removal = isIt
                            ? removal(model, number, COST + 0.1 * (way.spots().size() - i), spot.label())
                            : null;
                    if (removal != null) {
                        candidates.add(removal);
                    }
                }
            }
        }
    }

    private static boolean isPlacedByMistake(MethodDeclaration method) {
        return method.content() instanceof Content.OfLayer layer
                && PLACED_BY_MISTAKE.matcher(layer.layer().type().name()).matches();
    }

    /** Whether a layer is configured like the one before it. */
    private static boolean isDouble(List<MethodDeclaration> methods, int number) {
        return number > 0
                && methods.get(number).content() instanceof Content.OfLayer layer
                && methods.get(number - 1).content() instanceof Content.OfLayer before
                && layer.layer().type().equals(before.layer().type())
                && layer.layer().given().equals(before.layer().given());
    }

    private static boolean isUnused(Case found) {
        return found.problem().id() == ProblemId.UNUSED_TENSOR;
    }

    /** How far a method is before the layer that breaks; null if it is not on a way to it. */
    @SuppressWarnings("ReferenceEquality") // a scope is itself only
    private static @Nullable Integer distance(Case found, MethodDeclaration method) {
        if (isUnused(found)) {
            return found.problem().subject().equals(method.name()) ? 0 : null;
        }
        if (found.failed() == null) {
            return null;
        }
        if (found.failed().call().method().equals(method.name())) {
            return 0;
        }
        for (Side side : found.sides()) {
            List<Spot> spots = side.way().spots();
            for (int i = spots.size() - 1; i >= 0; i--) {
                if (spots.get(i).scope() == found.scope()
                        && spots.get(i).call().method().equals(method.name())) {
                    return spots.size() - i;
                }
            }
        }
        return null;
    }

    private static @Nullable Candidate removal(ModelDeclaration model, int number, double cost, String label) {
        MethodDeclaration removed = model.methods().get(number);
        if (removed.content() instanceof Content.OfInput || removed.content().isPart() || removed.repeat() > 0) {
            return null;
        }
        String before = before(model, number);
        String taken = removed.parameters().isEmpty() ? before : null;
        if (removed.parameters().size() == 1) {
            ParameterDeclaration only = removed.parameters().get(0);
            taken = only.tensor().output() == 0 ? only.tensor().method() : null;
        }
        if (taken == null
                || model.outputs().stream().anyMatch(output -> removed.name().equals(output.method()))) {
            return null;
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = number + 1; i < model.methods().size(); i++) {
            MethodDeclaration later = model.methods().get(i);
            if (later.content() instanceof Content.OfShared shared
                    && shared.method().equals(removed.name())) {
                return null;
            }
            boolean isNext = later.parameters().isEmpty() && i == number + 1;
            if (isNext && !taken.equals(before)) {
                edits.add(new Edit.AddParameter(later.origin(), 0, taken));
            }
            for (ParameterDeclaration parameter : later.parameters()) {
                if (removed.name().equals(parameter.tensor().method())) {
                    if (parameter.tensor().place().attribute() != null
                            || names(later).contains(taken)) {
                        return null;
                    }
                    edits.add(new Edit.Rename(parameter.tensor().place().origin(), taken));
                }
            }
        }
        edits.add(new Edit.Remove(removed.origin()));
        return new Candidate.Change(cost, removed.name(), edits, "without " + label + " the model fits");
    }

    private static List<String> names(MethodDeclaration method) {
        return method.parameters().stream()
                .map(parameter -> String.valueOf(parameter.tensor().method()))
                .toList();
    }

    private static @Nullable String before(ModelDeclaration model, int number) {
        for (int i = number - 1; i >= 0; i--) {
            if (!model.methods().get(i).content().isPart()) {
                return model.methods().get(i).name();
            }
        }
        return model.inputs().size() == 1 ? model.inputs().get(0).name() : null;
    }
}
