package io.github.layercheck.processor.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.JavaFileObjects;
import io.github.layercheck.engine.patch.LocatedProblem;
import io.github.layercheck.engine.patch.PatchedText;
import io.github.layercheck.engine.patch.TextEdit;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.layers.ActivationFunction;
import io.github.layercheck.layers.Padding;
import io.github.layercheck.processor.read.SourceOrigin;
import io.github.layercheck.processor.testing.Javac;
import io.github.layercheck.processor.testing.TestProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

/** The text of each change, in sources as people write them. */
class EditWriterTest {

    private static final String IMPORTS = """
            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;
            """;

    private static final Argument UNITS = new Argument("units", 96, int.class);

    @Test
    void anAttributeGetsAnotherValue() {
        changed(
                "@Dense(units = 3, /* , */ useBias = false) Tensor a();",
                "@Dense(units = 96, /* , */ useBias = false) Tensor a();",
                model -> List.of(new Edit.Value(annotation(model, "a"), -1, UNITS)));
    }

    @Test
    void aValueCanHaveCommasAndBracketsInStrings() {
        changed(
                "@EinsumDense(equation = \"ab,)\\\",b\" + \"\", outputShape = {4}) Tensor a();",
                "@EinsumDense(equation = \"ab,bc->ac\", outputShape = {4}) Tensor a();",
                model -> List.of(new Edit.Value(
                        annotation(model, "a"), -1, new Argument("equation", "ab,bc->ac", String.class))));
    }

    @Test
    void anAttributeThatWasNotWrittenIsAdded() {
        changed(
                "@Conv2D(filters = 3, kernelSize = {3, 3}) Tensor a();",
                "@Conv2D(filters = 3, kernelSize = {3, 3}, padding = Padding.SAME) Tensor a();",
                model -> List.of(
                        new Edit.Value(annotation(model, "a"), -1, new Argument("padding", "SAME", Padding.class))));
        changed(
                "@MaxPooling2D Tensor a();",
                "@MaxPooling2D(poolSize = 1) Tensor a();",
                model -> List.of(
                        new Edit.Value(annotation(model, "a"), -1, new Argument("poolSize", List.of(1), int[].class))));
        changed(
                "@MaxPooling2D() Tensor a();",
                "@MaxPooling2D(poolSize = {1, 2}) Tensor a();",
                model -> List.of(new Edit.Value(
                        annotation(model, "a"), -1, new Argument("poolSize", List.of(1, 2), int[].class))));
    }

    @Test
    void aNameIsAddedToTheOnlyValue() {
        changed(
                "@Input(8) Tensor a();",
                "@Input(value = 8, batch = 2) Tensor a();",
                model -> List.of(new Edit.Value(annotation(model, "a"), -1, new Argument("batch", 2, int.class))));
        changed(
                "@Input(value = 8) Tensor a();",
                "@Input(value = 8, batch = 2) Tensor a();",
                model -> List.of(new Edit.Value(annotation(model, "a"), -1, new Argument("batch", 2, int.class))));
        changed(
                "@Input Tensor a();",
                "@Input({8, 3}) Tensor a();",
                model -> List.of(
                        new Edit.Value(annotation(model, "a"), -1, new Argument("value", List.of(8, 3), int[].class))));
    }

    @Test
    void anElementOfAnArrayChanges() {
        Function<TypeElement, List<Edit>> second =
                model -> List.of(new Edit.Value(annotation(model, "a"), 1, new Argument("strides", 7, int.class)));
        changed(
                "@MaxPooling2D(strides = { 2, 12 }) Tensor a();",
                "@MaxPooling2D(strides = { 2, 7 }) Tensor a();",
                second);
        changed("@MaxPooling2D(strides = 12) Tensor a();", "@MaxPooling2D(strides = 7) Tensor a();", second);
    }

