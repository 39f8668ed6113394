package io.github.layercheck.processor.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** What code relies on, and a file of Keras does not have, stands where the code says it. */
final class RequirementProblemsTest {

    private static final String RENAME =
            " it fails at run time. Name the %s as the file does; @Named has a name that the" + " method cannot have.";

    /** Two inputs, left (None, 4) and right (None, 4), and what joins them, both (None, 8). */
    private static final String FILE = """
            {"class_name": "Functional", "config": {"name": "m", "layers": [
              {"module": "keras.layers", "class_name": "InputLayer", "inbound_nodes": [],
               "config": {"batch_shape": [null, 4], "dtype": "float32", "name": "left"}},
              {"module": "keras.layers", "class_name": "InputLayer", "inbound_nodes": [],
               "config": {"batch_shape": [null, 4], "dtype": "float32", "name": "right"}},
              {"module": "keras.layers", "class_name": "Concatenate", "config": {"name": "both"},
               "inbound_nodes": [{"args": [[
                 {"class_name": "__keras_tensor__", "config":
                   {"shape": [null, 4], "dtype": "float32", "keras_history": ["left", 0, 0]}},
                 {"class_name": "__keras_tensor__", "config":
                   {"shape": [null, 4], "dtype": "float32", "keras_history": ["right", 0, 0]}}]], "kwargs": {}}]}],
              "input_layers": [["left", 0, 0], ["right", 0, 0]], "output_layers": [["both", 0, 0]]}}
            """;

    private static WrongModel model(String declarations) {
        return new WrongModel(declarations).file("m.json", FILE.getBytes(UTF_8));
    }

    @EachCompiler
    void namesAreOthers(TestCompiler compiler) {
        model("""
                @Model(source = "m.json")
                interface M {
                    @Input(4) Tensor left();
                    @Input(4) Tensor ▸rihgt();
                    @Output @Named(▸"sum") Tensor out();
                }
                """)
                .problem(
                        "[layercheck:required-name] rihgt: m.json has no input rihgt",
                        "It has left, right; did you mean 'right'?",
                        "Code that feeds" + RENAME.formatted("input"))
                .problem(
                        "[layercheck:required-name] out: m.json has no output sum",
                        "It has both.",
                        "Code that fetches" + RENAME.formatted("output"))
                .assertOn(compiler);
    }

    @EachCompiler
    void anInputIsNotFed(TestCompiler compiler) {
        model("""
                @Model(source = ▸"m.json")
                interface M {
                    @Input(4) Tensor left();
                }
                """)
                .problem(
                        "[layercheck:required-count] M: m.json has 2 inputs, of which 1 is not declared: right, float32 (None, 4)",
                        "The model runs only if it is given all of its inputs.",
                        "Declare it, and feed it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void shapesAreOthers(TestCompiler compiler) {
        model("""
                @Model(source = "m.json")
                interface M {
                    @Input(▸{2, 2}) Tensor left();
                    @Input(▸5) Tensor right();
                    @Output(shape = ▸6) Tensor both();
                }
                """)
                .problem(
                        "[layercheck:required-rank] left: is (None, 4) in m.json, declared (None, 2, 2)",
                        "The file's tensor has rank 2, the declared one rank 3, each with the batch.",
                        "Declare {4}.")
                .problem(
                        "[layercheck:required-shape] right: is (None, 4) in m.json, declared (None, 5)",
                        "Axis 1 is 4 in the file, and not 5.",
                        "Declare {4}, and change the code that makes it.")
                .problem(
                        "[layercheck:required-shape] both: is (None, 8) in m.json, declared (None, 6)",
                        "Axis 1 is 8 in the file, and not 6.",
                        "Declare shape = {8}, and change the code that reads it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void elementsAreOfAnotherType(TestCompiler compiler) {
        model("""
                @Model(source = "m.json")
                interface M {
                    @Input(4) Tensor left();
                    @Input(value = 4, dtype = DType▸.UINT8) Tensor right();
                }
                """)
                .problem(
                        "[layercheck:required-type] right: is float32 in m.json, declared uint8",
                        "An element of uint8 has 8 bits, one of float32 32.",
                        "Declare dtype = FLOAT32, and feed a buffer of that type.")
                .assertOn(compiler);
    }
}
