package io.github.layercheck.eclipse.bundle;

import io.github.layercheck.eclipse.EclipseProject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.apt.core.util.AptConfig;
import org.eclipse.jdt.apt.core.util.IFactoryPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IProblemRequestor;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.WorkingCopyOwner;
import org.eclipse.jdt.core.compiler.IProblem;

/** A project of the workspace; it is loaded in Eclipse, by its name. */
public final class WorkspaceProject implements EclipseProject {

    private static final String PACKAGE = "com.acme";

    private final IProject project;
    private final Path annotations;

    /** Creates a project of Java 17, which has to be built for anything to be compiled. */
    public WorkspaceProject(String name, Path annotations, Path processor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IWorkspaceDescription settings = workspace.getDescription();
        settings.setAutoBuilding(false);
        workspace.setDescription(settings);
        this.annotations = annotations;
        project = workspace.getRoot().getProject(name);
        IProjectDescription description = workspace.newProjectDescription(name);
        description.setNatureIds(new String[] {JavaCore.NATURE_ID});
        ICommand builder = description.newCommand();
        builder.setBuilderName(JavaCore.BUILDER_ID);
        description.setBuildSpec(new ICommand[] {builder});
        project.create(description, null);
        project.open(null);
        for (String folder : List.of("bin", "src", "src/com", "src/com/acme")) {
            project.getFolder(folder).create(true, true, null);
        }
        configure(JavaCore.create(project), annotations, processor);
    }

    private static void configure(IJavaProject java, Path annotations, Path processor) throws CoreException {
        IPath root = java.getProject().getFullPath();
        String jdk = System.getProperty("java.home");
        java.setRawClasspath(
                new IClasspathEntry[] {
                    JavaCore.newSourceEntry(root.append("src")),
                    JavaCore.newLibraryEntry(IPath.fromOSString(jdk + "/lib/jrt-fs.jar"), null, null),
                    JavaCore.newLibraryEntry(IPath.fromPath(annotations), null, null)
                },
                root.append("bin"),
                null);
        java.setOption(JavaCore.COMPILER_SOURCE, "17");
        java.setOption(JavaCore.COMPILER_COMPLIANCE, "17");
        java.setOption(JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, "17");
        IFactoryPath factoryPath = AptConfig.getDefaultFactoryPath(java);
        factoryPath.addExternalJar(processor.toFile());
        factoryPath.addExternalJar(annotations.toFile());
        AptConfig.setFactoryPath(java, factoryPath);
        AptConfig.setEnabled(java, true);
        AptConfig.setProcessDuringReconcile(java, true);
    }

    @Override
    public void save(String type, String text) {
        ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        IFile file = file(type);
        unchecked(() -> {
            if (file.exists()) {
                file.setContents(content, true, false, null);
            } else {
                file.create(content, true, null);
            }
        });
    }

    @Override
    public void delete(String type) {
        unchecked(() -> file(type).delete(true, null));
    }

    @Override
    public void build() {
        unchecked(() -> project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null));
    }

    @Override
    public void cleanBuild() {
        unchecked(() -> {
            project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
            project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        });
    }

    @Override
    public List<Marker> errors() {
        List<Marker> errors = new ArrayList<>();
        unchecked(() -> {
            for (IMarker marker : project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE)) {
                if (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) == IMarker.SEVERITY_ERROR) {
                    errors.add(marker(marker));
                }
            }
        });
        errors.sort(Comparator.comparing(Marker::file).thenComparing(Marker::line));
        return errors;
    }

    private static Marker marker(IMarker marker) throws CoreException {
        IResource resource = marker.getResource();
        int start = marker.getAttribute(IMarker.CHAR_START, -1);
        int end = marker.getAttribute(IMarker.CHAR_END, -1);
        String marked =
                resource instanceof IFile file && start >= 0 ? text(file).substring(start, end) : "";
        return new Marker(
                resource.getName(),
                marker.getAttribute(IMarker.LINE_NUMBER, -1),
                marked,
                marker.getAttribute(IMarker.MESSAGE, ""));
    }

    private static String text(IFile file) throws CoreException {
        try {
            return new String(file.getContents(true).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<String> errorsWhileTyping(String type, String text) {
        List<String> errors = new ArrayList<>();
        IProblemRequestor requestor = new IProblemRequestor() {
            @Override
            public void acceptProblem(IProblem problem) {
                errors.add(problem.getMessage());
            }

            @Override
            public void beginReporting() {
                errors.clear();
            }

            @Override
            public void endReporting() {
                // There is nothing to do.
            }

            @Override
            public boolean isActive() {
                return true;
            }
        };
        WorkingCopyOwner owner = new WorkingCopyOwner() {
            @Override
            public IProblemRequestor getProblemRequestor(ICompilationUnit unit) {
                return requestor;
            }
        };
        unchecked(() -> {
            ICompilationUnit editor =
                    JavaCore.createCompilationUnitFrom(file(type)).getWorkingCopy(owner, null);
            editor.getBuffer().setContents(text);
            editor.reconcile(ICompilationUnit.NO_AST, true, owner, null);
            editor.discardWorkingCopy();
        });
        return errors;
    }

    @Override
    public Object constant(String type, String name) {
        Path classes = project.getFolder("bin").getLocation().toPath();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(classes), url(annotations)}, null)) {
            Field field = loader.loadClass(PACKAGE + "." + type).getField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(type + "." + name, e);
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    @Override
    public void close() {
        unchecked(() -> project.delete(true, true, null));
    }

    private IFile file(String type) {
        return project.getFile("src/" + PACKAGE.replace('.', '/') + "/" + type + ".java");
    }

    private interface Action {
        void run() throws CoreException;
    }

    private static void unchecked(Action action) {
        try {
            action.run();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
