package io.github.layercheck.engine.file.weights;

import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.text.Enumeration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The weights of a layer that have other shapes in a file, though they are as many.
 *
 * @param layer what messages call the layer
 * @param hasOnlyVectors whether each weight of the layer, unlike or not, has an element for each channel and no other axis
 * @param pairs each weight that differs, with its array
 */
record UnlikeWeights(String layer, boolean hasOnlyVectors, List<Pair> pairs) {

    /** A weight and the array in its place. */
    record Pair(String path, StoredArray inModel, StoredArray inFile) {

        boolean isUnlike() {
            return !inModel.shape().equals(inFile.shape());
        }

        /** The only axis that differs; nothing if several do, or if the array has another rank. */
        private Optional<Integer> axis() {
            List<Integer> differing = new ArrayList<>();
            int rank = inModel.shape().size();
            for (int i = 0; i < rank && rank == inFile.shape().size(); i++) {
                if (!inModel.shape().get(i).equals(inFile.shape().get(i))) {
                    differing.add(i);
                }
            }
            return differing.size() == 1 ? Optional.of(differing.get(0)) : Optional.empty();
        }

        /** Whether it differs only because there are so many more or fewer elements in the input as another array says. */
        private boolean followsFrom(Pair other, boolean isVectorOfChannels) {
            Optional<Integer> axis = axis();
            Optional<Integer> itsAxis = other.axis();
            if (axis.isEmpty() || itsAxis.isEmpty()) {
                return false;
            }
            boolean isOfInput =
                    isVectorOfChannels || axis.get() < inModel.shape().size() - 1;
            long size = inModel.shape().get(axis.get());
            long sizeInFile = inFile.shape().get(axis.get());
            long its = other.inModel.shape().get(itsAxis.get());
            long itsInFile = other.inFile.shape().get(itsAxis.get());
            return isOfInput && (double) size * itsInFile == (double) sizeInFile * its;
        }
    }

    UnlikeWeights {
        pairs = List.copyOf(pairs);
    }

    /** Such as "kernel is (784, 10) and bias (10,), in mnist.json (784, 30) and (30,)". */
    String text(String file) {
        List<String> ofModel = new ArrayList<>();
        List<String> ofFile = new ArrayList<>();
        for (Pair pair : pairs) {
            String is = ofModel.isEmpty() ? " is " : " ";
            ofModel.add(pair.path() + is + pair.inModel().shapeText());
            ofFile.add(pair.inFile().shapeText());
        }
        return Enumeration.of(ofModel) + ", in " + file + " " + Enumeration.of(ofFile);
    }

    /** Whether they would be alike if those of a layer before were: only what comes in differs. */
    boolean followFrom(UnlikeWeights earlier) {
        return pairs.stream()
                .allMatch(pair -> earlier.pairs.stream().anyMatch(other -> pair.followsFrom(other, hasOnlyVectors)));
    }
}
