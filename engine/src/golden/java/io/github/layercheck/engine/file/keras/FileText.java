package io.github.layercheck.engine.file.keras;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** A Keras file in a test. */
public final class FileText {

    private static final ModelType TYPE = new ModelType("com.acme", "com.acme.Some", "com.acme.Some");
    private static final Origin ORIGIN = new Origin() {};
    public static final KerasFile FILE = new KerasFile("some.json", Place.of(ORIGIN, "source"));

    private FileText() {}

    public static ModelDeclaration declaration(String json) {
        return declaration(json.getBytes(UTF_8));
    }

    public static ModelDeclaration declaration(byte[] bytes) {
        try {
            return KerasModelReader.read(CustomLayers.NONE, TYPE, FILE, FileBytes.of(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of a file that cannot be read. */
    public static String message(byte[] bytes) {
        try {
            declaration(bytes);
            return "";
        } catch (Fault fault) {
            return FileOrigin.shown(fault.toProblem("Some", ORIGIN)).message();
        }
    }

    /** The number of parameters of the model in a file, or what is said of it. */
    public static String outcome(String json) {
        Problems problems = new Problems();
        try {
            ModelDeclaration model = KerasModelReader.read(
                    CustomLayers.NONE, TYPE, FILE, FileBytes.of(new ByteArrayInputStream(json.getBytes(UTF_8))));
            Engine.Result result = Engine.compile(model, FileText::none);
            if (result.summary().isPresent()) {
                return result.summary().get().params() + " parameters";
            }
            problems.addAll(result.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Fault fault) {
            problems.add(fault.toProblem("Some", ORIGIN));
        }
        return problems.all().stream()
                .map(problem -> FileOrigin.shown(problem).message())
                .collect(Collectors.joining("\n"));
    }

    private static ModelDeclaration none(String name) {
        throw new AssertionError("looks for " + name);
    }

    public static String message(String json) {
        return message(json.getBytes(UTF_8));
    }
}
