package io.github.layercheck.cli;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.ModelFormats;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problems;
import java.io.IOException;
import java.util.Optional;

/** What is in a file: a model with layers, or what code may rely on in one without; neither if there are problems. */
record FileContent(Optional<KerasModel> model, Optional<FileContract> contract) {

    static FileContent read(
            ModelFile file, CustomLayerOptions customLayers, String packageName, LintLevels lints, Problems problems) {
        try (FileBytes bytes = file.open()) {
            Optional<FileContract> contract = ModelFormats.contract(new KerasFile(file.name(), Place.of(file)), bytes);
            return contract.isPresent()
                    ? new FileContent(Optional.empty(), contract)
                    : new FileContent(
                            KerasModel.read(file, bytes, customLayers, packageName, lints, problems), Optional.empty());
        } catch (Fault fault) {
            problems.add("", file, fault);
        } catch (IOException e) {
            problems.add("", file, file.fault(e));
        }
        return new FileContent(Optional.empty(), Optional.empty());
    }
}
