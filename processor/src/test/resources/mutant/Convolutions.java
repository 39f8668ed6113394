/** Several kinds of convolutions, and a cell in a recurrent layer. */
@Model
interface Convolutions {
    @Input({40, 24, 4}) Tensor image();

    @Conv2D(filters = 8, kernelSize = {3, 5}, strides = {2, 1}) Tensor wide(Tensor image);
    @DepthwiseConv2D(kernelSize = 3, depthMultiplier = 2, padding = SAME) Tensor deep();
    @SeparableConv2D(filters = 8, kernelSize = 3, padding = SAME) Tensor separable();
    @ZeroPadding2D(padding = {1, 1}) Tensor padded();
    @AveragePooling2D(poolSize = 3, strides = 1) Tensor pooled();
    @Maximum Tensor larger(Tensor separable, Tensor pooled);
    @Cropping2D(cropping = {1, 2}) Tensor cropped();
    @UpSampling2D(size = 2) Tensor twice();
    @Permute(dims = {2, 1, 3}) Tensor turned();
    @TimeDistributed @Flatten Tensor columns();
    @LSTMCell(units = 10) Part cell();
    @RNN(of = "cell") Tensor read(Tensor columns);
    @RepeatVector(n = 3) Tensor thrice();
    @Softmax(axis = 1) Tensor shares();
}