    @Test
    void aConstantIsNamedAsTheFileCan() {
        Function<TypeElement, List<Edit>> edit = model -> List.of(new Edit.Value(
                annotation(model, "a"), -1, new Argument("activation", "RELU", ActivationFunction.class)));
        String dense = "@io.github.layercheck.layers.Dense(units = 3) Tensor a();";
        String changed = "@io.github.layercheck.layers.Dense(units = 3, activation = %s) Tensor a();";
        assertChanged(
                "import io.github.layercheck.*;",
                dense,
                String.format(changed, "io.github.layercheck.layers.ActivationFunction.RELU"),
                edit);
        assertChanged(
                "import io.github.layercheck.*;\nimport static io.github.layercheck.layers.ActivationFunction.*;",
                dense,
                String.format(changed, "RELU"),
                edit);
    }

    @Test
    void theParametersOfAMethodChange() {
        changed(
                "@Add Tensor a(Tensor x, @From(\"y\") Tensor other);",
                "@Add Tensor a(Tensor z, @From(\"y\") Tensor other);",
                model -> List.of(new Edit.Rename(parameter(model, "a", 0), "z")));
        String attention = """
                @MultiHeadAttention(numHeads = 2, keyDim = 4) Tensor a(
                        Tensor x, // the query
                        @From("x") Tensor value,
                        @From(argument = "attentionMask") final Tensor /* who sees whom */ msk);""";
        changed(
                attention,
                attention.replace("Tensor x,", "Tensor z,").replace("msk", "mask"),
                model -> List.of(
                        new Edit.Rename(parameter(model, "a", 0), "z"),
                        new Edit.Rename(parameter(model, "a", 2), "mask")));
        changed(
                attention,
                attention.replace("\"x\"", "\"lstm:1\"").replace("argument =", "value = \"lstm:2\", argument ="),
                model -> List.of(
                        new Edit.Rename(parameter(model, "a", 1), "lstm:1"),
                        new Edit.Rename(parameter(model, "a", 2), "lstm:2")));
        changed(
                "@Add Tensor a(Tensor x);",
                "@Add Tensor a(Tensor w, Tensor x, @From(\"lstm:1\") Tensor lstm_1);",
                model -> List.of(
                        new Edit.AddParameter(method(model, "a"), 0, "w"),
                        new Edit.AddParameter(method(model, "a"), 2, "lstm:1")));
        changed(
                "@Add Tensor a ( ) ;",
                "@Add Tensor a (Tensor w) ;",
                model -> List.of(new Edit.AddParameter(method(model, "a"), 0, "w")));
        changed(
                "@Add Tensor a(Tensor x, Tensor y, Tensor z);",
                "@Add Tensor a(Tensor z);",
                model -> List.of(
                        new Edit.RemoveParameter(parameter(model, "a", 0)),
                        new Edit.RemoveParameter(parameter(model, "a", 1))));
        changed(
                "@Add Tensor a(\n        Tensor x, // first\n        Tensor y // last\n        );",
                "@Add Tensor a(\n        Tensor x, // first\n        Tensor y, Tensor z // last\n        );",
                model -> List.of(new Edit.AddParameter(method(model, "a"), 2, "z")));
    }

    @Test
    void aLayerIsDeclaredBeforeAnother() {
        changed(
                "@Relu Tensor x();\n\n    /** The end. */\n    @Dense(units = 3) Tensor a();".replace("@Relu", "@ReLU"),
                ("@Relu Tensor x();\n\n    @Flatten Tensor flat();\n    /** The end. */\n"
                                + "    @Dense(units = 3) Tensor a();")
                        .replace("@Relu", "@ReLU"),
                model -> List.of(new Edit.Insert(
                        method(model, "a"), "flat", "io.github.layercheck.layers.Flatten", List.of(), List.of())));
        changed(
                "@Dense(units = 3) Tensor a();",
                "@Conv1D(filters = 3, padding = Padding.SAME) Tensor c(Tensor x);\n    @Dense(units = 3) Tensor a();",
                model -> List.of(new Edit.Insert(
                        method(model, "a"),
                        "c",
                        "io.github.layercheck.layers.Conv1D",
                        List.of(new Argument("filters", 3, int.class), new Argument("padding", "SAME", Padding.class)),
                        List.of("x"))));
    }

    @Test
    void aLayerIsRemoved() {
        changed(
                "@ReLU Tensor x();\n    // b\n    @Flatten\n    Tensor b(Tensor x);\n    @Dense(units = 3) Tensor a();",
                "@ReLU Tensor x();\n    // b\n    @Dense(units = 3) Tensor a();",
                model -> List.of(new Edit.Remove(method(model, "b"))));
    }

