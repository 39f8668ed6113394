package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.SharedObject;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies what a use of a model changes in it. */
final class Settings {

    private static final String FROZEN = "frozen";

    private Settings() {}

    /** The model with the changes that fit it; each other change is a problem of the layer that uses the model. */
    static ModelDeclaration apply(String user, ModelDeclaration model, List<Setting> settings, Problems problems) {
        ModelDeclaration changed = model;
        for (Setting setting : settings) {
            try {
                changed = apply(changed, setting);
            } catch (Fault fault) {
                problems.add(user + "." + setting.label(), setting.place(), fault);
            }
        }
        return changed;
    }

    private static ModelDeclaration apply(ModelDeclaration model, Setting setting) {
        String name = setting.path().get(0);
        MethodDeclaration method = model.method(name).orElseThrow(() -> unknownLayer(model, name));
        MethodDeclaration changed = apply(method, setting.inner());
        List<MethodDeclaration> methods = new ArrayList<>(model.methods());
        methods.set(methods.indexOf(method), changed);
        return model.withMethods(methods);
    }

    private static MethodDeclaration apply(MethodDeclaration method, Setting setting) {
        if (setting.path().isEmpty() && setting.attribute().equals(FROZEN)) {
            return method.withTraits(method.traits().withFrozen(SettingValues.flag(setting)));
        }
        if (setting.path().isEmpty() && setting.value() instanceof SharedObject object) {
            return SharedPaths.withObject(method, object);
        }
        Content content = method.content();
        if (content instanceof Content.OfModel model && !setting.path().isEmpty()) {
            return method.withContent(with(model, setting));
        }
        if (content instanceof Content.OfWrapped wrapped && !setting.path().isEmpty()) {
            return method.withContent(new Content.OfWrapped(wrapped.wrapper(), with(wrapped.model(), setting)));
        }
        if (setting.path().isEmpty() && content instanceof Content.OfLayer layer) {
            return method.withContent(new Content.OfLayer(apply(layer.layer(), setting)));
        }
        if (setting.path().isEmpty() && content instanceof Content.OfPart part) {
            return method.withContent(new Content.OfPart(apply(part.layer(), setting)));
        }
        if (content instanceof Content.Unreadable) {
            return method;
        }
        throw new Fault(ProblemId.UNKNOWN_NAME, noSuchPart(method, setting))
                .because("A change names a layer by its method, and then an attribute of it.")
                .fix(
                        setting.path().isEmpty()
                                        && (content instanceof Content.OfModel || content instanceof Content.OfWrapped)
                                ? method.name() + " is a model: name a layer within it."
                                : "");
    }

    /** The use of a model with a further change. */
    static Content.OfModel with(Content.OfModel model, Setting setting) {
        List<Setting> settings = new ArrayList<>(model.settings());
        settings.add(setting);
        return new Content.OfModel(model.model(), settings, model.origin());
    }

    private static String noSuchPart(MethodDeclaration method, Setting setting) {
        return setting.path().isEmpty()
                ? method.name() + " has no attribute '" + setting.attribute() + "'"
                : method.name() + " has no layer '" + setting.path().get(0) + "'";
    }

    /**
     * The layer with a value changed that is an argument of its call.
     *
     * @param layer the layer, or null for a model
     */
    static LayerConfig applyToCall(@Nullable LayerConfig layer, Setting setting) {
        if (layer == null || !setting.path().isEmpty()) {
            throw sameInAllCalls(setting, Set.of());
        }
        Optional<LayerConfig> owner = stack(layer).stream()
                .filter(config -> config.type().attribute(setting.attribute()) != null)
                .findFirst();
        if (owner.isPresent()) {
            Set<String> ofCall = owner.get().definition().call().attributes();
            if (!ofCall.contains(setting.attribute())) {
                throw sameInAllCalls(setting, ofCall);
            }
        }
        return apply(layer, setting);
    }

    private static Fault sameInAllCalls(Setting setting, Set<String> others) {
        return new Fault(ProblemId.UNKNOWN_NAME, setting.attribute() + " cannot differ from call to call")
                .because("The calls of a layer share its attributes"
                        + (others.isEmpty()
                                ? "."
                                : ", except "
                                        + Enumeration.of(
                                                others.stream().sorted().toList()) + "."));
    }

    /** A layer and what it wraps, outermost first, as far as each wraps one. */
    private static List<LayerConfig> stack(LayerConfig layer) {
        List<LayerConfig> stack = new ArrayList<>(List.of(layer));
        while (stack.get(stack.size() - 1).wrapped().size() == 1) {
            stack.add(stack.get(stack.size() - 1).wrapped().get(0));
        }
        return stack;
    }

    /** The layer with a value changed; of a wrapper and what it wraps, the outermost that has the attribute. */
    static LayerConfig apply(LayerConfig layer, Setting setting) {
        List<LayerConfig> stack = stack(layer);
        for (int i = 0; i < stack.size(); i++) {
            Attribute attribute = stack.get(i).type().attribute(setting.attribute());
            if (attribute != null) {
                LayerConfig changed =
                        stack.get(i).with(attribute.name(), SettingValues.of(attribute, setting), setting.place());
                for (int outer = i - 1; outer >= 0; outer--) {
                    changed = stack.get(outer).wrapping(List.of(changed));
                }
                return changed;
            }
        }
        TreeSet<String> known = new TreeSet<>();
        stack.forEach(config -> known.addAll(config.type().attributes().keySet()));
        throw new Fault(
                        ProblemId.UNKNOWN_NAME,
                        stack.stream().map(config -> config.type().name()).collect(Collectors.joining(" of "))
                                + " has no attribute '" + setting.attribute() + "'"
                                + Nearest.didYouMean(setting.attribute(), known))
                .misspelt(setting.attribute(), known);
    }

    private static Fault unknownLayer(ModelDeclaration model, String name) {
        List<String> known =
                model.methods().stream().map(MethodDeclaration::name).toList();
        return new Fault(
                        ProblemId.UNKNOWN_NAME,
                        model.type().nestedName() + " has no layer '" + name + "'" + Nearest.didYouMean(name, known))
                .misspelt(name, known);
    }
}
