package io.github.layercheck.engine.file.savedmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.Message;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of models that the golden data has no file of. The numbers of fields are those of TensorFlow's messages. */
class SavedModelReaderTest {

    private static final Origin ORIGIN = new Origin() {};
    private static final KerasFile FILE = new KerasFile("m", Place.of(ORIGIN));

    private static FileContract read(Message model) throws IOException {
        return SavedModelReader.read(FILE, new ByteArrayInputStream(model.toBytes()), null);
    }

    private static Message entry(String key, Message value) {
        return new Message().text(1, key).message(2, value);
    }

    private static Message tensor(Message shape) {
        return new Message().number(2, 1).message(3, shape);
    }

    private static Message graph(String tag, String signature, Message tensor) {
        return new Message()
                .message(1, new Message().text(4, tag).text(5, "2.21.0"))
                .message(5, entry(signature, new Message().message(1, entry("x", tensor))));
    }

    private static List<String> signatures(FileContract contract) {
        return contract.signatures().stream()
                .map(signature -> signature.key() + " "
                        + signature.inputs().stream()
                                .map(input -> input.type().text())
                                .toList())
                .toList();
    }

    @Test
    void theGraphForServingCounts() throws IOException {
        Message size = new Message().message(2, new Message().number(1, 3));
        Message model = new Message()
                .number(1, 1)
                .message(2, graph("train", "fit", tensor(size)))
                .message(2, graph("serve", "serving_default", tensor(size)));
        assertEquals(List.of("serving_default [float32 (3,)]"), signatures(read(model)));
    }

    @Test
    void theDefaultSignatureIsTheFirst() throws IOException {
        Message unknown = tensor(new Message().number(3, 1));
        Message graph = graph("serve", "serving_default", unknown)
                .message(5, entry("another", new Message()))
                .message(5, entry("__saved_model_init_op", new Message()));
        assertEquals(
                List.of("serving_default [float32 of any rank]", "another []"),
                signatures(read(new Message().number(1, 1).message(2, graph))));
    }

    /** Without the index beside it, the graph says which variables its objects have. */
    @Test
    void variablesOfAGraphAlone() throws IOException {
        Message shape = new Message().message(2, new Message().number(1, 4)).message(2, new Message().number(1, 3));
        Message variable = new Message().number(1, 1).message(2, shape).text(6, "dense/kernel");
        Message objects = new Message().message(1, new Message()).message(1, new Message().message(7, variable));
        FileContract contract = read(new Message().message(2, new Message().message(7, objects)));
        assertEquals(
                List.of("dense/kernel (4, 3) float32"),
                contract.arrays().stream()
                        .map(array -> array.path() + " " + array.shapeText() + " " + array.dtype())
                        .toList());
    }

    @Test
    void aModelWithoutAGraph() {
        Fault fault = assertThrows(Fault.class, () -> read(new Message().number(1, 1)));
        assertEquals("m is a TensorFlow SavedModel without a graph", fault.getMessage());
    }
}
