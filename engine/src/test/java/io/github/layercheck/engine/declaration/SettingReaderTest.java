package io.github.layercheck.engine.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes as texts: what they say, what is none, and texts of any length. */
class SettingReaderTest {

    private static final Place PLACE = Place.of(new Origin() {});

    private static Object value(String value) {
        return SettingReader.read("a.b = " + value, PLACE).value();
    }

    @Test
    void thePathAndTheAttribute() {
        Setting setting = SettingReader.read("  one . two_2\t.größe\n=\r5 ", PLACE);
        assertEquals(List.of("one", "two_2"), setting.path());
        assertEquals("größe", setting.attribute());
        assertEquals(5, setting.value());
        assertEquals(List.of(), SettingReader.read("a=1", PLACE).path());
    }

    @Test
    void values() {
        assertEquals(-12, value("-12"));
        assertEquals(1.5, value("+1.5"));
        assertEquals(0.5, value(".5"));
        assertEquals(2.0, value("2."));
        assertEquals(300.0, value("3e2"));
        assertEquals(0.03, value("3E-2"));
        assertEquals(Double.NaN, value("NaN"));
        assertEquals(true, value("true"));
        assertEquals(new Setting.Name("SAME"), value("SAME"));
        assertEquals("a \"b\"\n}", value("\"a \\\"b\\\"\\n}\""));
        assertEquals(List.of(), value("{ }"));
        assertEquals(List.of(1, "x", 2.5), value("{1,\"x\" , 2.5}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1 2", "1_000", "+", ".", "1e", "{", "{1", "{1 2}", "{,1}", "{1,}", "}", "\"", "\"a", "\"\\",
                "\"\\q\"", "\"a\" b", "{{1}}", "a.b", "'a'"
            })
    void noValues(String value) {
        assertThrows(Fault.class, () -> value(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "a.b", "= 1", "a. = 1", ".a = 1", "1a = 1", "a b = 1", "a..b = 1"})
    void noChanges(String text) {
        assertThrows(Fault.class, () -> SettingReader.read(text, PLACE));
    }

    /** A regular expression recurses for each character, and looks for an end of blanks from each of them. */
    @Test
    void textsOfAnyLength() {
        String million = "x".repeat(1_000_000);
        assertEquals(million, value('"' + million + '"'));
        assertEquals("\n".repeat(1_000_000), value('"' + "\\n".repeat(1_000_000) + '"'));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(1, value("1" + " ".repeat(1_000_000)));
            assertThrows(Fault.class, () -> value("1 2" + " ".repeat(1_000_000)));
        });
    }
}
