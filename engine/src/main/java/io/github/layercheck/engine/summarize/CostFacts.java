package io.github.layercheck.engine.summarize;

import io.github.layercheck.engine.cost.ActivationMemory;
import io.github.layercheck.engine.cost.Field;
import io.github.layercheck.engine.cost.LayerMacs;
import io.github.layercheck.engine.cost.ModelCost;
import io.github.layercheck.engine.cost.QuantizedBytes;
import io.github.layercheck.engine.cost.ReceptiveFields;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.rule.Macs;
import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.Numbers;
import io.github.layercheck.summary.ReceptiveField;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Puts what a model costs into the records that users see. */
final class CostFacts {

    private CostFacts() {}

    /** What a whole model costs. */
    static CostSummary of(ModelCost cost) {
        long withoutEffect = 0;
        for (long ofLayer : cost.paramsWithoutEffect().values()) {
            withoutEffect += ofLayer;
        }
        ActivationMemory memory = cost.memory();
        QuantizedBytes quantized = cost.quantized();
        return new CostSummary(
                optional(cost.macs().count()),
                optional(memory == null ? null : memory.bytes()),
                optional(memory == null ? null : memory.peakBytes()),
                memory == null ? "" : memory.peakLayer(),
                optional(cost.depth() == null ? null : (long) cost.depth()),
                optional(quantized == null ? null : quantized.int8()),
                optional(quantized == null ? null : quantized.int4(QuantizedBytes.DEFAULT_BLOCK)),
                optional(quantized == null ? null : quantized.float8()),
                withoutEffect);
    }

    /** Adds the multiply-accumulates of a layer that is not a model, and why. */
    @SuppressWarnings("ReferenceEquality") // there is one such object
    static void addMacs(Node node, LayerMacs ofModel, LayerSummary.Builder layer) {
        Macs macs = ofModel.layers().get(node);
        if (macs == null) {
            if (ofModel.equals(LayerMacs.UNKNOWN) && !node.isInput()) {
                layer.macs(OptionalLong.empty(), "", "");
            }
            return;
        }
        Long count = macs.count();
        if (count == null || count != 0) {
            layer.macs(optional(count), macs.formula(), macs.explanation());
        }
    }

    /** Adds the multiply-accumulates of a model that is a layer, with the names of its layers as the formula. */
    static void addMacs(InferredModel model, LayerMacs macs, LayerSummary.Builder layer) {
        if (macs.isUnknown()) {
            layer.macs(OptionalLong.empty(), "", "");
            return;
        }
        Long total = macs.count();
        if (total != null && total == 0) {
            return;
        }
        StringJoiner names = new StringJoiner(" + ");
        StringJoiner numbers = new StringJoiner(" + ");
        for (Node node : model.graph().layers()) {
            Long count = macs.count(node);
            if (count == null || count != 0) {
                names.add(node.name());
                numbers.add(count == null ? node.name() : Numbers.grouped(count));
            }
        }
        layer.macs(optional(total), names.toString(), numbers + result(macs));
    }

    private static String result(LayerMacs macs) {
        if (macs.count() != null) {
            return " = " + Numbers.grouped(macs.count());
        }
        return macs.isTooLarge() ? Macs.tooLarge() : "";
    }

    /** Adds how many parameters of a layer have no effect. */
    static void addWithoutEffect(String path, ModelCost cost, LayerSummary.Builder layer) {
        Long params = cost.paramsWithoutEffect().get(path);
        if (params != null) {
            layer.paramsWithoutEffect(params);
        }
    }

    /** Adds the size of what the calls of a layer make that is not a model. */
    static void addActivations(String path, ModelCost cost, LayerSummary.Builder layer) {
        Long bytes = cost.bytesOfLayers().get(path);
        layer.activationBytes(bytes == null || bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes));
    }

    /** Adds what a layer sees of the input. */
    static void addField(String path, ReceptiveFields fields, LayerSummary.Builder layer) {
        List<Field> ofLayer = fields.of(path);
        if (ofLayer.isEmpty()) {
            return;
        }
        List<Long> size = new ArrayList<>();
        List<Long> stride = new ArrayList<>();
        for (Field field : ofLayer) {
            size.add(field.size());
            stride.add(field.stride());
        }
        layer.receptiveField(new ReceptiveField(size, stride));
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
