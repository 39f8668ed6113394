package io.github.layercheck.processor;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Which package of the processor may see which. */
class ArchitectureTest {

    private static final String ROOT = LayercheckProcessor.class.getPackageName();

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void onlyWhatReadsAndWhatShowsPlacesKnowsTheTreesOfOneCompiler() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".read..", ROOT + ".report..", ROOT + ".patch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun..")
                .check(PROCESSOR);
    }

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
                .check(PROCESSOR);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROCESSOR);
    }

    /** JavaPoet takes modifiers from there. */
    @Test
    void writingKnowsNoCompilerAndNoOtherPart() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".write..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.lang..", ROOT, ROOT + ".read..", ROOT + ".report..")
                        .and(doNot(equivalentTo(Modifier.class))))
                .check(PROCESSOR);
    }
}
