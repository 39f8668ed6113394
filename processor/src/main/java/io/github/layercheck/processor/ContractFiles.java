package io.github.layercheck.processor;

import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.constant.ContractConstants;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.constant.ContractTensors;
import io.github.layercheck.engine.constant.PossibleContract;
import io.github.layercheck.engine.constant.StandIns;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.declaration.FileModel;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.document.ContractText;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.engine.document.JavadocContract;
import io.github.layercheck.engine.report.ContractReport;
import io.github.layercheck.processor.write.ClassForm;
import io.github.layercheck.processor.write.ClassWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is generated for models in files. Nothing of it is loaded for any other model. */
final class ContractFiles {

    private ContractFiles() {}

    /** The inputs and outputs of a model in a file without layers. */
    static List<ContractTensor> tensors(ModelDeclaration declaration) {
        return declaration
                .file()
                .map(file -> ContractTensors.of(file.kind(), signature(file), file.requirements()))
                .orElse(List.of());
    }

    /** What documents show of a model in a file without layers. */
    static DocumentedContract documented(ModelDeclaration declaration) {
        FileModel file = declaration.file().orElseThrow();
        return new DocumentedContract(
                declaration.type().binaryName(),
                declaration.name(),
                file.name(),
                declaration.type().generatedName(),
                file.contract().orElseThrow(),
                signature(file),
                tensors(declaration));
    }

    /** The report of a model in a file without layers. */
    static String report(ModelDeclaration declaration) {
        FileModel file = declaration.file().orElseThrow();
        return ContractReport.write(
                declaration.type(),
                file.contract().orElseThrow(),
                file.signature().orElse(null));
    }

    /** The class of a model in a file without layers. */
    static String source(ModelDeclaration declaration, ClassForm form) {
        FileModel file = declaration.file().orElseThrow();
        FileContract contract = file.contract().orElseThrow();
        List<ContractTensor> tensors = tensors(declaration);
        List<Constant> constants = new ArrayList<>(ContractConstants.of(declaration.name(), file, contract, tensors));
        constants.add(
                new Constant("SUMMARY", "", ContractText.of(contract), "What the command line shows of the file."));
        return ClassWriter.write(
                declaration, JavadocContract.of(file.name(), contract, signature(file)), constants, tensors, form);
    }

    /** A class that stands in for that of a model in a file, with or without layers. */
    static String stub(ModelDeclaration declaration, FileModel file, boolean isComplete, ClassForm form) {
        PossibleContract possible = new PossibleContract(file);
        Set<String> names = new HashSet<>();
        List<Constant> constants = Stream.concat(possible.constants().stream(), StandIns.possible(declaration).stream())
                .filter(constant -> names.add(constant.name()))
                .toList();
        return ClassWriter.writeStub(declaration, constants, possible.tensors(), isComplete, form);
    }

    private static Signature signature(FileModel file) {
        return file.signature().orElse(FileModel.NO_SIGNATURE);
    }
}
