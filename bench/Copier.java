import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes for each model the files that are there already: what they cost a compile, whoever writes them. */
@SupportedAnnotationTypes("io.github.layercheck.Model")
@SupportedOptions({"sources", "reports"})
public final class Copier extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            round.getElementsAnnotatedWith(annotation).forEach(this::copy);
        }
        return false;
    }

    private void copy(Element model) {
        Filer filer = processingEnv.getFiler();
        String source = model.getSimpleName() + "Summary";
        String report = "bench." + model.getSimpleName() + ".json";
        try {
            copy("sources", source + ".java", filer.createSourceFile("bench." + source, model));
            copy(
                    "reports",
                    report,
                    filer.createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/layercheck/" + report, model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String folder, String name, FileObject target) throws IOException {
        try (OutputStream out = target.openOutputStream()) {
            Files.copy(Path.of(processingEnv.getOptions().get(folder), name), out);
        }
    }
}
