package io.github.layercheck.engine.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.cost.Execution.Step;
import io.github.layercheck.engine.model.InferredModel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;

/** The order in which the calls of a model run, as the golden data has it. */
public final class ExecutionOrder {

    private static final int DIGITS = 12;

    private ExecutionOrder() {}

    /** The first digits of the SHA-1 of the paths of all calls, a line each. */
    public static String digest(InferredModel model) throws GeneralSecurityException {
        String paths = Objects.requireNonNull(Execution.of(model)).steps().stream()
                .map(Step::path)
                .collect(Collectors.joining("\n"));
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(paths.getBytes(UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }
}
