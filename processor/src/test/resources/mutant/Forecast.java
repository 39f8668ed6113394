/** An encoder and a decoder of series, which begins in the state in which the encoder has ended. */
@Model
@Output({"next", "encoder:1"})
interface Forecast {
    @Input({30, 6}) Tensor past();
    @Input({10, 4}) Tensor known();

    @Conv1D(filters = 12, kernelSize = 3, padding = CAUSAL) Tensor smoothed(Tensor past);
    @LSTM(units = 20, returnState = true) Tensor encoder();
    @LSTM(units = 20, returnSequences = true) Tensor decoder(
            Tensor known, @From("encoder:1") Tensor hidden, @From("encoder:2") Tensor cell);
    @TimeDistributed @Dense(units = 8, activation = RELU) Tensor each(Tensor decoder);
    @Dense(units = 1) Tensor next();
}
