package io.github.layercheck.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Generated classes that an earlier compilation left where this one finds them, as in every build of Eclipse.
 *
 * <p>A model can use constants of another model's class, and in the round that generates that class anew it still sees the
 * older ones. So where there are such classes, models are read once more after a round that generated something, until
 * nothing changes.
 */
final class OlderClasses {

    private final Map<String, Integer> factsByModel = new LinkedHashMap<>();
    private boolean areThere;
    private boolean hasNews;

    void areFound() {
        areThere = true;
    }

    boolean areThere() {
        return areThere;
    }

    /**
     * Whether a model was not read before in this compilation, or with other facts.
     *
     * @param facts a number that differs if what is generated does
     */
    boolean isNews(TypeElement model, Integer facts) {
        boolean isNews = !facts.equals(factsByModel.put(model.getQualifiedName().toString(), facts));
        hasNews |= isNews;
        return isNews;
    }

    /** The models that were read in earlier rounds, by canonical name, if the last round generated something. */
    Set<String> toReadAgain() {
        if (!hasNews) {
            return Set.of();
        }
        hasNews = false;
        return factsByModel.keySet();
    }
}
