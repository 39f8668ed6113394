/** A text classifier with recurrent layers in both directions. */
@Model
@Input(value = 40, dtype = DType.INT32)
interface Sentiment {
    @Embedding(inputDim = 5000, outputDim = 32) Tensor vectors();
    @SpatialDropout1D(rate = 0.2) Tensor dropped();
    @Bidirectional @LSTM(units = 24, returnSequences = true) Tensor read();
    @Bidirectional @GRU(units = 12) Tensor remembered();
    @Dense(units = 16, activation = RELU) Tensor hidden();
    @Dense(units = 1, activation = SIGMOID) Tensor positive();
}
