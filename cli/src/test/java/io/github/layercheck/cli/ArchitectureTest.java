package io.github.layercheck.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What the command line may see. */
class ArchitectureTest {

    private static final JavaClasses CLI = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

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
