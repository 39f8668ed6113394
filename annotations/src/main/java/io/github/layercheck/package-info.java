/**
 * The language in which a neural network is declared: {@link io.github.layercheck.Model @Model},
 * {@link io.github.layercheck.Input @Input}, and what stands beside a layer's own annotation.
 */
package io.github.layercheck;
