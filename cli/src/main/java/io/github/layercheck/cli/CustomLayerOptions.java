package io.github.layercheck.cli;

import io.github.layercheck.cli.classfile.ClassPath;
import io.github.layercheck.cli.classfile.CustomClasses;
import io.github.layercheck.cli.classfile.LayerClassException;
import io.github.layercheck.cli.classfile.LayerClassReader;
import io.github.layercheck.engine.config.LayerDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that say which custom layers a model can have. */
final class CustomLayerOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "A jar or a folder with the class files of custom layers, or several, separated as Java"
                    + " separates them. Can be repeated.")
    private List<String> classPath = List.of();

    @Option(
            names = "--layer",
            paramLabel = "CLASS",
            description = "An annotation type that declares a custom layer, such as com.acme.LowRankDense, or the"
                    + " interface of a @Model block, compiled with Layercheck: what stands for the class of its name in"
                    + " the file. It is read, not run. Can be repeated.")
    private List<String> layers = List.of();

    /**
     * The custom layers and blocks.
     *
     * @throws ParameterException if one of them cannot be used
     */
    CustomClasses read() {
        if (layers.isEmpty()) {
            return CustomClasses.NONE;
        }
        try (ClassPath path = ClassPath.of(classPath)) {
            LayerClassReader reader = new LayerClassReader(path);
            Map<String, LayerDefinition> byName = new HashMap<>();
            for (String layer : layers) {
                add(reader.read(layer), byName);
            }
            return CustomClasses.of(byName, reader.models());
        } catch (LayerClassException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private void add(LayerDefinition layer, Map<String, LayerDefinition> byName) {
        LayerDefinition before = byName.put(layer.type().name(), layer);
        if (before != null && !before.type().qualifiedName().equals(layer.type().qualifiedName())) {
            throw new ParameterException(
                    spec.commandLine(),
                    before.type().qualifiedName() + " and " + layer.type().qualifiedName()
                            + " have the same name, by which a class in the file is known");
        }
    }
}
