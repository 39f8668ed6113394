package io.github.layercheck.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What build tools look for in the processor's jar, read from the packaged one. */
final class ProcessorJarIT {

    private static JarFile jar;

    @BeforeAll
    static void open() throws Exception {
        jar = new JarFile(new File(LayercheckProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void compilersFindTheProcessor() throws IOException {
        assertEquals(
                "io.github.layercheck.processor.LayercheckProcessor",
                read("META-INF/services/javax.annotation.processing.Processor").strip());
    }

    @Test
    void gradleTakesTheProcessorForAnIsolatingOne() throws IOException {
        assertEquals(
                "io.github.layercheck.processor.LayercheckProcessor,isolating",
                read("META-INF/gradle/incremental.annotation.processors").strip());
    }

    @Test
    void manifestKeepsTheJarOutOfApplications() throws IOException {
        Attributes attributes = jar.getManifest().getMainAttributes();
        assertEquals("annotation-processor", attributes.getValue("Spring-Boot-Jar-Type"));
    }

    @Test
    void isAModuleThatNeedsNoOther() throws IOException {
        ModuleDescriptor module;
        try (InputStream descriptor = jar.getInputStream(jar.getEntry("module-info.class"))) {
            module = ModuleDescriptor.read(descriptor);
        }
        assertEquals("io.github.layercheck.processor", module.name());
        assertEquals(
                Set.of("java.base", "java.compiler", "jdk.compiler"),
                module.requires().stream().map(ModuleDescriptor.Requires::name).collect(Collectors.toSet()));
        assertEquals(
                Set.of(Set.of("io.github.layercheck.documents")),
                module.exports().stream().map(ModuleDescriptor.Exports::targets).collect(Collectors.toSet()));
    }

    @Test
    void allClassesAreInPackagesOfTheProject() {
        List<String> foreign = jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".class") && !name.startsWith("io/github/layercheck/"))
                .toList();
        assertEquals(List.of("module-info.class"), foreign);
    }

    @Test
    void theJarIsSmall() {
        long size = new File(jar.getName()).length();
        assertTrue(size < 2_560 * 1_024, () -> size + " bytes");
    }

    private static String read(String name) throws IOException {
        try (InputStream entry = jar.getInputStream(jar.getEntry(name))) {
            return new String(entry.readAllBytes(), UTF_8);
        }
    }
}
