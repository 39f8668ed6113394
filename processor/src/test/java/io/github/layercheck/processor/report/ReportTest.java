package io.github.layercheck.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.nio.charset.StandardCharsets;

/** The report as a program reads it: every field, written by hand. */
class ReportTest {

    private static final String MODELS = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;
            import io.github.layercheck.ops.*;

            @Model
            @Input(value = 5, dtype = DType.INT32)
            interface Small {
                @Embedding(inputDim = 7, outputDim = 2) Tensor words();
                @Flatten                                Tensor flat();
                @Layer(Head.class)                      Tensor head();
                @Frozen @BatchNormalization             Tensor norm(Tensor head);
                @Exp                                    Tensor grown(Tensor norm);
            }

            @Model
            @Input(10)
            interface Head {
                @Dense(units = 3) Tensor scores();
            }
            """;

    /** 7 × 2 in words, 10 × 3 + 3 in head, 4 × 3 in norm, of which nothing is trained: 59 floats of 4 bytes. Tensors: an
     * input of 5 integers, then 10, 10, 3, 3 and 3 floats; in flat two of 10 are alive. In 8 bits the embeddings take 14 bytes and
     * a scale for each of 7, the kernel 30 and a scale for each of 3, beside 3 + 12 floats: 42 + 42 + 60. In 4 bits the embeddings
     * take 7 bytes and for each of 7 a scale and a zero point, and two indices: 50; the kernel 20, 3 times both, and 10: 75.
     * float8 adds 3 × 1,025 floats to the dense layer.
     */
    private static final String REPORT = """
            {
              "schema": 2,
              "model": "com.acme.Small",
              "name": "small",
              "kind": "Functional",
              "inputs": [{"name": "input", "shape": [null, 5], "dtype": "int32"}],
              "outputs": [{"layer": "grown", "call": 0, "output": 0, "shape": [null, 3], "dtype": "float32"}],
              "layers": [
                {
                  "name": "input", "method": "", "type": "InputLayer", "trainable": true,
                  "calls": [{"inputs": [], "outputs": [{"shape": [null, 5], "dtype": "int32"}]}],
                  "params": 0, "trainableParams": 0, "nonTrainableParams": 0,
                  "formula": "", "explanation": "0",
                  "macs": 0, "macsFormula": "", "macsExplanation": "0", "bytes": 0, "activationBytes": 0, "weights": []
                },
                {
                  "name": "words", "method": "words", "type": "Embedding", "trainable": true,
                  "calls": [{
                    "inputs": [{"layer": "input", "call": 0, "output": 0}],
                    "outputs": [{"shape": [null, 5, 2], "dtype": "float32"}]
                  }],
                  "params": 14, "trainableParams": 14, "nonTrainableParams": 0,
                  "formula": "input_dim × output_dim", "explanation": "7 × 2 = 14",
                  "macs": 0, "macsFormula": "", "macsExplanation": "0", "bytes": 56, "activationBytes": 40,
                  "weights": [{"path": "embeddings", "shape": [7, 2], "dtype": "float32", "trainable": true}]
                },
                {
                  "name": "flat", "method": "flat", "type": "Flatten", "trainable": true,
                  "calls": [{
                    "inputs": [{"layer": "words", "call": 0, "output": 0}],
                    "outputs": [{"shape": [null, 10], "dtype": "float32"}]
                  }],
                  "params": 0, "trainableParams": 0, "nonTrainableParams": 0,
                  "formula": "", "explanation": "0",
                  "macs": 0, "macsFormula": "", "macsExplanation": "0", "bytes": 0, "activationBytes": 40, "weights": []
                },
                {
                  "name": "head", "method": "head", "type": "Sequential", "trainable": true,
                  "calls": [{
                    "inputs": [{"layer": "flat", "call": 0, "output": 0}],
                    "outputs": [{"shape": [null, 3], "dtype": "float32"}]
                  }],
                  "params": 33, "trainableParams": 33, "nonTrainableParams": 0,
                  "formula": "scores", "explanation": "33 = 33",
                  "macs": 30, "macsFormula": "scores", "macsExplanation": "30 = 30", "bytes": 132, "activationBytes": 12, "weights": [],
                  "model": "com.acme.Head",
                  "layers": [{
                    "name": "scores", "method": "scores", "type": "Dense", "trainable": true,
                    "calls": [{
                      "inputs": [{"layer": "input", "call": 0, "output": 0}],
                      "outputs": [{"shape": [null, 3], "dtype": "float32"}]
                    }],
                    "params": 33, "trainableParams": 33, "nonTrainableParams": 0,
                    "formula": "features × units + units", "explanation": "10 × 3 + 3 = 33",
                    "macs": 30, "macsFormula": "features × units", "macsExplanation": "10 × 3 = 30", "bytes": 132, "activationBytes": 12,
                    "weights": [
                      {"path": "kernel", "shape": [10, 3], "dtype": "float32", "trainable": true},
                      {"path": "bias", "shape": [3], "dtype": "float32", "trainable": true}
                    ]
                  }]
                },
                {
                  "name": "norm", "method": "norm", "type": "BatchNormalization", "trainable": false,
                  "calls": [{
                    "inputs": [{"layer": "head", "call": 0, "output": 0}],
                    "outputs": [{"shape": [null, 3], "dtype": "float32"}]
                  }],
                  "params": 12, "trainableParams": 0, "nonTrainableParams": 12,
                  "formula": "4 × channels", "explanation": "4 × 3 = 12",
                  "macs": 0, "macsFormula": "", "macsExplanation": "0", "bytes": 48, "activationBytes": 12,
                  "weights": [
                    {"path": "gamma", "shape": [3], "dtype": "float32", "trainable": false},
                    {"path": "beta", "shape": [3], "dtype": "float32", "trainable": false},
                    {"path": "moving_mean", "shape": [3], "dtype": "float32", "trainable": false},
                    {"path": "moving_variance", "shape": [3], "dtype": "float32", "trainable": false}
                  ]
                },
                {
                  "name": "grown", "method": "grown", "type": "Exp", "operation": true, "trainable": true,
                  "calls": [{
                    "inputs": [{"layer": "norm", "call": 0, "output": 0}],
                    "outputs": [{"shape": [null, 3], "dtype": "float32"}]
                  }],
                  "params": 0, "trainableParams": 0, "nonTrainableParams": 0,
                  "formula": "", "explanation": "0",
                  "macs": 0, "macsFormula": "", "macsExplanation": "0", "bytes": 0, "activationBytes": 12, "weights": []
                }
              ],
              "params": 59, "trainableParams": 47, "nonTrainableParams": 12,
              "bytes": 236,
              "macs": 30, "activationBytes": 116, "peakBytes": 80, "peakLayer": "flat", "depth": 5, "paramsWithoutEffect": 0,
              "quantizedBytes": {"int8": 144, "int4": 185, "float8": 12536},
              "optimizerParams": null,
              "problems": []
            }
            """;

    @EachCompiler
    void hasEveryFieldOfAModel(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/Small.java", MODELS).expectSuccess();
        byte[] report = result.classOutput().get("META-INF/layercheck/com.acme.Small.json");
        assertEquals(
                JsonParser.parseString(REPORT), JsonParser.parseString(new String(report, StandardCharsets.UTF_8)));
    }
}
