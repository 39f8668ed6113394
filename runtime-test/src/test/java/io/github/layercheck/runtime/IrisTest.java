package io.github.layercheck.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.layercheck.example.file.Iris;
import io.github.layercheck.example.file.IrisSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example of a file, run as code that uses it would. */
@Tag("any-jdk")
class IrisTest {

    /** Sepal length and width, petal length and width, of a setosa and a virginica. */
    private static final float[] FLOWERS = {5.1f, 3.5f, 1.4f, 0.2f, 6.3f, 3.3f, 6.0f, 2.5f};

    @Test
    void twoFlowers() throws IOException, OrtException {
        FloatBuffer measurements = IrisSummary.newMeasurements(2);
        measurements.put(FLOWERS).flip();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream file = Iris.class.getResourceAsStream("iris.onnx");
                OrtSession session = environment.createSession(file.readAllBytes());
                OnnxTensor tensor =
                        OnnxTensor.createTensor(environment, measurements, IrisSummary.measurementsShape(2));
                OrtSession.Result result = session.run(Map.of(IrisSummary.INPUT_NAME, tensor))) {
            OnnxTensor probabilities =
                    (OnnxTensor) result.get(IrisSummary.OUTPUT_NAME).orElseThrow();
            IrisSummary.checkProbabilities(probabilities.getInfo().getShape());
            FloatBuffer read = probabilities.getFloatBuffer();
            assertEquals(0, likeliest(read, 0));
            assertEquals(2, likeliest(read, 1));
        }
    }

    private static int likeliest(FloatBuffer probabilities, int flower) {
        int likeliest = 0;
        for (int i = 1; i < IrisSummary.OUTPUT_DIM_1; i++) {
            int first = flower * IrisSummary.OUTPUT_DIM_1;
            likeliest = probabilities.get(first + i) > probabilities.get(first + likeliest) ? i : likeliest;
        }
        return likeliest;
    }
}
