/** A vision transformer of one layer over the patches of an image. */
@Model
@Input({48, 48, 3})
interface Patches {
    @Conv2D(filters = 32, kernelSize = 8, strides = 8) Tensor patches();
    @Reshape(targetShape = {36, 32}) Tensor sequence();
    @LayerNormalization(epsilon = 1e-6) Tensor normalized();
    @MultiHeadAttention(numHeads = 4, keyDim = 8) Tensor attention();
    @Add Tensor attended(Tensor sequence, Tensor attention);
    @LayerNormalization(epsilon = 1e-6) Tensor again();
    @Dense(units = 64, activation = GELU) Tensor wide();
    @Dense(units = 32) Tensor narrow();
    @Add Tensor out(Tensor attended, Tensor narrow);
    @Flatten Tensor flat();
    @Dense(units = 5, activation = SOFTMAX) Tensor classes();
}
