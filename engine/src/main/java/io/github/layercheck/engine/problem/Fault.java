package io.github.layercheck.engine.problem;

import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule throws for a configuration or a shape that cannot work. The rule states the numbers and the attribute;
 * its caller knows the layer's name and place.
 */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemId id;
    private final String what;
    private String why = "";
    private String advice = "";
    private @Nullable String attribute;
    private int index = -1;
    private transient @Nullable Origin origin;
    private transient @Nullable Difference difference;
    private transient @Nullable Suspect suspect;
    private transient @Nullable Misspelling misspelling;
    private final transient List<Fault> others = new ArrayList<>();

    /**
     * Two inputs of a layer that must be equal at an axis but are not.
     *
     * @param left the number of the first input
     * @param right the number of the second input
     * @param axis the axis, counted from the end
     */
    public record Difference(int left, int right, int axis) {}

    /**
     * What of an input is at fault.
     *
     * @param shape the input's shape
     * @param axis the axis of which the size is at fault, counted from the front, or -1 for the shape as a whole
     * @param wanted the shape that it should have, as far as that is known
     */
    public record Suspect(Object shape, int axis, @Nullable Object wanted) {}

    public Fault(ProblemId id, String what) {
        super(what, null, false, false);
        this.id = id;
        this.what = what;
    }

    /** The first of at least one fault, which carries the others; faults that say the same are kept once. */
    public static Fault all(List<Fault> faults) {
        Fault first = faults.get(0);
        for (Fault fault : faults.subList(1, faults.size())) {
            if (!first.says(fault) && first.others.stream().noneMatch(fault::says)) {
                first.others.add(fault);
            }
        }
        return first;
    }

    private boolean says(Fault other) {
        return id == other.id && what.equals(other.what);
    }

    /** The faults that were found with this one. */
    List<Fault> others() {
        return others;
    }

    /** Says why it cannot work. */
    public Fault because(String reason) {
        this.why = reason;
        return this;
    }

    /** Says what to change. */
    public Fault fix(String change) {
        this.advice = change;
        return this;
    }

    /**
     * Names the two inputs that differ, so that a caller that knows where they come from can say what to change there.
     */
    public Fault between(Difference inputs) {
        this.difference = inputs;
        return this;
    }

    /** Names what of an input is at fault, so that a caller that knows where the input comes from can look there. */
    public Fault suspecting(Object shape, int axis) {
        return suspecting(shape, axis, null);
    }

    /** The same with the shape that the input should have. */
    public Fault suspecting(Object shape, int axis, @Nullable Object wanted) {
        this.suspect = new Suspect(shape, axis, wanted);
        return this;
    }

    /** What of an input is at fault, as far as the rule says it. */
    public Optional<Suspect> suspect() {
        return Optional.ofNullable(suspect);
    }

    /** Names what does not exist, which may be misspelt if it is near to a name that is known. */
    public Fault misspelt(String name, Collection<String> known) {
        this.misspelling = Nearest.nearest(name, known)
                .map(meant -> new Misspelling(name, meant))
                .orElse(null);
        return this;
    }

    /** What kind of problem it is. */
    public ProblemId id() {
        return id;
    }

    /** The two inputs that differ, if they are at fault and no change of the layer itself is suggested. */
    public Optional<Difference> difference() {
        return Optional.ofNullable(difference);
    }

    /** Names the attribute at fault. */
    public Fault at(String faultyAttribute) {
        return at(faultyAttribute, -1);
    }

    /** Names the element of the attribute's array that is at fault. */
    public Fault at(String faultyAttribute, int faultyIndex) {
        this.attribute = faultyAttribute;
        this.index = faultyIndex;
        return this;
    }

    /** Moves the fault to a part, such as a parameter or a wrapped layer, unless it already has one. */
    public Fault in(Origin part) {
        if (origin == null) {
            origin = part;
        }
        return this;
    }

    /** Moves the fault to a place, unless it already has one. */
    Fault at(Place place) {
        if (origin == null && attribute == null) {
            origin = place.origin();
            attribute = place.attribute();
            index = place.index();
        }
        return this;
    }

    /** This fault as a problem of a layer of that name and origin. */
    public Problem toProblem(String subject, Origin layer) {
        Place place = new Place(origin == null ? layer : origin, attribute, index);
        Problem problem = new Problem(id, place, subject, what, why, advice);
        return misspelling == null ? problem : problem.with(misspelling);
    }
}
