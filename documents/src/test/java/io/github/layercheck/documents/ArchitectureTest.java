package io.github.layercheck.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What the documents may see. */
class ArchitectureTest {

    private static final JavaClasses DOCUMENTS = new ClassFileImporter()
            .importUrl(LayercheckDocuments.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    /** What lays out the graph can be exchanged. */
    @Test
    void onlyTheLayoutKnowsWhatLaysOut() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.layercheck.documents.layout")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse..", "com.google.common..")
                .check(DOCUMENTS);
    }

    /** Documents are made of the records that users see, whatever they come from. */
    @Test
    void ofTheEngineOnlyWhatDocumentsAreMadeOfIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.layercheck.engine.wire..",
                        "io.github.layercheck.engine.infer..",
                        "io.github.layercheck.engine.check..",
                        "io.github.layercheck.engine.file..",
                        "io.github.layercheck.engine.summarize..",
                        "io.github.layercheck.processor..")
                .check(DOCUMENTS);
    }

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("io.github.layercheck.documents.(*)..")
                .should()
                .beFreeOfCycles()
                .check(DOCUMENTS);
    }
}
