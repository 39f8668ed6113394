package io.github.layercheck.engine.document;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.contract.Signature;
import java.util.List;
import java.util.Locale;

/** A contract as people read it: what the file is, what it takes and returns, and which arrays it has. */
public final class ContractText {

    /** Metadata can be whole documents. */
    private static final int MAX_SHOWN = 200;

    private ContractText() {}

    /** The text. */
    public static String of(FileContract contract) {
        StringBuilder text = new StringBuilder();
        text.append(contract.kind().isOnlyWeights() ? "Weights" : "Model")
                .append(contract.name().isEmpty() ? "" : ": \"" + printable(contract.name()) + '"')
                .append(" (")
                .append(contract.kind().title())
                .append(")\n");
        Columns facts = new Columns();
        contract.properties().forEach((name, value) -> facts.add(name, printable(value)));
        facts.write(text);
        for (Signature signature : contract.signatures()) {
            text.append('\n');
            if (!signature.key().isEmpty()) {
                text.append("Signature \"").append(printable(signature.key())).append("\"\n");
            }
            values("Inputs", signature.inputs(), text);
            values("Outputs", signature.outputs(), text);
        }
        if (contract.signatures().isEmpty() && !contract.kind().isOnlyWeights()) {
            text.append("\nNo signature\n");
        }
        if (!contract.arrays().isEmpty()) {
            text.append('\n').append(ArrayTable.of(contract));
        }
        if (!contract.metadata().isEmpty()) {
            text.append("\nMetadata\n");
            Columns metadata = new Columns();
            contract.metadata().forEach((name, value) -> metadata.add(printable(name), shortened(printable(value))));
            metadata.write(text);
        }
        return text.toString();
    }

    private static void values(String title, List<NamedValue> values, StringBuilder text) {
        text.append(title).append(values.isEmpty() ? ": none\n" : "\n");
        Columns columns = new Columns();
        for (NamedValue value : values) {
            columns.add(
                    printable(value.name()),
                    type(value),
                    value.tensor().equals(value.name()) ? "" : "tensor " + printable(value.tensor()));
        }
        columns.write(text);
    }

    /** Such as {@code int8 (None, 40), scale 0.5, zero point 13}. */
    static String type(NamedValue value) {
        return printable(value.type().text())
                + value.quantization().map(ContractText::quantization).orElse("");
    }

    private static String quantization(Quantization quantization) {
        if (quantization.scales().size() > 1) {
            return ", " + quantization.scales().size() + " scales along axis " + quantization.axis();
        }
        return ", scale " + quantization.scales().get(0) + ", zero point "
                + (quantization.zeroPoints().isEmpty()
                        ? 0
                        : quantization.zeroPoints().get(0));
    }

    /** A text on one line, in which nothing commands a terminal. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT) {
                printable.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                printable.appendCodePoint(character);
            }
        });
        return printable.toString();
    }

    static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }
}
