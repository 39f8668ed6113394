package io.github.layercheck.processor.read;

import io.github.layercheck.Frozen;
import io.github.layercheck.Named;
import io.github.layercheck.Output;
import io.github.layercheck.Precision;
import io.github.layercheck.Repeat;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** Reports annotations on a method that would say nothing there, because it does not declare a new layer. */
final class MisplacedAnnotations {

    private static final List<Class<? extends Annotation>> OF_LAYERS =
            List.of(Named.class, Frozen.class, Precision.class, Repeat.class);

    private final String method;
    private final ElementAnnotations annotations;
    private final Problems problems;

    MisplacedAnnotations(String method, ElementAnnotations annotations, Problems problems) {
        this.method = method;
        this.annotations = annotations;
        this.problems = problems;
    }

    void check(Content content) {
        if (!(content instanceof Content.Unreadable)) {
            check(
                    Output.class,
                    "a method of a model with layers",
                    "On a method, it says what code relies on in the file of a model.",
                    "Put it on the interface, with the names of the tensors.");
        }
        for (Class<? extends Annotation> annotation : OF_LAYERS) {
            if (content instanceof Content.OfShared shared) {
                check(
                        annotation,
                        "a layer that is applied again",
                        "The layer is that of " + shared.method() + ", with its name and its weights.",
                        annotation == Repeat.class
                                ? "Declare a method for each time."
                                : "Put it on " + shared.method() + ", or remove it.");
            } else if (content instanceof Content.OfInput && annotation != Named.class) {
                check(
                        annotation,
                        "an input",
                        "An input has no weights and cannot be repeated.",
                        annotation == Precision.class ? "The type of an input is the dtype of @Input." : "Remove it.");
            } else if (content.isPart() && annotation == Repeat.class) {
                check(
                        annotation,
                        "a part",
                        "A part belongs to one layer, which says how many there are.",
                        "Declare a part for each.");
            }
        }
    }

    private void check(Class<? extends Annotation> annotation, String what, String why, String fix) {
        Optional<ElementAnnotations.Found> found = annotations.find(annotation);
        if (found.isPresent()) {
            Fault fault =
                    new Fault(ProblemId.MISPLACED_ANNOTATION, "@" + annotation.getSimpleName() + " is on " + what);
            problems.add(method, found.get().origin(), fault.because(why).fix(fix));
        }
    }
}
