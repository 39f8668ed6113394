package io.github.layercheck.eclipse;

import static io.github.layercheck.eclipse.Sources.BLOCK;
import static io.github.layercheck.eclipse.Sources.MNIST;
import static io.github.layercheck.eclipse.Sources.NESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.eclipse.EclipseProject.Marker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in the Problems view after each save, and what the editor underlines. */
@ExtendWith(EclipseExtension.class)
class MarkersIT {

    private static final String NARROW_IS_0 = "Mnist.java:13 units: [layercheck:attribute-range] narrow: units is 0";

    private static final String TAKEN =
            "Mnist.java:8 @Model: [layercheck:generated-name-taken] Mnist: there is another class MnistSummary";

    @Test
    void anErrorIsAtTheAttributeAndGoesWhenItIsMended(EclipseProject project) {
        String wrong = MNIST.replace("units = 10", "units = 0");
        save(project, "Mnist", MNIST);
        save(project, "Mnist", wrong, NARROW_IS_0);
        Marker marker = project.errors().get(0);
        assertTrue(marker.message().contains("\n"), () -> "says why: " + marker.message());
        save(project, "Mnist", MNIST);
        save(project, "Mnist", wrong, NARROW_IS_0);
        save(
                project,
                "Mnist",
                wrong.replace("units = 30", "units = -1"),
                "Mnist.java:12 units: [layercheck:attribute-range] hidden: units is -1",
                NARROW_IS_0);
        save(project, "Mnist", wrong, NARROW_IS_0);
        save(project, "Mnist", MNIST);
        assertEquals(Sources.mnistParams(30), project.constant("MnistSummary", "PARAMS"));
    }

    /** Eclipse can point at no element of an array; the message names it. */
    @Test
    void anErrorOfAnArrayIsAtTheArray(EclipseProject project) {
        save(
                project,
                "Mnist",
                MNIST.replace("{28, 28}", "{28, -28}"),
                "Mnist.java:9 {28, -28}: [layercheck:input-dimension] input: dimension 1 of {28, -28} is -28");
        save(project, "Mnist", MNIST);
    }

    @Test
    void aBlockOfAnotherFileIsCheckedInItsUser(EclipseProject project) {
        project.save("Nested", NESTED);
        save(project, "Block", BLOCK);
        assertEquals(Sources.nestedParams(8), project.constant("NestedSummary", "PARAMS"));
        save(
                project,
                "Block",
                BLOCK.replace("kernelSize = 3", "kernelSize = 33"),
                "Nested.java:9 Block.class: [layercheck:output-empty] near.conv: kernelSize 33 is larger than axis 1 of"
                        + " (None, 32, 32, 3)");
        save(project, "Block", BLOCK.replace("filters = 8", "filters = 9"));
        assertEquals(Sources.nestedParams(9), project.constant("NestedSummary", "PARAMS"));
        save(project, "Block", BLOCK);
        assertEquals(Sources.nestedParams(8), project.constant("NestedSummary", "PARAMS"));
    }

    @Test
    void codeThatUsesTheGeneratedClassFollowsTheModel(EclipseProject project) {
        String client = "package com.acme;\n\nclass Client {\n    long params = MnistSummary.PARAMS;\n}\n";
        project.save("Mnist", MNIST);
        save(project, "Client", client);
        save(project, "Mnist", MNIST.replace("units = 10", "units = 0"), NARROW_IS_0);
        project.delete("Mnist");
        project.build();
        assertEquals(
                List.of("Client.java:4 MnistSummary: MnistSummary cannot be resolved to a variable"), errors(project));
        save(project, "Mnist", MNIST);
    }

    @Test
    void aHandWrittenClassOfTheGeneratedNameIsOneError(EclipseProject project) {
        String taken = MNIST + "\nclass MnistSummary {}\n";
        String error =
                "Mnist.java:8 @Model: [layercheck:generated-name-taken] Mnist: there is another class MnistSummary";
        save(project, "Mnist", taken, TAKEN);
        project.cleanBuild();
        assertEquals(List.of(TAKEN), errors(project));
        save(project, "Mnist", taken.replace("class MnistSummary", "class Facts"));
        save(project, "Mnist", taken, TAKEN);
        save(project, "Mnist", MNIST);
        assertEquals(Sources.mnistParams(30), project.constant("MnistSummary", "PARAMS"));
    }

    /** Markers of a processor stay until the file is compiled again, which for Eclipse depends on nothing here. */
    @Test
    void aHandWrittenClassInAFileOfItsOwnIsOneError(EclipseProject project) {
        String taken = "package com.acme;\n\nclass MnistSummary {}\n";
        project.save("Mnist", MNIST);
        save(project, "MnistSummary", taken, TAKEN);
        save(project, "Mnist", MNIST.replace("units = 30", "units = 31"), TAKEN);
        project.delete("MnistSummary");
        save(project, "Mnist", MNIST);
        save(
                project,
                "MnistSummary",
                taken,
                "MnistSummary.java:3 MnistSummary: The type MnistSummary is already defined");
        project.delete("MnistSummary");
        project.build();
        assertEquals(List.of(), errors(project));
    }

    /** Eclipse runs processors on save; README says so. */
    @Test
    void nothingIsSaidBeforeTheFileIsSaved(EclipseProject project) {
        save(project, "Mnist", MNIST);
        String wrong = MNIST.replace("units = 10", "units = 0");
        assertEquals(List.of(), project.errorsWhileTyping("Mnist", wrong));
        assertEquals(
                1,
                project.errorsWhileTyping("Mnist", wrong.replace("Tensor hidden", "Tenso hidden"))
                        .size());
        save(project, "Mnist", wrong, NARROW_IS_0);
    }

    private static void save(EclipseProject project, String type, String text, String... errors) {
        project.save(type, text);
        project.build();
        assertEquals(List.of(errors), errors(project), text);
    }

    private static List<String> errors(EclipseProject project) {
        return project.errors().stream().map(Marker::toString).toList();
    }
}
