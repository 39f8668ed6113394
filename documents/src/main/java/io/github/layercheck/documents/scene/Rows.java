package io.github.layercheck.documents.scene;

import java.util.ArrayList;
import java.util.List;

/** Numbers of rows. */
final class Rows {

    private Rows() {}

    static List<Integer> join(List<Integer> first, List<Integer> second) {
        List<Integer> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
