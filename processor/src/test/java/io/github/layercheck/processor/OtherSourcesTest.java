package io.github.layercheck.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.TestProcessor;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Sources in which nothing is Layercheck's are not looked at. */
final class OtherSourcesTest {

    /** Runs the processor in every round, and notes what it asks of one. */
    private static final class Watching extends TestProcessor {

        private final LayercheckProcessor processor = new LayercheckProcessor();
        private final List<String> asked = new ArrayList<>();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(environment);
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            RoundEnvironment watched = (RoundEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {RoundEnvironment.class},
                    (proxy, method, arguments) -> {
                        asked.add(method.getName());
                        return method.invoke(round, arguments);
                    });
            return processor.process(annotations, watched);
        }
    }

    @EachCompiler
    void areNotLookedAt(TestCompiler compiler) {
        Watching watching = new Watching();
        compiler.compilation()
                .source("com/acme/Other.java", """
                        package com.acme;

                        interface Other {
                            @Deprecated io.github.layercheck.Tensor tensor();
                        }
                        """)
                .onlyProcessor(watching)
                .compile()
                .expectSuccess();
        assertEquals(Set.of("processingOver"), Set.copyOf(watching.asked));
    }
}