    @Test
    void aWrapperIsPutAroundALayerOrTakenAway() {
        changed(
                "@Named(\"n\") @Dense(units = 3) Tensor a();",
                "@Named(\"n\") @TimeDistributed @Dense(units = 3) Tensor a();",
                model -> List.of(new Edit.Wrap(
                        new SourceOrigin(
                                element(model, "a"),
                                element(model, "a").getAnnotationMirrors().get(1)),
                        "io.github.layercheck.layers.TimeDistributed")));
        changed(
                "@TimeDistributed /* why */ @Dense(units = 3) Tensor a();",
                "@Dense(units = 3) Tensor a();",
                model -> List.of(new Edit.Unwrap(annotation(model, "a"))));
    }

    @Test
    void aLayerIsOfAnotherKind() {
        changed(
                "@Named(\"n\") @Flatten /* why */ Tensor a();",
                "@Named(\"n\") @GlobalAveragePooling2D /* why */ Tensor a();",
                model -> List.of(new Edit.Replace(
                        new SourceOrigin(
                                element(model, "a"),
                                element(model, "a").getAnnotationMirrors().get(1)),
                        "io.github.layercheck.layers.GlobalAveragePooling2D",
                        List.of())));
        changed(
                "@TimeDistributed @MaxPooling2D(poolSize = 3) Tensor a();",
                "@TimeDistributed @MaxPooling1D(poolSize = 3, padding = Padding.SAME) Tensor a();",
                model -> List.of(new Edit.Replace(
                        new SourceOrigin(
                                element(model, "a"),
                                element(model, "a").getAnnotationMirrors().get(1)),
                        "io.github.layercheck.layers.MaxPooling1D",
                        List.of(
                                new Argument("poolSize", List.of(3), int[].class),
                                new Argument("padding", "SAME", Padding.class)))));
    }

    private static void changed(String members, String expected, Function<TypeElement, List<Edit>> edits) {
        assertChanged(IMPORTS, members, expected, edits);
    }

    private static void assertChanged(
            String imports, String members, String expected, Function<TypeElement, List<Edit>> edits) {
        String form = imports + "interface M {\n    %s\n}\n";
        String source = form.replace("%s", members);
        Asker asker = new Asker(edits);
        Javac.withoutProcessors().withProcessors(List.of(asker)).compile(JavaFileObjects.forSourceString("M", source));
        PatchedText patched = new PatchedText(source);
        assertEquals(true, patched.add(asker.found), "the changes fit");
        assertEquals(form.replace("%s", expected), patched.toString());
    }

    private static Element element(TypeElement model, String name) {
        return ElementFilter.methodsIn(model.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SourceOrigin method(TypeElement model, String name) {
        return SourceOrigin.of(element(model, name));
    }

    private static SourceOrigin annotation(TypeElement model, String name) {
        AnnotationMirror first = element(model, name).getAnnotationMirrors().get(0);
        return new SourceOrigin(element(model, name), first);
    }

    private static SourceOrigin parameter(TypeElement model, String name, int number) {
        return SourceOrigin.of(
                ((ExecutableElement) element(model, name)).getParameters().get(number));
    }

    /** Has a problem with a change, and asks for its text. */
    private static final class Asker extends TestProcessor {

        private final Function<TypeElement, List<Edit>> edits;
        private final List<TextEdit> found = new ArrayList<>();

        Asker(Function<TypeElement, List<Edit>> edits) {
            this.edits = edits;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (TypeElement model : ElementFilter.typesIn(round.getRootElements())) {
                Fix fix = new Fix(edits.apply(model), "it fits");
                Problem problem = new Problem(
                                ProblemId.OUTPUT_EMPTY, Place.of(SourceOrigin.of(model)), "m", "is wrong", "", "")
                        .explained("", fix);
                LocatedProblem located = new ProblemsWriter(processingEnv)
                        .file("M", List.of(problem))
                        .problems()
                        .get(0);
                found.addAll(located.fix().orElseThrow().edits());
            }
            return false;
        }
    }
}
