package io.github.layercheck.engine.file.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.Message;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of models that the golden data has no file of. The numbers of fields are those of onnx.proto. */
class OnnxReaderTest {

    private static final Origin ORIGIN = new Origin() {};
    private static final KerasFile FILE = new KerasFile("m.onnx", Place.of(ORIGIN));
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    @TempDir
    private Path folder;

    private static Message model(Message graph) {
        return new Message().number(1, 8).message(7, graph).message(8, new Message().number(2, 13));
    }

    private static Message tensor(String name, int type, long... dims) {
        Message tensor = new Message();
        for (long dim : dims) {
            tensor.number(1, dim);
        }
        return tensor.number(2, type).text(8, name);
    }

    private static Message value(String name, Message type) {
        return new Message().text(1, name).message(2, type);
    }

    private static FileContract read(Message model) throws IOException {
        return OnnxReader.read(FILE, FileBytes.of(new ByteArrayInputStream(model.toBytes())));
    }

    private static String message(Message model) {
        return assertThrows(Fault.class, () -> read(model))
                .toProblem("", ORIGIN)
                .message();
    }

    private static String arrays(FileContract contract) {
        return contract.arrays().stream()
                .map((FileArray array) -> array.path() + " " + array.shapeText() + " " + array.dtype() + " "
                        + array.role().title())
                .collect(Collectors.joining("\n"));
    }

    /** An If has a graph for each branch, a Loop one for its body; each has its own arrays and graphs. */
    @Test
    void arraysOfSubgraphs() throws IOException {
        Message innermost = new Message().message(5, tensor("deep", FLOAT, 7));
        Message loop = new Message()
                .text(4, "Loop")
                .message(5, new Message().text(1, "body").message(6, innermost));
        Message constant = new Message()
                .message(5, new Message().text(1, "value").message(5, tensor("unused", INT64, 2)))
                .text(2, "c")
                .text(4, "Constant");
        Message branch = new Message().message(5, tensor("w", FLOAT, 3, 5)).message(1, constant);
        Message conditional = new Message()
                .text(4, "If")
                .message(5, new Message().text(1, "then_branch").message(6, branch))
                .message(5, new Message().text(1, "else_branch").message(11, new Message().message(1, loop)));
        FileContract contract = read(model(new Message().message(1, conditional).message(5, tensor("main", FLOAT, 2))));
        assertEquals("""
                w (3, 5) float32 initializer of a subgraph
                c (2,) int64 constant
                deep (7,) float32 initializer of a subgraph
                main (2,) float32 initializer""", arrays(contract));
        // 3 * 5 + 7 in subgraphs
        assertEquals(
                22,
                contract.totals().stream()
                        .filter(total -> total.role() == ArrayRole.SUBGRAPH_INITIALIZER)
                        .findFirst()
                        .orElseThrow()
                        .elements());
    }

    /** Attributes of other nodes hold arrays as well, such as the fill of ConstantOfShape, which are not weights. */
    @Test
    void arraysOfOtherNodes() throws IOException {
        Message node = new Message()
                .text(2, "y")
                .text(4, "ConstantOfShape")
                .message(5, new Message().text(1, "value").message(5, tensor("", FLOAT, 1)));
        assertEquals("", arrays(read(model(new Message().message(1, node)))));
    }

    @Test
    void packedSizes() throws IOException {
        Message packed =
                new Message().bytes(1, new byte[] {4, 3}).number(2, FLOAT).text(8, "w");
        assertEquals("w (4, 3) float32 initializer", arrays(read(model(new Message().message(5, packed)))));
    }

