package io.github.layercheck.processor;

import io.github.layercheck.CompiledModel;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.constant.Constants;
import io.github.layercheck.engine.constant.StandIns;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.processor.read.Types;
import io.github.layercheck.processor.write.ClassForm;
import io.github.layercheck.processor.write.ClassWriter;
import io.github.layercheck.summary.ModelSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes what is generated for a model, unless the compiler has another class of that name. */
final class ModelFiles {

    private final Elements elements;
    private final Build build;
    private final GeneratedFiles files;
    private final Map<ModuleElement, Boolean> seesGenerated = new HashMap<>();

    /** Null unless an option asks for documents: an ordinary compile is to load nothing of them. */
    private final @Nullable DocumentFiles documents;

    ModelFiles(ProcessingEnvironment environment, Build build) {
        this.elements = environment.getElementUtils();
        this.build = build;
        this.files = build.files();
        boolean isAsked = environment.getOptions().containsKey(DocumentOptions.DOCS);
        this.documents = isAsked ? new DocumentFiles(environment) : null;
    }

    /** Writes the class of a right model, its report, and its documents if an option asks for them. */
    void write(TypeElement model, ModelDeclaration declaration, Engine.Result result, Problems problems) {
        ModelType type = declaration.type();
        if (declaration.contract().isPresent()) {
            if (writeSource(model, declaration, ContractFiles.source(declaration, form(model)), problems)) {
                files.writeResource(ReportWriter.path(type), model, ContractFiles.report(declaration));
                if (documents != null) {
                    documents.write(model, ContractFiles.documented(declaration), files);
                }
            }
            return;
        }
        Optional<ModelSummary> summary = result.summary();
        List<Constant> constants = constants(declaration, summary);
        boolean isNew = writeSource(
                model, declaration, ClassWriter.write(declaration, summary, constants, form(model)), problems);
        if (isNew && summary.isPresent()) {
            String report = ReportWriter.write(type, summary.get(), problems.all());
            files.writeResource(ReportWriter.path(type), model, report);
            writeDocuments(model, type, result, problems);
        }
    }

    private void writeDocuments(TypeElement model, ModelType type, Engine.Result result, Problems problems) {
        if (documents != null && result.model().isPresent() && result.summary().isPresent()) {
            DocumentedModel documented = DocumentedModel.of(
                    type.binaryName(), result.model().get(), result.summary().get(), problems.all());
            documents.write(model, type, documented.withClass(type.generatedName()), files);
        }
    }

    /** Deletes the documents that an earlier compile has made of a model which has problems now. */
    void deleteDocuments(ModelType type) {
        if (documents != null) {
            documents.delete(type, files);
        }
    }

    private static List<Constant> constants(ModelDeclaration declaration, Optional<ModelSummary> summary) {
        if (summary.isEmpty()) {
            return Constants.ofBlock(declaration.name());
        }
        return declaration.file().isPresent()
                ? Constants.inFile(summary.get(), declaration.signature(summary.get()))
                : Constants.of(summary.get());
    }

    /** Writes a class that stands in for that of a model with errors, so that they are all that the compiler reports. */
    void writeStub(TypeElement model, ModelDeclaration declaration, Problems problems) {
        deleteDocuments(declaration.type());
        boolean isComplete = declaration.isComplete() || problems.hasErrors();
        writeSource(
                model,
                declaration,
                declaration.file().isPresent()
                        ? ContractFiles.stub(declaration, declaration.file().get(), isComplete, form(model))
                        : ClassWriter.writeStub(
                                declaration, StandIns.possible(declaration), List.of(), isComplete, form(model)),
                problems);
    }

    private ClassForm form(TypeElement model) {
        ModuleElement module = elements.getModuleOf(model);
        Boolean hasGenerated = seesGenerated.get(module);
        if (hasGenerated == null) {
            hasGenerated = elements.getTypeElement(module, LayercheckProcessor.GENERATED) != null;
            seesGenerated.put(module, hasGenerated);
        }
        boolean hasDrawing = documents != null && documents.haveDrawings();
        return new ClassForm(Types.isVisibleEverywhere(model), hasGenerated, hasDrawing);
    }

    /** Whether the class could be written; if not, the compiler has another class of that name. */
    private boolean writeSource(TypeElement model, ModelDeclaration declaration, String source, Problems problems) {
        ModelType type = declaration.type();
        try {
            files.writeSource(type.generatedQualifiedName(), model, source);
            return true;
        } catch (FilerException e) {
            problems.add(type.nestedName(), declaration.origin(), refused(model, type));
            return false;
        }
    }

    /** Whether a class that was not generated has the generated class's name. */
    boolean isNameTaken(TypeElement model, ModelType type) {
        Optional<TypeElement> existing = find(model, type);
        return existing.isPresent()
                && !Types.hasAnnotation(existing.get(), CompiledModel.class)
                && !build.isLeftOver(existing.get(), model);
    }

    /** The class of the generated class's name, if the compiler has one. */
    Optional<TypeElement> find(TypeElement model, ModelType type) {
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(model), type.generatedQualifiedName()));
    }

    private Fault refused(TypeElement model, ModelType type) {
        if (isNameTaken(model, type) || files.isOfAnotherModel(type.generatedQualifiedName(), model)) {
            return GeneratedNameFaults.nameTaken(type);
        }
        if (files.isOf(type.generatedQualifiedName(), model)) {
            return GeneratedNameFaults.outOfDate();
        }
        if (build.isSource(type.generatedQualifiedName())) {
            return GeneratedNameFaults.olderSource(type);
        }
        return find(model, type).isPresent()
                ? GeneratedNameFaults.olderThere(type)
                : GeneratedNameFaults.generatedBefore(type);
    }
}
