package io.github.layercheck.processor.mutant;

import io.github.layercheck.processor.mutant.ModelSource.Edit;
import io.github.layercheck.processor.mutant.ModelSource.Interface;
import io.github.layercheck.processor.mutant.ModelSource.Method;
import io.github.layercheck.processor.mutant.ModelSource.Parameter;
import io.github.layercheck.processor.mutant.ModelSource.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Faults in the tensors that layers take. */
final class ParameterFaults {

    private static final Set<String> MERGES =
            Set.of("Add", "Average", "Concatenate", "Dot", "Maximum", "Minimum", "Multiply", "Subtract");

    private ParameterFaults() {}

    static List<Change> misspelt(ModelSource source) {
        return methods(source)
                .flatMap(method -> method.parameters().stream()
                        .flatMap(parameter -> NameFaults.misspellings(parameter.tensorName()).stream()
                                .map(wrong -> Change.of(method.name(), new Edit(nameOf(parameter), wrong)))))
                .toList();
    }

    private static Span nameOf(Parameter parameter) {
        int start = parameter.tensor().start();
        return new Span(start, start + parameter.tensorName().length());
    }

    static List<Change> rebound(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        source.interfaces().forEach(each -> each.methods().forEach(method -> {
            for (Parameter parameter : method.parameters()) {
                tensorsBefore(each, method).stream()
                        .filter(tensor -> isFree(tensor, method))
                        .forEach(tensor -> changes.add(Change.of(method.name(), new Edit(parameter.tensor(), tensor))));
            }
        }));
        return changes;
    }

    /** Whether no parameter has the name already, which Java would not allow. */
    private static boolean isFree(String name, Method method) {
        return method.parameters().stream()
                .noneMatch(
                        other -> other.name().equals(name) || other.tensorName().equals(name));
    }

    /** What a method can take: the input of the interface, and what is declared before. */
    static List<String> tensorsBefore(Interface model, Method method) {
        List<String> tensors = new ArrayList<>();
        model.annotation("Input").ifPresent(input -> tensors.add("input"));
        model.methods().stream()
                .takeWhile(other -> other != method)
                .map(Method::name)
                .forEach(tensors::add);
        return tensors;
    }

    static List<Change> swapped(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        methods(source).forEach(method -> {
            List<Parameter> parameters = method.parameters();
            for (int i = 0; i + 1 < parameters.size(); i++) {
                Span left = parameters.get(i).span();
                Span right = parameters.get(i + 1).span();
                changes.add(Change.of(
                        method.name(), new Edit(left, source.text(right)), new Edit(right, source.text(left))));
            }
        });
        return changes;
    }

    static List<Change> removed(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        methods(source).forEach(method -> {
            List<Parameter> parameters = method.parameters();
            for (int i = 0; i < parameters.size() && parameters.size() > 1; i++) {
                Span removed = i == 0
                        ? new Span(
                                parameters.get(0).span().start(),
                                parameters.get(1).span().start())
                        : new Span(
                                parameters.get(i - 1).span().end(),
                                parameters.get(i).span().end());
                changes.add(Change.of(method.name(), new Edit(removed, "")));
            }
        });
        return changes;
    }

    /** One branch of a merge goes through a further layer that changes its shape. */
    static List<Change> mergeBranch(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        methods(source)
                .filter(method -> method.layer()
                        .filter(use -> MERGES.contains(use.type()))
                        .isPresent())
                .forEach(method -> {
                    int start = method.span().start();
                    for (Parameter parameter : method.parameters()) {
                        for (String layer : List.of("Dense(units = 7)", "Flatten", "RepeatVector(n = 2)")) {
                            String inserted = "@io.github.layercheck.layers." + layer + " Tensor branch("
                                    + source.text(parameter.span()) + ");\n";
                            changes.add(new Change(
                                    List.of(
                                            new Edit(new Span(start, start), inserted),
                                            new Edit(parameter.span(), "Tensor branch")),
                                    Set.of("branch")));
                        }
                    }
                });
        return changes;
    }

    private static Stream<Method> methods(ModelSource source) {
        return source.interfaces().stream().flatMap(each -> each.methods().stream());
    }
}
