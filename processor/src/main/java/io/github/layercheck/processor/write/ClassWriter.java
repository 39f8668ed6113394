package io.github.layercheck.processor.write;

import io.github.layercheck.engine.carried.DeclarationWriter;
import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.shape.Numbers;
import io.github.layercheck.engine.text.JavaText;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Optional;

/**
 * Writes the source of the class that is generated for a model. All of these classes have one form, and writing it down as
 * text costs a fraction of composing it.
 *
 * <p>{@code String} is imported, so that nothing of the model's package can stand in its place. Other types are rare in the
 * class and have their full names: that costs a compiler less than an import, and a generated class itself can be called
 * {@code ModelSummary}.
 */
public final class ClassWriter {

    private static final String SUMMARY_TYPE = "io.github.layercheck.summary.ModelSummary";
    private static final String ONLY_IN_SUMMARY =
            "\n\n<p>Its layers are too many for a class of constants: {@link #summary()} has the facts of each.";
    private static final String CONTINUATION = "\n            + ";

    private final ModelType type;
    private final String className;
    private final StringBuilder source = new StringBuilder(1 << 16);

    private ClassWriter(ModelType type) {
        this.type = type;
        this.className = JavaText.ascii(type.generatedName());
    }

    /**
     * The class of a model.
     *
     * @param summary all facts; empty for a block, whose shapes and counts are those of its uses
     * @param hasGeneratedAnnotation whether the model's module can see {@code javax.annotation.processing.Generated}
     */
    public static String write(
            ModelDeclaration declaration,
            Optional<ModelSummary> summary,
            List<Constant> constants,
            boolean hasGeneratedAnnotation) {
        ClassWriter writer = new ClassWriter(declaration.type());
        writer.open(
                summary.map(model -> writer.describe(model, constants)).orElseGet(writer::describeBlock),
                GeneratedText.constantParts(DeclarationWriter.write(declaration)),
                hasGeneratedAnnotation);
        ConstantsWriter.write(constants, true, writer.source);
        summary.ifPresent(model -> writer.addSummaryMethod("return " + SUMMARY_TYPE + ".fromText(", model.toText()));
        return writer.close();
    }

    /**
     * The class of a model that has problems: it stands in for the real one, so that code which uses it has no errors
     * that only follow from the model's.
     *
     * @param constants the constants that the real class would have, with values that stand in for the real ones
     * @param isComplete whether all of the model could be read. If not, its fields are no compile-time constants: what the
     *     model is waiting for can be its own generated class, which ecj would then take as if nothing were wrong
     */
    public static String writeStub(
            ModelType type, List<Constant> constants, boolean isComplete, boolean hasGeneratedAnnotation) {
        ClassWriter writer = new ClassWriter(type);
        writer.open(
                "Stands in for the facts of " + writer.nestedName() + ", which has errors.",
                List.of(),
                hasGeneratedAnnotation);
        ConstantsWriter.write(constants, isComplete, writer.source);
        writer.addSummaryMethod("throw new java.lang.IllegalStateException(", type.nestedName() + " has errors");
        return writer.close();
    }

    private void open(String description, List<String> declaration, boolean hasGeneratedAnnotation) {
        if (!type.packageName().isEmpty()) {
            source.append("package ");
            source.append(JavaText.ascii(type.packageName())).append(";\n\n");
        }
        source.append("import java.lang.String;\n\n/**\n");
        source.append(" * ").append(description.replace("\n", "\n * ").replace("* \n", "*\n"));
        source.append("\n */\n");
        if (hasGeneratedAnnotation) {
            source.append(
                    "@javax.annotation.processing.Generated(\"io.github.layercheck.processor.LayercheckProcessor\")\n");
        }
        source.append("@io.github.layercheck.CompiledModel(value = ");
        GeneratedText.appendLiteral(type.binaryName(), CONTINUATION, source);
        if (!declaration.isEmpty()) {
            source.append(", declaration = {");
            GeneratedText.appendLiterals(declaration, CONTINUATION, source);
            source.append('}');
        }
        source.append(")\npublic final class ").append(className).append(" {\n\n");
    }

    /** The method has the model as a text: to a compiler, calls for each layer would cost as much as all constants. */
    private void addSummaryMethod(String call, String argument) {
        source.append("    /** {@return all facts of the model, as they are now} */\n");
        source.append("    public static ").append(SUMMARY_TYPE).append(" summary() {\n");
        source.append("        ").append(call);
        GeneratedText.appendExpression(argument, CONTINUATION, source);
        source.append(");\n    }\n\n");
    }

    private String close() {
        source.append("    /** There are no instances. */\n");
        source.append("    private ").append(className).append("() {}\n}\n");
        return source.toString();
    }

    private String describe(ModelSummary model, List<Constant> constants) {
        return "The facts of the model " + nestedName() + ".\n\n"
                + SummaryTable.write(model)
                + "<p>Total params: " + Numbers.grouped(model.params())
                + ". Trainable params: " + Numbers.grouped(model.trainableParams())
                + ". Non-trainable params: " + Numbers.grouped(model.nonTrainableParams())
                + ".\n\n"
                + """
                <p>The constants are compile-time constants: a class of another build that uses one keeps the number it
                was compiled with until it is compiled again. {@link #summary()} reads them as they are now."""
                + (constants.stream().anyMatch(constant -> !constant.method().isEmpty()) ? "" : ONLY_IN_SUMMARY);
    }

    private String describeBlock() {
        return "The block " + nestedName() + ", whose shapes and counts are those of its uses.";
    }

    private String nestedName() {
        return "{@code " + JavaText.ascii(type.nestedName()) + "}";
    }
}
