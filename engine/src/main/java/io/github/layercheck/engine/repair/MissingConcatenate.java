package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.layers.Concatenate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A Concatenate of the tensors that a layer is given where it takes one. */
final class MissingConcatenate implements Kind {

    private static final double COST = 12;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.problem().id() != ProblemId.INPUT_COUNT || found.failed() == null) {
            return;
        }
        String name = found.failed().call().method();
        for (MethodDeclaration method : found.model().methods()) {
            if (method.name().equals(name) && method.repeat() == 0 && canBeJoined(method)) {
                add(found, method, candidates);
            }
        }
    }

    /** Whether a method takes several tensors, each by its name alone. */
    private static boolean canBeJoined(MethodDeclaration method) {
        List<String> names = names(method);
        return names.size() > 1
                && new HashSet<>(names).size() == names.size()
                && method.parameters().stream()
                        .allMatch(parameter -> parameter.constant() == null
                                && parameter.argument().isEmpty()
                                && parameter.tensor().place().attribute() == null);
    }

    private static List<String> names(MethodDeclaration method) {
        return method.parameters().stream()
                .map(parameter -> String.valueOf(parameter.tensor().method()))
                .toList();
    }

    private static void add(Case found, MethodDeclaration method, List<Candidate> candidates) {
        List<String> names = names(method);
        String name = Insertion.freeName(found, Concatenate.class.getSimpleName());
        Edit.Insert inserted =
                new Edit.Insert(method.origin(), name, Concatenate.class.getCanonicalName(), List.of(), names);
        List<Edit> edits = new ArrayList<>(List.of(inserted));
        for (ParameterDeclaration parameter : method.parameters()) {
            Origin origin = parameter.tensor().place().origin();
            edits.add(edits.size() == 1 ? new Edit.Rename(origin, name) : new Edit.RemoveParameter(origin));
        }
        String what = inserted.text() + " " + ParameterChanges.call(name, names) + " makes one tensor";
        candidates.add(new Candidate.Change(COST, method.name(), edits, what + " for " + method.name()));
    }
}
