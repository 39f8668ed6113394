package io.github.layercheck.engine.check;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds parts that belong to no layer. */
final class UnusedParts implements Check {

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        Map<String, MethodDeclaration> parts = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (MethodDeclaration method : model.graph().declaration().methods()) {
            addTaken(method.content(), taken);
            if (method.content().isPart()) {
                parts.put(method.name(), method);
            }
        }
        // A name of no part may be that of one of these, misspelt.
        if (model.graph().isResolved() && parts.keySet().containsAll(taken)) {
            parts.keySet().removeAll(taken);
            for (MethodDeclaration part : parts.values()) {
                reporter.report(part.name(), part.origin(), unused());
            }
        }
    }

    private static void addTaken(Content content, Set<String> taken) {
        if (content instanceof Content.OfLayer layer) {
            addTaken(layer.layer(), taken);
        } else if (content instanceof Content.OfPart part) {
            addTaken(part.layer(), taken);
        } else if (content instanceof Content.OfWrapped wrapped) {
            addTaken(wrapped.wrapper(), taken);
        } else if (content.isPart() && content instanceof Content.OfModelPart part) {
            // isPart() comes first because 'instanceof' loads the class, which few models need
            addTaken(part.wrapper(), taken);
        }
    }

    private static void addTaken(LayerConfig layer, Set<String> taken) {
        taken.addAll(layer.partNames());
        for (LayerConfig inner : layer.wrapped()) {
            addTaken(inner, taken);
        }
    }

    private static Fault unused() {
        return new Fault(ProblemId.UNUSED_TENSOR, "no layer has this part")
                .because("A part is a layer that belongs to another one.")
                .fix("Name it in the attribute 'of' of that layer, or return Tensor to call it here.");
    }
}
