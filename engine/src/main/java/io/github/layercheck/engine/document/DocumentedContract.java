package io.github.layercheck.engine.document;

import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.Signature;
import java.util.List;

/**
 * A model in a file without layers as documents show it.
 *
 * @param source the binary name of its interface, or its file
 * @param name the model's name
 * @param file the file's name
 * @param className the generated class, as code names it
 * @param signature the one that is meant
 * @param tensors its inputs and outputs
 */
public record DocumentedContract(
        String source,
        String name,
        String file,
        String className,
        FileContract contract,
        Signature signature,
        List<ContractTensor> tensors) {

    public DocumentedContract {
        tensors = List.copyOf(tensors);
    }

    /** How code feeds it in Java. */
    public String code() {
        return FeedingCode.of(this);
    }
}
