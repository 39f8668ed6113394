package io.github.layercheck.processor.read;

import io.github.layercheck.Loss;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.Training;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a model is trained for. */
final class TrainingReader {

    private static final String LOSS = "loss";
    private static final String FROM_LOGITS = "fromLogits";
    private static final String CLASSES = "classes";
    private static final String TARGET = "target";

    private TrainingReader() {}

    /** What {@code @Model} says; empty if it says nothing. */
    static Optional<Training> read(String subject, ElementAnnotations.Found model, Problems problems) {
        Map<String, Object> values = model.values();
        boolean isSaid = values.containsKey(LOSS)
                || values.containsKey(FROM_LOGITS)
                || values.containsKey(CLASSES)
                || values.containsKey(TARGET);
        return isSaid ? Optional.of(training(subject, model, problems)) : Optional.empty();
    }

    private static Training training(String subject, ElementAnnotations.Found model, Problems problems) {
        return new Training(
                Loss.valueOf((String) model.value(LOSS, Loss.NONE.name())),
                model.value(FROM_LOGITS, false).equals(true),
                classes(subject, model, problems),
                target(subject, model, problems),
                model.origin());
    }

    private static int classes(String subject, ElementAnnotations.Found model, Problems problems) {
        int classes = (int) model.value(CLASSES, 0);
        if (classes < 0) {
            problems.add(
                    subject,
                    model.origin(),
                    new Fault(ProblemId.ATTRIBUTE_RANGE, "classes is " + classes)
                            .because("It must be at least 1, or 0 where it is not said.")
                            .at(CLASSES));
            return 0;
        }
        return classes;
    }

    private static List<Integer> target(String subject, ElementAnnotations.Found model, Problems problems) {
        List<Integer> target = new ArrayList<>();
        List<?> written = (List<?>) model.value(TARGET, List.of());
        for (int i = 0; i < written.size(); i++) {
            int size = (Integer) written.get(i);
            if (!InputDeclaration.isDimension(size)) {
                problems.add(
                        subject,
                        model.origin(),
                        new Fault(ProblemId.INPUT_DIMENSION, "dimension " + i + " of target is " + size)
                                .because("A dimension is at least 1, or Input.NONE where its size is not known.")
                                .at(TARGET, i));
                return List.of();
            }
            target.add(size);
        }
        return target;
    }
}
