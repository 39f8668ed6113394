package io.github.layercheck.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be known but cannot be read.
 *
 * @param element whose declaration lacks it
 * @param canClose whether it may be there in another round of processing
 * @param what what is missing, as a message says it
 * @param use where the element is used, or null if that is the element itself
 */
public record Gap(
        Element element,
        boolean canClose,
        String what,
        @Nullable SourceOrigin use) {

    /** What may be there in another round. */
    static Gap open(Element element, String what) {
        return new Gap(element, true, what, null);
    }

    /** What the compiler has refused for good, or what is reported elsewhere. */
    static Gap refused(Element element, String what) {
        return new Gap(element, false, what, null);
    }

    /** Whether the compiler, or a problem of another model or of a custom layer, says what that model lacks. */
    public boolean isSaidElsewhere(TypeElement model, Sources sources) {
        return sources.contain(element)
                || (use != null
                        && !model.equals(use.element().getEnclosingElement())
                        && sources.contain(use.element()));
    }

    /** The same where the element is used. */
    Gap usedAt(SourceOrigin origin) {
        return new Gap(element, canClose, what, origin);
    }
}
