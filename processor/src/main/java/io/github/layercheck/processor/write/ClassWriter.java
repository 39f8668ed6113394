package io.github.layercheck.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.layercheck.CompiledModel;
import io.github.layercheck.processor.constant.Constant;
import io.github.layercheck.processor.declaration.ModelDeclaration;
import io.github.layercheck.processor.declaration.ModelType;
import io.github.layercheck.processor.shape.Numbers;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        constants.forEach(constant -> writer.generated.addField(field(constant, literal(constant.value()))));
        if (summary.isPresent()) {
            writer.addJavadoc(summary.get());
            writer.generated.addMethod(SummaryMethodWriter.write(summary.get()));
        } else {
            writer.generated.addJavadoc(
                    "The block {@code $L}, whose shapes and counts are those of its uses.\n", type.nestedName());
        }
        return writer.source();
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
        for (Constant constant : constants) {
            CodeBlock value = literal(constant.value());
            writer.generated.addField(field(
                    constant,
                    isComplete
                            ? value
                            : CodeBlock.of(
                                    "$T.valueOf($L)", typeOf(constant.value()).box(), value)));
        }
        writer.generated.addMethod(SummaryMethodWriter.declaration()
                .addStatement("throw new $T($S)", IllegalStateException.class, type.nestedName() + " has errors")
                .build());
        return writer.source();
    }

    private void addJavadoc(ModelSummary model) {
        generated.addJavadoc("""
                The facts of the model {@code $L}.

                <pre>
                $L</pre>

                <p>The constants are compile-time constants: a class of another build that uses one keeps the number it
                was compiled with until it is compiled again. {@link #summary()} reads them as they are now.
                """, type.nestedName(), GeneratedText.comment(model.toString()));
    }

    private static FieldSpec field(Constant constant, CodeBlock value) {
        return FieldSpec.builder(typeOf(constant.value()), constant.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", GeneratedText.comment(constant.meaning()))
                .initializer(value)
                .build();
    }

    private static TypeName typeOf(Object value) {
        if (value instanceof Long) {
            return TypeName.LONG;
        }
        return value instanceof Integer ? TypeName.INT : ClassName.get(String.class);
    }

    private static CodeBlock literal(Object value) {
        if (value instanceof Number number) {
            String digits = Numbers.grouped(number.longValue()).replace(',', '_');
            return CodeBlock.of("$L", value instanceof Long ? digits + "L" : digits);
        }
        List<String> parts = GeneratedText.constantParts((String) value);
        if (parts.size() == 1) {
            return CodeBlock.of("$S", value);
        }
        return parts.stream()
                .map(part -> CodeBlock.of("$S", part))
                .collect(Collectors.collectingAndThen(
                        CodeBlock.joining(", "), joined -> CodeBlock.of("String.join(\"\", $L)", joined)));
    }

    private String source() {
        return GeneratedText.ascii(JavaFile.builder(type.packageName(), generated.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString());
    }
}
