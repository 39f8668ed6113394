package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.summary.ModelSummary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    /** A graph, a chain, a shared model, one of several inputs and outputs. */
    @ParameterizedTest
    @ValueSource(strings = {"app_MobileNetV2", "app_VGG19", "block_siamese", "block_seq2seq_attention"})
    void aReportHasAllOfAModel(String id) {
        String file = Golden.of(id).file();
        Run report = Run.of(80, file, "report", "-");
        assertEquals(0, report.exitCode());

        ModelSummary read = ReportReader.read(
                        JsonParser.parseString(report.out()).getAsJsonObject())
                .summary();

        assertEquals(summary(file), read);
    }

    private static ModelSummary summary(String file) {
        Problems problems = new Problems();
        ModelFile input = new ModelFile("-", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        Optional<KerasModel> model = KerasModel.read(input, new CustomLayerOptions(), "", LintLevels.OFF, problems);
        assertTrue(model.isPresent(), () -> problems.all().toString());
        return model.get().summary();
    }
}
