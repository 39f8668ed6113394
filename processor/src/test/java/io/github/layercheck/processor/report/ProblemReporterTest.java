package io.github.layercheck.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.Model;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Severity;
import io.github.layercheck.processor.read.SourceOrigin;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.TestProcessor;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** A warning is one to the compiler: the compile goes on. */
class ProblemReporterTest {

    /** Reports a warning at every model. */
    private static final class Warning extends TestProcessor {

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (Element model : round.getElementsAnnotatedWith(Model.class)) {
                Place place = Place.of(
                        new SourceOrigin(model, model.getAnnotationMirrors().get(0)), "name");
                new ProblemReporter(processingEnv)
                        .report(new Problem(
                                ProblemId.UNUSED_TENSOR, Severity.WARNING, place, "Some", "is odd", "", "Mend it."));
            }
            return true;
        }
    }

    @EachCompiler
    void warningDoesNotFailTheCompile(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Some.java", """
                        package com.acme;

                        @io.github.layercheck.Model(
                                name = "some")
                        interface Some {}
                        """)
                .onlyProcessor(new Warning())
                .compile();
        assertTrue(result.succeeded());
        List<String> warnings = result.messages().stream()
                .filter(message -> message.kind() == Diagnostic.Kind.WARNING
                        || message.kind() == Diagnostic.Kind.MANDATORY_WARNING)
                .map(message -> message.line() + ": " + message.text())
                .toList();
        assertEquals(List.of("4: [layercheck:unused-tensor] Some: is odd\n    Mend it."), warnings);
    }
}
