package io.github.layercheck.processor;

import com.google.auto.service.AutoService;
import io.github.layercheck.CompiledModel;
import io.github.layercheck.Model;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.processor.read.Declarations;
import io.github.layercheck.processor.read.ModelReader;
import io.github.layercheck.processor.read.SourceFiles;
import io.github.layercheck.processor.read.Sources;
import io.github.layercheck.processor.read.Types;
import io.github.layercheck.processor.report.ProblemReporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Checks the models of a compilation and generates a class of constants and a report for each.
 *
 * <p>A model whose declaration is incomplete, because of half-typed source or because it names what another processor
 * has yet to generate, waits for the next round; if it stays incomplete, it gets a class that stands in for the real one,
 * and the compiler's own errors say what is missing.
 */
@AutoService(Processor.class)
public final class LayercheckProcessor extends AbstractProcessor {

    /** The option {@code -Alayercheck.stackTraces=true}: an error of the processor itself comes with its stack trace. */
    static final String STACK_TRACES = "layercheck.stackTraces";

    /**
     * The option {@code -Alayercheck.layers=com.acme.layers.*,com.acme.Other}: where users' custom layers are
     * declared, for javac's lint. A processor says what it claims before it sees any source, and one that claimed
     * everything would take their annotations from others.
     */
    static final String LAYERS = "layercheck.layers";

    /** The option {@code -Alayercheck.problems=true}: the problems of each model are written beside its report, for tools. */
    static final String PROBLEMS = "layercheck.problems";

    /** Stands on the generated classes, where javac's lint wants it claimed as well. */
    static final String GENERATED = "javax.annotation.processing.Generated";

    private static final Set<String> OPTIONS = Set.of(
            STACK_TRACES,
            LAYERS,
            PROBLEMS,
            SourceFiles.MODELS,
            DocumentOptions.DOCS,
            DocumentOptions.OUTPUT,
            DocumentOptions.LANGUAGE);

    private static final String OURS = "io.github.layercheck.";

    private Sources sources = new Sources();
    private final Set<String> waiting = new LinkedHashSet<>();
    private @Nullable Build build;
    private @Nullable ModelProcessor modelProcessor;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> types = new TreeSet<>(Set.of(
                "io.github.layercheck.*",
                "io.github.layercheck.applications.*",
                "io.github.layercheck.legacy.*",
                "io.github.layercheck.layers.*",
                "io.github.layercheck.ops.*",
                "io.github.layercheck.quantized.*",
                GENERATED));
        String layers = processingEnv.getOptions().get(LAYERS);
        if (layers != null) {
            for (String layer : layers.split(",", -1)) {
                if (!layer.isBlank()) {
                    types.add(layer.strip());
                }
            }
        }
        return types;
    }

    /** Said here because reading an annotation of the processor takes each compile several milliseconds. */
    @Override
    public Set<String> getSupportedOptions() {
        Set<String> options = LintOptions.names(processingEnv.getOptions());
        if (options.isEmpty()) {
            return OPTIONS;
        }
        options.addAll(OPTIONS);
        return options;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotations: no other processor needs them, and javac's lint warns of annotations that nobody claims. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<TypeElement> declared = isAnyOurs(annotations) ? Declarations.in(round.getRootElements()) : List.of();
        if (!declared.isEmpty()) {
            for (Element source : round.getRootElements()) {
                build().addSource(source);
            }
            for (TypeElement type : declared) {
                add(type);
            }
        }
        if (modelProcessor != null) {
            waiting.addAll(modelProcessor.toReadAgain());
        }
        if (!waiting.isEmpty()) {
            work(modelProcessor().round(sources, round.processingOver()));
        }
        if (round.processingOver()) {
            endCompilation();
        }
        return true;
    }

    /** Eclipse's builder goes on with this processor when it compiles more of the same build: other files, or some again. */
    private void endCompilation() {
        if (modelProcessor != null) {
            Optional<TypeElement> unexplained = modelProcessor.unexplained();
            if (unexplained.isPresent()) {
                report(unexplained.get(), new IllegalStateException("nothing says why the model has no shapes"));
            }
        }
        if (build != null) {
            build.endCompilation();
        }
        sources = new Sources();
        waiting.clear();
        modelProcessor = null;
    }

    /** Whether a round has anything of Layercheck: only then are its sources worth a look. */
    private static boolean isAnyOurs(Set<? extends TypeElement> annotations) {
        for (TypeElement annotation : annotations) {
            String name = annotation.getQualifiedName().toString();
            if (name.startsWith(OURS) && !name.equals(CompiledModel.class.getCanonicalName())) {
                return true;
            }
        }
        return false;
    }

    private void add(TypeElement type) {
        sources.add(type);
        waiting.add(type.getQualifiedName().toString());
    }

    private void work(Round round) {
        Elements elements = processingEnv.getElementUtils();
        List<TypeElement> types = new ArrayList<>();
        for (String name : waiting) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        waiting.clear();
        ModelProcessor processor = modelProcessor();
        List<TypeElement> readable = new ArrayList<>();
        for (TypeElement type : types) {
            try {
                processor.lookForOlderClass(type, round);
                readable.add(type);
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                fail(type, round, e);
            }
        }
        for (TypeElement type : readable) {
            try {
                if (!processor.process(type, round)) {
                    waiting.add(type.getQualifiedName().toString());
                }
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                fail(type, round, e);
            }
        }
    }

    /** Gives a type that could not be processed a problem that says so. */
    private void fail(TypeElement type, Round round, Throwable error) {
        report(type, error);
        if (Types.hasAnnotation(type, Model.class)) {
            writeStub(type, round);
        }
    }

    private void report(TypeElement model, Throwable error) {
        Fault fault = new Fault(ProblemId.INTERNAL_ERROR, "Layercheck failed: " + error)
                .because("This is an error in Layercheck, not in the model.");
        StringWriter trace = new StringWriter();
        if (Boolean.parseBoolean(processingEnv.getOptions().get(STACK_TRACES))) {
            error.printStackTrace(new PrintWriter(trace.append(' ')));
            fault = fault.fix("Please report it, with this:");
        } else {
            fault = fault.fix("Please report it, with what -A" + STACK_TRACES + "=true adds to this message.");
        }
        String name = model.getSimpleName().toString();
        new ProblemReporter(processingEnv).report(fault.toProblem(name, ModelReader.origin(model)), trace.toString());
    }

    /** Spares code that uses the model's class errors that would only follow, unless the same step fails here as well. */
    private void writeStub(TypeElement model, Round round) {
        try {
            modelProcessor().writeStub(model, round);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // The model already has a problem; there is nothing to add.
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
