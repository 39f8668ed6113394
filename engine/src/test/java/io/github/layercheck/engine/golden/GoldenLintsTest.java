package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is found in models that are right, which is nothing, and in programs that are not. */
final class GoldenLintsTest {

    private static final Pattern BIASES = Pattern.compile("its bias of ([0-9,]+) has no effect");

    /**
     * What is right to say of the applications of Keras, by the beginning of their names: the convolutions of the first
     * ResNets have biases, though each is followed by a batch normalization.
     */
    private static final Map<String, Long> BIASES_WITHOUT_EFFECT =
            Map.of("app_ResNet50", 26_560L, "app_ResNet101", 52_672L, "app_ResNet152", 75_712L);

    /**
     * The same of the Flatten of VGG: of 7 * 7 * 512 features and 4,096 units, the layer behind it has 102,764,544 of
     * 138,357,544 or 143,667,240 parameters. The networks that came after it pool.
     */
    private static final Set<String> HEAVY = Set.of("app_VGG16", "app_VGG19");

    /**
     * What is right to say of the models of tutorials, which are there to be counted: Dense layers and convolutions
     * without an activation, one behind the other.
     */
    private static final Map<String, Integer> LINEAR_PAIRS =
            Map.of("teach_dense_3", 1, "teach_dense_none_3", 1, "block_vae_like", 2);

    private static List<Problem> problems(ModelDeclaration declaration) {
        return Engine.compile(
                        declaration,
                        name -> {
                            throw new AssertionError("looks for " + name);
                        },
                        LintLevels.DEFAULT)
                .problems();
    }

    @TestFactory
    Stream<DynamicTest> applicationsHaveNothingThatIsNotRightToSay() {
        return GoldenModel.applications()
                .map(model -> DynamicTest.dynamicTest(model.id(), () -> {
                    Map<ProblemId, Integer> found = new TreeMap<>();
                    long biases = 0;
                    for (Problem problem : problems(model.declaration())) {
                        found.merge(problem.id(), 1, Integer::sum);
                        biases += biases(problem);
                    }
                    String name = model.id().replaceAll("_(none|custom[0-9]+)$", "");
                    assertEquals(BIASES_WITHOUT_EFFECT.getOrDefault(name, 0L), biases);
                    found.remove(ProblemId.BIAS_BEFORE_NORMALIZATION);
                    assertEquals(HEAVY.contains(name) ? Map.of(ProblemId.HEAVY_FLATTEN, 1) : Map.of(), found);
                }));
    }

    @TestFactory
    Stream<DynamicTest> tutorialsHaveNothingThatIsNotRightToSay() {
        return GoldenModel.all()
                .filter(model -> Set.of("teaching", "block").contains(model.text("category")))
                .map(model -> DynamicTest.dynamicTest(model.id(), () -> {
                    Map<ProblemId, Integer> found = new TreeMap<>();
                    problems(model.declaration()).forEach(problem -> found.merge(problem.id(), 1, Integer::sum));
                    assertEquals(
                            LINEAR_PAIRS.containsKey(model.id())
                                    ? Map.of(ProblemId.LINEAR_PAIR, LINEAR_PAIRS.get(model.id()))
                                    : Map.of(),
                            found);
                }));
    }

    /** Whatever a model is made of, lints have an answer. */
    @Test
    void everyLayerCanBeLookedAt() {
        for (JsonObject row : GoldenData.rows("layers.jsonl")) {
            GoldenCase.of(row).ifPresent(layer -> problems(layer.declaration()));
        }
        GoldenGraphOperation.all()
                .filter(GoldenGraphOperation::isRight)
                .forEach(operation -> problems(operation.declaration()));
        Stream.concat(GoldenModel.all(), GoldenModel.ofKerasTests()).forEach(model -> problems(model.declaration()));
    }

    private static long biases(Problem problem) {
        Matcher matcher = BIASES.matcher(problem.what());
        return matcher.find() ? Long.parseLong(matcher.group(1).replace(",", "")) : 0;
    }

    /** What a review of the declaration should find: it can find more, but not less. */
    @TestFactory
    Stream<DynamicTest> programsHaveWhatAReviewFinds() {
        return GoldenData.files("lints").stream().map(file -> {
            JsonObject program = GoldenData.object("lints/" + file.getFileName());
            return DynamicTest.dynamicTest(program.get("id").getAsString(), () -> {
                List<String> missing = new ArrayList<>();
                for (JsonElement id : program.getAsJsonArray("expected")) {
                    missing.add(id.getAsString());
                }
                ModelDeclaration declaration = FileText.declaration(
                        program.getAsJsonObject("keras_json").toString());
                for (Problem problem : problems(declaration)) {
                    missing.remove(problem.id().text());
                }
                assertEquals(List.of(), missing);
            });
        });
    }
}
