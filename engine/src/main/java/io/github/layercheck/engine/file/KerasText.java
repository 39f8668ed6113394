package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonText;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.LimitedStream;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text that {@code to_json()} of a model returns, by itself, as a string in another JSON text, or in the {@code
 * model.json} of TensorFlow.js.
 */
final class KerasText implements ModelFormat {

    /** Several times the text of the largest models, in bytes. */
    static final long MAX_BYTES = 16 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String MANIFEST = "weightsManifest";
    private static final String TOPOLOGY = "modelTopology";
    private static final String MODEL_CONFIG = "model_config";

    /** What newer converters say of a model with layers. */
    private static final Pattern LAYERS_MODEL = Pattern.compile("\"format\"\\s*:\\s*\"layers-model\"");

    @Override
    public boolean accepts(byte[] start) {
        return true;
    }

    @Override
    public JsonValue model(KerasFile file, FileBytes bytes) throws IOException {
        return model(file, read(file, bytes));
    }

    /** The value that a text is, unless it has been read to find out what it is. */
    private static JsonValue read(KerasFile file, FileBytes bytes) throws IOException {
        JsonValue known = bytes.takeJson();
        if (known != null) {
            return known;
        }
        try (InputStream stream = bytes.stream()) {
            return read(file, stream);
        }
    }

    /** The arrays in the manifest of TensorFlow.js. */
    @Override
    public StoredWeights weights(KerasFile file, FileBytes bytes) throws IOException {
        JsonValue text = parsed(file, read(file, bytes));
        checkIsNoIndex(file, text);
        if (!text.isObject() || text.find(MANIFEST) == null) {
            throw new Fault(ProblemId.FILE_KIND, file.name() + " is a text without weights")
                    .because("The text of a model says which layers it has, but not what is in them.");
        }
        return arrays(text);
    }

    private static StoredWeights arrays(JsonValue text) {
        List<StoredArray> arrays = new ArrayList<>();
        for (JsonValue group : text.member(MANIFEST).elements()) {
            for (JsonValue weight : group.member("weights").elements()) {
                List<Long> shape = weight.member("shape").elements().stream()
                        .map(size -> (long) size.number())
                        .toList();
                arrays.add(new StoredArray(
                        weight.member("name").text(),
                        shape,
                        weight.member("dtype").text()));
            }
        }
        return new StoredWeights(StoredWeights.Layout.BY_NAME, arrays, List.of());
    }

    /** The contract of a graph for TensorFlow.js, or of weights for it. */
    @Override
    public Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
        if (!canHaveNoLayers(new String(bytes.start(), ISO_8859_1))) {
            return Optional.empty();
        }
        JsonValue text = parsed(file, read(file, bytes));
        bytes.keepJson(text);
        if (!text.isObject() || text.find(MANIFEST) == null) {
            return Optional.empty();
        }
        JsonValue topology = text.find(TOPOLOGY);
        JsonValue graph = topology == null ? null : parsed(file, topology);
        return graph == null || isGraph(graph)
                ? Optional.of(TfjsGraph.contract(file, text, arrays(text)))
                : Optional.empty();
    }

    /** Whether the beginning of a text leaves it possible; most texts need not be read as a whole to know. */
    private static boolean canHaveNoLayers(String start) {
        boolean hasTopology = start.contains('"' + TOPOLOGY + '"');
        boolean saysLayers = hasTopology && LAYERS_MODEL.matcher(start).find();
        return (hasTopology || start.contains('"' + MANIFEST + '"')) && !saysLayers;
    }

    private static boolean isGraph(JsonValue topology) {
        return topology.isObject() && topology.find("node") != null;
    }

    /** The model in a text as a whole. */
    private static JsonValue model(KerasFile file, JsonValue text) throws IOException {
        JsonValue value = parsed(file, text);
        checkIsNoIndex(file, value);
        JsonValue topology = value.isObject() ? value.find(TOPOLOGY) : null;
        if (topology == null && value.isObject() && value.find(MANIFEST) != null) {
            throw OtherFiles.onlyWeights(file, "TensorFlow.js");
        }
        return topology == null ? value : ofTfjs(file, parsed(file, topology));
    }

    /** What Keras and the safetensors library write beside weights that they have divided among several files. */
    private static void checkIsNoIndex(KerasFile file, JsonValue text) {
        JsonValue index = text.isObject() ? text.find("weight_map") : null;
        if (index == null || !index.isObject() || text.find("class_name") != null) {
            return;
        }
        Set<String> files = new TreeSet<>();
        index.members().values().forEach(name -> files.add(name.isArray() ? text(name) : name.text()));
        throw new Fault(ProblemId.FILE_KIND, file.name() + " is the index of weights in several files")
                .because("It says which array is in which file.")
                .fix(
                        files.isEmpty()
                                ? ""
                                : "Name one of the files, such as "
                                        + files.iterator().next() + ".");
    }

    /** Keras lists the files of a layer. */
    private static String text(JsonValue names) {
        return names.elements().isEmpty() ? "" : names.elements().get(0).text();
    }

    private static JsonValue ofTfjs(KerasFile file, JsonValue topology) throws IOException {
        if (isGraph(topology)) {
            throw topology.fault(ProblemId.NOT_EXPRESSIBLE, "a TensorFlow.js graph model")
                    .because("It has TensorFlow operations, not Keras layers.");
        }
        JsonValue config = topology.isObject() ? topology.find(MODEL_CONFIG) : null;
        if (config == null) {
            return topology;
        }
        JsonValue model = parsed(file, config);
        JsonValue version = topology.find("keras_version");
        if (!model.isObject() || version == null) {
            return model;
        }
        Map<String, @Nullable Object> members = model.plainMembers();
        members.putIfAbsent("keras_version", version.plain());
        return model.with(members);
    }

    /** The value that a string holds as JSON, in its place; any other value unchanged. */
    private static JsonValue parsed(KerasFile file, JsonValue value) throws IOException {
        return value.plain() instanceof String text ? value.with(JsonText.read(file, new StringReader(text))) : value;
    }

    /** The value that a text is. */
    static JsonValue read(KerasFile file, InputStream text) throws IOException {
        InputStream limited = new BufferedInputStream(new LimitedStream(text, MAX_BYTES, () -> tooLarge(file)));
        limited.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(limited.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            limited.reset();
        }
        return new JsonValue(file, JsonText.read(file, new InputStreamReader(limited, UTF_8.newDecoder())));
    }

    static Fault tooLarge(KerasFile file) {
        return new Fault(ProblemId.FILE_LIMIT, file.name() + " is larger than a model can be")
                .because("The text of a model has at most " + (MAX_BYTES >> 20) + " MiB.");
    }
}
