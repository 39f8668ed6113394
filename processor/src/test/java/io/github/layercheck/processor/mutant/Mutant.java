package io.github.layercheck.processor.mutant;

import java.util.Set;

/**
 * A right model with one fault.
 *
 * @param model the name of the model among all
 * @param names the methods that were changed, or {@code @Input} and the like for an annotation of the interface
 * @param text the source, without a package
 */
record Mutant(String model, FaultKind kind, Set<String> names, String text) {}
