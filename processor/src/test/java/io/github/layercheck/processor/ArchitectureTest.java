package io.github.layercheck.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.catalogue.KnownLayer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package of the processor may see which. */
class ArchitectureTest {

    private static final String ROOT = LayercheckProcessor.class.getPackageName();

    /** What infers a model, for whoever asks: it knows no compiler, no file format and no writer. */
    private static final List<String> ENGINE = List.of(
            "catalogue",
            "check",
            "config",
            "constant",
            "custom",
            "declaration",
            "graph",
            "infer",
            "problem",
            "rule",
            "shape",
            "text",
            "wire");

    /** The way of a model. Each step works on what the one before has made, and knows none of the others. */
    private static final List<String> STEPS = List.of("read", "wire", "infer", "check", "write");

    /** Other forms of a declaration than a compiler's. */
    private static final List<String> OUTSIDE = List.of("file", "source");

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .importUrl(LayercheckProcessor.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    /** A new package is to be one of the engine, unless there is a reason. */
    @Test
    void everyPackageHasItsPlace() {
        Set<String> known = new TreeSet<>(ENGINE);
        known.addAll(STEPS);
        known.addAll(OUTSIDE);
        known.add("report");
        Set<String> packages = PROCESSOR.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, packages);
    }

    @Test
    void theEngineKnowsNoCompilerAndNoWriter() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(ENGINE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax..",
                        "com.sun..",
                        "com.google..",
                        "com.palantir..",
                        ROOT,
                        ROOT + ".file..",
                        ROOT + ".read..",
                        ROOT + ".report..",
                        ROOT + ".source..",
                        ROOT + ".write..")
                .check(PROCESSOR);
    }

    /** Files are read, and sources written, wherever there is no compiler, too. */
    @Test
    void declarationsAreReadAndWrittenWithoutACompiler() {
        for (String outside : OUTSIDE) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + outside + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax..", "com.sun..", ROOT, ROOT + ".report..")
                    .check(PROCESSOR);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + outside + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(STEPS))
                    .check(PROCESSOR);
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".source..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".file..")
                .check(PROCESSOR);
    }

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
    void noStepKnowsAnother() {
        for (String step : STEPS) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + step + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(
                            STEPS.stream().filter(other -> !other.equals(step)).toList()))
                    .check(PROCESSOR);
        }
    }

    /** A layer is known by the catalogue; how its rule works is the rule's own. */
    @Test
    void rulesAreSeenThroughTheCatalogueOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".catalogue..")
                .and()
                .doNotBelongToAnyOf(Catalogue.class, KnownLayer.class)
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(PROCESSOR);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
