package io.github.layercheck.example;

import io.github.layercheck.example.application.EfficientNetB0Summary;
import io.github.layercheck.example.application.MobileNetV2Summary;
import io.github.layercheck.example.application.ResNet50Summary;
import io.github.layercheck.example.convolution.ColorFilterSummary;
import io.github.layercheck.example.convolution.GreyscaleFiltersSummary;
import io.github.layercheck.example.convolution.SequenceFiltersSummary;
import io.github.layercheck.example.convolution.TwoChannelFiltersSummary;
import io.github.layercheck.example.custom.CompressedClassifierSummary;
import io.github.layercheck.example.custom.RotaryReaderSummary;
import io.github.layercheck.example.custom.WeighedChannelsSummary;
import io.github.layercheck.example.dense.BottleneckSummary;
import io.github.layercheck.example.dense.PerceptronOverStepsSummary;
import io.github.layercheck.example.dense.PerceptronSummary;
import io.github.layercheck.example.file.IrisSummary;
import io.github.layercheck.example.graph.SameDigitSummary;
import io.github.layercheck.example.graph.TextClassifierSummary;
import io.github.layercheck.example.graph.TranslatorSummary;
import io.github.layercheck.example.graph.UNetSummary;
import io.github.layercheck.example.image.MnistSummary;
import io.github.layercheck.example.image.SmallImagesSummary;
import io.github.layercheck.example.recurrent.BothDirectionsResetAfterSummary;
import io.github.layercheck.example.recurrent.BothDirectionsSummary;
import io.github.layercheck.example.recurrent.FrameSequenceSummary;
import io.github.layercheck.example.recurrent.NextValueSummary;
import io.github.layercheck.example.recurrent.SequenceToSequenceSummary;
import io.github.layercheck.example.recurrent.SequenceToVectorSummary;
import io.github.layercheck.example.recurrent.TinyLstmSummary;
import io.github.layercheck.example.text.TextOfAnyLengthSummary;
import io.github.layercheck.example.text.WiderWordTaggerSummary;
import io.github.layercheck.example.text.WordTaggerSummary;
import io.github.layercheck.example.text.WordVectorsSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.SummaryOptions;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints the summary of each example, and why each of its layers has as many parameters as it has. */
public final class Examples {

    /** What Keras prints in a terminal of the usual width. */
    private static final SummaryOptions TERMINAL = SummaryOptions.DEFAULT.withColumns(80);

    private record Topic(String title, List<ModelSummary> models) {}

    private Examples() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        // The tables need characters that the encoding of a locale like POSIX does not have, though the terminal does.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Topic topic : topics()) {
            out.println("== " + topic.title() + " ==");
            out.println();
            topic.models().forEach(model -> print(model, out));
        }
        printFile(out);
        printDocuments(out);
    }

    /** The compile has written a page, a drawing and Markdown of each model beside the class files. */
    private static void printDocuments(PrintStream out) {
        URL documents = Examples.class.getResource("/META-INF/layercheck/docs");
        if (documents != null) {
            out.println();
            out.println("The documents of these models are in " + documents.getPath());
        }
    }

    /** A file without layers has a contract in place of a summary: what code feeds it, and what comes out. */
    private static void printFile(PrintStream out) {
        out.println("== Files ==");
        out.println();
        out.println(IrisSummary.KIND + " model: \"" + IrisSummary.NAME + "\"");
        out.println(" in:  " + IrisSummary.INPUT_NAME + " " + IrisSummary.INPUT_DTYPE + " " + IrisSummary.INPUT_SHAPE);
        out.println(
                " out: " + IrisSummary.OUTPUT_NAME + " " + IrisSummary.OUTPUT_DTYPE + " " + IrisSummary.OUTPUT_SHAPE);
        out.println(" a buffer for two flowers has "
                + IrisSummary.newMeasurements(2).capacity() + " floats");
    }

    private static List<Topic> topics() {
        return List.of(
                new Topic(
                        "Dense layers",
                        List.of(
                                PerceptronSummary.summary(),
                                PerceptronOverStepsSummary.summary(),
                                BottleneckSummary.summary())),
                new Topic(
                        "Recurrent layers",
                        List.of(
                                SequenceToVectorSummary.summary(),
                                SequenceToSequenceSummary.summary(),
                                TinyLstmSummary.summary(),
                                FrameSequenceSummary.summary(),
                                NextValueSummary.summary(),
                                BothDirectionsSummary.summary(),
                                BothDirectionsResetAfterSummary.summary())),
                new Topic(
                        "Convolutions",
                        List.of(
                                SequenceFiltersSummary.summary(),
                                GreyscaleFiltersSummary.summary(),
                                ColorFilterSummary.summary(),
                                TwoChannelFiltersSummary.summary())),
                new Topic(
                        "Text",
                        List.of(
                                WordVectorsSummary.summary(),
                                TextOfAnyLengthSummary.summary(),
                                WordTaggerSummary.summary(),
                                WiderWordTaggerSummary.summary())),
                new Topic("Images", List.of(MnistSummary.summary(), SmallImagesSummary.summary())),
                new Topic(
                        "Layers of our own",
                        List.of(
                                CompressedClassifierSummary.summary(),
                                WeighedChannelsSummary.summary(),
                                RotaryReaderSummary.summary())),
                new Topic(
                        "Graphs",
                        List.of(
                                UNetSummary.summary(),
                                TextClassifierSummary.summary(),
                                SameDigitSummary.summary(),
                                TranslatorSummary.summary())),
                new Topic(
                        "Applications",
                        List.of(
                                MobileNetV2Summary.summary(),
                                ResNet50Summary.summary(),
                                EfficientNetB0Summary.summary())));
    }

    private static void print(ModelSummary model, PrintStream out) {
        out.println(model.toString(TERMINAL));
        for (LayerSummary layer : model.layers()) {
            out.println(" " + layer.name() + ": " + why(layer));
        }
        out.println();
    }

    private static String why(LayerSummary layer) {
        if (!layer.hasWeights()) {
            return "no weights";
        }
        return layer.formula() + System.lineSeparator() + "     " + layer.explanation();
    }
}
