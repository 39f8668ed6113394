package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.golden.GoldenGraphOperation;
import io.github.layercheck.engine.golden.Inferred;
import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.engine.source.JavaSource;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Operations of Keras' files, as the Java that is written of them: compiled, they are what they are in the file. */
class GoldenCompiledOperationsTest {

    /** Different uses of an operation, of which there are many, that are compiled. */
    private static final int USES = 4;

    private static final Set<String> EMPTY = Set.of("operator x[:,10:]", "operator x[:,0:0]", "diff", "split");

    @TestFactory
    Stream<DynamicTest> onJavac() {
        return compiled(TestCompiler.JAVAC);
    }

    @Tag("any-jdk")
    @TestFactory
    Stream<DynamicTest> onEcj() {
        return compiled(TestCompiler.ECJ);
    }

    private Stream<DynamicTest> compiled(TestCompiler compiler) {
        List<GoldenGraphOperation> operations = someOfEach();
        Batch batch = new Batch(compiler);
        operations.forEach(operation -> batch.add(operation.id(), JavaSource.of(operation.declaration())));
        CompileResult result = batch.compile();
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.label(), () -> {
                    assertEquals(List.of(), batch.errors(operation.id()));
                    ModelDeclaration declaration = operation.declaration();
                    assertEquals(
                            ReportWriter.write(operation.type(), Inferred.summary(declaration), List.of()),
                            result.report(operation.type().binaryName()));
                }));
    }

    private static List<GoldenGraphOperation> someOfEach() {
        List<GoldenGraphOperation> some = new ArrayList<>();
        Map<String, Integer> uses = new HashMap<>();
        GoldenGraphOperation.all()
                .filter(operation -> operation.isRight() && !EMPTY.contains(operation.operation()))
                .filter(operation -> uses.merge(operation.className(), 1, Integer::sum) <= USES)
                .forEach(some::add);
        return some;
    }
}
