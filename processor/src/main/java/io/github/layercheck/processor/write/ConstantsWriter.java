package io.github.layercheck.processor.write;

import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.shape.Numbers;
import io.github.layercheck.engine.text.JavaText;
import java.util.List;

/**
 * Writes the constants of a generated class. Those in a row that have one type and one meaning share a declaration and its
 * comment: where there is a processor, javac keeps every comment with a map of its characters, which takes it more memory
 * than a constant.
 */
final class ConstantsWriter {

    private static final String OWN_LINE = "\n        ";
    private static final String CONTINUATION = "\n        + ";

    private final boolean isCompileTime;
    private final StringBuilder source;

    private ConstantsWriter(boolean isCompileTime, StringBuilder source) {
        this.isCompileTime = isCompileTime;
        this.source = source;
    }

    /**
     * Appends the source of the constants.
     *
     * @param isCompileTime whether they are constants for the compiler as well
     */
    static void write(List<Constant> constants, boolean isCompileTime, StringBuilder source) {
        ConstantsWriter writer = new ConstantsWriter(isCompileTime, source);
        int start = 0;
        for (int end = 1; end <= constants.size(); end++) {
            if (end == constants.size() || !canShare(constants.get(start), constants.get(end))) {
                writer.declare(constants.subList(start, end));
                start = end;
            }
        }
    }

    private static boolean canShare(Constant first, Constant other) {
        return first.meaning().equals(other.meaning()) && type(first.value()).equals(type(other.value()));
    }

    private void declare(List<Constant> constants) {
        Constant first = constants.get(0);
        source.append("    /** ");
        GeneratedText.appendComment(first.meaning(), source);
        source.append(" */\n    public static final ").append(type(first.value()));
        String lead = constants.size() == 1 ? " " : OWN_LINE;
        for (int i = 0; i < constants.size(); i++) {
            source.append(i == 0 ? "" : ",").append(lead);
            declarator(constants.get(i));
        }
        source.append(";\n\n");
    }

    private void declarator(Constant constant) {
        source.append(JavaText.ascii(constant.name())).append(" = ");
        if (isCompileTime) {
            literal(constant.value());
        } else {
            source.append(constant.value().getClass().getName()).append(".valueOf(");
            literal(constant.value());
            source.append(')');
        }
    }

    private static String type(Object value) {
        if (value instanceof Long) {
            return "long";
        }
        return value instanceof Integer ? "int" : "String";
    }

    private void literal(Object value) {
        if (value instanceof Number number) {
            source.append(Numbers.grouped(number.longValue()).replace(',', '_'));
            source.append(value instanceof Long ? "L" : "");
        } else {
            GeneratedText.appendExpression((String) value, CONTINUATION, source);
        }
    }
}
