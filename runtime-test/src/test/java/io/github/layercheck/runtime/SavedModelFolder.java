package io.github.layercheck.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The SavedModels of the golden data, which are archives there, as folders. */
final class SavedModelFolder {

    private static final Path GOLDEN = Path.of("../golden/files");

    private SavedModelFolder() {}

    /** All archives. */
    static List<Path> archives() throws IOException {
        try (Stream<Path> ofModules = Files.list(GOLDEN.resolve("savedmodel"));
                Stream<Path> ofKeras = Files.list(GOLDEN.resolve("keras2-savedmodel"))) {
            return Stream.concat(ofModules, ofKeras).toList();
        }
    }

    /** The folder of the archive whose name gives the model's: {@code seq_mlp.zip} for SeqMlp. */
    static String of(String model, Path parent) throws IOException {
        Path folder = parent.resolve(model);
        try (InputStream in = Files.newInputStream(archive(model));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        return folder.toString();
    }

    private static Path archive(String model) throws IOException {
        return archives().stream()
                .filter(file -> (model + ".zip")
                        .equalsIgnoreCase(file.getFileName().toString().replace("_", "")))
                .findFirst()
                .orElseThrow();
    }
}
