package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.shape.TensorShape;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A layer more, between the one that breaks and one of its inputs. */
final class Insertion {

    private Insertion() {}

    static void add(
            Case found,
            Spot end,
            double cost,
            Class<? extends Annotation> layer,
            List<Argument> arguments,
            TensorShape made,
            List<Candidate> candidates) {
        add(found, end, cost, "", layer, arguments, made, candidates);
    }

    /**
     * Adds a candidate with a layer before the one that breaks.
     *
     * @param end the input that it takes
     * @param prefix what its sentence begins with
     * @param made what it makes of the input
     */
    static void add(
            Case found,
            Spot end,
            double cost,
            String prefix,
            Class<? extends Annotation> layer,
            List<Argument> arguments,
            TensorShape made,
            List<Candidate> candidates) {
        Call call = found.failed() == null ? null : found.failed().call();
        MethodDeclaration method = call == null ? null : method(found, call);
        if (call == null || method == null) {
            return;
        }
        String tensor = end.scope().tensors().label(end.tensor());
        String name = freeName(found, layer.getSimpleName());
        ParameterDeclaration parameter = parameter(method, tensor);
        List<Edit> edits = new ArrayList<>();
        if (method.parameters().isEmpty()) {
            edits.add(new Edit.Insert(method.origin(), name, layer.getCanonicalName(), arguments, List.of()));
        } else if (parameter != null) {
            edits.add(new Edit.Insert(method.origin(), name, layer.getCanonicalName(), arguments, List.of(tensor)));
            edits.add(new Edit.Rename(parameter.tensor().place().origin(), name));
        }
        if (!edits.isEmpty()) {
            String what = prefix + ((Edit.Insert) edits.get(0)).text() + " on " + tensor + " makes " + made;
            candidates.add(new Candidate.Change(cost, Labels.of(end.scope(), call), edits, what));
        }
    }

    private static @Nullable MethodDeclaration method(Case found, Call call) {
        return found.model().methods().stream()
                .filter(method -> method.name().equals(call.method()) && method.repeat() == 0)
                .findFirst()
                .orElse(null);
    }

    /** The parameter that takes the only output of a method by its own name. */
    private static @Nullable ParameterDeclaration parameter(MethodDeclaration method, String tensor) {
        return method.parameters().stream()
                .filter(parameter -> tensor.equals(parameter.tensor().method())
                        && parameter.tensor().output() == 0
                        && parameter.tensor().place().attribute() == null)
                .findFirst()
                .orElse(null);
    }

    /** A name that no method or input has, for one that declares such a layer. */
    static String freeName(Case found, String layer) {
        Set<String> taken = new HashSet<>();
        found.model().methods().forEach(method -> taken.add(method.name()));
        found.model().inputs().forEach(input -> taken.add(input.name()));
        String name = layer.substring(0, 1).toLowerCase(Locale.ROOT) + layer.substring(1);
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + i;
        }
        return free;
    }
}
