package io.github.layercheck.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.layercheck.CompiledModel;
import io.github.layercheck.processor.constant.Constant;
import io.github.layercheck.processor.declaration.ModelDeclaration;
import io.github.layercheck.processor.declaration.ModelType;
import io.github.layercheck.processor.shape.Numbers;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the source of the class that is generated for a model. */
public final class ClassWriter {

    private static final String PROCESSOR = "io.github.layercheck.processor.LayercheckProcessor";
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private final ModelType type;
    private final TypeSpec.Builder generated;

    private ClassWriter(ModelType type, List<String> declaration, boolean hasGeneratedAnnotation) {
        this.type = type;
        this.generated = TypeSpec.classBuilder(type.generatedName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (hasGeneratedAnnotation) {
            generated.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        AnnotationSpec.Builder compiled =
                AnnotationSpec.builder(CompiledModel.class).addMember("value", "$S", type.binaryName());
        declaration.forEach(part -> compiled.addMember("declaration", "$S", part));
        generated.addAnnotation(compiled.build());
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
        ModelType type = declaration.type();
        List<String> carried = GeneratedText.constantParts(DeclarationWriter.write(declaration));
        ClassWriter writer = new ClassWriter(type, carried, hasGeneratedAnnotation);
        if (summary.isPresent()) {
            writer.addJavadoc(summary.get());
            writer.generated.addMethod(SummaryMethodWriter.write(summary.get()));
        } else {
            writer.generated.addJavadoc(
                    "The block {@code $L}, whose shapes and counts are those of its uses.\n", type.nestedName());
        }
        return writer.source(ConstantsWriter.write(constants, true));
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
        ClassWriter writer = new ClassWriter(type, List.of(), hasGeneratedAnnotation);
        writer.generated.addJavadoc("Stands in for the facts of {@code $L}, which has errors.\n", type.nestedName());
        writer.generated.addMethod(SummaryMethodWriter.declaration()
                .addStatement("throw new $T($S)", IllegalStateException.class, type.nestedName() + " has errors")
                .build());
        return writer.source(ConstantsWriter.write(constants, isComplete));
    }

    private void addJavadoc(ModelSummary model) {
        generated.addJavadoc(
                """
                The facts of the model {@code $L}.

                $L
                <p>Total params: $L. Trainable params: $L. Non-trainable params: $L.

                <p>The constants are compile-time constants: a class of another build that uses one keeps the number it
                was compiled with until it is compiled again. {@link #summary()} reads them as they are now.
                """,
                type.nestedName(),
                SummaryTable.write(model),
                Numbers.grouped(model.params()),
                Numbers.grouped(model.trainableParams()),
                Numbers.grouped(model.nonTrainableParams()));
    }

    private String source(String constants) {
        String source = JavaFile.builder(type.packageName(), generated.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        String opening = "class " + type.generatedName() + " {\n";
        int body = source.indexOf(opening) + opening.length();
        return GeneratedText.ascii(source.substring(0, body) + constants + source.substring(body));
    }
}
