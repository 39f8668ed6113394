package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.Requirement;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.problem.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that a model is in, and what code relies on in it.
 *
 * @param name the file's name, as the interface has it
 * @param place where the interface names it
 * @param signatureKey the signature that the interface names; empty for the default one
 * @param contract what a file without layers has; empty for one with layers
 * @param requirements the inputs and outputs that the interface declares, in its order
 */
public record FileModel(
        String name,
        Place place,
        String signatureKey,
        Optional<FileContract> contract,
        List<Requirement> requirements) {

    /** Neither inputs nor outputs: a SavedModel may have only weights. */
    public static final Signature NO_SIGNATURE = new Signature("", List.of(), List.of());

    public FileModel {
        requirements = List.copyOf(requirements);
    }

    /** The same with what the file has, which has no layers. */
    public FileModel with(FileContract found) {
        return new FileModel(name, place, signatureKey, Optional.of(found), requirements);
    }

    /** What kind of file it is; null if it was not read. */
    public @Nullable FileKind kind() {
        return contract.map(FileContract::kind).orElse(null);
    }

    /** The signature of a file without layers that is meant, if the file has it. */
    public Optional<Signature> signature() {
        return contract.flatMap(
                file -> signatureKey.isEmpty() ? file.defaultSignature() : file.signature(signatureKey));
    }
}
