package io.github.layercheck.processor.write;

import io.github.layercheck.processor.constant.Constant;
import io.github.layercheck.processor.shape.Numbers;
import io.github.layercheck.processor.text.JavaText;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the constants of a generated class. */
final class ConstantsWriter {

    private static final String CONTINUATION = "\n            + ";

    private final boolean isCompileTime;
    private final StringBuilder source = new StringBuilder();

    private ConstantsWriter(boolean isCompileTime) {
        this.isCompileTime = isCompileTime;
    }

    /**
     * The source of the constants.
     *
     * @param isCompileTime whether they are constants for the compiler as well
     */
    static String write(List<Constant> constants, boolean isCompileTime) {
        ConstantsWriter writer = new ConstantsWriter(isCompileTime);
        constants.forEach(writer::add);
        return writer.source.toString();
    }

    private void add(Constant constant) {
        Object value = constant.value();
        source.append("    /** ")
                .append(GeneratedText.comment(constant.meaning()))
                .append(" */\n");
        source.append("    public static final ").append(type(value)).append(' ');
        source.append(JavaText.ascii(constant.name())).append(" = ");
        if (isCompileTime) {
            source.append(literal(value));
        } else {
            source.append(value.getClass().getName()).append(".valueOf(");
            source.append(literal(value)).append(')');
        }
        source.append(";\n\n");
    }

    private static String type(Object value) {
        if (value instanceof Long) {
            return "long";
        }
        return value instanceof Integer ? "int" : "String";
    }

    private static String literal(Object value) {
        if (value instanceof Number number) {
            String digits = Numbers.grouped(number.longValue()).replace(',', '_');
            return value instanceof Long ? digits + "L" : digits;
        }
        List<String> parts = GeneratedText.constantParts((String) value);
        if (parts.size() == 1) {
            return GeneratedText.literal(parts.get(0), CONTINUATION);
        }
        return parts.stream()
                .map(part -> GeneratedText.literal(part, CONTINUATION))
                .collect(Collectors.joining(", ", "String.join(\"\", ", ")"));
    }
}
