package io.github.layercheck.documents.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Tests of pages in a real browser, which is started once for those of a class. */
@Tag("any-jdk")
abstract class BrowserTest {

    @TempDir
    static Path folder;

    static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> path = Chromium.path();
        Assumptions.assumeTrue(path.isPresent(), "there is no Chromium; Debian has it in the package chromium");
        browser = Chromium.start(path.get());
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    /** That a page shows no error and asks for nothing but itself. */
    static void check(Page page) {
        assertEquals(List.of(), page.complaints());
        assertEquals(1, page.requests().size(), () -> page.requests().toString());
    }
}
