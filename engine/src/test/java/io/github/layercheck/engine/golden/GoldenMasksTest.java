package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.file.keras.FileText;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Models with masks, without what Keras wrote of the masks: what is left is what a user writes, and from it the same operations
 * and connections follow as Keras made them.
 */
class GoldenMasksTest {

    private static final Set<String> OPERATIONS = Set.of(
            "NotEqual",
            "Any",
            "LogicalOr",
            "ExpandDims",
            "ZerosLike",
            "OnesLike",
            "Concatenate",
            "ConvertToTensor",
            "Cast");

    /** The masks of these were made in the order of the code, which is not that of the file, and so are numbered otherwise. */
    private static final Set<String> IN_ANOTHER_ORDER =
            Set.of("mask_attention_three", "masks_nested_dict", "masks_nested_two_inputs_one_masked");

    /** In these, a user has made an operation on a mask, or has given a layer a mask, or {@code training}. */
    private static final Set<String> WITH_MASKS_OF_USERS = Set.of(
            "mask_argument",
            "mask_argument_not_equal",
            "mask_argument_softmax",
            "mask_attention_mask_list",
            "mask_mha_query_mask",
            "masks_explicit_mask_passes_on",
            "masks_bn_training_kw",
            "masks_lstm_training_kw");

    @TestFactory
    Stream<DynamicTest> masksFollowFromTheLayers() {
        return GoldenModel.all()
                .filter(model -> model.text("category").equals("mask"))
                .filter(model -> !IN_ANOTHER_ORDER.contains(model.id()) && !WITH_MASKS_OF_USERS.contains(model.id()))
                .flatMap(GoldenMasksTest::test);
    }

    private static Stream<DynamicTest> test(GoldenModel model) {
        JsonObject file = JsonParser.parseString(model.kerasText()).getAsJsonObject();
        boolean isPlain = removeMasks(file);
        return isPlain
                ? Stream.of(DynamicTest.dynamicTest(
                        model.id(),
                        () -> GoldenModelCheck.checkSummaries(
                                model, Inferred.summary(FileText.declaration(file.toString())))))
                : Stream.empty();
    }

    /** Removes what is written of masks; returns whether no call has any other argument by name, where Keras adds no mask. */
    private static boolean removeMasks(JsonObject model) {
        boolean isPlain = true;
        JsonObject config = model.getAsJsonObject("config");
        JsonArray kept = new JsonArray();
        for (JsonElement element : config.getAsJsonArray("layers")) {
            JsonObject layer = element.getAsJsonObject();
            boolean isOperation = layer.get("module").getAsString().startsWith("keras.src.ops");
            if (isOperation && OPERATIONS.contains(layer.get("class_name").getAsString())) {
                continue;
            }
            kept.add(layer);
            if (layer.getAsJsonObject("config").has("layers")) {
                isPlain &= removeMasks(layer);
            }
            if (layer.has("inbound_nodes")) {
                isPlain &= removeMasks(layer.getAsJsonArray("inbound_nodes"));
            }
        }
        config.add("layers", kept);
        return isPlain;
    }

    private static boolean removeMasks(JsonArray nodes) {
        boolean isPlain = true;
        for (JsonElement node : nodes) {
            JsonObject kwargs = node.getAsJsonObject().getAsJsonObject("kwargs");
            kwargs.remove("mask");
            kwargs.remove("training");
            isPlain &= kwargs.isEmpty();
        }
        return isPlain;
    }
}
