package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;

/**
 * What an attention layer is called with: a query, the values that it attends to, and their keys. Without keys the
 * values are the keys; a query alone attends to itself. All have the same rank, with at least one axis besides batch
 * and features.
 */
record AttentionInputs(Operand query, Operand value, Operand key) {

    /**
     * An input in its role.
     *
     * @param number which input it is
     * @param role such as "the query"
     * @param name what messages call the tensor
     * @param featuresName what a formula calls its last axis
     */
    record Operand(int number, String role, String name, TensorShape shape, String featuresName) {

        /** The size of the last axis; a fault if it is unknown. */
        Dim features() {
            return Weights.known(shape, -1, featuresName);
        }

        private boolean isSame(Operand other) {
            return name.equals(other.name) && shape.equals(other.shape);
        }

        @Override
        public String toString() {
            return role + " " + name + " is " + shape;
        }
    }

    static AttentionInputs of(Inputs inputs) {
        int count = inputs.numbers().count();
        if (count < 1 || count > 3) {
            throw new Fault(ProblemId.INPUT_COUNT, "takes 1 to 3 tensors, not " + count)
                    .because("They are the query, the value and the key.");
        }
        String valueFeatures = count == 1 ? "features" : "value_features";
        AttentionInputs operands = new AttentionInputs(
                operand(inputs, 0, "the query", "features"),
                operand(inputs, Math.min(1, count - 1), "the value", valueFeatures),
                operand(inputs, Math.min(2, count - 1), "the key", count == 3 ? "key_features" : valueFeatures));
        operands.query.shape().atLeastRank(3);
        checkRank(operands.query, operands.value);
        checkRank(operands.query, operands.key);
        return operands;
    }

    private static Operand operand(Inputs inputs, int number, String role, String featuresName) {
        return new Operand(number, role, inputs.name(number), inputs.shape(number), featuresName);
    }

    private static void checkRank(Operand query, Operand other) {
        if (query.shape().rank() != other.shape().rank()) {
            throw new Fault(ProblemId.INPUT_RANK, "the ranks differ: " + query + ", " + other)
                    .because("All inputs of attention must have the same number of axes.");
        }
    }

    /** Whether query, value and key are one tensor. */
    boolean isOfItself() {
        return query.isSame(value) && query.isSame(key);
    }

    int rank() {
        return query.shape().rank();
    }

    /** Checks that an axis of two operands can have the same size. */
    static void checkMatch(Operand left, Operand right, int axis, String why) {
        Dim one = left.shape().dim(axis);
        Dim other = right.shape().dim(axis);
        if (!one.matches(other)) {
            throw difference(left, right, axis, why);
        }
    }

    /** Checks that an axis of two operands has the same size, or is unknown in both. */
    static void checkEqual(Operand left, Operand right, int axis, String why) {
        if (!left.shape().dim(axis).equals(right.shape().dim(axis))) {
            throw difference(left, right, axis, why);
        }
    }

    private static Fault difference(Operand left, Operand right, int axis, String why) {
        int rank = left.shape().rank();
        int number = axis < 0 ? rank + axis : axis;
        return new Fault(ProblemId.INPUT_SHAPE, "axis " + number + " differs: " + left + ", " + right)
                .because(why)
                .between(new Fault.Difference(left.number(), right.number(), number - rank));
    }
}
