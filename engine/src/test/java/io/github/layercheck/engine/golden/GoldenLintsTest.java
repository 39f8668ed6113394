package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.file.FileText;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
                    for (Problem problem : problems(model.declaration(new Catalogue()))) {
                        found.merge(problem.id(), 1, Integer::sum);
                        biases += biases(problem);
                    }
                    String name = model.id().replaceAll("_(none|custom[0-9]+)$", "");
                    assertEquals(BIASES_WITHOUT_EFFECT.getOrDefault(name, 0L), biases);
                    found.remove(ProblemId.BIAS_BEFORE_NORMALIZATION);
                    assertEquals(Map.of(), found);
                }));
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
