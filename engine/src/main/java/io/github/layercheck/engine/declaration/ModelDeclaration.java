package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.KerasSignature;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.optimizer.Optimizer;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Optional;

/**
 * A model as it was declared, in source or in a file, before any name in it is resolved.
 *
 * @param name the model's Keras name
 * @param inputs the inputs on the interface
 * @param methods the methods that could be read, in source order
 * @param outputs the tensors that are the model's outputs, in order; empty for all of the last method
 * @param isComplete whether the whole declaration could be read; if not, the compiler itself reports what is missing,
 *     or a problem was reported
 * @param file the file that the model is in, if an interface names one
 * @param training what it is trained for, as far as it is said
 */
public record ModelDeclaration(
        ModelType type,
        String name,
        Origin origin,
        List<InputDeclaration> inputs,
        List<MethodDeclaration> methods,
        List<TensorName> outputs,
        Traits traits,
        boolean isComplete,
        boolean impliesMasks,
        Optional<Optimizer> optimizer,
        Optional<FileModel> file,
        Optional<Training> training) {

    public ModelDeclaration {
        inputs = List.copyOf(inputs);
        methods = List.copyOf(methods);
        outputs = List.copyOf(outputs);
    }

    /** A model of which it is not said what it is trained for. */
    public ModelDeclaration(
            ModelType type,
            String name,
            Origin origin,
            List<InputDeclaration> inputs,
            List<MethodDeclaration> methods,
            List<TensorName> outputs,
            Traits traits,
            boolean isComplete,
            boolean impliesMasks,
            Optional<Optimizer> optimizer,
            Optional<FileModel> file) {
        this(
                type,
                name,
                origin,
                inputs,
                methods,
                outputs,
                traits,
                isComplete,
                impliesMasks,
                optimizer,
                file,
                Optional.empty());
    }

    /** A model without an optimizer. */
    public ModelDeclaration(
            ModelType type,
            String name,
            Origin origin,
            List<InputDeclaration> inputs,
            List<MethodDeclaration> methods,
            List<TensorName> outputs,
            Traits traits,
            boolean isComplete) {
        this(
                type,
                name,
                origin,
                inputs,
                methods,
                outputs,
                traits,
                isComplete,
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with other inputs on the interface. */
    public ModelDeclaration withInputs(List<InputDeclaration> changed) {
        return with(name, changed, methods, outputs, traits, impliesMasks, file, training);
    }

    /** The same with other methods. */
    public ModelDeclaration withMethods(List<MethodDeclaration> changed) {
        return with(name, inputs, changed, outputs, traits, impliesMasks, file, training);
    }

    /** The same, with or without the operations that masks add to it. */
    public ModelDeclaration implyingMasks(boolean areImplied) {
        return with(name, inputs, methods, outputs, traits, areImplied, file, training);
    }

    /** The same with other outputs. */
    public ModelDeclaration withOutputs(List<TensorName> changed) {
        return with(name, inputs, methods, changed, traits, impliesMasks, file, training);
    }

    /** The same, trained for something. */
    public ModelDeclaration trainedFor(Optional<Training> what) {
        return with(name, inputs, methods, outputs, traits, impliesMasks, file, what);
    }

    /** The same with other traits. */
    public ModelDeclaration withTraits(Traits changed) {
        return with(name, inputs, methods, outputs, changed, impliesMasks, file, training);
    }

    /** The same with another name in Keras. */
    public ModelDeclaration withName(String other) {
        return with(other, inputs, methods, outputs, traits, impliesMasks, file, training);
    }

    /** The same in a file. */
    public ModelDeclaration inFile(FileModel named) {
        return with(name, inputs, methods, outputs, traits, impliesMasks, Optional.of(named), training);
    }

    private ModelDeclaration with(
            String itsName,
            List<InputDeclaration> itsInputs,
            List<MethodDeclaration> itsMethods,
            List<TensorName> itsOutputs,
            Traits itsTraits,
            boolean areMasksImplied,
            Optional<FileModel> itsFile,
            Optional<Training> itsTraining) {
        return new ModelDeclaration(
                type,
                itsName,
                origin,
                itsInputs,
                itsMethods,
                itsOutputs,
                itsTraits,
                isComplete,
                areMasksImplied,
                optimizer,
                itsFile,
                itsTraining);
    }

    /** Whether its name in Keras, or that of one of its methods, has a {@code /}. */
    public boolean hasSlashInName() {
        if (name.indexOf('/') >= 0) {
            return true;
        }
        for (MethodDeclaration method : methods) {
            if (method.kerasName().indexOf('/') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The inputs and outputs by the names that the file of a model with layers has for them. */
    public Signature signature(ModelSummary summary) {
        return KerasSignature.of(
                summary, inputs.stream().map(InputDeclaration::nameInFile).toList());
    }

    /** What a file without layers has, if the model is in one; nothing is inferred about it. */
    public Optional<FileContract> contract() {
        // No lambda: every compile asks this.
        return file.isPresent() ? file.get().contract() : Optional.empty();
    }

    /** Whether the model has an input of any shape, so that its shapes are those of its uses. */
    public boolean isBlock() {
        for (InputDeclaration input : inputs) {
            if (input.sample() == null) {
                return true;
            }
        }
        for (MethodDeclaration method : methods) {
            if (method.content() instanceof Content.OfInput input
                    && input.input().sample() == null) {
                return true;
            }
        }
        return false;
    }

    /** The method of that name. */
    public Optional<MethodDeclaration> method(String methodName) {
        for (MethodDeclaration method : methods) {
            if (method.name().equals(methodName)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
