package com.acme

import io.github.layercheck.Input
import io.github.layercheck.Model
import io.github.layercheck.Tensor
import io.github.layercheck.layers.Dense
import io.github.layercheck.layers.Flatten

@Model
@Input(28, 28)
interface Wrong {
    @Flatten
    fun flat(): Tensor

    @Dense(units = 0)
    fun digits(flat: Tensor): Tensor
}
