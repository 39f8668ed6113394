package io.github.layercheck.engine.cost;

import io.github.layercheck.engine.cost.Execution.Step;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory that the tensors of one sample take. Every call makes new tensors, so it is an upper bound for a runtime that computes
 * in place.
 *
 * @param elements the number of elements of all tensors that calls make, which training keeps
 * @param bytes their size
 * @param inputBytes the size of the inputs, which is not in it
 * @param peakBytes the most that is alive at once in inference: what was made, or given, and is read by this call or a later one
 *     or is an output, and all that the call makes
 * @param peakCall the number of the first call where it is alive, from 1
 * @param peakLayer the layer of that call, with the models around it: {@code encoder/dense}
 */
public record ActivationMemory(
        long elements, long bytes, long inputBytes, long peakBytes, int peakCall, String peakLayer) {

    /** That of an execution, or null if the size of a tensor is open or what all take does not fit 64 bits. */
    static @Nullable ActivationMemory of(Execution execution) {
        long all = 0;
        for (int tensor = 0; tensor < execution.tensors(); tensor++) {
            long bytes = execution.bytes(tensor);
            all += bytes;
            if (bytes == Execution.OPEN || all < 0) {
                return null;
            }
        }
        long inputBytes = 0;
        for (int input : execution.inputs()) {
            inputBytes += execution.bytes(input);
        }
        long elements = 0;
        long bytes = 0;
        for (Step step : execution.steps()) {
            for (int made : step.makes()) {
                elements += execution.elements(made);
                bytes += execution.bytes(made);
            }
        }
        return withPeak(execution, elements, bytes, inputBytes);
    }

    private static ActivationMemory withPeak(Execution execution, long elements, long bytes, long inputBytes) {
        int[] lastReads = lastReads(execution);
        long alive = 0;
        for (int input : execution.inputs()) {
            alive += lastReads[input] >= 0 ? execution.bytes(input) : 0;
        }
        long peak = 0;
        int peakCall = 0;
        List<Step> steps = execution.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            for (int made : step.makes()) {
                alive += execution.bytes(made);
            }
            if (alive > peak || i == 0) {
                peak = alive;
                peakCall = i + 1;
            }
            for (int made : step.makes()) {
                alive -= lastReads[made] <= i ? execution.bytes(made) : 0;
            }
            for (int read : step.reads()) {
                if (lastReads[read] == i) {
                    alive -= execution.bytes(read);
                    lastReads[read] = -1; // a call can read a tensor twice
                }
            }
        }
        String peakLayer = steps.isEmpty() ? "" : steps.get(peakCall - 1).path();
        return new ActivationMemory(elements, bytes, inputBytes, peak, peakCall, peakLayer);
    }

    /** For each tensor the number of the last call that reads it, after all calls for an output; -1 for none. */
    private static int[] lastReads(Execution execution) {
        int[] last = new int[execution.tensors()];
        Arrays.fill(last, -1);
        List<Step> steps = execution.steps();
        for (int i = 0; i < steps.size(); i++) {
            for (int read : steps.get(i).reads()) {
                last[read] = i;
            }
        }
        for (int output : execution.outputs()) {
            last[output] = steps.size();
        }
        return last;
    }
}
