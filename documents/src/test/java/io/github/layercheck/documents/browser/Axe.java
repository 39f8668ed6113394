package io.github.layercheck.documents.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe finds in a page. */
final class Axe {

    private Axe() {}

    /** What keeps people from using the page. */
    static List<String> serious(Page page) throws IOException {
        page.evaluate(script());
        return page.texts("axe.run({resultTypes: ['violations']}).then(result => result.violations.filter(violation =>"
                + " violation.impact === 'serious' || violation.impact === 'critical').map(violation =>"
                + " violation.id + ': ' + violation.nodes.slice(0, 3).map(node => node.html).join(' ')))");
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(Axe.class.getClassLoader().getResourceAsStream("axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
