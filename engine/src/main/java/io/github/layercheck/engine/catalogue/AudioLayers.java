package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.text.Nearest;
import io.github.layercheck.layers.MelSpectrogram;
import io.github.layercheck.layers.STFTSpectrogram;
import io.github.layercheck.layers.StftMode;
import java.util.ArrayList;
import java.util.List;

/** The rules of Keras' preprocessing layers for sound. */
final class AudioLayers {

    /** The names that SciPy's get_window knows of windows that have no further parameter. */
    private static final List<String> WINDOWS = List.of(
            "bart",
            "barthann",
            "bartlett",
            "bkh",
            "black",
            "blackharr",
            "blackman",
            "blackmanharris",
            "blk",
            "bman",
            "bmn",
            "bohman",
            "box",
            "boxcar",
            "brt",
            "brthan",
            "bth",
            "cosine",
            "exponential",
            "flat",
            "flattop",
            "flt",
            "halfcosine",
            "ham",
            "hamm",
            "hamming",
            "han",
            "hann",
            "lanczos",
            "nut",
            "nutl",
            "nuttall",
            "ones",
            "par",
            "parz",
            "parzen",
            "poisson",
            "rect",
            "rectangular",
            "sinc",
            "taylor",
            "taylorwin",
            "tri",
            "triang",
            "triangle",
            "tuk",
            "tukey");

    private AudioLayers() {}

    /** The spectrum of each frame of a signal on the mel scale; the frames are centered on multiples of the stride. */
    static Inference melSpectrogram(MelSpectrogram layer, Inputs inputs) {
        checkMel(layer);
        TensorShape input = inputs.onlyNumbers().atLeastRank(2);
        Dim samples = input.last();
        int reflected = layer.fftLength() / 2;
        if (samples.isLessThan(reflected + 1)) {
            throw new Fault(
                            ProblemId.INPUT_SHAPE,
                            "the signal " + input + " is too short for fftLength " + layer.fftLength())
                    .because("It is reflected at both ends by half of that, " + reflected
                            + " samples, and must be longer than that.")
                    .fix(samples.is(1) ? "" : "An fftLength of up to " + (2 * samples.size() - 1) + " fits.")
                    .at("fftLength");
        }
        Dim frames = samples.plus(2L * reflected - layer.fftLength())
                .dividedBy(layer.sequenceStride())
                .plus(1);
        List<Dim> product = new ArrayList<>(CoreLayers.places(input));
        product.add(Dim.named("frequencies", reflected + 1L));
        product.add(Dim.named("num_mel_bins", layer.numMelBins()));
        product.add(frames.named("frames"));
        return Inference.output(input.withLast(Dim.of(layer.numMelBins())).append(frames))
                .product(product);
    }

    private static void checkMel(MelSpectrogram layer) {
        if (layer.sequenceLength() > layer.fftLength()) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            "sequenceLength " + layer.sequenceLength() + " is more than fftLength " + layer.fftLength())
                    .because("A frame is padded to the size of the Fourier transform.")
                    .at("sequenceLength");
        }
        double highest = Double.isNaN(layer.maxFreq()) ? layer.samplingRate() / 2.0 : layer.maxFreq();
        if (layer.minFreq() >= highest) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            "minFreq " + layer.minFreq() + " is not below the highest frequency " + highest)
                    .because("The bins lie between them; maxFreq is half of samplingRate unless it is given.")
                    .at("minFreq");
        }
    }

    /** The spectrum of each frame of a signal, by a convolution with the waves of each frequency. */
    static Inference stftSpectrogram(STFTSpectrogram layer, Inputs inputs) {
        Window frame = frame(layer);
        checkWindow(layer.window());
        Dim frequencies = Dim.named("frequencies", fftLength(layer) / 2 + 1L);
        Spatial signal = Spatial.of(inputs.floats().only(), 1, layer.dataFormat());
        Dim frames = frames(frame, signal);
        TensorShape output = spectrogram(layer, signal, frames, frequencies);
        Dim frameLength = Dim.named("frame_length", layer.frameLength());
        List<Dim> places = List.of(signal.channels().named("channels"), frames.named("frames"));
        Inference inference = Inference.output(output);
        if (layer.mode() != StftMode.IMAG) {
            inference.weight("real_kernel", frameLength, Dim.of(1), frequencies).multipliedAt(places);
        }
        if (layer.mode() != StftMode.REAL) {
            inference.weight("imag_kernel", frameLength, Dim.of(1), frequencies).multipliedAt(places);
        }
        return inference;
    }

    private static Dim frames(Window frame, Spatial signal) {
        try {
            return frame.over(signal).get(0);
        } catch (Fault fault) {
            throw fault.at("frameLength");
        }
    }

    private static TensorShape spectrogram(STFTSpectrogram layer, Spatial signal, Dim frames, Dim frequencies) {
        Dim channels = signal.channels();
        if (!channels.isKnown()) {
            throw new Fault(
                            ProblemId.UNKNOWN_DIMENSION,
                            "axis " + signal.channelAxis() + " (channels) of the input " + signal.shape()
                                    + " is unknown")
                    .because("The output has the frequencies of every channel.")
                    .suspecting(signal.shape(), signal.channelAxis());
        }
        Dim values = layer.mode() == StftMode.STFT ? frequencies.times(2) : frequencies;
        if (!layer.expandDims()) {
            return signal.with(List.of(frames), values.times(channels));
        }
        Dim batch = signal.shape().batch();
        return signal.channelsFirst()
                ? TensorShape.of(batch, channels, frames, values)
                : TensorShape.of(batch, frames, values, channels);
    }

    private static Window frame(STFTSpectrogram layer) {
        int length = layer.frameLength();
        int step = layer.frameStep() == Unset.INT ? length / 2 : layer.frameStep();
        if (step == 0 || step > length) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            step == 0
                                    ? "frameLength is 1 and frameStep is not given"
                                    : "frameStep " + step + " is more than frameLength " + length)
                    .because("The step must be at least 1 and at most frameLength; by default it is half of it.")
                    .at(step == 0 ? "frameLength" : "frameStep");
        }
        if (fftLength(layer) < length) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            "fftLength " + layer.fftLength() + " is less than frameLength " + length)
                    .because("A frame is padded to the size of the Fourier transform.")
                    .at("fftLength");
        }
        return new Window(
                        PerAxis.of("frameLength", new int[] {length}),
                        PerAxis.of("frameStep", new int[] {step}),
                        PerAxis.of("dilationRate", new int[] {1}),
                        layer.padding())
                .withoutCausalPadding();
    }

    /** The size of the Fourier transform: the next power of two unless it is given. */
    private static long fftLength(STFTSpectrogram layer) {
        if (layer.fftLength() != Unset.INT) {
            return layer.fftLength();
        }
        long highest = Integer.highestOneBit(layer.frameLength());
        return highest == layer.frameLength() ? highest : 2 * highest;
    }

    private static void checkWindow(String window) {
        String name = window.replaceFirst("_(symmetric|periodic)$", "");
        if (!window.equals(Unset.STRING) && !WINDOWS.contains(name)) {
            String what = "window is \"" + window + "\"" + Nearest.didYouMean(name, WINDOWS);
            throw new Fault(ProblemId.UNKNOWN_IDENTIFIER, what)
                    .because("SciPy's get_window has no such window, or needs further parameters for it.")
                    .at("window");
        }
    }
}
