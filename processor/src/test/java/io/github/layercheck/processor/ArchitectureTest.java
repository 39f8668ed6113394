package io.github.layercheck.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package of the processor may see which. */
class ArchitectureTest {

    private static final String ROOT = LayercheckProcessor.class.getPackageName();

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void onlyReadingAndReportingKnowTheTreesOfOneCompiler() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".read..", ROOT + ".report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun..")
                .check(PROCESSOR);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROCESSOR);
    }

    @Test
    void writingKnowsNoCompilerAndNoOtherPart() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".write..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang..", ROOT, ROOT + ".read..", ROOT + ".report..")
                .check(PROCESSOR);
    }
}
