/** Two texts, read by one encoder, and compared. */
@Model
interface Pairs {
    @Input(value = 20, dtype = DType.INT32) Tensor left();
    @Input(value = 20, dtype = DType.INT32) Tensor right();

    @Embedding(inputDim = 1000, outputDim = 16) Tensor leftVectors(Tensor left);
    @Shared("leftVectors") Tensor rightVectors(Tensor right);
    @Layer(Reader.class) Tensor leftRead(Tensor leftVectors);
    @Shared("leftRead") Tensor rightRead(Tensor rightVectors);
    @Dot(axes = 1, normalize = true) Tensor likeness(Tensor leftRead, Tensor rightRead);
    @Concatenate Tensor all(Tensor leftRead, Tensor rightRead, Tensor likeness);
    @Dense(units = 1, activation = SIGMOID) Tensor same();
}

@Model
@Input({20, 16})
interface Reader {
    @Conv1D(filters = 24, kernelSize = 5, activation = RELU) Tensor features();
    @GlobalMaxPooling1D Tensor strongest();
    @Dense(units = 12) Tensor vector();
}
