package io.github.layercheck.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.document.DocumentFormat;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same model gives the same documents, whatever is different in a virtual machine. */
class SameBytesTest {

    private static final List<String> MODELS =
            List.of("models/app_NASNetMobile", "models/block_siamese", "models/dag_101");

    /** Prints a digest of the documents of the models. */
    public static void main(String[] arguments) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String model : arguments) {
            for (Map.Entry<DocumentFormat, String> document : new LayercheckDocuments()
                    .write(GoldenModels.of(model), EnumSet.allOf(DocumentFormat.class), Locale.ENGLISH)
                    .entrySet()) {
                digest.update(document.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        System.out.println(HexFormat.of().formatHex(digest.digest()));
    }

    /** Identity hash codes order what a HashMap of objects without their own hash code has. */
    @Test
    void documentsAreTheSameInEveryVirtualMachine() throws Exception {
        String plain = run("-Duser.language=en");
        assertEquals(plain, run("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=3", "-Duser.language=tr"));
        assertEquals(64, plain.strip().length(), plain);
    }

    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                + File.pathSeparator
                + System.getProperty("java.class.path"));
        command.add(SameBytesTest.class.getName());
        command.addAll(MODELS);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
