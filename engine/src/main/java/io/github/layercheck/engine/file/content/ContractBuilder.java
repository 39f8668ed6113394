package io.github.layercheck.engine.file.content;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.ExternalData;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Collects what a file says, and refuses what cannot be. */
public final class ContractBuilder {

    /** Several times as many inputs, outputs, arrays and dimensions as the largest models have. */
    private static final int MAX_KEPT = 1_000_000;

    private final String what;
    private int kept;
    private final FileKind kind;
    private final List<Signature> signatures = new ArrayList<>();
    private final List<FileArray> arrays = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    /** A contract about which nothing is known yet; {@code what} is what messages say that the file is. */
    public ContractBuilder(String what, FileKind kind) {
        this.what = what;
        this.kind = kind;
    }

    /**
     * Counts something that is kept: an input, an array, a dimension.
     *
     * @throws Fault if that is more than a model can have
     */
    public void keep() {
        if (++kept > MAX_KEPT) {
            throw new Fault(ProblemId.FILE_LIMIT, what + " with more than " + MAX_KEPT + " names and sizes");
        }
    }

    public void add(Signature signature) {
        signatures.add(signature);
    }

    /** Adds a dense array in the file itself. */
    public void add(String path, List<Long> shape, ElementType dtype, ArrayRole role) {
        add(path, shape, dtype, role, OptionalLong.empty(), Optional.empty());
    }

    /**
     * Adds an array.
     *
     * @throws Fault if there is no such array
     */
    public void add(
            String path,
            List<Long> shape,
            ElementType dtype,
            ArrayRole role,
            OptionalLong stored,
            Optional<ExternalData> external) {
        keep();
        for (long size : shape) {
            if (size < 0) {
                throw new Fault(
                                ProblemId.FILE_FORMAT,
                                what + " in which the array '" + path + "' has a size of " + size)
                        .because("An array cannot have a negative size.");
            }
        }
        try {
            arrays.add(new FileArray(path, shape, dtype, role, stored, external));
        } catch (ArithmeticException e) {
            throw new Fault(
                            ProblemId.COUNT_OVERFLOW,
                            what + " in which the array '" + path + "' has more elements than fit in 64 bits")
                    .because("Its shape is " + shape + ".");
        }
    }

    /** Gives another role to the arrays of one role that have certain paths. */
    public void changeRole(ArrayRole from, Set<String> paths, ArrayRole to) {
        arrays.replaceAll(array -> array.role() == from && paths.contains(array.path())
                ? new FileArray(array.path(), array.shape(), array.dtype(), to, array.stored(), array.external())
                : array);
    }

    /** The paths of the arrays of some roles. */
    public Set<String> paths(ArrayRole... roles) {
        Set<String> paths = new HashSet<>();
        for (FileArray array : arrays) {
            if (Arrays.asList(roles).contains(array.role())) {
                paths.add(array.path());
            }
        }
        return paths;
    }

    /** What messages say that the file is. */
    public String what() {
        return what;
    }

    /** Adds what the format says about the file. */
    public void addProperty(String name, String value) {
        properties.put(name, value);
    }

    /** Adds what the author says about the model. */
    public void addMetadata(String name, String value) {
        metadata.put(name, value);
    }

    /**
     * The contract.
     *
     * @param name the model's own name
     * @throws Fault if all arrays together have too many elements
     */
    public FileContract build(String name) {
        try {
            return new FileContract(kind, name, signatures, arrays, properties, metadata);
        } catch (ArithmeticException e) {
            throw new Fault(ProblemId.COUNT_OVERFLOW, what + " whose arrays have more elements than fit in 64 bits");
        }
    }
}
