package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.GoldenCase;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.engine.golden.KerasClasses;
import io.github.layercheck.engine.source.JavaSource;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Golden cases of every layer through real compiles: what is generated says what Keras says. */
class GoldenCompiledLayersTest {

    /** How many cases of each layer are compiled. */
    private static final int CASES = Integer.getInteger("layercheck.compiledCases", 10);

    @TestFactory
    Stream<DynamicNode> onJavac() {
        return onCompiler(TestCompiler.JAVAC);
    }

    @Tag("any-jdk")
    @TestFactory
    Stream<DynamicNode> onEcj() {
        return onCompiler(TestCompiler.ECJ);
    }

    private static Stream<DynamicNode> onCompiler(TestCompiler compiler) {
        CompiledLayers compiled = new CompiledLayers(compiler);
        Map<String, List<GoldenCase>> casesByLayer =
                cases().collect(Collectors.groupingBy(GoldenCase::layer, TreeMap::new, Collectors.toList()));
        List<DynamicNode> tests = new ArrayList<>();
        casesByLayer.forEach((layer, cases) -> {
            List<GoldenCase> chosen = spread(cases);
            chosen.forEach(compiled::add);
            tests.add(DynamicContainer.dynamicContainer(
                    layer,
                    chosen.stream().map(golden -> DynamicTest.dynamicTest(golden.id(), () -> compiled.check(golden)))));
        });
        return tests.stream();
    }

    private static Stream<GoldenCase> cases() {
        return GoldenData.rows("layers.jsonl").stream().map(GoldenCase::of).flatMap(Optional::stream);
    }

    /** Cases from the first to the last, at equal distances. */
    private static List<GoldenCase> spread(List<GoldenCase> cases) {
        int count = Math.min(CASES, cases.size());
        return IntStream.range(0, count)
                .mapToObj(i -> cases.get(count == 1 ? 0 : i * (cases.size() - 1) / (count - 1)))
                .toList();
    }

    @Test
    void everyLayerHasCases() {
        Set<String> layers = new TreeSet<>(KerasClasses.all().keySet());
        if (GoldenData.isTested("InputLayer")) {
            layers.add("InputLayer");
        }
        assertEquals(layers, cases().map(GoldenCase::layer).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Not only what is compiled here: there is no case that the language cannot express. */
    @TestFactory
    Stream<DynamicTest> everyCaseCanBeWritten() {
        return cases().map(golden -> DynamicTest.dynamicTest(golden.id(), () -> JavaSource.of(golden.declaration())));
    }
}
