package io.github.layercheck.processor.catalogue;

import static io.github.layercheck.engine.catalogue.LayerCall.configOf;
import static io.github.layercheck.engine.catalogue.LayerCall.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.layercheck.DType;
import io.github.layercheck.activations.ReLU;
import io.github.layercheck.applications.LayerScale;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.catalogue.LayerCall;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.ops.Add;
import io.github.layercheck.ops.Operation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Operations on tensors and the layers of single applications, in Java: what they make, and what is said if not. */
class OperationsTest {

    private static LayerConfig operation(String name, Map<String, Object> numbers) {
        return configOf("keras.src.ops.numpy", name, numbers);
    }

    @TestFactory
    Stream<DynamicTest> everyAnnotationTypeIsKnown() {
        return new ClassFileImporter()
                        .importPackages(
                                Add.class.getPackageName(),
                                ReLU.class.getPackageName(),
                                LayerScale.class.getPackageName())
                        .stream()
                        .filter(JavaClass::isAnnotation)
                        .map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
                            LayerDefinition known =
                                    new Catalogue().findDeclared(type.getName()).orElseThrow();
                            assertEquals(type.getName(), known.type().qualifiedName());
                            String declaredByItself = type.isEquivalentTo(Operation.class) ? "" : type.getSimpleName();
                            assertEquals(declaredByItself, known.className());
                            Set<String> attributes = known.type().attributes().keySet();
                            assertTrue(attributes.containsAll(known.sizedBy()), "sized by attributes");
                            assertTrue(attributes.containsAll(known.call().attributes()), "called with attributes");
                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyAnnotationTypeIsInTheDocumentation() throws IOException {
        String text = Files.readString(documentation());
        return new ClassFileImporter()
                .importPackages(Add.class.getPackageName(), ReLU.class.getPackageName()).stream()
                        .filter(JavaClass::isAnnotation)
                        .map(type -> DynamicTest.dynamicTest(
                                type.getName(), () -> assertTrue(text.contains("`@" + type.getSimpleName()))));
    }

    private static Path documentation() {
        Path ofModule = Path.of("../docs/operations.md");
        return Files.exists(ofModule) ? ofModule : Path.of("docs/operations.md");
    }

    @EachCompiler
    void aLayerThatAttendsToItselfIsCalledWithItsInputTwice(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/Attending.java", """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                interface Attending {
                    @Input({5, 8}) Tensor x();
                    @MultiHeadAttention(numHeads = 2, keyDim = 4) Tensor attention(Tensor x);
                }
                """).expectSuccess();
        String summary = (String) result.constant("com.acme.AttendingSummary", "SUMMARY");
        assertTrue(summary.contains("x[0][0], x[0][0]"), summary);
    }

    @EachCompiler
    void operationsAndLayersOfOneNameAreDeclaredSideBySide(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/Highway.java", """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.applications.LayerScale;
                import io.github.layercheck.layers.Dense;
                import io.github.layercheck.ops.*;

                @Model
                @Input(32)
                interface Highway {
                    @Dense(units = 16) Tensor hidden(Tensor input);
                    @Dense(units = 16) Tensor gate(Tensor input);
                    @Multiply Tensor passed(Tensor hidden, Tensor gate);
                    @Subtract(x1 = 1) Tensor rest(Tensor gate);
                    @io.github.layercheck.layers.Add Tensor merged(Tensor passed, Tensor rest);
                    @LayerScale(initValues = 1e-6, projectionDim = 16) Tensor scaled();
                    @TrueDivide(x2 = 2) Tensor halved();
                    @Add Tensor sum(Tensor halved, Tensor gate);
                }
                """).expectSuccess();
        assertEquals(List.of(), result.messages());
        assertEquals(2 * (32 * 16 + 16) + 16L, result.constant("com.acme.HighwaySummary", "PARAMS"));
        assertEquals("(None, 16)", result.constant("com.acme.HighwaySummary", "SUM_OUTPUT_SHAPE"));
        assertEquals("Subtract", result.constant("com.acme.HighwaySummary", "REST_TYPE"));
        assertEquals("projectionDim", result.constant("com.acme.HighwaySummary", "SCALED_FORMULA"));
        assertEquals("0", result.constant("com.acme.HighwaySummary", "HALVED_EXPLANATION"));
        assertTrue(result.report("com.acme.Highway").contains("\"operation\": true"));
    }

    @EachCompiler
    void problemsAreAtTheirPlaces(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 8})
                @Output({"sum", "six", "power", "scaled"})
                interface M {
                    @Dense(units = 6) Tensor narrow();
                    ▸@io.github.layercheck.ops.Add Tensor sum(Tensor input, Tensor narrow);
                    @io.github.layercheck.ops.Multiply(x1 = 2, x2 = ▸3) Tensor six(Tensor narrow);
                    ▸@io.github.layercheck.ops.Power Tensor power(Tensor narrow);
                    @io.github.layercheck.applications.LayerScale(initValues = 1, projectionDim = ▸7)
                    Tensor scaled(Tensor narrow);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] sum: axis 2 differs: input is (None, 4, 8), narrow is (None, 4,"
                                + " 6)",
                        "Add works element by element: the sizes of an axis must be equal, or one of them 1.",
                        "input has 8 on axis 2 from @Input; narrow has 6 on axis 2 (units 6): units = 8 in narrow"
                                + " equals input.")
                .problem(
                        "[layercheck:attribute-conflict] six: both operands are numbers: x1 is 2.0, x2 is 3.0",
                        "At least one operand must be a tensor.")
                .problem(
                        "[layercheck:input-count] power: takes two operands, not 1 tensor",
                        "Name each tensor by a parameter of the method; a number is an attribute, such as x2 = 0.5.")
                .problem(
                        "[layercheck:input-shape] scaled: projectionDim is 7, the input is (None, 4, 6)",
                        "Each channel, on the last axis, is multiplied by its own weight.",
                        "projectionDim = 6 fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void operationsTakeArraysAndCanSayWhatTheyMake(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/Steps.java", """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.ops.*;

                @Model
                @Input({6, 4})
                @Output({"first", "mapped", "mapped:1"})
                interface Steps {
                    @Matmul Tensor projected(Tensor input, @Constant({4, 3}) Tensor kernel);
                    @Greater(x2 = 0) Tensor isPositive(Tensor projected);
                    @Where Tensor chosen(Tensor isPositive, Tensor projected, @Constant(dtype = DType.INT32) Tensor none);
                    @GetItem(key = ":, -1") Tensor first();
                    @Operation(value = "Map", shapes = {"None, 6, 1", ""}, dtypes = {DType.FLOAT32, DType.INT32})
                    Tensor mapped(Tensor projected);
                }
                """).expectSuccess();
        assertEquals(List.of(), result.messages());
        assertEquals("(None, 3)", result.constant("com.acme.StepsSummary", "FIRST_OUTPUT_SHAPE"));
        assertEquals("Map", result.constant("com.acme.StepsSummary", "MAPPED_TYPE"));
        assertEquals("(None, 6, 1)", result.constant("com.acme.StepsSummary", "MAPPED_OUTPUT_SHAPE"));
        assertEquals("()", result.constant("com.acme.StepsSummary", "MAPPED_OUTPUT_SHAPE_1"));
    }

    @EachCompiler
    void arraysThatCannotBe(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({6, 4})
                @Output({"sum", "hidden", "mapped"})
                interface M {
                    ▸@io.github.layercheck.ops.Add Tensor sum(Tensor input, @Constant({3, 4}) Tensor offset);
                    @Dense(units = 3) Tensor hidden(▸@Constant(4) Tensor kernel);
                    @io.github.layercheck.ops.Operation(value = "Map", shapes = ▸"None, x") Tensor mapped(Tensor input);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] sum: axis -2 differs: input is (None, 6, 4), the constant is"
                                + " (3, 4)",
                        "Add works element by element: the sizes of an axis must be equal, or one of them 1.")
                .problem(
                        "[layercheck:misplaced-annotation] hidden: @Constant is on the tensor of a layer",
                        "An array is an argument of an operation, such as @Multiply: a layer takes tensors of the model.")
                .problem(
                        "[layercheck:shape-syntax] mapped: \"None, x\": 'x' is neither a number nor None",
                        "The shape of an output is written \"None, 8\", the batch first.")
                .assertOn(compiler);
    }

    @EachCompiler
    void whatSlicesAndShapesCannotBeIsAtTheirPlaces(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 8})
                @Output({"step", "steps", "columns", "halves", "flat", "first", "sum"})
                interface M {
                    @io.github.layercheck.ops.GetItem(key = ▸":, 4") Tensor step(Tensor input);
                    @io.github.layercheck.ops.GetItem(key = ▸":, 1;2") Tensor steps(Tensor input);
                    @io.github.layercheck.ops.GetItem(key = ▸":, :, :, 0") Tensor columns(Tensor input);
                    @io.github.layercheck.ops.Split(indicesOrSections = ▸3, axis = -1) Tensor halves(Tensor input);
                    @io.github.layercheck.ops.Reshape(newshape = {-1, 4, ▸-1}) Tensor flat(Tensor input);
                    @io.github.layercheck.ops.Squeeze(axis = ▸1) Tensor first(Tensor input);
                    @io.github.layercheck.ops.Sum(axis = {1, ▸3}) Tensor sum(Tensor input);
                }
                """)
                .problem(
                        "[layercheck:subscript] step: \":, 4\": axis 1 of (None, 4, 8) has no element 4",
                        "Its elements are 0 to 3, or -4 to -1.")
                .problem(
                        "[layercheck:subscript] steps: \":, 1;2\": '1;2' is neither a number nor a range",
                        "Numbers, ranges such as 1:-1 or ::2, ... and None can stand between the commas.")
                .problem(
                        "[layercheck:subscript] columns: \":, :, :, 0\": it names 4 axes, the input (None, 4, 8) has 3",
                        "The batch counts: x[:, 0] is the first element of axis 1.")
                .problem(
                        "[layercheck:input-shape] halves: 3 parts of axis 2 of (None, 4, 8) do not have the same size",
                        "The number of parts must divide the 8 elements.")
                .problem(
                        "[layercheck:attribute-range] flat: newshape has -1 at 0 and at 2",
                        "Only one axis can take what the others leave.")
                .problem(
                        "[layercheck:axis] first: axis 1 of (None, 4, 8) is 4",
                        "Only an axis of size 1 can be removed.")
                .problem(
                        "[layercheck:axis] sum: axis 3 is not in (None, 4, 8)",
                        "The input has the axes 0 (the batch) to 2, or -3 to -1.",
                        "axis = {1, 2} fits.")
                .assertOn(compiler);
    }

