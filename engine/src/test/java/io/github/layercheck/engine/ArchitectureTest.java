package io.github.layercheck.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.layercheck.engine.catalogue.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the engine may see which. */
class ArchitectureTest {

    private static final String ROOT = ArchitectureTest.class.getPackageName();

    /** What infers and checks a model: it knows no form of text that a model comes from or goes to. */
    private static final List<String> CORE = List.of(
            "catalogue",
            "check",
            "config",
            "constant",
            "contract",
            "cost",
            "custom",
            "declaration",
            "graph",
            "infer",
            "lint",
            "model",
            "optimizer",
            "problem",
            "promise",
            "repair",
            "rule",
            "shape",
            "summarize",
            "wire");

    /** Forms of text that a model comes from or goes to, and where they are. */
    private static final List<String> FORMS = List.of(
            "carried",
            "document",
            "file",
            "file.content",
            "file.hdf5",
            "file.hdf5.silent",
            "file.keras",
            "file.keras2",
            "file.onnx",
            "file.protobuf",
            "file.savedmodel",
            "file.tflite",
            "file.weights",
            "output",
            "patch",
            "report",
            "source",
            "text");

    /** The way of a model. Each step works on what the one before has made. */
    private static final List<String> STEPS = List.of("wire", "infer", "check", "lint", "summarize");

    /** What the steps hand on, in the order of the way. */
    private static final List<String> HANDED_ON = List.of("declaration", "graph", "model", "cost");

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** A new package is to be one of the core, unless there is a reason. */
    @Test
    void everyPackageHasItsPlace() {
        Set<String> known = Stream.of(CORE, FORMS).flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        Set<String> packages = ENGINE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, packages);
    }

    @Test
    void theEngineKnowsNoCompiler() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax..", "com.sun..", "com.palantir..", "io.github.layercheck.processor..")
                .check(ENGINE);
    }

    @Test
    void theCoreKnowsNoFormOfText() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(CORE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.google..",
                        ROOT + ".carried..",
                        ROOT + ".document..",
                        ROOT + ".file..",
                        ROOT + ".output..",
                        ROOT + ".patch..",
                        ROOT + ".report..",
                        ROOT + ".source..")
                .check(ENGINE);
    }

    /** What has a model's layers or its weights from a file asks for its content, whatever its format is. */
    @Test
    void formatsKnowNoReaderOfTheirContent() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".file..")
                .and()
                .resideOutsideOfPackages(ROOT + ".file.keras", ROOT + ".file.weights")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".file.keras", ROOT + ".file.weights")
                .check(ENGINE);
    }

    /** An interface is written without a look at files. */
    @Test
    void sourcesKnowNoFile() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".source..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".file..")
                .check(ENGINE);
    }

    /** The library of a format is loaded only for a file of it, and can be replaced in one place. */
    @Test
    void onlyTheirReaderKnowsFlatBuffers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".file.tflite..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.flatbuffers..")
                .check(ENGINE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    /** Only {@code Engine} knows the way of a model: no step knows another. */
    @Test
    void onlyTheEngineKnowsTheSteps() {
        for (String step : STEPS) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT, ROOT + "." + step + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "." + step + "..")
                    .check(ENGINE);
        }
    }

    /** What a layer is goes with its configuration, so that nobody on the way looks for it. */
    @Test
    void noStepKnowsTheCatalogue() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(STEPS))
                .or()
                .resideInAnyPackage(packages(HANDED_ON))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".catalogue..")
                .check(ENGINE);
    }

    /** Each knows only what was handed on before. */
    @Test
    void whatIsHandedOnKnowsNothingLater() {
        for (int i = 0; i < HANDED_ON.size(); i++) {
            List<String> later = HANDED_ON.subList(i + 1, HANDED_ON.size());
            if (!later.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + HANDED_ON.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(later))
                        .check(ENGINE);
            }
        }
    }

    /** A layer is known by the catalogue; how its rule works is the rule's own. */
    @Test
    void rulesAreSeenThroughTheCatalogueOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".catalogue..")
                .and()
                .doNotBelongToAnyOf(Catalogue.class)
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(ENGINE);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
