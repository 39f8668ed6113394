package io.github.layercheck.processor.mutant;

import com.google.gson.JsonArray;
import io.github.layercheck.processor.testing.Message;
import java.util.List;
import java.util.Optional;

/**
 * A mutant and what came of it.
 *
 * @param errors in the order of the source
 * @param graphs its models as Keras' layers; empty if the language itself does not allow it, such as a wrong name
 * @param fixed the source with the change that the first error suggests, if it suggests one that can be applied
 */
record CompiledMutant(Mutant mutant, List<Message> errors, Optional<JsonArray> graphs, Optional<String> fixed) {}
