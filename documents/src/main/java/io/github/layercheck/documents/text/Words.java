package io.github.layercheck.documents.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The words of documents that are not the model's, in a language; in English where there is no translation. Not by
 * {@code ResourceBundle}, which falls back to the language of this machine unless it is in no module.
 */
public final class Words {

    private static final String BUNDLE = "/io/github/layercheck/documents/words";

    private final Properties texts;

    private Words(Properties texts) {
        this.texts = texts;
    }

    /** The words in a language. */
    public static Words of(Locale language) {
        Properties english = read(BUNDLE + ".properties", new Properties());
        String name = language.getLanguage();
        return new Words(isTranslatedTo(name) ? read(name(name), english) : english);
    }

    /** The languages that there are words in, in the order of their names: that of the original, and those it was translated to. */
    public static List<String> languages() {
        return Stream.concat(
                        Stream.of("en"), Stream.of(Locale.getISOLanguages()).filter(Words::isTranslatedTo))
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean isTranslatedTo(String language) {
        return Words.class.getResource(name(language)) != null;
    }

    private static String name(String language) {
        return BUNDLE + "_" + language + ".properties";
    }

    private static Properties read(String name, Properties defaults) {
        Properties texts = new Properties(defaults);
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language of the words, as HTML names it. */
    public String language() {
        return get("language");
    }

    /** The words of a key, in which {@code {0}} and so on stand for what is not known yet. */
    public String template(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }

    /** The words of a key, or others if there are none. */
    public String getOrElse(String key, String others) {
        return texts.getProperty(key, others);
    }

    /** The words of a key, with the first argument in place of {@code {0}}, and so on. */
    public String get(String key, Object... arguments) {
        String text = template(key);
        StringBuilder filled = new StringBuilder(text.length() + 16);
        int start = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', start)) {
            int close = text.indexOf('}', open);
            filled.append(text, start, open).append(arguments[Integer.parseInt(text.substring(open + 1, close))]);
            start = close + 1;
        }
        return filled.append(text, start, text.length()).toString();
    }
}
