package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.SharedObject;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.Nearest;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one object of the layers that a model declares to be one, in models within it. */
final class SharedPaths {

    /** Layers that are one object. */
    private static final class Group {
        private final Map<String, Place> paths = new LinkedHashMap<>();
        private @Nullable SharedObject object;

        private void add(Group other) {
            if (object != null && other.object != null && !object.equals(other.object)) {
                throw new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                "the layers are two, by what a model around this one says")
                        .because("There, each is one layer with another.");
            }
            object = object == null ? other.object : object;
            other.paths.forEach(paths::putIfAbsent);
        }
    }

    private final ModelDeclaration model;
    private final Models models;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private SharedPaths(ModelDeclaration model, Models models) {
        this.model = model;
        this.models = models;
    }

    /**
     * The model, in which the layers that are one have one object.
     *
     * @param number the number of the model among all that are used
     */
    static ModelDeclaration resolve(ModelDeclaration model, Models models, int number, Problems problems) {
        return declares(model) ? new SharedPaths(model, models).resolve(number, problems) : model;
    }

    private static boolean declares(ModelDeclaration model) {
        for (MethodDeclaration method : model.methods()) {
            for (Setting setting : settings(method)) {
                if (setting.value() instanceof Setting.Name
                        && setting.attribute().equals(Setting.SHARED)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The layer of a method, as one with others; of a wrapper whose weights are all those of what it wraps, that. */
    static MethodDeclaration withObject(MethodDeclaration method, SharedObject object) {
        return method.content() instanceof Content.OfLayer layer && wrapsAll(layer.layer())
                ? method.withContent(new Content.OfLayer(withObject(layer.layer(), object)))
                : method.withTraits(method.traits().ofObject(object));
    }

    private static LayerConfig withObject(LayerConfig layer, SharedObject object) {
        return wrapsAll(layer)
                ? layer.wrapping(List.of(withObject(layer.wrapped().get(0), object)))
                : layer.withTraits(layer.traits().ofObject(object));
    }

    private static @Nullable SharedObject object(MethodDeclaration method) {
        if (method.content() instanceof Content.OfLayer layer && wrapsAll(layer.layer())) {
            LayerConfig wrapped = layer.layer();
            while (wrapsAll(wrapped)) {
                wrapped = wrapped.wrapped().get(0);
            }
            return wrapped.traits().object();
        }
        return method.traits().object();
    }

    private static boolean wrapsAll(LayerConfig layer) {
        return layer.is(TimeDistributed.class) && layer.wrapped().size() == 1;
    }

    private ModelDeclaration resolve(int number, Problems problems) {
        for (MethodDeclaration method : model.methods()) {
            SharedObject own = object(method);
            if (own != null && own.model() != SharedObject.ANY_MODEL) {
                group(method.name(), Place.of(method.origin())).object = own;
            }
            for (Setting setting : settings(method)) {
                if (setting.value() instanceof SharedObject object) {
                    group(path(method, setting), setting.place()).object = object;
                }
            }
        }
        for (MethodDeclaration method : model.methods()) {
            for (Setting setting : settings(method)) {
                if (setting.value() instanceof Setting.Name other
                        && setting.attribute().equals(Setting.SHARED)) {
                    try {
                        join(path(method, setting), other.name(), setting.place());
                    } catch (Fault fault) {
                        problems.add(method.name() + "." + setting.label(), setting.place(), fault);
                    }
                }
            }
        }
        ModelDeclaration resolved = model.withMethods(
                model.methods().stream().map(SharedPaths::withoutNames).toList());
        for (Group group : groups.values()) {
            for (Map.Entry<String, Place> path : group.paths.entrySet()) {
                SharedObject object = group.object == null
                        ? new SharedObject(
                                number, group.paths.keySet().iterator().next())
                        : group.object;
                resolved = with(
                        resolved,
                        new Setting(List.of(path.getKey().split("\\.")), Setting.SHARED, object, path.getValue()));
            }
        }
        return resolved;
    }

    private static List<Setting> settings(MethodDeclaration method) {
        Content content = method.content();
        if (content instanceof Content.OfWrapped wrapped) {
            return wrapped.model().settings();
        }
        return content instanceof Content.OfModel used ? used.settings() : List.of();
    }

    private static String path(MethodDeclaration method, Setting setting) {
        return method.name() + "." + String.join(".", setting.path());
    }

    private Group group(String path, Place place) {
        Group group = groups.computeIfAbsent(path, key -> new Group());
        group.paths.putIfAbsent(path, place);
        return group;
    }

    private void join(String path, String other, Place place) {
        if (outer(path).equals(outer(other))) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, path + " and " + other + " are in one model")
                    .because("Within a model, a layer is applied again by @Shared.");
        }
        checkIsLayer(other);
        Group group = group(other, place);
        Group joined = group(path, place);
        if (group != joined) {
            group.add(joined);
            group.paths.keySet().forEach(each -> groups.put(each, group));
        }
    }

    private static String outer(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /** Checks that a path leads to a layer, as far as the models on the way can be read. */
    private void checkIsLayer(String path) {
        ModelDeclaration around = model;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            MethodDeclaration method = method(around, names[i]);
            checkIsLayer(method, path);
            if (i + 1 == names.length || method.content() instanceof Content.Unreadable) {
                return;
            }
            Optional<ModelDeclaration> inner = inner(method);
            if (inner.isEmpty()) {
                return;
            }
            around = inner.get();
        }
    }

    private static MethodDeclaration method(ModelDeclaration model, String name) {
        return model.method(name)
                .orElseThrow(() -> new Fault(
                        ProblemId.UNKNOWN_NAME,
                        model.type().nestedName() + " has no layer '" + name + "'"
                                + Nearest.didYouMean(
                                        name,
                                        model.methods().stream()
                                                .map(MethodDeclaration::name)
                                                .toList())));
    }

    private static void checkIsLayer(MethodDeclaration method, String path) {
        Content content = method.content();
        if (content instanceof Content.OfInput
                || content.isPart()
                || content instanceof Content.OfShared
                || method.repeat() != 0) {
            throw new Fault(ProblemId.UNKNOWN_NAME, method.name() + " in " + path + " does not declare a single layer")
                    .because("One layer in several models is named by the method that declares it.");
        }
    }

    /** The model that a method applies; empty if it cannot be read, which is reported elsewhere. */
    private Optional<ModelDeclaration> inner(MethodDeclaration method) {
        Content content = method.content() instanceof Content.OfWrapped wrapped ? wrapped.model() : method.content();
        if (!(content instanceof Content.OfModel used)) {
            throw new Fault(ProblemId.UNKNOWN_NAME, method.name() + " is a layer, not a model with layers");
        }
        if (used.model() instanceof ModelReference.Inline inline) {
            return Optional.of(inline.model());
        }
        try {
            return Optional.of(models.find(((ModelReference.Named) used.model()).canonicalName()));
        } catch (Fault fault) {
            return Optional.empty();
        }
    }

    private static MethodDeclaration withoutNames(MethodDeclaration method) {
        List<Setting> kept = new ArrayList<>();
        for (Setting setting : settings(method)) {
            if (!setting.attribute().equals(Setting.SHARED)) {
                kept.add(setting);
            }
        }
        Content content = method.content();
        if (content instanceof Content.OfWrapped wrapped) {
            return method.withContent(new Content.OfWrapped(wrapped.wrapper(), with(wrapped.model(), kept)));
        }
        return content instanceof Content.OfModel used ? method.withContent(with(used, kept)) : method;
    }

    private static Content.OfModel with(Content.OfModel used, List<Setting> settings) {
        return new Content.OfModel(used.model(), settings, used.origin());
    }

    private static ModelDeclaration with(ModelDeclaration model, Setting setting) {
        List<MethodDeclaration> methods = new ArrayList<>();
        for (MethodDeclaration method : model.methods()) {
            methods.add(method.name().equals(setting.path().get(0)) ? with(method, setting.inner()) : method);
        }
        return model.withMethods(methods);
    }

    private static MethodDeclaration with(MethodDeclaration method, Setting setting) {
        if (setting.path().isEmpty()) {
            return withObject(method, (SharedObject) setting.value());
        }
        Content content = method.content();
        if (content instanceof Content.OfWrapped wrapped) {
            return method.withContent(
                    new Content.OfWrapped(wrapped.wrapper(), Settings.with(wrapped.model(), setting)));
        }
        return content instanceof Content.OfModel used ? method.withContent(Settings.with(used, setting)) : method;
    }
}
