package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inference.Output;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.layers.AugMix;
import io.github.layercheck.layers.CenterCrop;
import io.github.layercheck.layers.CutMix;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.MaxNumBoundingBoxes;
import io.github.layercheck.layers.MixUp;
import io.github.layercheck.layers.Pipeline;
import io.github.layercheck.layers.RandAugment;
import io.github.layercheck.layers.RandomCrop;
import io.github.layercheck.layers.RandomElasticTransform;
import io.github.layercheck.layers.RandomErasing;
import io.github.layercheck.layers.RandomFlip;
import io.github.layercheck.layers.RandomPerspective;
import io.github.layercheck.layers.RandomRotation;
import io.github.layercheck.layers.RandomShear;
import io.github.layercheck.layers.RandomTranslation;
import io.github.layercheck.layers.RandomZoom;
import io.github.layercheck.layers.Resizing;
import java.util.ArrayList;
import java.util.List;

/** The rules of Keras' preprocessing layers that resize, move and mix images. */
final class ImageLayers {

    private ImageLayers() {}

    /** The image in another size. */
    static Inference resizing(Resizing layer, Inputs inputs) {
        if (layer.cropToAspectRatio() && layer.padToAspectRatio()) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "cropToAspectRatio and padToAspectRatio are both true")
                    .because("The proportions are kept by cropping or by padding.")
                    .at("padToAspectRatio");
        }
        Inputs images = layer.padToAspectRatio() ? inputs.floats() : inputs.integersOrFloats();
        TensorShape output = sized(image(layer.dataFormat(), images), layer.height(), layer.width());
        return Inference.outputKeeping(inputs, output);
    }

    /** The middle of the image; a smaller image is made larger. */
    static Inference centerCrop(CenterCrop layer, Inputs inputs) {
        return Inference.output(sized(image(layer.dataFormat(), inputs), layer.height(), layer.width()));
    }

    /** A random part of the image; a smaller image is made larger. */
    static Inference randomCrop(RandomCrop layer, Inputs inputs) {
        return Inference.output(sized(image(layer.dataFormat(), inputs), layer.height(), layer.width()));
    }

    private static TensorShape sized(Spatial image, int height, int width) {
        return image.with(List.of(Dim.of(height), Dim.of(width)), image.channels());
    }

    /** The images of a batch, each with a rectangle of another. */
    static Inference cutMix(CutMix layer, Inputs inputs) {
        return changed(layer.dataFormat(), inputs);
    }

    /** The images of a batch, each mixed with another. */
    static Inference mixUp(MixUp layer, Inputs inputs) {
        return changed(layer.dataFormat(), inputs);
    }

    /** The image, mirrored now and then. */
    static Inference randomFlip(RandomFlip layer, Inputs inputs) {
        return changed(layer.dataFormat(), inputs);
    }

    /** The image, turned. */
    static Inference randomRotation(RandomRotation layer, Inputs inputs) {
        return changed(layer.dataFormat(), inputs);
    }

    /** The image, slanted. */
    static Inference randomShear(RandomShear layer, Inputs inputs) {
        return changed(layer.dataFormat(), inputs);
    }

    /** The image, shifted. */
    static Inference randomTranslation(RandomTranslation layer, Inputs inputs) {
        return changed(layer.dataFormat(), inputs);
    }

    /** The image, magnified or diminished within its size. */
    static Inference randomZoom(RandomZoom layer, Inputs inputs) {
        return changed(layer.dataFormat(), inputs);
    }

    /** A mix of the image after several random chains of changes. */
    static Inference augMix(AugMix layer, Inputs inputs) {
        Colors.checkRange(layer.valueRange());
        return Inference.output(
                Colors.checkGrayOrRgb(image(layer.dataFormat(), inputs)).shape());
    }

    /** The image after several random changes. */
    static Inference randAugment(RandAugment layer, Inputs inputs) {
        Colors.checkRange(layer.valueRange());
        return Inference.output(
                Colors.checkGrayOrRgb(image(layer.dataFormat(), inputs)).shape());
    }

    /** The image with its pixels moved at random, neighbours together. */
    static Inference randomElasticTransform(RandomElasticTransform layer, Inputs inputs) {
        Colors.checkRange(layer.valueRange());
        return changed(layer.dataFormat(), inputs);
    }

    /** The image with a random rectangle filled. */
    static Inference randomErasing(RandomErasing layer, Inputs inputs) {
        Colors.checkRange(layer.valueRange());
        return changed(layer.dataFormat(), inputs);
    }

    /** The image as seen from another point. */
    static Inference randomPerspective(RandomPerspective layer, Inputs inputs) {
        Spatial image = image(layer.dataFormat(), inputs);
        if (image.size(0).is(1) || image.size(1).is(1)) {
            throw new Fault(ProblemId.INPUT_SHAPE, "the image " + image.shape() + " is a line")
                    .because("A perspective is found from four corners, which must not lie on one line.");
        }
        return Inference.output(image.shape());
    }

    /** Bounding boxes, unchanged: the layer limits their number only in a dictionary with images. */
    static Inference maxNumBoundingBoxes(MaxNumBoundingBoxes layer, Inputs inputs) {
        TensorShape boxes = inputs.onlyNumbers();
        if (boxes.rank() != 3 && boxes.rank() != 4) {
            throw boxes.rankFault("The layer takes (batch, boxes, 4).");
        }
        return Inference.outputKeeping(inputs, boxes);
    }

    /** The layers one after the other; what the last one makes is not cast. */
    static Inference pipeline(Pipeline layer, Inputs inputs, List<Wrapped> wrapped) {
        List<Wrapped> layers = WrappedLayers.all(wrapped);
        DType byDefault = inputs.count() > 0 && inputs.dtype().isFloat() ? inputs.dtype() : DType.FLOAT32;
        Inputs next = inputs;
        List<Inference> steps = new ArrayList<>();
        List<Output> outputs = List.of();
        for (Wrapped part : layers) {
            Inference step = WrappedLayers.inferOfOne(part, next);
            steps.add(step);
            outputs = step.outputs().stream()
                    .map(output -> output.dtype() == null ? new Output(output.shape(), part.ownComputeType()) : output)
                    .toList();
            next = Inputs.of(outputs.stream()
                    .map(output -> new TensorType(output.shape(), output.dtype() == null ? byDefault : output.dtype()))
                    .toList());
        }
        Inference pipeline = Inference.outputs(outputs);
        for (int i = 0; i < layers.size(); i++) {
            pipeline.weightsOf(layers.get(i).name(), steps.get(i)).productsOf(steps.get(i));
        }
        return pipeline;
    }

    /** The image with other values, whatever its channels are. */
    private static Inference changed(DataFormat format, Inputs inputs) {
        return Inference.output(image(format, inputs).shape());
    }

    /** The only input as an image; a fault if it is not one. */
    static Spatial image(DataFormat format, Inputs inputs) {
        return Spatial.of(inputs.onlyNumbers(), 2, format);
    }
}
