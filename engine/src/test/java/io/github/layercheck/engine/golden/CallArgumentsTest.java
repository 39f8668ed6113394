package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arguments of every layer's call are those of Keras' signature, those that are attributes among them. */
class CallArgumentsTest {
    private final JsonObject signatures = GoldenData.object("call_arguments.json");

    @TestFactory
    Stream<DynamicTest> areThoseOfKeras() {
        return Catalogue.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private void check(String name) {
        LayerDefinition layer = Catalogue.find("keras.layers", name).orElseThrow();
        CallArguments arguments = layer.call();
        Map<Boolean, List<String>> all = signatures.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .map(SnakeCase::attribute)
                .collect(Collectors.partitioningBy(argument -> layer.type().attribute(argument) != null));
        assertEquals(Set.copyOf(all.get(true)), arguments.attributes());
        List<String> keras = all.get(false);
        assertEquals(new TreeSet<>(keras), new TreeSet<>(arguments.names()));
        assertEquals(keras.subList(0, arguments.positional().size()), arguments.positional());
    }

    @Test
    void allOfKerasAreThere() {
        TreeSet<String> names = new TreeSet<>(Catalogue.names());
        names.add("InputLayer");
        assertEquals(names, new TreeSet<>(signatures.keySet()));
    }
}
