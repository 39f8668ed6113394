package io.github.layercheck.engine.source;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.SharedObject;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in Java which layers in several models are one. A file has a number for them; in Java, the model in which all of
 * these models are says it, as a change of one of them.
 */
final class SharedSettings {

    private SharedSettings() {}

    /** The same model, with such a change for each further place of a layer. */
    static ModelDeclaration declare(ModelDeclaration model) {
        List<MethodDeclaration> methods = new ArrayList<>();
        List<Map<SharedObject, String>> places = new ArrayList<>();
        for (MethodDeclaration method : model.methods()) {
            methods.add(withModel(method));
            Map<SharedObject, String> ofMethod = new LinkedHashMap<>();
            addObjects(method, "", ofMethod);
            places.add(ofMethod);
        }
        Map<SharedObject, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < methods.size(); i++) {
            for (Map.Entry<SharedObject, String> place : places.get(i).entrySet()) {
                Integer earlier = first.putIfAbsent(place.getKey(), i);
                if (earlier != null) {
                    String path = place.getValue();
                    String other = places.get(earlier).getOrDefault(place.getKey(), "");
                    // Only a model that is used can be changed, so the change is there.
                    boolean isHere = path.contains(".");
                    int changed = isHere ? i : earlier;
                    methods.set(
                            changed,
                            isHere
                                    ? withChange(methods.get(changed), path, other)
                                    : withChange(methods.get(changed), other, path));
                }
            }
        }
        return model.withMethods(methods);
    }

    private static MethodDeclaration withModel(MethodDeclaration method) {
        Content.OfModel used = used(method);
        return used != null && used.model() instanceof ModelReference.Inline inline
                ? with(
                        method,
                        new Content.OfModel(
                                new ModelReference.Inline(declare(inline.model())), used.settings(), used.origin()))
                : method;
    }

    private static MethodDeclaration withChange(MethodDeclaration method, String path, String other) {
        Content.OfModel used = used(method);
        if (used == null) {
            return method;
        }
        List<Setting> settings = new ArrayList<>(used.settings());
        List<String> names = List.of(path.split("\\."));
        Setting change = new Setting(
                names.subList(1, names.size()), Setting.SHARED, new Setting.Name(other), Place.of(used.origin()));
        if (!settings.contains(change)) {
            settings.add(change);
        }
        return with(method, new Content.OfModel(used.model(), settings, used.origin()));
    }

    private static MethodDeclaration with(MethodDeclaration method, Content.OfModel model) {
        return method.withContent(
                method.content() instanceof Content.OfWrapped wrapped
                        ? new Content.OfWrapped(wrapped.wrapper(), model)
                        : model);
    }

    private static Content.@Nullable OfModel used(MethodDeclaration method) {
        Content content = method.content() instanceof Content.OfWrapped wrapped ? wrapped.model() : method.content();
        return content instanceof Content.OfModel used ? used : null;
    }

    /** Adds the objects that a method's layer is, wraps or contains, each with the path of its first place. */
    private static void addObjects(MethodDeclaration method, String prefix, Map<SharedObject, String> places) {
        String path = prefix + method.name();
        add(method.traits().object(), path, places);
        if (method.content() instanceof Content.OfLayer layer) {
            LayerConfig config = layer.layer();
            while (config.is(TimeDistributed.class) && config.wrapped().size() == 1) {
                config = config.wrapped().get(0);
                add(config.traits().object(), path, places);
            }
        }
        Content.OfModel used = used(method);
        if (used != null && used.model() instanceof ModelReference.Inline inline) {
            inline.model().methods().forEach(inner -> addObjects(inner, path + ".", places));
        }
    }

    private static void add(@Nullable SharedObject object, String path, Map<SharedObject, String> places) {
        if (object != null) {
            places.putIfAbsent(object, path);
        }
    }
}
