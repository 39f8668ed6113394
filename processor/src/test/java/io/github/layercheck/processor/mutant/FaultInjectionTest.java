package io.github.layercheck.processor.mutant;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Right models with one fault each, of every kind, and what a user reads of them. Whether a mutant is wrong is Keras' word,
 * which was recorded, except for what only the language has, such as names.
 *
 * <p>What was measured is in {@code target/mutants}: the rates, every mutant with its errors, and the mutants that Keras
 * was not asked about.
 */
@Tag("any-jdk")
@TestInstance(Lifecycle.PER_CLASS)
final class FaultInjectionTest {

    private static final long RECORDED_SEED = 42;
    private static final long SEED = Long.getLong("layercheck.seed", RECORDED_SEED);
    private static final int OF_EACH_KIND = 75;
    private static final Set<String> REFUSED_IF_HUGE = Set.of("count-overflow", "input-shape");
    private static final Path TARGET = Path.of("target", "mutants");
    private static final String MARK = "what it measures. -->\n\n";
    private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");

    private final List<JudgedMutant> judged = new ArrayList<>();

    @BeforeAll
    void compileAndJudge() throws IOException {
        KerasWords words = new KerasWords();
        List<CompiledMutant> compiled =
                MutantCompiler.compile(new Faults(RightSources.all(), SEED).ofEachKind(OF_EACH_KIND));
        Set<String> compiling = MutantCompiler.compiling(
                compiled.stream().flatMap(mutant -> mutant.fixed().stream()).toList());
        Map<String, JsonObject> unrecorded = new LinkedHashMap<>();
        for (CompiledMutant mutant : compiled) {
            if (mutant.mutant().kind().isOfCompiler() || mutant.graphs().isEmpty()) {
                judged.add(new JudgedMutant(mutant, true, compiling));
                continue;
            }
            words.of(mutant.graphs().get())
                    .ifPresentOrElse(
                            word -> judged.add(new JudgedMutant(mutant, word != KerasWords.Word.BUILT, compiling)),
                            () -> unrecorded.putIfAbsent(
                                    KerasWords.id(mutant.graphs().get()), question(mutant)));
        }
        Files.createDirectories(TARGET);
        Files.write(
                TARGET.resolve("unrecorded.jsonl"),
                unrecorded.values().stream().map(JsonObject::toString).toList());
        Files.writeString(TARGET.resolve("rates.md"), Rates.tables(judged));
        Files.write(
                TARGET.resolve("mutants.txt"),
                judged.stream().map(JudgedMutant::description).toList());
    }

    private static JsonObject question(CompiledMutant mutant) {
        JsonObject line = new JsonObject();
        line.addProperty("id", KerasWords.id(mutant.graphs().get()));
        line.add("graphs", mutant.graphs().get());
        return line;
    }

    @Test
    void kerasWasAskedAboutEnough() {
        assertTrue(judged.size() >= 1_500, judged.size() + " mutants have Keras' word");
    }

    /** An error of the compiler's would keep the processor from all models of a compilation. */
    @Test
    void othersAreNotTheCompilers() {
        List<String> others = judged.stream()
                .filter(mutant -> mutant.isRejected() && mutant.id().isEmpty())
                .filter(mutant -> !mutant.mutant().kind().isOfCompiler())
                .map(JudgedMutant::description)
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void ratesAreHeld() {
        List<JudgedMutant> wrong = judged.stream().filter(JudgedMutant::isWrong).toList();
        List<JudgedMutant> rejected =
                wrong.stream().filter(JudgedMutant::isRejected).toList();
        List<JudgedMutant> ofShapes =
                rejected.stream().filter(JudgedMutant::isOfShapes).toList();
        List<JudgedMutant> fixes =
                rejected.stream().filter(JudgedMutant::hasFix).toList();
        assertAll(
                () -> assertAtLeast(100, "rejected", wrong, JudgedMutant::isRejected),
                () -> assertAtLeast(98, "one error", rejected, JudgedMutant::hasOneError),
                () -> assertAtLeast(97, "cause named", rejected, JudgedMutant::namesCause),
                () -> assertAtLeast(97, "cause named, shapes", ofShapes, JudgedMutant::namesCause),
                () -> assertAtLeast(87, "suggestion", rejected, JudgedMutant::hasSuggestion),
                () -> assertAtLeast(
                        97, "suggestion or range", rejected, mutant -> mutant.hasSuggestion() || mutant.namesRange()),
                () -> assertAtLeast(80, "fix", rejected, JudgedMutant::hasFix),
                () -> assertAtLeast(94, "fix, shapes", ofShapes, JudgedMutant::hasFix),
                () -> assertAtLeast(98, "fix compiles", fixes, JudgedMutant::isFixed));
    }

    /**
     * Of models with a number that no machine can run, Keras does not see that a count does not fit 64 bits (count-overflow),
     * that a state has another size than the layer's, or that an input with one channel gets a thousand million
     * (input-shape). The page has how many there are of each.
     */
    @Test
    void onlyHugeOnesAreRefusedThoughKerasBuildsThem() {
        List<String> refused = judged.stream()
                .filter(mutant -> !mutant.isWrong() && mutant.isRejected())
                .filter(mutant ->
                        mutant.mutant().kind() != FaultKind.INT_HUGE || !REFUSED_IF_HUGE.contains(mutant.id()))
                .map(JudgedMutant::description)
                .toList();
        assertEquals(List.of(), refused);
    }

    private static void assertAtLeast(int percent, String what, List<JudgedMutant> of, Predicate<JudgedMutant> which) {
        assertTrue(Rates.percent(of, which) >= percent, what + " of " + of.size() + ": " + Rates.percent(of, which));
    }

    @Test
    void pageHasTheRates() throws IOException {
        if (SEED == RECORDED_SEED) {
            String page = Files.readString(PAGE);
            String written = page.substring(page.indexOf(MARK) + MARK.length());
            assertEquals(Rates.tables(judged), written, "see " + TARGET.resolve("rates.md"));
        }
    }
}
