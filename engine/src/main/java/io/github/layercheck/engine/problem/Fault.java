package io.github.layercheck.engine.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule throws for a configuration or a shape that cannot work. The rule says what it knows, the numbers and the
 * attribute; who called the rule knows the layer's name and place.
 */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemId id;
    private final String what;
    private String why = "";
    private String fix = "";
    private @Nullable String attribute;
    private int index = -1;
    private transient @Nullable Origin origin;
    private transient @Nullable Difference difference;
    private final transient List<Fault> others = new ArrayList<>();

    /**
     * Two inputs of a layer that have to be equal at an axis and are not.
     *
     * @param left the number of the one
     * @param right the number of the other
     * @param axis the axis, counted from the end
     */
    public record Difference(int left, int right, int axis) {}

    public Fault(ProblemId id, String what) {
        super(what, null, false, false);
        this.id = id;
        this.what = what;
    }

    /** The first of some faults, with the others, each that says the same once; there is one at least. */
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

    /** The faults that are found with this one. */
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
        this.fix = change;
        return this;
    }

    /** Names the two inputs that differ: who knows where they come from can say what to change there. */
    public Fault between(Difference inputs) {
        this.difference = inputs;
        return this;
    }

    /** The two inputs that differ, if they are at fault and what to change in the layer itself is not said. */
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

    /** Moves the fault to a part of its own, such as a parameter or a wrapped layer, unless it has one already. */
    public Fault in(Origin part) {
        if (origin == null) {
            origin = part;
        }
        return this;
    }

    /** Moves the fault to a place, unless it has one already. */
    Fault at(Place place) {
        if (origin == null && attribute == null) {
            origin = place.origin();
            attribute = place.attribute();
            index = place.index();
        }
        return this;
    }

    /** The problem that this fault is in a layer of that name and origin. */
    public Problem toProblem(String subject, Origin layer) {
        Place place = new Place(origin == null ? layer : origin, attribute, index);
        return new Problem(id, place, subject, what, why, fix);
    }
}
