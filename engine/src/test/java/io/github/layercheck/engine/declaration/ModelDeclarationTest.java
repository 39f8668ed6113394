package io.github.layercheck.engine.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.Loss;
import io.github.layercheck.engine.problem.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That a declaration with one thing changed keeps all others. */
class ModelDeclarationTest {

    @Test
    void aChangeKeepsWhatTheModelIsTrainedFor() {
        ModelDeclaration model = Declare.sequential();
        Optional<Training> training = Optional.of(new Training(Loss.POISSON, false, 0, List.of(), model.origin()));
        FileModel file = new FileModel("some.json", Place.of(model.origin()), "", Optional.empty(), List.of());
        ModelDeclaration trained = model.trainedFor(training);
        for (ModelDeclaration changed : List.of(
                trained.withInputs(List.of()),
                trained.withMethods(List.of()),
                trained.withOutputs(List.of()),
                trained.withTraits(model.traits()),
                trained.implyingMasks(false),
                trained.inFile(file))) {
            assertEquals(training, changed.training());
        }
    }
}
