package io.github.layercheck.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.text.JavaText;
import io.github.layercheck.summary.Numbers;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constants of a generated class as its fields, each with what it means. */
final class ConstantFields {

    private static final TypeName STRING = ClassName.get("java.lang", "String");

    private final boolean isCompileTime;
    private final VerbatimTexts texts;

    /**
     * @param isCompileTime whether they are constants for the compiler as well
     */
    ConstantFields(boolean isCompileTime, VerbatimTexts texts) {
        this.isCompileTime = isCompileTime;
        this.texts = texts;
    }

    void addTo(TypeSpec.Builder source, List<Constant> constants) {
        for (Constant constant : constants) {
            source.addField(field(constant));
        }
    }

    private FieldSpec field(Constant constant) {
        Object value = constant.value();
        StringBuilder comment = new StringBuilder();
        JavaText.appendComment(constant.meaning(), comment);
        String literal = texts.mark(literal(value));
        return FieldSpec.builder(type(value), constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", texts.mark(comment))
                .initializer(
                        isCompileTime
                                ? CodeBlock.of("$L", literal)
                                : CodeBlock.of("$T.valueOf($L)", value.getClass(), literal))
                .build();
    }

    private static TypeName type(Object value) {
        if (value instanceof Long) {
            return TypeName.LONG;
        } else if (value instanceof Integer) {
            return TypeName.INT;
        }
        return value instanceof Float ? TypeName.FLOAT : STRING;
    }

    static CharSequence literal(Object value) {
        StringBuilder literal = new StringBuilder();
        if (value instanceof Float number) {
            if (!Float.isFinite(number)) {
                return number.isNaN() ? "Float.NaN" : "Float." + (number > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY";
            }
            literal.append(number).append('f');
        } else if (value instanceof Number number) {
            literal.append(Numbers.grouped(number.longValue()).replace(',', '_'));
            literal.append(value instanceof Long ? "L" : "");
        } else {
            GeneratedText.appendExpression((String) value, literal);
        }
        return literal;
    }
}
