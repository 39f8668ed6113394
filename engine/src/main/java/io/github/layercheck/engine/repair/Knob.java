package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that can be turned: of a call's layer, or of one that this wraps.
 *
 * @param scope the model in which the call stands
 * @param owner the layer that has the attribute
 */
record Knob(Scope scope, Call call, LayerConfig owner, Attribute attribute) {

    /** All of a call; none of a call that applies a model. */
    static List<Knob> of(Scope scope, Call call) {
        List<Knob> knobs = new ArrayList<>();
        LayerConfig config = call.layerConfig() == null ? call.layer().config() : call.layerConfig();
        if (config != null) {
            add(scope, call, config, knobs);
        }
        return knobs;
    }

    private static void add(Scope scope, Call call, LayerConfig owner, List<Knob> knobs) {
        for (Attribute attribute : owner.type().attributes().values()) {
            knobs.add(new Knob(scope, call, owner, attribute));
        }
        owner.wrapped().forEach(inner -> add(scope, call, inner, knobs));
    }

    String name() {
        return attribute.name();
    }

    Object value() {
        return owner.value(attribute.name());
    }

    boolean isGiven() {
        return owner.isGiven(attribute.name());
    }

    /** What messages call the layer. */
    String layer() {
        return Labels.ofLayer(scope, call);
    }

    /** The attribute with another value, as it is written. */
    Argument argument(Object changed) {
        return new Argument(attribute.name(), changed, attribute.type());
    }

    /** The layer of the call with another value; what wraps it stays around it. */
    LayerConfig layerWith(Object changed) {
        LayerConfig outermost = call.layerConfig() == null ? call.layer().config() : call.layerConfig();
        return replaced(Objects.requireNonNull(outermost), changed);
    }

    private LayerConfig replaced(LayerConfig config, Object changed) {
        if (config == owner) {
            return owner.with(attribute.name(), changed, Place.of(owner.origin(), attribute.name()));
        }
        return config.wrapped().isEmpty()
                ? config
                : config.wrapping(config.wrapped().stream()
                        .map(inner -> replaced(inner, changed))
                        .toList());
    }

    /** The edit that gives it another value where its value was written; null if that cannot be edited. */
    @Nullable
    Edit to(Object changed) {
        Place place = owner.resolve(Place.of(owner.origin(), attribute.name()));
        if (place.origin().equals(owner.origin())) {
            return new Edit.Value(owner.origin(), -1, argument(changed));
        }
        Setting setting = setting(place, scope.use());
        if (setting == null) {
            return null;
        }
        Setting other = new Setting(setting.path(), setting.attribute(), settingValue(changed), place);
        return new Edit.Value(place.origin(), place.index(), new Argument("set", other.text(), String.class));
    }

    private Object settingValue(Object changed) {
        boolean isConstant = attribute.type().isEnum();
        return isConstant ? new Setting.Name((String) changed) : changed;
    }

    /** The change of a use around this model that was written at a place. */
    private static @Nullable Setting setting(Place place, Scope.@Nullable Use use) {
        if (use == null) {
            return null;
        }
        for (MethodDeclaration method : use.scope().graph().declaration().methods()) {
            Content.OfModel model = method.content().usedModel();
            if (model != null && model.origin().equals(place.origin())) {
                return model.settings().stream()
                        .filter(setting -> setting.place().equals(place))
                        .findFirst()
                        .orElse(null);
            }
        }
        return setting(place, use.scope().use());
    }
}
