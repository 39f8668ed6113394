package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arguments of every layer's call are those of Keras' signature, but for the attributes of the annotation type. */
class CallArgumentsTest {

    private final Catalogue catalogue = new Catalogue();
    private final JsonObject signatures = GoldenData.object("call_arguments.json");

    @TestFactory
    Stream<DynamicTest> areThoseOfKeras() {
        return Catalogue.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private void check(String name) {
        LayerDefinition layer = catalogue.find(name).orElseThrow();
        CallArguments arguments = layer.call();
        List<String> keras = signatures.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .map(SnakeCase::attribute)
                .filter(argument -> layer.type().attribute(argument) == null)
                .toList();
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
