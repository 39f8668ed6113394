package io.github.layercheck.documents.text;

import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.summary.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;

/** What there is to say about a file without layers in a word or a number. */
public final class ContractFacts {

    /** More scales than these are only counted. */
    private static final int MOST_SCALES = 4;

    private ContractFacts() {}

    /** The facts by their names. */
    public static Map<String, String> of(DocumentedContract model, Words words) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!model.signature().key().isEmpty()) {
            facts.put(words.get("signature"), model.signature().key());
        }
        model.contract().properties().forEach(facts::putIfAbsent);
        for (ArrayTotal total : model.contract().totals()) {
            facts.put(words.get("elements") + " (" + total.role().title() + ")", Numbers.grouped(total.elements()));
        }
        model.contract().metadata().forEach(facts::putIfAbsent);
        return facts;
    }

    /** The scale and the zero point of a tensor, if it is quantized. */
    public static String quantization(ContractTensor tensor, Words words) {
        return tensor.value()
                .quantization()
                .map(quantization -> text(quantization, words))
                .orElse("");
    }

    private static String text(Quantization quantization, Words words) {
        int scales = quantization.scales().size();
        if (scales > MOST_SCALES) {
            return words.get("quantization-many", scales, quantization.axis());
        }
        String scale = listed(quantization.scales().toString());
        String zeroPoint = quantization.zeroPoints().isEmpty()
                ? "0"
                : listed(quantization.zeroPoints().toString());
        return scales == 1
                ? words.get("quantization-one", scale, zeroPoint)
                : words.get("quantization-some", scale, zeroPoint, quantization.axis());
    }

    private static String listed(String list) {
        return list.replace("[", "").replace("]", "");
    }
}
