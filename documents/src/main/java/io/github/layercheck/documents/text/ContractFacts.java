package io.github.layercheck.documents.text;

import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.summary.Numbers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What there is to say about a file without layers in a word or a number. */
public final class ContractFacts {

    /** More scales than these are only counted. */
    private static final int MOST_SCALES = 4;

    private static final String OPERATORS_OF = "operators of ";

    private ContractFacts() {}

    /** The facts by their names. */
    public static Map<String, String> of(DocumentedContract model, Words words) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!model.signature().key().isEmpty()) {
            facts.put(words.get("signature"), model.signature().key());
        }
        model.contract().properties().forEach((name, value) -> facts.putIfAbsent(property(name, words), value));
        for (ArrayTotal total : model.contract().totals()) {
            facts.put(words.get("elements-of", role(total.role(), words)), Numbers.grouped(total.elements()));
        }
        model.contract().metadata().forEach(facts::putIfAbsent);
        return facts;
    }

    /** What a reader of a format says about a file, which names it in English. */
    private static String property(String name, Words words) {
        if (name.startsWith(OPERATORS_OF)) {
            return words.get("property-operators-of", name.substring(OPERATORS_OF.length()));
        }
        return words.getOrElse("property-" + name.replace(' ', '-').toLowerCase(Locale.ROOT), name);
    }

    /** What an array is there for. */
    public static String role(ArrayRole role, Words words) {
        return words.get("role-" + role.name().replace('_', '-').toLowerCase(Locale.ROOT));
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
