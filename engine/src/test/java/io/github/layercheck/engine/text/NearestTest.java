package io.github.layercheck.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NearestTest {

    private static String nearest(String name, String... known) {
        return Nearest.didYouMean(name, List.of(known));
    }

    @Test
    void oneEditIsNear() {
        assertEquals("; did you mean 'hidden'?", nearest("hiden", "flatten", "hidden"));
        assertEquals("; did you mean 'hidden'?", nearest("hiddenn", "flatten", "hidden"));
        assertEquals("; did you mean 'hidden'?", nearest("hiddem", "flatten", "hidden"));
        assertEquals("; did you mean 'hidden'?", nearest("ihdden", "flatten", "hidden"));
    }

    @Test
    void aThirdOfTheLettersIsTheMost() {
        assertEquals("; did you mean 'conv2d'?", nearest("conv3", "conv2d"));
        assertEquals("", nearest("conv", "dense12", "flatten"));
        assertEquals("", nearest("xyz2d", "conv2d"));
    }

    @Test
    void theNearestOfSeveralAndTheFirstOfThoseThatAreAsNear() {
        assertEquals("; did you mean 'dense'?", nearest("dens", "dense_12", "dense", "sense"));
        assertEquals("; did you mean 'conv1'?", nearest("conv", "conv1", "conv2"));
    }

    @Test
    void caseCostsNothing() {
        assertEquals("; did you mean 'hidden'?", nearest("HIDDEN", "hidde", "hidden"));
    }

    /** The search that stops early finds what one that counts all edits finds. */
    @Test
    void findsWhatCountingAllEditsFinds() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String name = word(random);
            List<String> known = Stream.generate(() -> word(random)).limit(5).toList();
            assertEquals(expected(name, known), Nearest.didYouMean(name, known), () -> name + " in " + known);
        }
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(7), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String expected(String name, List<String> known) {
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int edits = edits(name, name.length(), candidate, candidate.length());
            if (edits <= Math.max(1, candidate.length() / 3) && edits < fewest) {
                nearest = "; did you mean '" + candidate + "'?";
                fewest = edits;
            }
        }
        return nearest;
    }

    /** By the definition: of the first letters of each, the last are inserted, left out, replaced or swapped. */
    private static int edits(String a, int lengthA, String b, int lengthB) {
        if (lengthA == 0 || lengthB == 0) {
            return lengthA + lengthB;
        }
        int replaced = a.charAt(lengthA - 1) == b.charAt(lengthB - 1) ? 0 : 1;
        int edits = edits(a, lengthA - 1, b, lengthB - 1) + replaced;
        edits = Math.min(edits, edits(a, lengthA - 1, b, lengthB) + 1);
        edits = Math.min(edits, edits(a, lengthA, b, lengthB - 1) + 1);
        boolean areSwapped = lengthA > 1
                && lengthB > 1
                && a.charAt(lengthA - 1) == b.charAt(lengthB - 2)
                && a.charAt(lengthA - 2) == b.charAt(lengthB - 1);
        return areSwapped ? Math.min(edits, edits(a, lengthA - 2, b, lengthB - 2) + 1) : edits;
    }
}
