package io.github.layercheck.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What the command line may see. */
class ArchitectureTest {

    private static final JavaClasses CLI = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /** A shell calls the engine, and takes no step of the way by itself. */
    @Test
    void theStepsAreTheEngines() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.layercheck.engine.wire..",
                        "io.github.layercheck.engine.infer..",
                        "io.github.layercheck.engine.check..",
                        "io.github.layercheck.engine.summarize..")
                .check(CLI);
    }

    /** The packaged jar has the engine, and nothing that is for compilers. */
    @Test
    void theCommandLineKnowsNoCompiler() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.layercheck.processor..", "javax.annotation.processing..", "com.sun..")
                .check(CLI);
    }
}
