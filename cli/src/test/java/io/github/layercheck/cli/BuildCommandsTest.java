package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.output.ClassOutput;
import io.github.layercheck.engine.patch.LocatedProblem;
import io.github.layercheck.engine.patch.ProblemsFile;
import io.github.layercheck.engine.patch.Region;
import io.github.layercheck.engine.patch.TextEdit;
import io.github.layercheck.engine.patch.TextFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patches and SARIF of the problems that a compile has written. */
class BuildCommandsTest {

    /** In the folder in which the tests run, as sources are in that of a build. */
    private static final Path SOURCE = Path.of("target/build-commands/a b/M.java");

    private static final String NAME = "target/build-commands/a b/M.java";

    private static final String TEXT =
            "package p;\n\n\n\n\ninterface M {\n    @Dense(units = 3) Tensor a();\n    @Add Tensor b(Tensor a);\n}";

    @TempDir
    private Path classes;

    @BeforeEach
    void writeSource() throws IOException {
        Files.createDirectories(SOURCE.getParent());
        Files.write(SOURCE, TEXT.getBytes(UTF_8));
        Files.setLastModifiedTime(SOURCE, FileTime.fromMillis(0));
    }

    private static TextEdit edit(int line, int column, int endColumn, String replacement) {
        return new TextEdit(new Region(NAME, line, column, line, endColumn), replacement);
    }

    private static LocatedProblem problem(TextEdit... edits) {
        return new LocatedProblem(
                "merge-mismatch",
                "error",
                "b",
                "[layercheck:merge-mismatch] b: differs",
                Optional.of(new Region(NAME, 8, 17, 8, 18)),
                Optional.of(new TextFix("units = 96 fits", List.of(edits))));
    }

    private void write(String type, LocatedProblem... problems) throws IOException {
        ProblemsFile file = new ProblemsFile(type, List.of(problems));
        Path path = classes.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.toJson().getBytes(UTF_8));
    }

    /** Columns 20 and 21 of line 7 are the 3; the last line does not end. */
    @Test
    void fixesAreOnePatch() throws IOException {
        write("p.M", problem(edit(7, 20, 21, "96")), problem(edit(9, 2, 2, " // end")));
        assertEquals(Run.done("""
                --- a/target/build-commands/a b/M.java
                +++ b/target/build-commands/a b/M.java
                @@ -4,6 +4,6 @@
                \s
                \s
                 interface M {
                -    @Dense(units = 3) Tensor a();
                +    @Dense(units = 96) Tensor a();
                     @Add Tensor b(Tensor a);
                -}
                \\ No newline at end of file
                +} // end
                \\ No newline at end of file
                """), Run.of("fix", classes.toString()));
    }

    @Test
    void aFixThatChangesWhatAnotherDidWaits() throws IOException {
        write("p.M", problem(edit(7, 20, 21, "96")), problem(edit(7, 12, 21, "units = 95")));
        assertTrue(Run.of("fix", classes.toString()).out().contains("+    @Dense(units = 96) Tensor a();"));
    }

    @Test
    void nothingIsPatchedThatChangedAfterTheCompile() throws IOException {
        write("p.M", problem(edit(7, 20, 21, "96")));
        Files.setLastModifiedTime(SOURCE, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertEquals(
                Run.failed(NAME + ": was changed after the compile; compile again\n"),
                Run.of("fix", classes.toString()));
    }

    @Test
    void aFolderWithoutProblemsSaysHowToGetThem() {
        assertEquals(
                Run.failed(classes + ": there are no problems of a compile (META-INF/layercheck); it writes them with"
                        + " -Alayercheck.problems=true\n"),
                Run.of("fix", classes.toString()));
    }

    @Test
    void aFileOfAnotherFormIsSaid() throws IOException {
        Path folder = Files.createDirectories(classes.resolve(ClassOutput.FOLDER));
        Path file = folder.resolve("p.M" + ClassOutput.PROBLEMS);
        Files.write(file, "{\"schema\": 99}".getBytes(UTF_8));
        assertEquals(
                Run.failed(file + ": is not of the form that this version reads; compile again\n"),
                Run.of("fix", classes.toString()));
    }

    @Test
    void sarifHasRulesPlacesAndChanges() throws IOException {
        write("p.M", problem(edit(7, 20, 21, "96")));
        Run run = Run.of("sarif", classes.toString());
        assertEquals(0, run.exitCode());
        JsonObject log = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("2.1.0", log.get("version").getAsString());
        JsonObject only = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        assertEquals(
                "[{\"id\":\"merge-mismatch\",\"helpUri\":\"https://github.com/layercheck/layercheck/blob/main/docs/problems.md#merge-mismatch\"}]",
                only.getAsJsonObject("tool")
                        .getAsJsonObject("driver")
                        .get("rules")
                        .toString());
        JsonObject result = only.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("{\"text\":\"b: differs\"}", result.get("message").toString());
        assertEquals(
                "{\"artifactLocation\":{\"uri\":\"target/build-commands/a%20b/M.java\"},"
                        + "\"region\":{\"startLine\":8,\"startColumn\":17,\"endLine\":8,\"endColumn\":18}}",
                result.getAsJsonArray("locations")
                        .get(0)
                        .getAsJsonObject()
                        .get("physicalLocation")
                        .toString());
        assertEquals(
                "[{\"deletedRegion\":{\"startLine\":7,\"startColumn\":20,\"endLine\":7,\"endColumn\":21},"
                        + "\"insertedContent\":{\"text\":\"96\"}}]",
                result.getAsJsonArray("fixes")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("artifactChanges")
                        .get(0)
                        .getAsJsonObject()
                        .get("replacements")
                        .toString());
    }
}
