package io.github.layercheck.documents.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** The placeholders of each text, by key. */
    private static TreeMap<String, String> placeholders(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(
                Words.class.getResourceAsStream("/io/github/layercheck/documents/" + file + ".properties"))) {
            texts.load(new InputStreamReader(in, UTF_8));
        }
        TreeMap<String, String> placeholders = new TreeMap<>();
        texts.forEach((key, text) -> placeholders.put(
                key.toString(),
                PLACEHOLDER
                        .matcher(text.toString())
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .collect(Collectors.joining())));
        return placeholders;
    }

    @Test
    void everyLanguageHasAllTexts() throws IOException {
        TreeMap<String, String> english = placeholders("words");
        for (String language : Words.languages()) {
            if (!language.equals("en")) {
                assertEquals(english, placeholders("words_" + language), language);
            }
        }
    }

    @Test
    void everyTranslationIsALanguage() throws IOException {
        TreeSet<String> languages = new TreeSet<>(Set.of("en"));
        Pattern translation = Pattern.compile("words_(.*)\\.properties");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/github/layercheck/documents"))) {
            files.map(file -> translation.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .forEach(name -> languages.add(name.group(1)));
        }
        assertEquals(List.copyOf(languages), Words.languages());
        assertTrue(languages.containsAll(Set.of("en", "zh")), languages.toString());
    }

    /** The pages for users list the languages that there are. */
    @Test
    void thePagesNameEachLanguage() throws IOException {
        String options =
                Words.languages().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        List<String> table = Words.languages().stream()
                .map(name ->
                        "| `" + name + "` | " + Locale.forLanguageTag(name).getDisplayLanguage(Locale.ENGLISH) + " |")
                .toList();

        assertTrue(Files.readString(Path.of("../docs/options.md"))
                .contains("| `layercheck.language` | " + options + " |"));
        assertEquals(
                table,
                Files.readString(Path.of("../docs/documents.md"))
                        .lines()
                        .dropWhile(line -> !line.equals("| language | |"))
                        .skip(2)
                        .takeWhile(line -> line.startsWith("|"))
                        .toList());
    }

    @Test
    void argumentsAreNotTemplates() {
        assertEquals("{1} at {0}", Words.of(Locale.ENGLISH).get("peak-at", "{1}", "{0}"));
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        assertEquals("Parameters", Words.of(Locale.ENGLISH).get("params"));
        assertEquals("\u53c2\u6570\u91cf", Words.of(Locale.forLanguageTag("zh")).get("params"));
    }
}
