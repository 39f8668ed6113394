package io.github.layercheck.eclipse;

import static io.github.layercheck.eclipse.Sources.BLOCK;
import static io.github.layercheck.eclipse.Sources.MNIST;
import static io.github.layercheck.eclipse.Sources.NESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.eclipse.EclipseProject.Marker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Edits after which Eclipse compiles a file several times in one build: types come, go and change their names, beside a
 * model and in other files.
 */
@ExtendWith(EclipseExtension.class)
class RepeatedCompilesIT {

    private static final List<String> NEIGHBOURS = List.of(
            "",
            "class C {}",
            "class D {}",
            "class D {} class E {}",
            "class E {}",
            "class E { void x() {} }",
            "class E extends F {} class F {}",
            "class F {}",
            "interface F {}",
            "interface G {}",
            "record G(int x) {}",
            "record H(int x) {} class G {}",
            "enum H { A }",
            "enum I { A }",
            "@interface I {}",
            "@interface J {}",
            "class J { class K {} }",
            "class L { class K {} }",
            "class L { class M {} } class C {}",
            "class D {}",
            "");

    @Test
    void typesBesideAModelComeAndGo(EclipseProject project) {
        for (int i = 0; i < NEIGHBOURS.size(); i++) {
            String neighbours = NEIGHBOURS.get(i);
            int units = 30 + i % 3;
            project.save("Mnist", with(neighbours, MNIST).replace("units = 30", "units = " + units));
            project.build();
            assertEquals(List.of(), errors(project), neighbours);
            assertEquals(Sources.mnistParams(units), project.constant("MnistSummary", "PARAMS"), neighbours);
        }
    }

    @Test
    void typesMoveBetweenTheFilesOfAModelAndItsBlock(EclipseProject project) {
        project.save("Client", "package com.acme; class Client { C c; D d; long params = NestedSummary.PARAMS; }");
        List<String> ofModel =
                List.of("class C {} class D {}", "class C {}", "", "class D {}", "class D {} class C {}");
        List<String> ofBlock = List.of("", "class D {}", "class D {} class C {}", "class C {}", "");
        for (int i = 0; i < ofModel.size(); i++) {
            int filters = 8 + i;
            project.save("Nested", with(ofModel.get(i), NESTED));
            project.save("Block", with(ofBlock.get(i), BLOCK).replace("filters = 8", "filters = " + filters));
            project.build();
            assertEquals(List.of(), errors(project), ofModel.get(i));
            assertEquals(Sources.nestedParams(filters), project.constant("NestedSummary", "PARAMS"), ofModel.get(i));
        }
    }

    /** A block that is compiled first and its user in a second go, which finds the block as a class. */
    @Test
    void aBlockIsCompiledBeforeItsUser(EclipseProject project) {
        project.save("Nested", NESTED);
        project.save("Block", BLOCK);
        project.build();
        for (int i = 0; i < 4; i++) {
            project.save("Block", with("class C" + i + " {}", BLOCK).replace("filters = 8", "filters = " + i));
            project.build();
            assertEquals(
                    i == 0
                            ? List.of("Block.java:9 filters: [layercheck:attribute-range] conv: filters is 0")
                            : List.of(),
                    errors(project));
            if (i > 0) {
                assertEquals(Sources.nestedParams(i), project.constant("NestedSummary", "PARAMS"));
            }
        }
    }

    /** Its users have no error as long as they stay as they are: one cause, one error. */
    @Test
    void aUserOfAWrongBlockIsSaved(EclipseProject project) {
        project.save("Nested", NESTED);
        project.save("Block", BLOCK.replace("filters = 8", "filters = 0"));
        project.build();
        String error = "Block.java:9 filters: [layercheck:attribute-range] conv: filters is 0";
        assertEquals(List.of(error), errors(project));
        project.save("Nested", NESTED + "\n");
        project.build();
        assertEquals(
                List.of(error, "Nested.java:9 Block.class: [layercheck:not-a-model] near: com.acme.Block has errors"),
                errors(project));
        project.save("Block", BLOCK);
        project.build();
        assertEquals(List.of(), errors(project));
        assertEquals(Sources.nestedParams(8), project.constant("NestedSummary", "PARAMS"));
    }

    /** A build of both files first sees the constants of the build before. */
    @Test
    void aModelUsesTheConstantsOfAnother(EclipseProject project) {
        String wide = """
                package com.acme;

                @io.github.layercheck.Model
                @io.github.layercheck.Input(BlockSummary.OUTPUT_SIZE)
                interface Wide {
                    @io.github.layercheck.layers.Dense(units = BlockSummary.OUTPUT_SIZE + 1)
                    io.github.layercheck.Tensor out();
                }
                """;
        for (int i = 1; i <= 4; i++) {
            project.save("Wide", wide.replace(" + 1", " + " + i));
            project.save(
                    "Block", BLOCK.replace("@Input", "@Input({3, 3, 1})").replace("filters = 8", "filters = " + i));
            project.build();
            assertEquals(List.of(), errors(project));
            assertEquals((long) i * (i + i) + (i + i), project.constant("WideSummary", "PARAMS"));
        }
    }

    /** A clean build that goes on with another compiler, because a type was missing. */
    @Test
    void aCleanBuildOfAFileWithAMissingType(EclipseProject project) {
        project.save("Mnist", with("class C { D d; Missing missing; } class D { C c; }", MNIST));
        project.cleanBuild();
        assertEquals(List.of("Mnist.java:8 Missing: Missing cannot be resolved to a type"), errors(project));
        assertEquals(Sources.mnistParams(30), project.constant("MnistSummary", "PARAMS"));
    }

    /**
     * Eclipse gives up an incremental build when a class that it reads names a type that the file no longer has, and makes
     * a clean one of it. It lets nothing be generated in that, whatever the processor; the next save mends it.
     */
    @Test
    void aModelIsRenamedThatAClassNames(EclipseProject project) {
        String model = MNIST.replace("public interface", "interface")
                + "\nclass Reader { Object model = Holder.model(); }\n" + """

                @Model
                @Input(3)
                interface Other {
                    @Dense(units = 5) Tensor hidden();
                }
                """;
        String holder = "package com.acme; class Holder { static Mnist model() { return null; } }";
        project.save("Mnist", model);
        project.save("Holder", holder);
        project.build();
        assertEquals(List.of(), errors(project));
        String renamed = model.replace("interface Mnist", "interface Digits");
        project.save("Mnist", renamed);
        project.build();
        assertEquals(
                List.of(
                        "Holder.java:1 Mnist: Mnist cannot be resolved to a type",
                        "Mnist.java:8 @Model: [layercheck:generated-name-taken] Digits: DigitsSummary was already generated"
                                + " in this build",
                        "Mnist.java:17 model: The method model() from the type Holder refers to the missing type Mnist",
                        "Mnist.java:19 @Model: [layercheck:generated-name-taken] Other: OtherSummary was already generated"
                                + " in this build"),
                errors(project));
        project.save("Holder", holder.replace("Mnist", "Digits"));
        project.save("Mnist", renamed + "\n");
        project.build();
        assertEquals(List.of(), errors(project));
        assertEquals(Sources.mnistParams(30), project.constant("DigitsSummary", "PARAMS"));
        assertEquals(3 * 5 + 5L, project.constant("OtherSummary", "PARAMS"));
    }

    /** A text with types in front of its model, on the model's lines. */
    private static String with(String types, String model) {
        return model.replace("@Model", types + " @Model");
    }

    private static List<String> errors(EclipseProject project) {
        return project.errors().stream().map(Marker::toString).toList();
    }
}
