package io.github.layercheck.engine.document;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed from one file without layers to another. */
public final class ContractDifference {

    private static final String TO = " -> ";

    private final List<String> lines = new ArrayList<>();
    private boolean isBreaking;

    private ContractDifference() {}

    /**
     * The changes. What breaks code is a signature that is gone, and any change of what one takes or returns, except the name of
     * an open size: exporters make up a new one each time.
     */
    public static ModelDifference of(FileContract old, FileContract changed) {
        ContractDifference difference = new ContractDifference();
        difference.kind(old, changed);
        difference.signatures(old, changed);
        difference.arrays(old, changed);
        difference.totals(old, changed);
        difference.texts("properties", old.properties(), changed.properties());
        difference.texts("metadata", old.metadata(), changed.metadata());
        if (difference.lines.isEmpty()) {
            difference.lines.add("no difference");
        }
        return new ModelDifference(difference.lines, difference.isBreaking);
    }

    private void kind(FileContract old, FileContract changed) {
        if (old.kind() != changed.kind()) {
            lines.add("kind: " + old.kind().title() + TO + changed.kind().title());
            isBreaking = true;
        }
    }

    private void signatures(FileContract old, FileContract changed) {
        Map<String, Signature> oldKeys = byName(old.signatures(), Signature::key);
        Map<String, Signature> newKeys = byName(changed.signatures(), Signature::key);
        oldKeys.forEach((key, signature) -> {
            Signature other = newKeys.get(key);
            if (other == null) {
                lines.add("signature " + ContractText.printable(key) + " is gone");
                isBreaking = true;
                return;
            }
            String of = key.isEmpty() ? "" : " of " + ContractText.printable(key);
            values("inputs" + of, signature.inputs(), other.inputs());
            values("outputs" + of, signature.outputs(), other.outputs());
        });
        newKeys.forEach((key, signature) -> {
            if (!oldKeys.containsKey(key)) {
                lines.add("signature " + ContractText.printable(key) + " is new");
            }
        });
    }

    private void values(String title, List<NamedValue> old, List<NamedValue> changed) {
        List<String> changes = new ArrayList<>();
        Map<String, NamedValue> oldNames = byName(old, NamedValue::name);
        Map<String, NamedValue> newNames = byName(changed, NamedValue::name);
        oldNames.forEach((name, value) -> {
            NamedValue other = newNames.get(name);
            if (other == null) {
                changes.add("  - " + line(value));
            } else if (!ContractText.type(value).equals(ContractText.type(other))) {
                changes.add("  ~ " + ContractText.printable(name) + ": " + ContractText.type(value) + TO
                        + ContractText.type(other));
            }
        });
        newNames.forEach((name, value) -> {
            if (!oldNames.containsKey(name)) {
                changes.add("  + " + line(value));
            }
        });
        if (changes.isEmpty() && !names(old).equals(names(changed))) {
            changes.add("  ~ order: " + names(old) + TO + names(changed));
        }
        if (!changes.isEmpty()) {
            lines.add(title + ":");
            lines.addAll(changes);
        }
        isBreaking |= !old.stream()
                .map(ContractDifference::reliedOn)
                .toList()
                .equals(changed.stream().map(ContractDifference::reliedOn).toList());
    }

    private static String line(NamedValue value) {
        return ContractText.printable(value.name()) + " " + ContractText.type(value);
    }

    private static String names(List<NamedValue> values) {
        return values.stream()
                .map(value -> ContractText.printable(value.name()))
                .collect(Collectors.joining(", "));
    }

    /** A value without the names of its open sizes. */
    private static NamedValue reliedOn(NamedValue value) {
        return new NamedValue(value.name(), value.name(), reliedOn(value.type()), value.quantization());
    }

    private static ValueType reliedOn(ValueType type) {
        if (type instanceof ValueType.Tensor tensor) {
            return new ValueType.Tensor(tensor.dtype(), reliedOn(tensor.shape()));
        }
        if (type instanceof ValueType.SparseTensor tensor) {
            return new ValueType.SparseTensor(tensor.dtype(), reliedOn(tensor.shape()));
        }
        if (type instanceof ValueType.Sequence sequence) {
            return new ValueType.Sequence(reliedOn(sequence.element()));
        }
        if (type instanceof ValueType.Mapping map) {
            return new ValueType.Mapping(map.key(), reliedOn(map.value()));
        }
        if (type instanceof ValueType.OptionalValue optional) {
            return new ValueType.OptionalValue(reliedOn(optional.value()));
        }
        return type;
    }

    private static @Nullable List<Dimension> reliedOn(@Nullable List<Dimension> shape) {
        return shape == null
                ? null
                : shape.stream()
                        .map(dim -> dim.isKnown() ? dim : Dimension.OPEN)
                        .toList();
    }

    private void arrays(FileContract old, FileContract changed) {
        List<String> changes = new ArrayList<>();
        Map<String, FileArray> oldPaths = byName(old.arrays(), FileArray::path);
        Map<String, FileArray> newPaths = byName(changed.arrays(), FileArray::path);
        oldPaths.forEach((path, array) -> {
            FileArray other = newPaths.get(path);
            if (other == null) {
                changes.add("  - " + ContractText.printable(path) + " " + text(array));
            } else if (!text(array).equals(text(other))) {
                changes.add("  ~ " + ContractText.printable(path) + ": " + text(array) + TO + text(other));
            }
        });
        newPaths.forEach((path, array) -> {
            if (!oldPaths.containsKey(path)) {
                changes.add("  + " + ContractText.printable(path) + " " + text(array));
            }
        });
        if (!changes.isEmpty()) {
            lines.add("arrays:");
            lines.addAll(changes);
        }
    }

    private static String text(FileArray array) {
        return array.shapeText() + " " + array.dtype() + ", " + array.role().title();
    }

    private void totals(FileContract old, FileContract changed) {
        Map<String, ArrayTotal> oldTotals =
                byName(old.totals(), total -> total.role().plural());
        Map<String, ArrayTotal> newTotals =
                byName(changed.totals(), total -> total.role().plural());
        for (ArrayRole role : ArrayRole.values()) {
            String before = total(oldTotals.get(role.plural()));
            String after = total(newTotals.get(role.plural()));
            if (!before.equals(after)) {
                lines.add(role.plural() + ": " + before + TO + after);
            }
        }
    }

    private static String total(@Nullable ArrayTotal total) {
        return total == null ? "none" : ArrayTable.total(total);
    }

    private void texts(String title, Map<String, String> old, Map<String, String> changed) {
        List<String> changes = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(old);
        changed.forEach(all::putIfAbsent);
        all.keySet().forEach(name -> {
            String before = old.get(name);
            String after = changed.get(name);
            if (!Objects.equals(before, after)) {
                changes.add("  ~ " + ContractText.printable(name) + ": " + text(before) + TO + text(after));
            }
        });
        if (!changes.isEmpty()) {
            lines.add(title + ":");
            lines.addAll(changes);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "none" : ContractText.shortened(ContractText.printable(value));
    }

    private static <T> Map<String, T> byName(List<T> values, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        values.forEach(value -> byName.putIfAbsent(name.apply(value), value));
        return byName;
    }
}
