package io.github.layercheck.cli;

import io.github.layercheck.cli.classfile.CustomClasses;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.declaration.Dependents;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.ModelFormats;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.keras.KerasModelReader;
import io.github.layercheck.engine.file.weights.WeightsCheck;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.summary.ModelSummary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A model without errors, as the engine makes it from a Keras file.
 *
 * @param warnings what works in it, but is almost surely not what was meant
 */
record KerasModel(ModelDeclaration declaration, InferredModel inferred, ModelSummary summary, List<Problem> warnings) {

    /** The model in a file, whose interface is of that package; empty with problems. */
    static Optional<KerasModel> read(
            ModelFile file, CustomLayerOptions customLayers, String packageName, LintLevels lints, Problems problems) {
        try (FileBytes bytes = file.open()) {
            return read(file, bytes, customLayers, packageName, lints, problems);
        } catch (Fault fault) {
            problems.add("", file, fault);
        } catch (IOException e) {
            problems.add("", file, file.fault(e));
        }
        return Optional.empty();
    }

    /** The same of a file that is open. */
    static Optional<KerasModel> read(
            ModelFile file,
            FileBytes bytes,
            CustomLayerOptions customLayers,
            String packageName,
            LintLevels lints,
            Problems problems)
            throws IOException {
        CustomClasses custom = customLayers.read();
        KerasFile kerasFile = new KerasFile(file.name(), Place.of(file));
        ModelDeclaration declaration = KerasModelReader.read(
                custom.layers(), name -> type(packageName, SnakeCase.className(name)), kerasFile, bytes);
        Engine.Result result = Engine.compile(declaration, custom, lints);
        List<Problem> errors =
                result.problems().stream().filter(Problem::isError).toList();
        problems.addAll(errors.isEmpty() ? errors : Engine.explain(errors, result, custom, Dependents.NONE));
        List<Problem> warnings =
                result.problems().stream().filter(problem -> !problem.isError()).toList();
        if (result.summary().isPresent()) {
            checkWeights(kerasFile, bytes, result.summary().get(), problems);
        }
        return result.summary()
                .filter(summary -> !problems.hasErrors())
                .map(summary -> new KerasModel(declaration, result.model().orElseThrow(), summary, warnings));
    }

    /** A whole model has the weights that its layers have. */
    private static void checkWeights(KerasFile file, FileBytes bytes, ModelSummary summary, Problems problems)
            throws IOException {
        ModelFormats.weightsOfModel(file, bytes)
                .map(weights -> WeightsCheck.differences(summary, weights, "the file"))
                .orElse(List.of())
                .forEach(difference ->
                        problems.add(difference.layer(), file.place().origin(), difference.fault()));
    }

    static ModelType type(String packageName, String name) {
        String qualified = packageName.isEmpty() ? name : packageName + "." + name;
        return new ModelType(packageName, qualified, qualified);
    }
}
