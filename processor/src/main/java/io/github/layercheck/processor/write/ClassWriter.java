package io.github.layercheck.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.layercheck.engine.carried.DeclarationWriter;
import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.declaration.FileModel;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.document.JavadocSummary;
import io.github.layercheck.engine.text.JavaText;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Composes the class that is generated for a model. */
public final class ClassWriter {

    private static final ClassName MODEL_SUMMARY = ClassName.get("io.github.layercheck.summary", "ModelSummary");
    private static final ClassName COMPILED_MODEL = ClassName.get("io.github.layercheck", "CompiledModel");
    private static final AnnotationSpec GENERATED = AnnotationSpec.builder(
                    ClassName.get("javax.annotation.processing", "Generated"))
            .addMember("value", "$S", "io.github.layercheck.processor.LayercheckProcessor")
            .build();
    private static final MethodSpec CONSTRUCTOR = MethodSpec.constructorBuilder()
            .addJavadoc("There are no instances.")
            .addModifiers(Modifier.PRIVATE)
            .build();
    private static final String INDENT = "    ";
    private static final String ONLY_IN_SUMMARY =
            "\n\n<p>It has too many layers for a class of constants; {@link #summary()} has the facts of each.";

    private final ModelType type;
    private final VerbatimTexts texts = new VerbatimTexts();
    private final TypeSpec.Builder source;

    private ClassWriter(ModelType type, ClassForm form) {
        this.type = type;
        this.source = TypeSpec.classBuilder(type.generatedName()).addMethod(CONSTRUCTOR);
        if (form.isPublic()) {
            source.addModifiers(Modifier.PUBLIC);
        }
        source.addModifiers(Modifier.FINAL);
        if (form.hasGeneratedAnnotation()) {
            source.addAnnotation(GENERATED);
        }
    }

    /**
     * The class of a model.
     *
     * @param summary all facts; empty for a block, whose shapes and counts are those of its uses
     */
    public static String write(
            ModelDeclaration declaration, Optional<ModelSummary> summary, List<Constant> constants, ClassForm form) {
        ClassWriter writer = new ClassWriter(declaration.type(), form);
        writer.addDescription(
                summary.isPresent() ? writer.describe(summary.get(), constants, form) : writer.describeBlock());
        writer.addCompiledModel(GeneratedText.constantParts(DeclarationWriter.write(declaration)));
        new ConstantFields(true, writer.texts).addTo(writer.source, constants);
        if (summary.isPresent()) {
            writer.addSummaryMethod(CodeBlock.of(
                    "return $T.fromText($L)",
                    MODEL_SUMMARY,
                    writer.expression(summary.get().toText())));
        }
        return writer.close();
    }

    /**
     * The class of a model in a file without layers.
     *
     * @param description of the file, as a documentation comment
     * @param tensors its inputs and outputs
     */
    public static String write(
            ModelDeclaration declaration,
            String description,
            List<Constant> constants,
            List<ContractTensor> tensors,
            ClassForm form) {
        ClassWriter writer = new ClassWriter(declaration.type(), form);
        writer.addDescription(description);
        writer.addCompiledModel(List.of(DeclarationWriter.WITHOUT_LAYERS));
        new ConstantFields(true, writer.texts).addTo(writer.source, constants);
        writer.addContractMethods(declaration, tensors);
        return writer.close();
    }

    private void addContractMethods(ModelDeclaration declaration, List<ContractTensor> tensors) {
        String file = declaration.file().map(FileModel::name).orElse("");
        new ContractMethods(file, texts, source).addTo(tensors);
    }

    /**
     * The class of a model that has problems: it stands in for the real one, so that code which uses it has no errors
     * that only follow from the model's.
     *
     * @param constants the constants that the real class would have, with values that stand in for the real ones
     * @param tensors the inputs and outputs in a file that the real class would have methods for
     * @param isComplete whether all of the model could be read. If not, its fields are not compile-time constants: what the
     *     model is waiting for can be its own generated class, which ecj would then take as if nothing were wrong
     */
    public static String writeStub(
            ModelDeclaration declaration,
            List<Constant> constants,
            List<ContractTensor> tensors,
            boolean isComplete,
            ClassForm form) {
        ModelType type = declaration.type();
        ClassWriter writer = new ClassWriter(type, form);
        writer.addDescription("Stands in for the facts of " + writer.nestedName() + ", which has errors.");
        writer.addCompiledModel(List.of());
        new ConstantFields(isComplete, writer.texts).addTo(writer.source, constants);
        writer.addSummaryMethod(CodeBlock.of(
                "throw new $T($L)", IllegalStateException.class, writer.expression(type.nestedName() + " has errors")));
        if (!tensors.isEmpty()) {
            writer.addContractMethods(declaration, tensors);
        }
        return writer.close();
    }

    private void addDescription(String description) {
        source.addJavadoc("$L", texts.mark(description.replace("\n", "\n * ").replace("* \n", "*\n")));
    }

    /** The declaration is what a compile reads that has the class and not the model's source. */
    private void addCompiledModel(List<String> declaration) {
        AnnotationSpec.Builder compiledModel = AnnotationSpec.builder(COMPILED_MODEL);
        compiledModel.addMember("value", "$L", literals(List.of(type.binaryName())));
        if (!declaration.isEmpty()) {
            compiledModel.addMember("declaration", "{$L}", literals(declaration));
        }
        source.addAnnotation(compiledModel.build());
    }

    private String literals(List<String> elements) {
        StringBuilder literals = new StringBuilder();
        GeneratedText.appendLiterals(elements, literals);
        return texts.mark(literals);
    }

    private String expression(String text) {
        StringBuilder expression = new StringBuilder();
        GeneratedText.appendExpression(text, expression);
        return texts.mark(expression);
    }

    /** The method has the model as a text: to a compiler, calls for each layer would cost as much as all constants. */
    private void addSummaryMethod(CodeBlock statement) {
        source.addMethod(MethodSpec.methodBuilder("summary")
                .addJavadoc("{@return all facts of the model, as they are now}")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(MODEL_SUMMARY)
                .addStatement(statement)
                .build());
    }

    private String close() {
        JavaFile file = JavaFile.builder(type.packageName(), source.build())
                .indent(INDENT)
                .build();
        return texts.source(file);
    }

    private String describe(ModelSummary model, List<Constant> constants, ClassForm form) {
        return "The facts of the model " + nestedName() + ".\n\n"
                + JavadocSummary.of(model)
                + (form.hasDrawing() ? drawing() : "")
                + """


                <p>The constants are compile-time constants: a class of another build that uses one keeps the number it
                was compiled with until it is compiled again. {@link #summary()} reads them as they are now."""
                + (areThereLayers(constants) ? "" : ONLY_IN_SUMMARY);
    }

    private static boolean areThereLayers(List<Constant> constants) {
        for (Constant constant : constants) {
            if (!constant.method().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String drawing() {
        return "\n\n<p><img src=\"doc-files/" + JavaText.ascii(type.generatedName())
                + ".svg\" alt=\"The layers of the model, and the tensors between them.\">";
    }

    private String describeBlock() {
        return "The block " + nestedName() + ", whose shapes and counts are those of its uses.";
    }

    private String nestedName() {
        return "{@code " + JavaText.ascii(type.nestedName()) + "}";
    }
}