    @Test
    void typesThatAreNoTensors() throws IOException {
        Message tensor = new Message().message(1, new Message().number(1, FLOAT));
        Message sparse = new Message()
                .message(
                        8,
                        new Message()
                                .number(1, INT64)
                                .message(2, new Message().message(1, new Message().number(1, 3))));
        Message optionalSequence = new Message()
                .message(9, new Message().message(1, new Message().message(4, new Message().message(1, tensor))));
        Message opaque = new Message().message(7, new Message().text(2, "T"));
        Message graph = new Message()
                .message(11, value("a", sparse))
                .message(11, value("b", optionalSequence))
                .message(11, value("c", opaque))
                .message(11, new Message().text(1, "d"));
        assertEquals(
                List.of(
                        "a: sparse tensor of int64 (3,)",
                        "b: optional sequence of float32 of any rank",
                        "c: opaque",
                        "d: unknown"),
                read(model(graph)).defaultSignature().orElseThrow().inputs().stream()
                        .map(input -> input.name() + ": " + input.type().text())
                        .toList());
    }

    @Test
    void whatIsRefused() {
        assertEquals(
                "[layercheck:file-format] m.onnx is an ONNX model without a graph",
                message(new Message().number(1, 8)));
        assertEquals(
                "[layercheck:file-format] m.onnx is an ONNX model that does not say which operators it uses\n"
                        + "    A model has that at its end, so it may be cut off.",
                message(new Message().number(1, 8).message(7, new Message().text(2, "g"))));
        assertEquals(
                "[layercheck:file-format] m.onnx is an ONNX model in which 'w' has the element type 99, which is not"
                        + " known\n    ONNX numbers its types from 1 to 28.",
                message(model(new Message().message(5, tensor("w", 99, 1)))));
        assertEquals(
                "[layercheck:file-format] m.onnx is an ONNX model in which the array 'w' is in another file, but does"
                        + " not say in which",
                message(model(new Message().message(5, tensor("w", FLOAT, 1).number(14, 1)))));
        assertEquals(
                "[layercheck:count-overflow] m.onnx is an ONNX model whose arrays have more elements than fit in 64 bits",
                message(model(new Message()
                        .message(5, tensor("a", FLOAT, Long.MAX_VALUE))
                        .message(5, tensor("b", FLOAT, 1)))));
        Message twice = model(new Message().text(2, "g")).message(7, new Message().text(2, "h"));
        assertTrue(message(twice).contains("it has two graphs"));
    }

    /** A file that is small, and would take much memory. */
    @Test
    void manyNothings() {
        Message graph = new Message();
        for (int i = 0; i < 1_000_001; i++) {
            graph.bytes(11, new byte[0]);
        }
        assertEquals(
                "[layercheck:file-limit] m.onnx is an ONNX model with more than 1000000 names and sizes",
                message(model(graph)));
        Message sizes = new Message().bytes(1, new byte[1_000_001]).number(2, FLOAT);
        assertEquals(
                "[layercheck:file-limit] m.onnx is an ONNX model with more than 1000000 names and sizes",
                message(model(new Message().message(5, sizes))));
        assertEquals(
                "[layercheck:file-limit] m.onnx is an ONNX model with names and texts of more than 16 MiB",
                message(model(new Message().bytes(2, new byte[(16 << 20) + 1]))));
    }

    /** The elements of an array of almost 2 GB are passed over; the file has no bytes on the disk there. */
    @Test
    void elementsAreNotRead() throws IOException {
        long elements = (1L << 29) - (1 << 10);
        long length = elements * Float.BYTES;
        byte[] tensor = tensor("w", FLOAT, elements).length(9, length).toBytes();
        byte[] graph = new Message().length(5, tensor.length + length).toBytes();
        byte[] begin = new Message()
                .number(1, 8)
                .length(7, graph.length + tensor.length + length)
                .toBytes();
        byte[] end = new Message().message(8, new Message().number(2, 13)).toBytes();
        Path path = folder.resolve("large.onnx");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(begin);
            file.write(graph);
            file.write(tensor);
            file.seek(begin.length + graph.length + tensor.length + length);
            file.write(end);
        }
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        try (FileBytes bytes = FileBytes.of(path)) {
            assertEquals("w (" + elements + ",) float32 initializer", arrays(OnnxReader.read(FILE, bytes)));
        }
        assertTrue(thread.getCurrentThreadAllocatedBytes() - before < 1 << 22);
    }
}
