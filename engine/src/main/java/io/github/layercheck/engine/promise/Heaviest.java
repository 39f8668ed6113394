package io.github.layercheck.engine.promise;

import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The layers of which a model has most, those of nested models with their path. */
final class Heaviest {

    private static final int SHOWN = 3;

    private final Measure measure;
    private final List<Layer> layers = new ArrayList<>();

    private record Layer(String path, long weight) {

        @Override
        public String toString() {
            return path + " (" + Numbers.grouped(weight) + ")";
        }
    }

    private Heaviest(Measure measure) {
        this.measure = measure;
    }

    /** A sentence that names the layers with most of something; empty if none has any. */
    static String of(List<LayerSummary> layers, Measure measure) {
        Heaviest heaviest = new Heaviest(measure);
        heaviest.add("", layers);
        List<Layer> most = heaviest.layers.stream()
                .sorted(Comparator.comparingLong(Layer::weight).reversed())
                .limit(SHOWN)
                .toList();
        if (most.isEmpty()) {
            return "";
        }
        return "Most " + measure.unit() + " are in " + Enumeration.of(most) + ".";
    }

    private void add(String path, List<LayerSummary> of) {
        for (LayerSummary layer : of) {
            String itsPath = path + layer.name();
            if (layer.layers().isEmpty()) {
                long its = measure.of(layer);
                if (its > 0) {
                    layers.add(new Layer(itsPath, its));
                }
            } else if (layer.shared().isEmpty()) {
                add(itsPath + "/", layer.layers());
            }
        }
    }
}
