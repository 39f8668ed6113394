package io.github.layercheck.engine.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What code may rely on in a file of a model that has no layers.
 *
 * @param name the model's own name, which is often that of the tool that wrote it; empty if it has none
 * @param signatures the ways of calling it, the default first; none for a file of weights, or a SavedModel without any
 * @param arrays all arrays in the file, in its order
 * @param properties what the format says about the file, by names such as {@code IR version}
 * @param metadata what the author says about the model, by names of the author's choice
 */
public record FileContract(
        FileKind kind,
        String name,
        List<Signature> signatures,
        List<FileArray> arrays,
        Map<String, String> properties,
        Map<String, String> metadata) {

    /**
     * Checks that the elements of all arrays can be added.
     *
     * @throws ArithmeticException if the elements of all arrays together do not fit a long
     */
    public FileContract {
        signatures = List.copyOf(signatures);
        arrays = List.copyOf(arrays);
        sum(arrays);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The signature that is meant if none is named: the first. */
    public Optional<Signature> defaultSignature() {
        return signatures.stream().findFirst();
    }

    /** The signature of a name. */
    public Optional<Signature> signature(String key) {
        return signatures.stream()
                .filter(signature -> signature.key().equals(key))
                .findFirst();
    }

    /** The totals of the arrays by their roles, of those that there are. */
    public List<ArrayTotal> totals() {
        List<ArrayTotal> totals = new ArrayList<>();
        for (ArrayRole role : ArrayRole.values()) {
            List<FileArray> ofRole =
                    arrays.stream().filter(array -> array.role() == role).toList();
            if (!ofRole.isEmpty()) {
                totals.add(new ArrayTotal(
                        role,
                        ofRole.size(),
                        sum(ofRole),
                        sum(ofRole.stream()
                                .filter(array -> array.dtype().isFloat())
                                .toList()),
                        ofRole.stream()
                                .mapToLong(array -> array.stored().orElse(array.elements()))
                                .reduce(0, Math::addExact)));
            }
        }
        return totals;
    }

    /** How many bytes the elements of all arrays take; empty if that is not known of one of them. */
    public OptionalLong bytes() {
        long bytes = 0;
        for (FileArray array : arrays) {
            OptionalLong more = array.bytes(kind);
            if (more.isEmpty() || more.getAsLong() > Long.MAX_VALUE - bytes) {
                return OptionalLong.empty();
            }
            bytes += more.getAsLong();
        }
        return OptionalLong.of(bytes);
    }

    private static long sum(List<FileArray> arrays) {
        return arrays.stream().mapToLong(FileArray::elements).reduce(0, Math::addExact);
    }
}
