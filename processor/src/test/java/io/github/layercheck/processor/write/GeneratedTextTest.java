package io.github.layercheck.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GeneratedTextTest {

    /** The largest string constant that all compilers accept, in bytes. */
    private static final int MOST_BYTES = 65_534;

    /** The bytes of a string in a class file, which has it as a DataOutput does. */
    private static int bytes(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DataOutputStream(out).writeUTF(text);
        return out.size() - Short.BYTES;
    }

    /** Characters of one byte, two, three and two times three, and NUL, which has two. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\0", "×", "━", "\uD83D\uDE00", "a×━\uD83D\uDE00\0"})
    void partsAreAsLongAsConstantsCanBe(String characters) throws IOException {
        String text = characters.repeat(70_000);
        List<String> parts = GeneratedText.constantParts(text);
        assertEquals(text, String.join("", parts));
        for (int i = 0; i < parts.size(); i++) {
            assertTrue(bytes(parts.get(i)) <= MOST_BYTES);
            if (i + 1 < parts.size()) {
                String next = parts.get(i + 1);
                String first = next.substring(0, Character.charCount(next.codePointAt(0)));
                assertTrue(bytes(parts.get(i)) + bytes(first) > MOST_BYTES);
            }
        }
    }
}
