package io.github.layercheck.engine.text;

import java.util.List;
import java.util.StringJoiner;

/** Shapes as Python writes them, and with it Keras, NumPy and TensorFlow. */
public final class PythonTuple {

    private PythonTuple() {}

    /** A tuple: {@code ()}, {@code (5,)}, {@code (None, 28)}. */
    public static String of(List<?> elements) {
        StringJoiner tuple = new StringJoiner(", ", "(", elements.size() == 1 ? ",)" : ")");
        for (Object element : elements) {
            tuple.add(element.toString());
        }
        return tuple.toString();
    }
}
