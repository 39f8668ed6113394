package io.github.layercheck.engine.golden;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The classes of {@code keras.layers} that Layercheck has, by the golden data's table. */
public final class KerasClasses {

    private KerasClasses() {}

    /** The table's entries by the classes' exported names; without those left out, and InputLayer, which is @Input. */
    public static Map<String, JsonObject> all() {
        Set<String> skipped = GoldenData.object("skipped.json").keySet();
        Map<String, JsonObject> classes = new TreeMap<>();
        GoldenData.object("layer_table.json").entrySet().stream()
                .filter(entry ->
                        !skipped.contains(entry.getKey()) && !entry.getKey().equals("InputLayer"))
                .filter(entry -> GoldenData.isTested(entry.getKey()))
                .forEach(entry -> classes.put(entry.getKey(), entry.getValue().getAsJsonObject()));
        return classes;
    }
}
