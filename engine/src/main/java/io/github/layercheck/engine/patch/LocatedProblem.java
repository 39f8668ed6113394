package io.github.layercheck.engine.patch;

import java.util.Optional;

/**
 * A problem of a compile.
 *
 * @param id such as {@code output-empty}
 * @param severity {@code error} or {@code warning}
 * @param subject what it is about, such as a layer's method; empty if the place says it
 * @param message the text that the compiler shows
 * @param region where it is; empty where the compiler does not say where its sources are
 */
public record LocatedProblem(
        String id, String severity, String subject, String message, Optional<Region> region, Optional<TextFix> fix) {}
