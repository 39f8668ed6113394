package io.github.layercheck.processor.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.io.IOException;

/** What is wrong with the file of a model stands where the source names it. */
final class FileProblemsTest {

    private static final String WHY_WEIGHTS = "Keras loads the arrays into the weights of the layers, one for one.";

    private static WrongModel model() {
        return new WrongModel("""
                @Model(name = "m", source = ▸"m.json")
                interface M {}
                """);
    }

    private static WrongModel model(String json) {
        return model().file("m.json", json.getBytes(UTF_8));
    }

    private static WrongModel sequential(String className, String arguments) {
        return model("""
                {"class_name": "Sequential", "config": {"name": "m", "layers": [
                  {"module": "keras.layers", "class_name": "InputLayer",
                   "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
                  {"module": "keras.layers", "class_name": "%s", "config": {"name": "x"%s}}]}}
                """.formatted(className, arguments));
    }

    @EachCompiler
    void isNotThere(TestCompiler compiler) {
        model().problem(
                        "[layercheck:file-not-found] M: there is no file \"m.json\"",
                        "Tried: com/acme/m.json on SOURCE_PATH; com/acme/m.json on CLASS_PATH; com/acme/m.json on"
                                + " CLASS_OUTPUT; no folder, because there is no option -Alayercheck.models.")
                .assertOn(compiler);
    }

    @EachCompiler
    void isNoJson(TestCompiler compiler) {
        model("a model")
                .problem(
                        "[layercheck:file-syntax] M: m.json is not JSON at line 1 column 1",
                        "A model is what Keras' to_json() writes, or a .keras archive that contains it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void isOfAnotherKind(TestCompiler compiler) {
        model(
                        "version https://git-lfs.github.com/spec/v1\noid sha256:4cac19622fc3ada9c0fdeadb33f88f367b541f38b89102a3\nsize 12345\n")
                .problem(
                        "[layercheck:file-kind] M: m.json is a Git LFS pointer, and not the file itself",
                        "Git keeps only the address of a large file until you ask for the file.",
                        "Run git lfs pull.")
                .assertOn(compiler);
    }

    @EachCompiler
    void isNestedTooDeep(TestCompiler compiler) {
        model("[".repeat(100_000))
                .problem("[layercheck:file-limit] M: m.json is nested more than 1000 levels deep")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasSeveralProblems(TestCompiler compiler) {
        new WrongModel("""
                        @Model(name = "m", source = ▸▸"m.json")
                        interface M {}
                        """)
                .file("m.json", """
                        {"class_name": "Sequential", "config": {"name": "m", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
                          {"module": "acme", "class_name": "Mine", "config": {"name": "x"}},
                          {"module": "acme", "class_name": "Mine", "config": {"name": "y"}},
                          {"module": "keras.layers", "class_name": "Dense", "config": {"name": "z", "units": "two"}}]}}
                        """.getBytes(UTF_8))
                .problem(
                        "[layercheck:unknown-layer] M: the class acme.Mine is not known (config.layers[1] in m.json)",
                        "Layercheck knows the classes of keras.layers and those that @Model(layers = ...) or --layer names.",
                        "A custom layer is an annotation type @Mine with @Layer: @Model(source = ..., layers = Mine.class) or --layer com.acme.Mine.")
                .problem(
                        "[layercheck:argument-type] M: units is \"two\" (config.layers[3].config.units in m.json)",
                        "It takes an integer.")
                .assertOn(compiler);
    }

    @EachCompiler
    void saysThatATensorHasAnotherShape(TestCompiler compiler) {
        model("""
                        {"class_name": "Functional", "config": {"name": "m", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer", "inbound_nodes": [],
                           "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
                          {"module": "keras.layers", "class_name": "Dense", "config": {"name": "three", "units": 3},
                           "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config":
                             {"shape": [null, 2], "dtype": "float32", "keras_history": ["in", 0, 0]}}], "kwargs": {}}]},
                          {"module": "keras.layers", "class_name": "ReLU", "config": {"name": "relu"},
                           "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config":
                             {"shape": [null, 4], "dtype": "float32", "keras_history": ["three", 0, 0]}}], "kwargs": {}}]},
                          {"module": "keras.layers", "class_name": "ReLU", "config": {"name": "again"},
                           "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config":
                             {"shape": [null, 4], "dtype": "float32", "keras_history": ["relu", 0, 0]}}], "kwargs": {}}]}],
                          "input_layers": [["in", 0, 0]], "output_layers": [["again", 0, 0]]}}
                        """)
                .problem(
                        "[layercheck:recorded-shape] relu: the tensor of three is (None, 3), but (None, 4) in the file"
                                + " (config.layers[2].inbound_nodes[0].args[0].config.keras_history in m.json)",
                        "A Keras file records the shape that each tensor had when the model was built.",
                        "Correct the file if it was changed. If Keras wrote it so, this is an error of Layercheck.")
                .assertOn(compiler);
    }

    @EachCompiler
    void isNoModel(TestCompiler compiler) {
        model("{}").problem("[layercheck:file-format] M: has no class_name").assertOn(compiler);
    }

    @EachCompiler
    void isOfClassOfItsOwn(TestCompiler compiler) {
        model("{\"class_name\": \"MyModel\", \"config\": {}}")
                .problem(
                        "[layercheck:not-expressible] M: a model of the class MyModel (class_name in m.json)",
                        "A file describes the layers of a model only if it is a Functional or a Sequential.")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasUnknownLayer(TestCompiler compiler) {
        sequential("Dens", "")
                .problem(
                        "[layercheck:unknown-layer] M: keras.layers has no class Dens; did you mean 'Dense'?"
                                + " (config.layers[1] in m.json)",
                        "Layercheck knows the classes of keras.layers and those that @Model(layers = ...) or --layer names.",
                        "A custom layer is an annotation type @Dens with @Layer: @Model(source = ..., layers = Dens.class) or --layer com.acme.Dens.")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasUnknownArgument(TestCompiler compiler) {
        sequential("Dense", ", \"unit\": 2")
                .problem("[layercheck:unknown-argument] M: Dense has no argument 'unit'; did you mean 'units'?"
                        + " (config.layers[1] in m.json)")
                .assertOn(compiler);
    }

    @EachCompiler
    void lacksArgument(TestCompiler compiler) {
        sequential("Dense", "")
                .problem(
                        "[layercheck:missing-argument] M: units is missing (config.layers[1].config.units in m.json)",
                        "Dense has no default for it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasArgumentOfAnotherType(TestCompiler compiler) {
        sequential("Dense", ", \"units\": \"2\"")
                .problem(
                        "[layercheck:argument-type] M: units is \"2\" (config.layers[1].config.units in m.json)",
                        "It takes an integer.")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasWeightsOfAnotherModel(TestCompiler compiler) throws IOException {
        new WrongModel("""
                @Model
                @Weights(▸"mlp.safetensors")
                @Input(8)
                interface M {
                    @Dense(units = 16) Tensor dense();
                    @Dense(units = 5) Tensor dense_1();
                }
                """)
                .file("mlp.safetensors", GoldenData.bytes("files/safetensors/mlp.safetensors"))
                .problem(
                        "[layercheck:weights-mismatch] dense_1: kernel is (16, 5) and bias (5,), in mlp.safetensors (16,"
                                + " 3) and (3,)",
                        WHY_WEIGHTS)
                .assertOn(compiler);
    }
}
