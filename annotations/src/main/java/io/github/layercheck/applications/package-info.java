/**
 * The layers that single models of {@code keras.applications} bring with them, under their exact names; all others that
 * these models use are in {@link io.github.layercheck.layers}.
 */
package io.github.layercheck.applications;
