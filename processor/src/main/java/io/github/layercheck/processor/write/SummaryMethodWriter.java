package io.github.layercheck.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.layercheck.summary.ModelSummary;
import javax.lang.model.element.Modifier;

/** Writes {@code summary()}. */
final class SummaryMethodWriter {

    private SummaryMethodWriter() {}

    /**
     * The method. It has the model as a text: method calls for each layer would cost the compiler as much as all constants
     * together, and a method can hold only so many of them.
     */
    static MethodSpec write(ModelSummary model) {
        CodeBlock text = GeneratedText.constantParts(model.toText()).stream()
                .map(part -> CodeBlock.of("$S", part))
                .collect(CodeBlock.joining(", "));
        return declaration()
                .addStatement("return $T.fromText($L)", ModelSummary.class, text)
                .build();
    }

    /** The method without its code. */
    static MethodSpec.Builder declaration() {
        return MethodSpec.methodBuilder("summary")
                .addJavadoc("{@return all facts of the model, as they are now}\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ModelSummary.class);
    }
}
