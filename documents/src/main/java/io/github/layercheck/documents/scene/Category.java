package io.github.layercheck.documents.scene;

import java.util.List;

/** What kind of work a layer does, which its colour shows. */
public enum Category {
    INPUT("InputLayer"),
    ATTENTION("Attention"),
    RECURRENT("LSTM", "GRU", "RNN", "Bidirectional", "Cell"),
    POOLING("Pool"),
    NORMALIZATION("Norm"),
    CONVOLUTION("Conv"),
    EMBEDDING("Embedding"),
    DENSE("Dense"),
    ACTIVATION("Activation", "ReLU", "ELU", "Softmax", "Sigmoid", "Tanh", "Gelu", "Silu", "Softplus", "Softsign"),
    REGULARIZATION("Dropout", "Noise", "Regularization"),
    MERGING("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot"),
    RESHAPING("Flatten", "Reshape", "Permute", "RepeatVector", "Cropping", "UpSampling", "Padding", "Resizing"),
    MODEL("Functional", "Sequential"),
    OTHER;

    // List.of cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> partsOfNames;

    Category(String... partsOfNames) {
        this.partsOfNames = List.of(partsOfNames);
    }

    /** The category of a class of Keras; the first whose words its name has. */
    public static Category of(String type) {
        for (Category category : values()) {
            for (String part : category.partsOfNames) {
                if (type.contains(part)) {
                    return category;
                }
            }
        }
        return OTHER;
    }
}
