package io.github.layercheck.engine.golden;

import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.ModelFormats;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.keras.CustomLayers;
import io.github.layercheck.engine.file.keras.KerasModelReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A file of the golden data, read as a model or as weights. */
public final class ReadFile {

    static final Origin ORIGIN = new Origin() {};

    private static final KerasFile FILE = new KerasFile("file", Place.of(ORIGIN));

    private ReadFile() {}

    static Path path(JsonObject row) {
        return GoldenData.path("files/" + row.get("file").getAsString());
    }

    static Engine.Result model(Path path) throws IOException {
        return model(path, new ModelType("", "M", "M"));
    }

    /** What comes of a model, declared as a type. */
    public static Engine.Result model(Path path, ModelType type) throws IOException {
        try (FileBytes bytes = FileBytes.of(path)) {
            ModelDeclaration model = KerasModelReader.read(CustomLayers.NONE, type, FILE, bytes);
            return Engine.compile(model, name -> {
                throw new AssertionError("looks for " + name);
            });
        }
    }

    static StoredWeights weights(Path path) throws IOException {
        try (FileBytes bytes = FileBytes.of(path)) {
            return ModelFormats.weights(FILE, bytes);
        }
    }

    /** What code may rely on in a file without layers. */
    public static Optional<FileContract> contract(Path path) throws IOException {
        try (FileBytes bytes = FileBytes.of(path)) {
            return ModelFormats.contract(FILE, bytes);
        }
    }

    /** The first line of what is said of a fault. */
    static String shown(Fault fault) {
        return shown(fault.toProblem("M", ORIGIN));
    }

    static String shown(Problem problem) {
        return FileOrigin.shown(problem).message().lines().findFirst().orElseThrow();
    }
}
