/** A U-Net with blocks, whose skips are outputs of the blocks. */
@Model
interface Segmentation {
    @Input({64, 64, 3})
    Tensor image();

    @Layer(Down.class) Tensor down1(Tensor image);
    @Layer(value = Down.class, set = {"first.filters = 16", "second.filters = 16"}) Tensor down2();
    @Conv2D(filters = 32, kernelSize = 3, padding = SAME, activation = RELU) Tensor bottom();
    @Conv2DTranspose(filters = 16, kernelSize = 2, strides = 2) Tensor up2();
    @Concatenate Tensor skip2(Tensor up2, @From("down2:1") Tensor seen2);
    @Conv2D(filters = 16, kernelSize = 3, padding = SAME, activation = RELU) Tensor mixed2();
    @Conv2DTranspose(filters = 8, kernelSize = 2, strides = 2) Tensor up1();
    @Concatenate Tensor skip1(Tensor up1, @From("down1:1") Tensor seen1);
    @Conv2D(filters = 1, kernelSize = 1, activation = SIGMOID) Tensor mask();
}

@Model
@Input
@Output({"smaller", "second"})
interface Down {
    @Conv2D(filters = 8, kernelSize = 3, padding = SAME, activation = RELU) Tensor first();
    @Conv2D(filters = 8, kernelSize = 3, padding = SAME, activation = RELU) Tensor second();
    @MaxPooling2D(poolSize = 2) Tensor smaller();
}
