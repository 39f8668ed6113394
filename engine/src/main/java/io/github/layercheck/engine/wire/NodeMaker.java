package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the node of a method: a layer with its parts, or a model with the graph that is in it. */
final class NodeMaker {

    private final ModelDeclaration model;
    private final Models models;
    private final Parts parts;
    private final Traits outer;
    private final Nesting nesting;
    private final Problems problems;

    /**
     * For the methods of a model.
     *
     * @param outer the traits of the model
     * @param nesting how the model lies within others
     */
    NodeMaker(ModelDeclaration model, Models models, Parts parts, Traits outer, Nesting nesting, Problems problems) {
        this.model = model;
        this.models = models;
        this.parts = parts;
        this.outer = outer;
        this.nesting = nesting;
        this.problems = problems;
    }

    /** The node of a method that declares a layer or a model, under a Keras name. */
    Node node(MethodDeclaration method, String kerasName) {
        nesting.addLayer();
        Traits traits = traits(method).inModel(nesting.model());
        Node.Content content = content(method, traits);
        Traits own = content instanceof Node.ModelNode model ? model.graph().traits() : traits;
        return new Node(kerasName, method.nameOrigin(), method.name(), method.origin(), content, own);
    }

    private Traits traits(MethodDeclaration method) {
        Traits traits = method.traits().within(outer);
        boolean isTypedByItself = method.content() instanceof Content.OfLayer layer
                && layer.layer().definition().typing().isOwn();
        return isTypedByItself ? traits.withPolicy(method.traits().policy()) : traits;
    }

    private Node.Content content(MethodDeclaration method, Traits traits) {
        if (method.content() instanceof Content.OfModel model) {
            return orUnknown(model(method, model, traits));
        }
        if (method.content() instanceof Content.OfWrapped wrapped) {
            parts.noteTaken(wrapped.wrapper());
            Node.ModelNode model =
                    model(method, wrapped.model(), Traits.NONE.within(ofInnermost(wrapped.wrapper(), traits)));
            return orUnknown(
                    model == null ? null : new Node.WrapperNode(withInner(wrapped.wrapper(), Traits.NONE), model));
        }
        return layer(method, traits);
    }

    /** The traits that apply to the innermost of wrappers in each other. */
    private static Traits ofInnermost(LayerConfig wrapper, Traits traits) {
        Traits ofInner = traits;
        LayerConfig outer = wrapper;
        while (!outer.wrapped().isEmpty()) {
            outer = outer.wrapped().get(0);
            ofInner = outer.traits().within(ofInner);
        }
        return ofInner;
    }

    private static Node.Content orUnknown(Node.@Nullable Content known) {
        return known == null ? new Node.UnknownNode() : known;
    }

    private Node.Content layer(MethodDeclaration method, Traits traits) {
        if (method.content() instanceof Content.OfLayer layer) {
            Optional<LayerConfig> resolved = parts.resolve(method.name(), layer.layer());
            return orUnknown(resolved.isPresent() ? new Node.LayerNode(withInner(resolved.get(), traits)) : null);
        }
        return new Node.UnknownNode();
    }

    /** The layer, in which every layer that is wrapped has the traits that apply to it. */
    private LayerConfig withInner(LayerConfig layer, Traits traits) {
        if (layer.wrapped().isEmpty()) {
            return layer;
        }
        List<LayerConfig> wrapped = new ArrayList<>();
        for (LayerConfig inner : layer.wrapped()) {
            Traits own = inner.traits().within(traits).inModel(nesting.model());
            wrapped.add(withInner(inner, own).withTraits(own));
        }
        return layer.wrapping(wrapped);
    }

    private Node.@Nullable ModelNode model(MethodDeclaration method, Content.OfModel content, Traits traits) {
        ModelDeclaration declared =
                find(method, content).filter(ModelDeclaration::isComplete).orElse(null);
        if (declared == null) {
            return null;
        }
        Problems ofSettings = new Problems();
        ModelDeclaration used = Settings.apply(method.name(), declared, content.settings(), ofSettings);
        problems.addAll(ofSettings.all());
        Problems inner = new Problems();
        Optional<Graph> graph = new Wirer(
                        used, models, traits, nesting.deeper(content.model() instanceof ModelReference.Inline), inner)
                .wire();
        Node.ModelNode node = node(method, content, graph, inner);
        // Without one of the changes, its shapes are not those that were meant.
        return ofSettings.hasErrors() ? null : node;
    }

    /** A model as a layer, or null if it has errors, of which those that this use makes are reported. */
    private Node.@Nullable ModelNode node(
            MethodDeclaration method, Content.OfModel content, Optional<Graph> graph, Problems inner) {
        boolean isInline = content.model() instanceof ModelReference.Inline;
        for (Problem problem : inner.all()) {
            if (isInline) {
                problems.add(problem);
            } else if (isOfSetting(problem, content)) {
                problems.add(problem.within(method.name(), problem.place()));
            }
        }
        if (inner.hasErrors() || graph.isEmpty()) {
            return null;
        }
        ModelDeclaration used = graph.get().declaration();
        boolean isOwn = isInline || used.isBlock() || changesAttributes(content);
        return new Node.ModelNode(
                graph.get(), used.type().binaryName(), content.origin(), changes(content), isOwn, isInline);
    }

    private static boolean changesAttributes(Content.OfModel content) {
        for (Setting setting : content.settings()) {
            if (!setting.attribute().equals(Setting.SHARED)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Place> changes(Content.OfModel content) {
        return content.settings().stream().map(Setting::place).collect(Collectors.toSet());
    }

    /** Whether a problem in the model is one of what this use changes in it; any other is reported where the model is. */
    private static boolean isOfSetting(Problem problem, Content.OfModel content) {
        return changes(content).contains(problem.place());
    }

    private Optional<ModelDeclaration> find(MethodDeclaration method, Content.OfModel content) {
        if (content.model() instanceof ModelReference.Inline inline) {
            return Optional.of(inline.model());
        }
        String name = ((ModelReference.Named) content.model()).canonicalName();
        Place place = Place.of(content.origin(), "value");
        if (nesting.recursion().isEndless(name)) {
            checkRecursion(method, name, place);
            return Optional.empty();
        }
        try {
            ModelDeclaration found = models.find(name);
            if (found.contract().isPresent()) {
                throw withoutLayers(name, found.contract().get());
            }
            return Optional.of(found);
        } catch (Fault fault) {
            problems.add(method.name(), place, fault);
            return Optional.empty();
        }
    }

    private static Fault withoutLayers(String name, FileContract contract) {
        return new Fault(
                        ProblemId.NOT_A_MODEL,
                        name + " is in a file without layers ("
                                + contract.kind().title() + ")")
                .because("Only a model with layers can be a layer of another one.");
    }

    /** A model that contains itself is reported by each of the uses that lead to it, and not where others use it. */
    private void checkRecursion(MethodDeclaration method, String used, Place place) {
        if (!nesting.isOutermost()) {
            return;
        }
        nesting.recursion()
                .way(used, model.type().canonicalName())
                .map(way -> recursion(model.type().canonicalName(), way))
                .ifPresent(fault -> problems.add(method.name(), place, fault));
    }

    private static Fault recursion(String model, List<String> way) {
        String names = Stream.concat(Stream.of(model), way.stream())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.joining(" > "));
        return new Fault(ProblemId.MODEL_RECURSION, "the model contains itself: " + names)
                .because("A model cannot be one of its own layers, directly or through others.");
    }
}
