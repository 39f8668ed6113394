package io.github.layercheck.processor.read;

import io.github.layercheck.DType;
import io.github.layercheck.Frozen;
import io.github.layercheck.Precision;
import io.github.layercheck.engine.declaration.Traits;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;

/** Reads what applies to a layer or to all layers of a model. */
final class TraitsReader {

    private TraitsReader() {}

    static Traits read(String subject, ElementAnnotations annotations, Problems problems) {
        Boolean frozen = annotations
                .find(Frozen.class)
                .map(found -> (Boolean) found.value("value", true))
                .orElse(null);
        DType precision = annotations
                .find(Precision.class)
                .map(found -> precision(subject, found, problems))
                .orElse(null);
        return new Traits(frozen, precision);
    }

    private static DType precision(String subject, ElementAnnotations.Found found, Problems problems) {
        DType dtype = DType.valueOf((String) found.values().get("value"));
        if (!dtype.isFloat()) {
            problems.add(
                    subject,
                    found.origin(),
                    new Fault(ProblemId.ATTRIBUTE_RANGE, "its precision is " + dtype.kerasName())
                            .because("Weights are floating-point numbers.")
                            .fix("Use FLOAT16, BFLOAT16, FLOAT32 or FLOAT64.")
                            .at("value"));
        }
        return dtype;
    }
}
