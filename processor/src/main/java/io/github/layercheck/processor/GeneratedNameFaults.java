package io.github.layercheck.processor;

import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;

/** Why the compiler cannot have the class of a model. */
final class GeneratedNameFaults {

    private GeneratedNameFaults() {}

    /** Only ecj's batch compiler needs this: it lets no source be created for a class that it finds. */
    static Fault olderThere(ModelType type) {
        return new Fault(ProblemId.GENERATED_NAME_TAKEN, "an older " + type.generatedName() + " is on the class path")
                .because("The compiler does not let a processor generate a class that already exists.")
                .fix("Take the output of the earlier compilation off the class path, or delete it.");
    }

    /** Where generated sources stand among the others, as ecj leaves them where nothing says where they go. */
    static Fault olderSource(ModelType type) {
        return new Fault(
                        ProblemId.GENERATED_NAME_TAKEN,
                        "an older " + type.generatedName() + " is among the sources that are compiled")
                .because("The compiler does not let a processor generate a class that already exists.")
                .fix("Delete it, or leave the folder of generated sources out of the sources.");
    }

    static Fault nameTaken(ModelType type) {
        return new Fault(ProblemId.GENERATED_NAME_TAKEN, "there is another class " + type.generatedName())
                .because("Layercheck generates a class of that name for the model.")
                .fix("Rename the model, the other class, or the other model that it is generated for.");
    }

    /** What javac, unlike Eclipse, cannot write again. */
    static Fault outOfDate() {
        return new Fault(ProblemId.GENERATED_NAME_TAKEN, "uses a constant of a generated class that is out of date")
                .because("That class is on the class path from an earlier compilation; this one generates it anew.")
                .fix("Take the output of the earlier compilation off the class path, or delete it.");
    }

    /** When Eclipse turns an incremental build into a full one, its filer forgets nothing. */
    static Fault generatedBefore(ModelType type) {
        return new Fault(ProblemId.GENERATED_NAME_TAKEN, type.generatedName() + " was already generated in this build")
                .because("The compiler does not let a class be generated twice, by two processors or in two attempts.")
                .fix("In an editor, save the file again. If the class is another processor's, rename the model.");
    }
}
