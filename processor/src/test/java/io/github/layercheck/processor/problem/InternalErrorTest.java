package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.LayercheckProcessor;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** An exception of our own is one located problem of the model, and the other models go on. */
final class InternalErrorTest {

    private static final String MODELS = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            @Input(4)
            interface A {
                @Dense(units = 3) Tensor scores();
            }

            @Model
            @Input(4)
            interface Broken {
                @Dense(units = 3) Tensor scores();
            }

            @Model
            @Input(4)
            interface C {
                @Dense(units = 0) Tensor scores();
            }

            class Client {
                long params = ASummary.PARAMS + BrokenSummary.PARAMS + BrokenSummary.SCORES_PARAMS + CSummary.PARAMS;
            }
            """;

    /** The processor in a compiler that fails, once, when it is asked for the class that a model named Broken generates. */
    @SupportedAnnotationTypes("*")
    private static final class InBrokenCompiler extends AbstractProcessor {

        private final LayercheckProcessor processor = new LayercheckProcessor();
        private boolean hasFailed;

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            Elements elements = intercepted(Elements.class, environment.getElementUtils());
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.getName().equals("getElementUtils")
                            ? elements
                            : method.invoke(environment, arguments)));
        }

        private <T> T intercepted(Class<T> type, T target) {
            return type.cast(Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (!hasFailed
                                && arguments != null
                                && List.of(arguments).contains("com.acme.BrokenSummary")) {
                            hasFailed = true;
                            throw new IllegalStateException("out of ideas");
                        }
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    private static CompileResult compile(TestCompiler compiler, String... options) {
        return compiler.compilation()
                .source("com/acme/Models.java", MODELS)
                .onlyProcessor(new InBrokenCompiler())
                .options(options)
                .compile();
    }

    @EachCompiler
    void isOneProblemOfItsModel(TestCompiler compiler) {
        CompileResult result = compile(compiler);
        List<Message> errors = result.errors();
        assertEquals(2, errors.size(), errors.toString());
        assertEquals("com/acme/Models.java", errors.get(0).path());
        assertEquals(12, errors.get(0).line());
        assertEquals(
                String.join(
                        "\n    ",
                        "[layercheck:internal-error] Broken: Layercheck failed: java.lang.IllegalStateException: out of ideas",
                        "This is an error of Layercheck, not of the model.",
                        "Please report it, with what -Alayercheck.stackTraces=true adds to this message."),
                errors.get(0).text());
        assertEquals(21, errors.get(1).line());
        assertTrue(result.generatedSource("com.acme.ASummary").contains("PARAMS = 15L"));
    }

    @EachCompiler
    void hasStackTraceOnDemand(TestCompiler compiler) {
        Message error =
                compile(compiler, "-Alayercheck.stackTraces=true").errors().get(0);
        String[] lines = error.text().split("\n");
        assertEquals("    This is an error of Layercheck, not of the model.", lines[1]);
        assertEquals(
                "    Please report it, with this: java.lang.IllegalStateException: out of ideas",
                lines[2].stripTrailing());
        assertTrue(lines[3].strip().startsWith("at io.github.layercheck.processor."), lines[3]);
    }
}
