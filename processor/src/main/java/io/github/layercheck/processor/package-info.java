/**
 * The annotation processor: each model takes one way, from {@code read} by {@code wire}, {@code infer} and {@code check} to
 * {@code write}.
 */
@NullMarked
package io.github.layercheck.processor;

import org.jspecify.annotations.NullMarked;
