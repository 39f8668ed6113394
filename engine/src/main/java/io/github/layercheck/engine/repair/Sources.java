package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model and those that it uses by name, directly or not.
 *
 * @param used the models that are used, by their canonical names
 */
@SuppressWarnings("ReferenceEquality") // a declaration that an edit leaves as it is stays the same object
record Sources(ModelDeclaration model, Map<String, ModelDeclaration> used) {

    static Sources of(ModelDeclaration model, Models models) {
        Map<String, ModelDeclaration> used = new LinkedHashMap<>();
        addUsed(model, models, used);
        return new Sources(model, used);
    }

    private static void addUsed(ModelDeclaration model, Models models, Map<String, ModelDeclaration> used) {
        for (MethodDeclaration method : model.methods()) {
            Content.OfModel content = method.content().usedModel();
            if (content == null) {
                continue;
            }
            if (content.model() instanceof ModelReference.Inline inline) {
                addUsed(inline.model(), models, used);
            } else if (content.model() instanceof ModelReference.Named named
                    && !used.containsKey(named.canonicalName())) {
                try {
                    ModelDeclaration declared = models.find(named.canonicalName());
                    used.put(named.canonicalName(), declared);
                    addUsed(declared, models, used);
                } catch (Fault notThere) {
                    // A problem says so.
                }
            }
        }
    }

    /** The same with edits, each in the first model in which it changes something. */
    Sources with(List<Edit> edits, KnownLayers known) {
        Sources changed = this;
        for (Edit edit : edits) {
            changed = changed.with(edit, known);
        }
        return changed;
    }

    private Sources with(Edit edit, KnownLayers known) {
        ModelDeclaration changed = Editor.apply(edit, model, known);
        if (changed != model) {
            return new Sources(changed, used);
        }
        for (Map.Entry<String, ModelDeclaration> entry : used.entrySet()) {
            ModelDeclaration other = Editor.apply(edit, entry.getValue(), known);
            if (other != entry.getValue()) {
                Map<String, ModelDeclaration> all = new LinkedHashMap<>(used);
                all.put(entry.getKey(), other);
                return new Sources(model, all);
            }
        }
        return this;
    }

    /** Finds these models, and any others where others are found. */
    Models models(Models others) {
        return name -> {
            ModelDeclaration found = name.equals(model.type().canonicalName()) ? model : used.get(name);
            return found == null ? others.find(name) : found;
        };
    }
}
