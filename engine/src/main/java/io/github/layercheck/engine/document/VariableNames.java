package io.github.layercheck.engine.document;

import io.github.layercheck.engine.constant.ContractTensor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds names of variables in code that feeds a model: each is there once, and hides nothing else that the code names. */
final class VariableNames {

    /** The code's own variables. */
    private static final Set<String> VARIABLES =
            Set.of("environment", "folder", "shape", "session", "interpreter", "bundle", "result", "data");

    /** The classes whose static methods and fields the code names, which a variable of the same name would hide. */
    private static final Set<String> CLASSES = Set.of(
            "Map",
            "OnnxJavaType",
            "OnnxTensor",
            "SavedModelBundle",
            "Tensor",
            "Shape",
            "DataBuffers",
            "TFloat64",
            "TFloat32",
            "TFloat16",
            "TBfloat16",
            "TInt64",
            "TInt32",
            "TUint16",
            "TUint8",
            "TString");

    private final Set<String> taken = new HashSet<>();
    private final Map<ContractTensor, String> ofElements = new HashMap<>();
    private final Map<ContractTensor, String> ofTensors = new HashMap<>();

    VariableNames(DocumentedContract model) {
        taken.addAll(VARIABLES);
        taken.addAll(CLASSES);
        taken.add(model.className().replaceFirst("\\..*", ""));
        model.tensors().forEach(tensor -> taken.addAll(FeedingCode.parameters(tensor)));
    }

    /** The variable for the elements of a tensor. */
    String ofElements(ContractTensor tensor) {
        return ofElements.computeIfAbsent(tensor, key -> {
            String name = key.variable();
            return taken.add(name) ? name : unique(name + "Buffer");
        });
    }

    /** The variable for what the runtime's library makes of the elements. */
    String ofTensor(ContractTensor tensor) {
        String elements = ofElements(tensor);
        return ofTensors.computeIfAbsent(tensor, key -> unique(elements + "Tensor"));
    }

    private String unique(String name) {
        String unique = name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = name + number;
        }
        return unique;
    }
}
