package io.github.layercheck.processor.mutant;

import io.github.layercheck.processor.mutant.ModelSource.Method;
import io.github.layercheck.processor.mutant.ModelSource.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Picks faults of every kind, evenly over the models that allow them. */
final class Faults {

    private final List<ModelSource> sources;
    private final long seed;

    Faults(List<ModelSource> sources, long seed) {
        this.sources = sources;
        this.seed = seed;
    }

    /** Up to so many mutants of each kind; fewer of those that are the compiler's, each of which is compiled by itself. */
    List<Mutant> ofEachKind(int count) {
        List<Mutant> all = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (FaultKind kind : FaultKind.values()) {
            all.addAll(ofKind(kind, kind.isOfCompiler() ? count / 3 : count, texts));
        }
        return all;
    }

    private List<Mutant> ofKind(FaultKind kind, int count, Set<String> texts) {
        Map<ModelSource, List<Change>> changes = changes(kind);
        List<ModelSource> order = new ArrayList<>(changes.keySet());
        Collections.shuffle(order, new Random(seed ^ kind.text().hashCode()));
        List<Mutant> mutants = new ArrayList<>();
        while (!order.isEmpty() && mutants.size() < count) {
            for (ModelSource source : List.copyOf(order)) {
                List<Change> ofSource = changes.get(source);
                if (ofSource.isEmpty()) {
                    order.remove(source);
                } else if (mutants.size() < count) {
                    Change change = ofSource.remove(ofSource.size() - 1);
                    String text = source.with(change.edits());
                    if (isJava(text) && texts.add(text)) {
                        mutants.add(new Mutant(source.id(), kind, change.names(), text));
                    }
                }
            }
        }
        return mutants;
    }

    /** The changes of a kind in an order that depends on nothing but the source: others can come and go. */
    private Map<ModelSource, List<Change>> changes(FaultKind kind) {
        Map<ModelSource, List<Change>> changes = new LinkedHashMap<>();
        for (ModelSource source : sources) {
            List<Change> ofSource = new ArrayList<>(kind.changes(source));
            Collections.shuffle(
                    ofSource,
                    new Random(
                            seed ^ (31L * source.id().hashCode() + kind.text().hashCode())));
            changes.put(source, ofSource);
        }
        return changes;
    }

    /** Whether no name is declared twice, which is the compiler's to report and no fault of a model. */
    private static boolean isJava(String text) {
        return ModelSource.parse("", text).interfaces().stream()
                .allMatch(each -> areDistinct(each.methods(), Method::name)
                        && each.methods().stream()
                                .allMatch(method -> areDistinct(method.parameters(), Parameter::name)));
    }

    private static <T> boolean areDistinct(List<T> declared, Function<T, String> name) {
        return declared.stream().map(name).distinct().count() == declared.size();
    }
}
