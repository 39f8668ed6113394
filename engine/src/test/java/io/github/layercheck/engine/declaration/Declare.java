package io.github.layercheck.engine.declaration;

import io.github.layercheck.DType;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Declarations as a reader would make them, in few words. */
public final class Declare {

    /** Where something of a name was written. */
    public record Written(String name) implements Origin {}

    private static final Origin ORIGIN = new Written("model");
    private static final Place PLACE = Place.of(ORIGIN);

    private Declare() {}

    /** A model with an input on the interface. */
    public static ModelDeclaration sequential(MethodDeclaration... methods) {
        return model(List.of(inputDeclaration("input")), List.of(), methods);
    }

    /** A model whose inputs are methods. */
    public static ModelDeclaration functional(MethodDeclaration... methods) {
        return model(List.of(), List.of(), methods);
    }

    /** A model whose inputs are methods, with outputs that are said. */
    public static ModelDeclaration withOutputs(List<TensorName> outputs, MethodDeclaration... methods) {
        return model(List.of(), outputs, methods);
    }

    private static ModelDeclaration model(
            List<InputDeclaration> inputs, List<TensorName> outputs, MethodDeclaration... methods) {
        ModelType type = new ModelType("com.acme", "com.acme.Some", "com.acme.Some");
        return new ModelDeclaration(type, "some", ORIGIN, inputs, List.of(methods), outputs, Traits.NONE, true);
    }

    public static MethodDeclaration input(String name) {
        return method(name, new Content.OfInput(inputDeclaration(name)));
    }

    private static InputDeclaration inputDeclaration(String name) {
        return new InputDeclaration(name, List.of(4), -1, DType.FLOAT32, ORIGIN);
    }

    /** The method's layer under another name in Keras. */
    public static MethodDeclaration named(String kerasName, MethodDeclaration method) {
        return new MethodDeclaration(
                method.name(),
                kerasName,
                method.origin(),
                new Written("@Named of " + method.name()),
                method.content(),
                method.parameters(),
                method.repeat(),
                method.traits());
    }

    public static MethodDeclaration dense(String name, String... parameters) {
        return method(name, layer("Dense"), parameters);
    }

    public static MethodDeclaration dense(String name, int units, String... parameters) {
        return method(name, layer("Dense", units, new Written("@Dense of " + name)), parameters);
    }

    public static MethodDeclaration lstm(String name, String... parameters) {
        return method(name, layer("LSTM", 4, new Written("@LSTM of " + name)), parameters);
    }

    private static Content layer(String name) {
        return layer(name, 4, ORIGIN);
    }

    private static Content layer(String name, int units, Origin origin) {
        LayerDefinition definition = Catalogue.find("keras.layers", name).orElseThrow();
        return new Content.OfLayer(new LayerConfig(definition, "", Map.of("units", units), origin, List.of()));
    }

    public static MethodDeclaration shared(String name, String of, String... parameters) {
        return method(name, new Content.OfShared(of, List.of(), ORIGIN), parameters);
    }

    public static MethodDeclaration nested(String name, ModelDeclaration model, String... parameters) {
        return method(name, new Content.OfModel(new ModelReference.Inline(model), List.of(), ORIGIN), parameters);
    }

    /** A model that is declared elsewhere. */
    public static MethodDeclaration used(String name, String model, String... parameters) {
        return method(name, new Content.OfModel(new ModelReference.Named(model), List.of(), ORIGIN), parameters);
    }

    public static MethodDeclaration repeated(int times, MethodDeclaration method) {
        return new MethodDeclaration(
                method.name(),
                method.kerasName(),
                method.origin(),
                method.nameOrigin(),
                method.content(),
                method.parameters(),
                times,
                method.traits());
    }

    private static MethodDeclaration method(String name, Content content, String... parameters) {
        List<ParameterDeclaration> declared = Arrays.stream(parameters)
                .map(parameter -> new ParameterDeclaration(tensor(parameter), ""))
                .toList();
        Origin origin = new Written(name);
        return new MethodDeclaration(name, name, origin, origin, content, declared, 0, Traits.NONE);
    }

    /** A tensor as {@code name} or {@code name:output}. */
    public static TensorName tensor(String text) {
        String[] parts = text.split(":");
        return new TensorName(parts[0], parts.length == 1 ? 0 : Integer.parseInt(parts[1]), PLACE);
    }
}
