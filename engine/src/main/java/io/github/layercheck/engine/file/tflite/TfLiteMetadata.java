package io.github.layercheck.engine.file.tflite;

import io.github.layercheck.engine.problem.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a file says about itself beside the model. No interpreter needs it, so that nothing in it is an error. */
final class TfLiteMetadata {

    private static final String MIN_RUNTIME_VERSION = "min_runtime_version";
    private static final String MODEL_METADATA = "TFLITE_METADATA";
    private static final String MODEL_METADATA_KIND = "M001";
    private static final String NAME = "name";

    /** The texts of the table ModelMetadata, by the numbers of their fields. */
    private static final Map<Integer, String> TEXTS =
            Map.of(0, NAME, 1, "description", 2, "version", 4, "author", 5, "license");

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> ofAuthor = new LinkedHashMap<>();

    /** An entry and its content. */
    void add(String name, Optional<FlatBytes> content) {
        properties.merge("metadata", name, (before, next) -> before + ", " + next);
        try {
            if (name.equals(MIN_RUNTIME_VERSION)) {
                content.ifPresent(bytes -> properties.put("minimum runtime version", bytes.text()));
            } else if (name.equals(MODEL_METADATA)) {
                content.filter(bytes -> bytes.isOfKind(MODEL_METADATA_KIND))
                        .map(FlatTable::root)
                        .ifPresent(this::addModel);
            }
        } catch (Fault damaged) {
            properties.put(name, "cannot be read");
        }
    }

    private void addModel(FlatTable model) {
        for (int field : TEXTS.keySet().stream().sorted().toList()) {
            String text = model.text(field);
            if (!text.isEmpty()) {
                ofAuthor.put(TEXTS.getOrDefault(field, ""), text);
            }
        }
    }

    String modelName() {
        return ofAuthor.getOrDefault(NAME, "");
    }

    Map<String, String> properties() {
        return properties;
    }

    Map<String, String> ofAuthor() {
        return ofAuthor;
    }
}
