package io.github.layercheck.documents.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of documents that are not the model's, in a language; in English where there is no translation. */
public final class Words {

    private static final String BUNDLE = "io.github.layercheck.documents.words";

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words in a language, whatever the language of this machine is. */
    public static Words of(Locale language) {
        return new Words(ResourceBundle.getBundle(
                BUNDLE,
                language,
                Words.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /** The language of the words, as HTML names it. */
    public String language() {
        return get("language");
    }

    /** The words of a key; {@code {0}} in them is the first argument, and so on. */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
