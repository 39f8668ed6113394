package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings the bounding boxes that go with images to a fixed number, by cutting off or padding.
 *
 * <p>Input and output {@code (batch, boxes, 4)}: boxes that come without their images, and images, pass unchanged. No
 * weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/max_num_bounding_boxes/">Keras:
 * MaxNumBoundingBoxes</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface MaxNumBoundingBoxes {

    /** The number of boxes. */
    @Range(min = 1)
    int maxNumber();

    /** What boxes and labels are padded with. */
    int fillValue() default -1;
}
