package io.github.layercheck.engine.source;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a declaration as the source of the interfaces that a reader of sources would read it from: that of the model,
 * and one for each model that is declared only within it.
 *
 * <p>Their types are all in one package, and none is nested. What Java cannot say, or a class file cannot hold, is a
 * {@link io.github.layercheck.engine.problem.Fault}.
 */
public final class JavaSource {

    private JavaSource() {}

    /** The source files, one for each interface, by path; the model's own is the first. */
    public static Map<String, String> of(ModelDeclaration declared) {
        ModelDeclaration model = SharedSettings.declare(declared);
        Map<String, String> files = new LinkedHashMap<>();
        for (ModelDeclaration each : withNested(model)) {
            files.put(each.type().canonicalName().replace('.', '/') + ".java", file(List.of(each)));
        }
        return files;
    }

    /** All interfaces in the text of one source file. */
    public static String inOneFile(ModelDeclaration model) {
        return file(withNested(SharedSettings.declare(model)));
    }

    private static List<ModelDeclaration> withNested(ModelDeclaration model) {
        List<ModelDeclaration> all = new ArrayList<>(List.of(model));
        for (MethodDeclaration method : model.methods()) {
            Content content =
                    method.content() instanceof Content.OfWrapped wrapped ? wrapped.model() : method.content();
            if (content instanceof Content.OfModel nested && nested.model() instanceof ModelReference.Inline inline) {
                all.addAll(withNested(inline.model()));
            }
        }
        return all;
    }

    private static String file(List<ModelDeclaration> models) {
        models.stream().map(ShortTraits::of).forEach(Expressible::check);
        Set<String> ownNames =
                models.stream().map(model -> model.type().nestedName()).collect(Collectors.toSet());
        Imports imports = new Imports(ownNames);
        AnnotationSource annotations = new AnnotationSource(imports);
        String interfaces = models.stream()
                .map(model -> InterfaceSource.of(
                        PartMethods.declare(ImpliedParameters.leaveOut(ShortTraits.of(model))), annotations))
                .collect(Collectors.joining("\n"));
        return imports.file(models.get(0).type().packageName(), interfaces);
    }
}
