package com.acme

import io.github.layercheck.Input
import io.github.layercheck.Model
import io.github.layercheck.Tensor
import io.github.layercheck.layers.ActivationFunction.RELU
import io.github.layercheck.layers.Conv2D
import io.github.layercheck.layers.Dense
import io.github.layercheck.layers.Flatten

@Model
@Input(28, 28, 1)
interface Mnist {
    @Conv2D(filters = 4, kernelSize = [3], activation = RELU)
    fun features(): Tensor

    @Flatten
    fun flat(features: Tensor): Tensor

    @Dense(units = 10)
    fun digits(flat: Tensor): Tensor
}

/** Kotlin takes only a compile-time constant here. */
const val PARAMS = MnistSummary.PARAMS

fun main() {
    check(PARAMS == (3L * 3 * 1 * 4 + 4) + (26 * 26 * 4 * 10 + 10)) { PARAMS }
    check(MnistSummary.summary().params() == PARAMS)
}
