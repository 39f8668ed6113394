/** Residual blocks, normalized in groups. */
@Model
@Input({32, 32, 3})
interface Residuals {
    @Conv2D(filters = 16, kernelSize = 3, padding = SAME, useBias = false) Tensor stem();
    @Layer(Block.class) Tensor block1();
    @Repeat(2) @Layer(Block.class) Tensor blocks();
    @Conv2D(filters = 32, kernelSize = 3, strides = 2, padding = SAME) Tensor halved();
    @Layer(value = Block.class, set = {"narrow.filters = 8", "wide.filters = 32"}) Tensor block2();
    @GlobalAveragePooling2D Tensor mean();
    @Dense(units = 10, activation = SOFTMAX) Tensor classes();
}

@Model
@Input
interface Block {
    @Conv2D(filters = 4, kernelSize = 1, activation = RELU) Tensor narrow();
    @Conv2D(filters = 4, kernelSize = 3, padding = SAME, groups = 2, activation = RELU) Tensor filtered();
    @Conv2D(filters = 16, kernelSize = 1) Tensor wide();
    @GroupNormalization(groups = 4) Tensor normalized();
    @Add Tensor sum(Tensor normalized, Tensor input);
}
