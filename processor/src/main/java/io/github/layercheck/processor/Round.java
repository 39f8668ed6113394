package io.github.layercheck.processor;

import io.github.layercheck.engine.declaration.Dependents;
import io.github.layercheck.processor.read.Hidden;
import io.github.layercheck.processor.read.ModelFinder;
import io.github.layercheck.processor.read.ModelReader;
import io.github.layercheck.processor.read.SourceFiles;
import io.github.layercheck.processor.read.Sources;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What is read in one round of processing. Nothing of it outlives the round, because the next may complete it. */
final class Round {

    /**
     * One way to read.
     *
     * @param models the models that others use as layers
     */
    record Reading(ModelReader reader, ModelFinder models) {}

    private final ProcessingEnvironment environment;
    private final Sources sources;
    private final Set<String> modelsWithErrors;
    private final boolean isLast;
    private final Hidden hidden;
    private final Reading plain;
    private @Nullable Reading careful;
    private @Nullable Dependents dependents;

    /**
     * A round.
     *
     * @param sources what is compiled
     * @param modelsWithErrors those whose errors were reported already, in an earlier compilation of the same build
     * @param isLast whether nothing comes after it that could complete a declaration
     */
    Round(ProcessingEnvironment environment, Sources sources, Set<String> modelsWithErrors, boolean isLast) {
        this.environment = environment;
        this.sources = sources;
        this.modelsWithErrors = modelsWithErrors;
        this.isLast = isLast;
        this.hidden = Hidden.of(environment);
        this.plain = reading(Hidden.NOTHING);
    }

    boolean isLast() {
        return isLast;
    }

    Sources sources() {
        return sources;
    }

    /** What the compiler shows. */
    Reading plain() {
        return plain;
    }

    /** The same without what may only follow from an error of the compiler: for models that have problems. */
    Reading careful() {
        if (careful == null) {
            careful = reading(hidden);
        }
        return careful;
    }

    /** Which models of the compilation use which others: what is suggested for one is to keep them right. */
    Dependents dependents() {
        if (dependents == null) {
            dependents = careful().models().dependents();
        }
        return dependents;
    }

    /** Whether the compiler does not show all of a type. */
    boolean hidesPartOf(TypeElement type) {
        return hidden.isAnyIn(type);
    }

    /** Whether the compiler knows every annotation of a type. */
    boolean knowsAnnotationsOf(TypeElement type) {
        return hidden.annotationsOf(type).isEmpty() && !hidden.in(type).isCutOff();
    }

    private Reading reading(Hidden unsaid) {
        ModelReader reader =
                new ModelReader(environment.getElementUtils(), new SourceFiles(environment), sources, unsaid);
        return new Reading(reader, new ModelFinder(environment.getElementUtils(), reader, sources, modelsWithErrors));
    }
}
