package io.github.layercheck.processor.mutant;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.golden.GoldenModel;
import io.github.layercheck.engine.source.JavaSource;
import io.github.layercheck.processor.testing.RightModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models that get faults: those of the examples and tutorials, seeds that are there for this, and golden models as
 * Java.
 */
final class RightSources {

    private static final Path EXAMPLES = Path.of("..", "example", "src", "main", "java");
    private static final Path SEEDS = Path.of("src", "test", "resources", "mutant");
    private static final List<String> FOLDERS =
            List.of("application", "convolution", "dense", "graph", "image", "recurrent", "text");

    /** Larger models, of which some thousand would take minutes. */
    private static final int MAX_LENGTH = 12_000;

    private RightSources() {}

    static List<ModelSource> all() throws IOException {
        List<ModelSource> sources = new ArrayList<>();
        for (String folder : FOLDERS) {
            addFiles(EXAMPLES.resolve("io/github/layercheck/example").resolve(folder), "", sources);
        }
        addFiles(SEEDS, RightModels.HEADER, sources);
        addGolden(sources);
        return sources;
    }

    private static void addFiles(Path folder, String header, List<ModelSource> sources) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                add(name, header + Files.readString(file), sources);
            }
        }
    }

    private static void addGolden(List<ModelSource> sources) {
        GoldenModel.all().filter(RightSources::isTaken).forEach(model -> {
            ModelDeclaration declaration = model.declaration();
            add(model.id(), JavaSource.inOneFile(declaration), sources);
        });
    }

    /** A share of those whose layers are all Keras' own. */
    private static boolean isTaken(GoldenModel model) {
        return model.id().matches("(dag_0|seq_0|block_|teach_|example_|io_deep|mask_through_l).*|app_VGG16");
    }

    private static void add(String id, String text, List<ModelSource> sources) {
        String source = text.replaceFirst("package [\\w.]+;\\s*", "").replace("\npublic interface", "\ninterface");
        boolean isAlone = !source.contains("EfficientNet");
        if (source.length() < MAX_LENGTH
                && isAlone
                && !source.contains("layercheck.ops")
                && source.contains("@Model")) {
            sources.add(ModelSource.parse(id, source));
        }
    }
}
