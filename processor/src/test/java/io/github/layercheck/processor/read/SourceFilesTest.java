package io.github.layercheck.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import org.junit.jupiter.api.Test;

/** Files of a compiler that cannot be read, and names that a file system cannot have. */
class SourceFilesTest {

    private static final String TRIED =
            "\n    Tried: a/NAME on SOURCE_PATH; a/NAME on CLASS_PATH; a/NAME on CLASS_OUTPUT;"
                    + " models/NAME by the option -Alayercheck.models.";

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(SourceFilesTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What is said of a file that the compiler finds, and that it cannot open for that reason. */
    private static String message(String name, IOException reason) {
        FileObject file = proxy(FileObject.class, (self, method, arguments) -> {
            if (method.getName().equals("toUri")) {
                return URI.create("mem:///m.json");
            }
            throw reason;
        });
        Filer filer = proxy(Filer.class, (self, method, arguments) -> file);
        ProcessingEnvironment environment = proxy(
                ProcessingEnvironment.class,
                (self, method, arguments) ->
                        method.getName().equals("getFiler") ? filer : Map.of(SourceFiles.MODELS, "models"));
        Fault fault = assertThrows(Fault.class, () -> new SourceFiles(environment).open("a", name));
        return fault.toProblem("M", new Origin() {}).message();
    }

    @Test
    void whatIsDeniedIsThere() {
        assertEquals(
                "[layercheck:file-not-found] M: \"m.json\" cannot be read\n    Access is denied.",
                message("m.json", new AccessDeniedException("/home/m.json")));
    }

    @Test
    void whatIsNotFound() {
        assertEquals(
                "[layercheck:file-not-found] M: there is no file \"m.json\"" + TRIED.replace("NAME", "m.json"),
                message("m.json", new FileNotFoundException()));
    }

    /** Half of a character here, {@code ?} on Windows. */
    @Test
    void aNameThatNoFileCanHave() {
        assertEquals(
                "[layercheck:file-not-found] M: there is no file \"\ud800.json\""
                        + TRIED.replace("NAME", "\ud800.json"),
                message("\ud800.json", new FileNotFoundException()));
    }
}