    @Test
    void numbersAndTensorsAreTwoTogether() {
        new LayerCall(operation("Add", Map.of("x2", 2.0)), input("left", 4), input("right", 4))
                .assertProblem(
                        "[layercheck:input-count] layer: takes two operands, not 2 tensors and a number",
                        "Name each tensor by a parameter of the method; a number is an attribute, such as x2 = 0.5.");
    }

    @Test
    void elementsWithoutSignOrNumber() {
        new LayerCall(operation("Negative", Map.of()), input("mask", DType.UINT8, 4))
                .assertProblem(
                        "[layercheck:input-dtype] layer: the elements of the input are uint8", "They have no sign.");
        new LayerCall(operation("Add", Map.of()), input("left", DType.BOOL, 4), input("right", DType.BOOL, 4))
                .assertProblem(
                        "[layercheck:input-dtype] layer: the elements of both operands are truth values",
                        "The operation computes with numbers.");
        new LayerCall(operation("Power", Map.of("x2", 2.0)), input("words", DType.STRING, 4))
                .assertProblem(
                        "[layercheck:input-dtype] layer: the elements of the input are strings",
                        "The layer computes with numbers.",
                        "@StringLookup, @TextVectorization or @Hashing before it turns strings into integers.");
    }

    @Test
    void theBatchIsAnAxisLikeTheOthers() {
        new LayerCall(operation("Add", Map.of()), input("images", 4, 8), input("vectors", 8))
                .assertOutputs("(None, 4, 8)");
        new LayerCall(operation("Maximum", Map.of()), input("left", 4, 1), input("right", 1, 8))
                .assertOutputs("(None, 4, 8)");
    }

    @Test
    void aScaleThatIsNoIntegerMakesNoIntegers() {
        new LayerCall(
                        configOf(
                                "keras.src.applications.inception_resnet_v2", "CustomScaleLayer", Map.of("scale", 0.5)),
                        input("left", DType.INT32, 4),
                        input("right", DType.INT32, 4))
                .assertProblem(
                        "[layercheck:input-dtype] layer: scale is 0.5, the elements of the inputs are int32",
                        "Their product must have that type.")
                .at("scale", -1);
    }
}
