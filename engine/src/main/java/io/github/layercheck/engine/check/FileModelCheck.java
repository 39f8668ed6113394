package io.github.layercheck.engine.check;

import io.github.layercheck.engine.constant.ContractMembers;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.constant.ContractTensors;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.RequirementCheck;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.declaration.FileModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.Nearest;
import java.util.List;

/** Checks what an interface says about the file that its model is in. */
public final class FileModelCheck {

    private static final int MOST_SHOWN = 40;

    private final FileModel file;
    private final String subject;
    private final Problems problems;

    /**
     * The check of a model.
     *
     * @param subject the name of the interface
     */
    public FileModelCheck(FileModel file, String subject, Problems problems) {
        this.file = file;
        this.subject = subject;
        this.problems = problems;
    }

    /** Checks a model in a file without layers. */
    public void check(FileContract contract) {
        Signature signature = file.signature().orElse(FileModel.NO_SIGNATURE);
        if (!file.signatureKey().isEmpty() && file.signature().isEmpty()) {
            problems.add(subject, Place.of(file.place().origin(), "signature"), unknownSignature(contract));
            return;
        }
        checkRequirements(signature);
        if (checkLimits(signature)) {
            checkCollisions(signature);
        }
    }

    /** Whether a class of Java can have members for all inputs and outputs. */
    private boolean checkLimits(Signature signature) {
        int count = signature.inputs().size() + signature.outputs().size();
        if (count > ContractTensors.MOST) {
            problems.add(
                    subject,
                    file.place(),
                    new Fault(ProblemId.FILE_LIMIT, file.name() + " has " + count + " inputs and outputs")
                            .because("A class has members for at most " + ContractTensors.MOST + "."));
            return false;
        }
        for (ContractTensor tensor : ContractTensors.of(file.kind(), signature, file.requirements())) {
            int length = tensor.identifier().length();
            if (length > ContractTensors.MOST_CHARACTERS) {
                problems.add(
                        subject,
                        file.place(),
                        new Fault(
                                        ProblemId.FILE_LIMIT,
                                        "the name " + tensor.value().name().substring(0, MOST_SHOWN) + "... has "
                                                + length + " characters")
                                .because("A name in a class has at most " + ContractTensors.MOST_CHARACTERS + ".")
                                .fix("Declare it under another one, with @Named."));
                return false;
            }
        }
        return true;
    }

    private void checkCollisions(Signature signature) {
        for (ContractMembers.Collision collision :
                ContractMembers.collisions(ContractTensors.of(file.kind(), signature, file.requirements()))) {
            problems.add(subject, file.place(), collision(collision));
        }
    }

    /** Checks a model in a file with layers. */
    public void checkWithLayers(Signature signature) {
        if (!file.signatureKey().isEmpty()) {
            problems.add(
                    subject,
                    Place.of(file.place().origin(), "signature"),
                    new Fault(ProblemId.UNKNOWN_NAME, file.name() + " has no signatures")
                            .because("Only a SavedModel and a file of TensorFlow Lite have some.")
                            .fix("Remove the attribute."));
        }
        checkRequirements(signature);
    }

    private void checkRequirements(Signature signature) {
        RequirementCheck.check(file.name(), file.place(), subject, signature, file.requirements(), problems);
    }

    private Fault unknownSignature(FileContract contract) {
        List<String> keys = contract.signatures().stream()
                .map(Signature::key)
                .filter(key -> !key.isEmpty())
                .toList();
        return new Fault(ProblemId.UNKNOWN_NAME, file.name() + " has no signature " + file.signatureKey())
                .because(
                        keys.isEmpty()
                                ? "It has none."
                                : "It has " + String.join(", ", keys)
                                        + (Nearest.didYouMean(file.signatureKey(), keys)
                                                        .isEmpty()
                                                ? "."
                                                : Nearest.didYouMean(file.signatureKey(), keys)));
    }

    private static Fault collision(ContractMembers.Collision collision) {
        ContractTensor second = collision.second();
        return new Fault(
                        ProblemId.CONSTANT_COLLISION,
                        collision.first().title() + " and " + second.title() + " would both have the member "
                                + collision.member())
                .because("The generated class has one member of a name, and Java allows fewer names than the file.")
                .fix("Declare the " + (second.isInput() ? "inputs" : "outputs") + ", each under a name of its own: @"
                        + (second.isInput() ? "Input" : "Output") + " @Named(\""
                        + second.value().name()
                        + "\") Tensor other();");
    }
}
