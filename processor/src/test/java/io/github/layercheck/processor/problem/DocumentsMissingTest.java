package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WithoutDocuments;
import java.util.List;

/** An option that asks for what is not there is one error of the compile, without a place in a source. */
final class DocumentsMissingTest {

    @EachCompiler
    void isOneErrorForAllModels(TestCompiler compiler) {
        List<Message> errors = compiler.compilation()
                .source("com/acme/M.java", """
                        package com.acme;

                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;

                        @Model
                        @Input(4)
                        interface M {
                            @Dense(units = 3) Tensor scores();
                        }

                        @Model
                        @Input(4)
                        interface N {
                            @Dense(units = 3) Tensor scores();
                        }
                        """)
                .onlyProcessor(WithoutDocuments.processor())
                .options("-Alayercheck.docs=html")
                .compile()
                .errors();
        assertEquals(List.of("""
                        [layercheck:documents-missing] -Alayercheck.docs: what makes documents is not on the processor path
                            It is an artifact of its own, because it is larger than the processor.
                            Add io.github.layercheck:layercheck-documents beside io.github.layercheck:layercheck-processor, in the same version."""), errors.stream().map(Message::text).toList());
        assertEquals("", errors.get(0).path());
    }
}
