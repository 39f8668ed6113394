package io.github.layercheck.processor.mutant;

import io.github.layercheck.processor.mutant.ModelSource.Edit;
import io.github.layercheck.processor.mutant.ModelSource.Interface;
import io.github.layercheck.processor.mutant.ModelSource.Method;
import io.github.layercheck.processor.mutant.ModelSource.Parameter;
import io.github.layercheck.processor.mutant.ModelSource.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Layers that are missing, too many, or in the wrong order. */
final class LayerFaults {

    private LayerFaults() {}

    static List<Change> deleted(ModelSource source) {
        return deleted(source, method -> true);
    }

    static List<Change> flattenRemoved(ModelSource source) {
        return deleted(source, method -> isOf(method, "Flatten"));
    }

    /** Each layer of one input deleted; what took its tensor takes its input. */
    private static List<Change> deleted(ModelSource source, Predicate<Method> which) {
        List<Change> changes = new ArrayList<>();
        for (Interface model : source.interfaces()) {
            List<Method> methods = model.methods();
            for (int i = 0; i + 1 < methods.size(); i++) {
                Method method = methods.get(i);
                if (which.test(method) && isPlain(source, method)) {
                    Method next = methods.get(i + 1);
                    String input = inputOf(model, i);
                    List<Edit> edits = new ArrayList<>(takersRebound(model, method, input));
                    edits.add(
                            new Edit(new Span(method.span().start(), next.span().start()), ""));
                    if (!method.parameters().isEmpty() && next.parameters().isEmpty() && isLayer(next)) {
                        edits.add(parametersOf(next, input));
                    }
                    Set<String> changed = model.methods().stream()
                            .filter(other -> takes(other, method) || other == next)
                            .map(Method::name)
                            .collect(Collectors.toSet());
                    changes.add(new Change(edits, changed));
                }
            }
        }
        return changes;
    }

    private static Edit parametersOf(Method method, String tensor) {
        return new Edit(method.parentheses(), "Tensor " + tensor);
    }

    /** The tensor that a layer of one input takes. */
    private static String inputOf(Interface model, int number) {
        Method method = model.methods().get(number);
        if (!method.parameters().isEmpty()) {
            return method.parameters().get(0).tensorName();
        }
        return number == 0 ? "input" : model.methods().get(number - 1).name();
    }

    private static List<Edit> takersRebound(Interface model, Method method, String tensor) {
        List<Edit> edits = new ArrayList<>();
        for (Method other : model.methods()) {
            for (Parameter parameter : other.parameters()) {
                if (parameter.tensorName().equals(method.name())) {
                    edits.add(new Edit(parameter.tensor(), tensor));
                }
            }
        }
        return edits;
    }

    private static boolean takes(Method method, Method maker) {
        return method.parameters().stream()
                .anyMatch(parameter -> parameter.tensorName().equals(maker.name()));
    }

    static List<Change> swapped(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        for (Interface model : source.interfaces()) {
            for (int i = 0; i + 1 < model.methods().size(); i++) {
                Method first = model.methods().get(i);
                Method second = model.methods().get(i + 1);
                boolean areChained = second.parameters().isEmpty()
                        && first.parameters().isEmpty()
                        && isPlain(source, first)
                        && isPlain(source, second)
                        && model.methods().stream().noneMatch(other -> takes(other, first) || takes(other, second));
                if (areChained) {
                    changes.add(new Change(
                            List.of(
                                    new Edit(first.span(), source.text(second.span())),
                                    new Edit(second.span(), source.text(first.span()))),
                            Set.of(first.name(), second.name())));
                }
            }
        }
        return changes;
    }

    /** Each layer of one input applied a second time, as a layer of its own. */
    static List<Change> doubled(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        for (Interface model : source.interfaces()) {
            for (Method method : model.methods()) {
                if (isPlain(source, method)) {
                    String name = method.name() + "Twice";
                    String declaration = source.text(
                            new Span(method.span().start(), method.parentheses().start()));
                    String copy = "\n" + declaration.substring(0, declaration.lastIndexOf(method.name())) + name
                            + (method.parameters().isEmpty() ? "();" : "(Tensor " + method.name() + ");");
                    changes.add(inserted(model, method, name, copy));
                }
            }
        }
        return changes;
    }

    static List<Change> flattenInserted(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        for (Interface model : source.interfaces()) {
            for (Method method : model.methods()) {
                if (isLayer(method) && !isReferredTo(source, method)) {
                    changes.add(inserted(
                            model,
                            method,
                            "flattened",
                            "\n@io.github.layercheck.layers.Flatten Tensor flattened(Tensor " + method.name() + ");"));
                }
            }
        }
        return changes;
    }

    private static Change inserted(Interface model, Method after, String name, String declaration) {
        List<Edit> edits = new ArrayList<>(takersRebound(model, after, name));
        int end = after.span().end();
        edits.add(new Edit(new Span(end, end), declaration));
        return new Change(edits, Set.of(name));
    }

    /** Whether it is a layer of one input whose name nothing else than parameters has. */
    private static boolean isPlain(ModelSource source, Method method) {
        return isLayer(method) && method.parameters().size() < 2 && !isReferredTo(source, method);
    }

    private static boolean isLayer(Method method) {
        return method.layer().isPresent() && !isOf(method, "Input");
    }

    /** Whether an annotation names the method: an output, a part, a layer that is applied again. */
    private static boolean isReferredTo(ModelSource source, Method method) {
        return source.text().contains("\"" + method.name() + "\"")
                || source.text().contains("\"" + method.name() + ":")
                || source.text().contains("\"" + method.name() + ".")
                || source.text().contains("." + method.name() + ".");
    }

    private static boolean isOf(Method method, String type) {
        return method.annotation(type).isPresent();
    }
}
