package io.github.layercheck.processor;

import com.google.auto.service.AutoService;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.processor.read.ModelFinder;
import io.github.layercheck.processor.read.ModelReader;
import io.github.layercheck.processor.read.SourceFiles;
import io.github.layercheck.processor.read.SourceOrder;
import io.github.layercheck.processor.read.Types;
import io.github.layercheck.processor.report.ProblemReporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the models of a compilation and generates a class of constants and a report for each.
 *
 * <p>A model whose declaration is incomplete, because of half-typed source or because it names what another processor
 * has yet to generate, waits for the next round; if it stays incomplete, it gets a class that stands in for the real one,
 * and the compiler's own errors say what is missing.
 */
@AutoService(Processor.class)
@SupportedOptions({LayercheckProcessor.STACK_TRACES, LayercheckProcessor.LAYERS, SourceFiles.MODELS})
public final class LayercheckProcessor extends AbstractProcessor {

    /** The option {@code -Alayercheck.stackTraces=true}: an error of the processor itself comes with its stack trace. */
    static final String STACK_TRACES = "layercheck.stackTraces";

    /**
     * The option {@code -Alayercheck.layers=com.acme.layers.*,com.acme.Other}: where users' own kinds of layers are
     * declared, for javac's lint. A processor says what it claims before it sees any source, and one that claimed
     * everything would take their annotations from others.
     */
    static final String LAYERS = "layercheck.layers";

    /** Stands on the generated classes, where javac's lint wants it claimed as well. */
    static final String GENERATED = "javax.annotation.processing.Generated";

    private final Set<String> sources = new TreeSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private @Nullable Build build;
    private @Nullable ModelProcessor modelProcessor;
    private @Nullable ModelFinder modelsOfRound;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> types = new TreeSet<>(Set.of(
                "io.github.layercheck.*",
                "io.github.layercheck.applications.*",
                "io.github.layercheck.legacy.*",
                "io.github.layercheck.layers.*",
                "io.github.layercheck.ops.*",
                GENERATED));
        String layers = processingEnv.getOptions().get(LAYERS);
        if (layers != null) {
            Stream.of(layers.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(types::add);
        }
        return types;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotations: no other processor needs them, and javac's lint warns of annotations that nobody claims. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<TypeElement> declared = declared(annotations, round);
        if (!declared.isEmpty()) {
            round.getRootElements().forEach(build()::addSource);
            declared.forEach(this::add);
        }
        modelsOfRound = null;
        for (String name : List.copyOf(waiting)) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type == null || process(type, round.processingOver())) {
                waiting.remove(name);
            }
        }
        if (round.processingOver()) {
            forgetCompilation();
        }
        return true;
    }

    /** Eclipse's builder goes on with this processor when it compiles more of the same build: other files, or some again. */
    private void forgetCompilation() {
        build().endCompilation();
        sources.clear();
        waiting.clear();
        modelProcessor = null;
        modelsOfRound = null;
    }

    /** The types of this round that declare a model or a kind of layer, in the order of their files. */
    private static List<TypeElement> declared(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        // Looking for an annotation goes through every element, so only for those that the compiler has seen.
        TypeElement[] declaring = annotations.stream()
                .filter(type -> Types.is(type.asType(), Model.class) || Types.is(type.asType(), Layer.class))
                .toArray(TypeElement[]::new);
        if (declaring.length == 0) {
            return List.of();
        }
        return SourceOrder.of(ElementFilter.typesIn(round.getElementsAnnotatedWithAny(declaring)));
    }

    private void add(TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (Types.hasAnnotation(type, Model.class)) {
            sources.add(name);
        }
        waiting.add(name);
    }

    /** Whether the type is done; if not, it waits for the next round. */
    private boolean process(TypeElement type, boolean isLastRound) {
        if (sources.contains(type.getQualifiedName().toString())) {
            return processModel(type, isLastRound);
        }
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            checkLayer(type);
        }
        return true;
    }

    private void checkLayer(TypeElement annotationType) {
        try {
            modelProcessor().checkLayer(annotationType);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            report(annotationType, e);
        }
    }

    /** Whether the model is done; if not, it waits for the next round. */
    private boolean processModel(TypeElement model, boolean isLastRound) {
        try {
            ModelProcessor processor = modelProcessor();
            if (modelsOfRound == null) {
                modelsOfRound = processor.models(sources);
            }
            return processor.process(model, modelsOfRound, isLastRound);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            report(model, e);
            writeStub(model);
            return true;
        }
    }

    private void report(TypeElement model, Throwable error) {
        Fault fault = new Fault(ProblemId.INTERNAL_ERROR, "Layercheck failed: " + error)
                .because("This is an error of Layercheck, not of the model.");
        if (Boolean.parseBoolean(processingEnv.getOptions().get(STACK_TRACES))) {
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            fault = fault.fix("Please report it, with this: " + trace);
        } else {
            fault = fault.fix("Please report it, with what -A" + STACK_TRACES + "=true adds to this message.");
        }
        String name = model.getSimpleName().toString();
        new ProblemReporter(processingEnv).report(fault.toProblem(name, ModelReader.origin(model)));
    }

    /** Spares code that uses the model's class errors that only follow, unless what failed fails here as well. */
    private void writeStub(TypeElement model) {
        try {
            modelProcessor().writeStub(model);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // The model has its problem, and there is nothing to add.
        }
    }

    private ModelProcessor modelProcessor() {
        if (modelProcessor == null) {
            modelProcessor = new ModelProcessor(processingEnv, build());
        }
        return modelProcessor;
    }

    private Build build() {
        if (build == null) {
            build = new Build(processingEnv.getFiler());
        }
        return build;
    }
}
