package io.github.layercheck.processor.read;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.problem.Problem;
import java.util.List;

/** What an annotation type is, as far as it is known in a round. */
public sealed interface LayerKind {

    /** It does not declare a layer. */
    record NotALayer() implements LayerKind {}

    /** It declares that layer. */
    record Known(LayerDefinition layer) implements LayerKind {}

    /** It declares a layer, and something of the declaration cannot be read. */
    record Incomplete(List<Gap> gaps) implements LayerKind {
        public Incomplete {
            gaps = List.copyOf(gaps);
        }
    }

    /** It declares an impossible layer. */
    record Broken(List<Problem> problems) implements LayerKind {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** It is an annotation type of Layercheck for a layer that this version of the processor does not know. */
    record Unknown() implements LayerKind {}
}
