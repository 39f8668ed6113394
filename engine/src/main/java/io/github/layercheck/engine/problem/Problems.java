package io.github.layercheck.engine.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of one model, each once. */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds a fault of the part of that name, at the part or at the attribute that the fault names. */
    public void add(String subject, Origin origin, Fault fault) {
        add(fault.toProblem(subject, origin));
        fault.others().forEach(other -> add(subject, origin, other));
    }

    /** Adds a fault at a place, unless the fault names one itself. */
    public void add(String subject, Place place, Fault fault) {
        add(fault.at(place).toProblem(subject, place.origin()));
        fault.others().forEach(other -> add(subject, place, other));
    }

    /**
     * Adds what was found in a model, but of those of one kind at one place only the first: a layer that is applied several
     * times, or a model that has several branches, is wrong in each of them for the same reason.
     */
    public void addFirstAtEachPlace(Problems others) {
        Set<List<Object>> seen = new HashSet<>();
        for (Problem problem : others.found) {
            if (seen.add(List.of(problem.id(), problem.place()))) {
                found.add(problem);
            }
        }
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    /** Whether the model cannot work. */
    public boolean hasErrors() {
        for (Problem problem : found) {
            if (problem.isError()) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return new ArrayList<>(found);
    }
}
