package io.github.layercheck.eclipse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A running Eclipse: Equinox with the bundles that are on the class path, and one more of the classes in {@code bundle}. */
final class Equinox implements AutoCloseable {

    private static final String PACKAGE = Equinox.class.getPackageName();
    private static final String PROJECT_CLASS = PACKAGE + ".bundle.WorkspaceProject";
    private static final List<String> BUNDLES =
            List.of("com.sun.jna", "org.apache.felix.", "org.eclipse.", "org.osgi.");
    private static final List<String> STARTED_AT_ONCE = List.of(
            "org.apache.felix.scr",
            "org.eclipse.core.contenttype",
            "org.eclipse.core.runtime",
            "org.eclipse.equinox.app",
            "org.eclipse.equinox.common",
            "org.eclipse.equinox.preferences",
            "org.eclipse.equinox.registry");

    private final Framework framework;
    private final Class<?> projectClass;

    private Equinox(Framework framework, Class<?> projectClass) {
        this.framework = framework;
        this.projectClass = projectClass;
    }

    /** Starts Eclipse with an empty workspace in a folder, whose former content is deleted. */
    static Equinox start(Path folder) throws Exception {
        deleteTree(folder);
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        "osgi.instance.area",
                        folder.resolve("workspace").toUri().toString(),
                        "osgi.configuration.area",
                        folder.resolve("configuration").toUri().toString(),
                        "osgi.install.area",
                        folder.resolve("install").toUri().toString(),
                        "osgi.framework.useSystemProperties",
                        "false",
                        "org.osgi.framework.bundle.parent",
                        "app",
                        "org.osgi.framework.bootdelegation",
                        "javax.annotation.processing,javax.lang.model,javax.lang.model.*,javax.tools," + PACKAGE));
        framework.init();
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        // jdt.apt.core asks for Ant, of which it needs nothing outside of Ant.
        bundles.add(context.installBundle("ant", bundle("org.apache.ant", "1.10.15", "", List.of())));
        for (Path jar : classPath()) {
            if (isBundle(jar)) {
                bundles.add(context.installBundle(jar.toUri().toString()));
            }
        }
        Bundle own = context.installBundle("own", ownBundle());
        framework.start();
        for (Bundle bundle : bundles) {
            start(bundle);
        }
        own.start(Bundle.START_ACTIVATION_POLICY);
        return new Equinox(framework, own.loadClass(PROJECT_CLASS));
    }

    /** A new project that has the processor. */
    EclipseProject createProject(String name) throws Exception {
        Path annotations = jar("layercheck-annotations-");
        Path processor = jar("layercheck-processor-");
        return (EclipseProject) projectClass
                .getConstructor(String.class, Path.class, Path.class)
                .newInstance(name, annotations, processor);
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Bundle bundle) throws BundleException {
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
            boolean atOnce = STARTED_AT_ONCE.contains(bundle.getSymbolicName());
            bundle.start(atOnce ? 0 : Bundle.START_ACTIVATION_POLICY);
        }
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path jar(String prefix) {
        return classPath().stream()
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no packaged " + prefix + " on the class path " + classPath()));
    }

    /** Whether a file is a bundle of Eclipse other than Equinox itself, which is running already. */
    private static boolean isBundle(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String name =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            return name != null && BUNDLES.stream().anyMatch(name::startsWith) && !name.startsWith("org.eclipse.osgi;");
        }
    }

    private static InputStream ownBundle() throws Exception {
        Path classes = Path.of(Equinox.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(
                classes.resolve(PACKAGE.replace('.', '/')).resolve("bundle"))) {
            stream.forEach(file -> files.add(classes.relativize(file)));
        }
        String required = "org.eclipse.core.runtime,org.eclipse.core.resources,org.eclipse.jdt.core,"
                + "org.eclipse.jdt.core.compiler.batch,org.eclipse.jdt.apt.core,org.eclipse.jdt.apt.pluggable.core";
        return bundle(
                PACKAGE, "1.0.0", required, files.stream().map(classes::resolve).toList());
    }

    private static InputStream bundle(String name, String version, String required, List<Path> classFiles)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        attributes.putValue(Constants.BUNDLE_VERSION, version);
        if (!required.isEmpty()) {
            attributes.putValue(Constants.REQUIRE_BUNDLE, required);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Path file : classFiles) {
                jar.putNextEntry(new JarEntry(PACKAGE.replace('.', '/') + "/bundle/" + file.getFileName()));
                Files.copy(file, jar);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
