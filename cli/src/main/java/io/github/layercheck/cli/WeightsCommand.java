package io.github.layercheck.cli;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.document.ArrayTable;
import io.github.layercheck.engine.file.ModelFormats;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.summary.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints which arrays a file of weights has. */
@Command(
        name = "weights",
        description =
                "Prints the arrays in a file, with shape, type and number of elements, and their total. No array is"
                        + " loaded.")
final class WeightsCommand extends FileCommand {

    private static final String GAP = "  ";

    private final InputStream in;

    @Parameters(
            paramLabel = "FILE",
            description = "HDF5 of weights or of a whole model, a .keras archive, safetensors, the model.json of"
                    + " TensorFlow.js, ONNX, TensorFlow Lite, or a SavedModel; - is the standard input.")
    private String file = "";

    WeightsCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        ModelFile modelFile = new ModelFile(file, in);
        return run(modelFile, problems -> {
            try (FileBytes bytes = modelFile.open()) {
                KerasFile kerasFile = new KerasFile(modelFile.name(), Place.of(modelFile));
                Optional<FileContract> contract = ModelFormats.contract(kerasFile, bytes);
                if (contract.isPresent() && !contract.get().kind().isOnlyWeights()) {
                    out().print(ArrayTable.of(contract.get()));
                } else {
                    write(ModelFormats.weights(kerasFile, bytes));
                }
            } catch (IOException e) {
                throw modelFile.fault(e);
            }
        });
    }

    private void write(StoredWeights weights) {
        List<List<String>> rows = weights.arrays().stream()
                .map(array ->
                        List.of(array.path(), array.shapeText(), array.dtype(), Numbers.grouped(array.elements())))
                .toList();
        int[] widths = new int[3];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()))
                        .append(GAP);
            }
            out().println(line.append(row.get(widths.length)));
        }
        Map<String, List<StoredArray>> byType = new TreeMap<>();
        weights.arrays().forEach(array -> byType.computeIfAbsent(array.dtype(), key -> new ArrayList<>())
                .add(array));
        out().println(total("Total", weights.arrays()));
        if (byType.size() > 1) {
            byType.forEach((type, arrays) -> out().println(total(GAP + type, arrays)));
        }
        if (weights.ofModel().size() < weights.arrays().size()) {
            out().println(total(GAP + "without the optimizer's", weights.ofModel()));
        }
    }

    private static String total(String of, List<StoredArray> arrays) {
        BigInteger elements = arrays.stream().map(StoredArray::elements).reduce(BigInteger.ZERO, BigInteger::add);
        return of + ": " + arrays.size() + (arrays.size() == 1 ? " array, " : " arrays, ") + Numbers.grouped(elements)
                + " elements";
    }
}
