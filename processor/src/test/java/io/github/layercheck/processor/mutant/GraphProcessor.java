package io.github.layercheck.processor.mutant;

import com.google.gson.JsonArray;
import io.github.layercheck.Model;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.wire.Wirer;
import io.github.layercheck.processor.read.Hidden;
import io.github.layercheck.processor.read.ModelFinder;
import io.github.layercheck.processor.read.ModelReader;
import io.github.layercheck.processor.read.Read;
import io.github.layercheck.processor.read.SourceFiles;
import io.github.layercheck.processor.read.Sources;
import io.github.layercheck.processor.testing.TestProcessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the graphs of all models of a compilation, by their packages: what Keras is asked about. */
final class GraphProcessor extends TestProcessor {

    private final Map<String, JsonArray> graphs = new HashMap<>();
    private final Set<String> unresolved = new HashSet<>();

    /** The graphs of the models in a package, if all of their names are right. */
    Optional<JsonArray> graphs(String packageName) {
        return unresolved.contains(packageName) ? Optional.empty() : Optional.ofNullable(graphs.get(packageName));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Sources sources = new Sources();
        ModelReader reader = new ModelReader(
                processingEnv.getElementUtils(), new SourceFiles(processingEnv), sources, Hidden.NOTHING);
        ModelFinder finder = new ModelFinder(processingEnv.getElementUtils(), reader, sources, Set.of());
        Set<TypeElement> models = ElementFilter.typesIn(round.getElementsAnnotatedWith(Model.class));
        models.forEach(sources::add);
        models.forEach(model -> read(model, reader, finder.models(new ArrayList<>())));
        return false;
    }

    private void read(TypeElement model, ModelReader reader, Models models) {
        Problems problems = new Problems();
        Read<ModelDeclaration> read = reader.read(model, problems);
        Optional<Graph> graph = Wirer.wire(read.value(), models, problems);
        String packageName = read.value().type().packageName();
        if (problems.hasErrors() || graph.isEmpty() || !graph.get().isResolved()) {
            unresolved.add(packageName);
        } else if (!read.value().isBlock()) {
            graphs.computeIfAbsent(packageName, key -> new JsonArray()).add(GraphJson.of(graph.get()));
        }
    }
}
