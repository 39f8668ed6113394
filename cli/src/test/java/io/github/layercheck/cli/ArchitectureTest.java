package io.github.layercheck.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What the command line may see of the processor. */
class ArchitectureTest {

    private static final String PROCESSOR = "io.github.layercheck.processor";
    private static final JavaClasses CLI = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /** The packaged jar has the engine, and nothing that is for compilers. */
    @Test
    void theCommandLineKnowsNoCompiler() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROCESSOR, PROCESSOR + ".read..", PROCESSOR + ".report..", PROCESSOR + ".write..")
                .check(CLI);
    }
}
