package io.github.layercheck.processor.infer;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.GoldenModel;
import io.github.layercheck.engine.golden.GoldenModelCheck;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Masks as users declare them: not at all, since they follow from the layers. The texts are those of Keras. */
class MasksTest {

    private static final String HEADER = """
            package golden;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model(name = "functional")
            interface %s {
            """;

    private static final String WORDS = """
                @Input(value = 12, dtype = DType.INT32) Tensor ids();
                @Embedding(inputDim = 50, outputDim = 8, maskZero = true) Tensor embedding(Tensor ids);
            """;

    private static final String TWO = """
                @Input(value = 12, dtype = DType.INT32) Tensor a();
                @Input(value = 12, dtype = DType.INT32) Tensor b();
                @Embedding(inputDim = 50, outputDim = 8, maskZero = true) Tensor embedding(Tensor a);
                @Embedding(inputDim = 50, outputDim = 8, maskZero = true) Tensor embedding_1(Tensor b);
            """;

    private static Map<String, String> declarations() {
        Map<String, String> models = new LinkedHashMap<>();
        models.put("masks_masking_value", """
                @Input({7, 3}) Tensor i();
                @Masking(maskValue = -1) Tensor masking(Tensor i);
                @GlobalAveragePooling1D Tensor global_average_pooling1d();
                """);
        models.put("masks_masking_mixed_pool_mixed", """
                @Input({7, 3}) Tensor i();
                @Precision(value = DType.FLOAT32, compute = DType.FLOAT16) @Masking Tensor masking(Tensor i);
                @Precision(value = DType.FLOAT32, compute = DType.FLOAT16)
                @GlobalAveragePooling1D Tensor global_average_pooling1d();
                """);
        models.put("masks_rnn_initial_state_passes_on", WORDS + """
                @GlobalMaxPooling1D Tensor global_max_pooling1d(Tensor embedding);
                @GlobalMaxPooling1D Tensor global_max_pooling1d_1(Tensor embedding);
                @LSTM(units = 8, returnSequences = true)
                Tensor lstm(Tensor embedding, Tensor global_max_pooling1d, Tensor global_max_pooling1d_1);
                @GlobalAveragePooling1D Tensor global_average_pooling1d(Tensor lstm);
                """);
        models.put("masks_additive_scores", WORDS + """
                @AdditiveAttention(returnAttentionScores = true)
                Tensor additive_attention(Tensor embedding, @From("embedding") Tensor value);
                @GlobalAveragePooling1D Tensor global_average_pooling1d(Tensor additive_attention);
                """);
        models.put("masks_add_three", TWO + """
                @Add Tensor add(Tensor embedding, Tensor embedding_1, @From("embedding") Tensor again);
                @GlobalAveragePooling1D Tensor global_average_pooling1d();
                """);
        models.put("masks_concat_one_unmasked", TWO + """
                @Conv1D(filters = 8, kernelSize = 1) Tensor conv1d(Tensor embedding_1);
                @Concatenate Tensor concatenate(Tensor embedding, Tensor conv1d);
                @GlobalAveragePooling1D Tensor global_average_pooling1d();
                """);
        models.put("masks_residual", WORDS + """
                @MultiHeadAttention(numHeads = 2, keyDim = 4)
                Tensor multi_head_attention(Tensor embedding, @From("embedding") Tensor value);
                @Add Tensor add(Tensor embedding, Tensor multi_head_attention);
                @LayerNormalization Tensor layer_normalization();
                @GlobalAveragePooling1D Tensor global_average_pooling1d();
                """);
        return models;
    }

    @EachCompiler
    void aMaskIsFollowedFromLayerToLayer(TestCompiler compiler) {
        Map<String, GoldenModel> golden = GoldenModel.all().collect(toMap(GoldenModel::id, model -> model));
        Batch batch = new Batch(compiler);
        Map<String, String> models = declarations();
        models.forEach(
                (id, source) -> batch.add(id, Map.of("golden/" + id + ".java", HEADER.formatted(id) + source + "}\n")));
        CompileResult result = batch.compile();
        models.keySet().forEach(id -> {
            assertEquals(List.of(), batch.errors(id), id);
            GoldenModelCheck.checkSummaries(
                    golden.get(id), (ModelSummary) result.invoke("golden." + id + "Summary", "summary"));
        });
    }
}
