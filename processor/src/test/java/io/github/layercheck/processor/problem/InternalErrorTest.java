package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.ProcessorInOtherEnvironment;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** An exception of our own is one located problem of the model, and the other models go on. */
final class InternalErrorTest {

    /** The processor in a compiler that fails when it is asked for something of a model named Broken. */
    private static final class InBrokenCompiler extends ProcessorInOtherEnvironment {

        private final BiPredicate<String, Object> fails;

        InBrokenCompiler(BiPredicate<String, Object> fails) {
            super("getElementUtils");
            this.fails = fails;
        }

        /** Once, for the class that it generates. */
        static InBrokenCompiler whereItIsWritten() {
            AtomicBoolean hasFailed = new AtomicBoolean();
            return new InBrokenCompiler(
                    (method, argument) -> argument.equals("com.acme.BrokenSummary") && !hasFailed.getAndSet(true));
        }

        /** Whenever it is read. */
        static InBrokenCompiler whereItIsRead() {
            return new InBrokenCompiler((method, argument) -> method.equals("getPackageOf")
                    && ((Element) argument).getSimpleName().contentEquals("Broken"));
        }

        @Override
        protected Object replacement(ProcessingEnvironment environment) {
            return intercepted(Elements.class, environment.getElementUtils());
        }

        private <T> T intercepted(Class<T> type, T target) {
            return type.cast(Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (arguments != null
                                && List.of(arguments).stream()
                                        .anyMatch(argument -> fails.test(method.getName(), argument))) {
                            throw new IllegalStateException("out of ideas");
                        }
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    /** A source with a model that fails the processor, and another with a wrong value. */
    private static WrongModel besideBroken(String source) {
        return new WrongModel(source)
                .problem(
                        "[layercheck:internal-error] Broken: Layercheck failed: java.lang.IllegalStateException: out of ideas",
                        "This is an error in Layercheck, not in the model.",
                        "Please report it, with what -Alayercheck.stackTraces=true adds to this message.")
                .problem("[layercheck:attribute-range] scores: units is 0", "It must be at least 1.");
    }

    @EachCompiler
    void isOneProblemOfItsModel(TestCompiler compiler) {
        CompileResult result = besideBroken("""
                @Model
                @Input(4)
                interface A {
                    @Dense(units = 3) Tensor scores();
                }

                ▸@Model
                @Input(4)
                interface Broken {
                    @Dense(units = 3) Tensor scores();
                }

                @Model
                @Input(4)
                interface C {
                    @Dense(units = ▸0) Tensor scores();
                }
                """)
                .client("""
                        class Client {
                            long params = ASummary.PARAMS + BrokenSummary.PARAMS + BrokenSummary.SCORES_PARAMS
                                    + CSummary.PARAMS;
                        }
                        """)
                .processor(InBrokenCompiler.whereItIsWritten())
                .compileOn(compiler);
        assertTrue(result.generatedSource("com.acme.ASummary").contains("PARAMS = 15L"));
    }

    /** Which models use which is asked for the models that are wrong, and must not become their problem. */
    @EachCompiler
    void isNoProblemOfAnotherWrongModel(TestCompiler compiler) {
        besideBroken("""
                ▸@Model
                @Input(4)
                interface Broken {
                    @Dense(units = 3) Tensor scores();
                }

                @Model
                @Input(4)
                interface M {
                    @Dense(units = ▸0) Tensor scores();
                }
                """).processor(InBrokenCompiler.whereItIsRead()).assertOn(compiler);
    }

    @EachCompiler
    void hasStackTraceOnDemand(TestCompiler compiler) {
        Message error = compiler.compilation()
                .source("Broken.java", """
                        package com.acme;

                        @io.github.layercheck.Model
                        interface Broken {}
                        """)
                .onlyProcessor(InBrokenCompiler.whereItIsWritten())
                .options("-Alayercheck.stackTraces=true")
                .compile()
                .errors()
                .get(0);
        String[] lines = error.text().split("\n");
        assertEquals("    This is an error in Layercheck, not in the model.", lines[1]);
        assertEquals(
                "    Please report it, with this: java.lang.IllegalStateException: out of ideas",
                lines[2].stripTrailing());
        assertTrue(lines[3].strip().startsWith("at io.github.layercheck.processor."), lines[3]);
    }
}
