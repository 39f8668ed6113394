package io.github.layercheck.engine.shape;

import io.github.layercheck.engine.shape.Expression.Binary;
import io.github.layercheck.engine.shape.Expression.Constant;
import io.github.layercheck.engine.shape.Expression.Name;
import io.github.layercheck.engine.shape.Expression.Open;
import io.github.layercheck.engine.shape.Expression.Product;
import io.github.layercheck.engine.shape.Expression.Rounded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of a tensor: a size, or unknown. All arithmetic on sizes goes through here: what is computed from an
 * unknown dimension is unknown, and what does not fit 64 bits is a fault.
 *
 * <p>Two dimensions are equal if they have the same size or are both unknown; the name that one bears in a formula does
 * not matter.
 */
public final class Dim {

    private static final Dim UNKNOWN = new Dim((Expression) null);

    private final @Nullable Expression expression;
    private final String openName;

    private Dim(@Nullable Expression expression) {
        this.expression = expression;
        this.openName = "size";
    }

    private Dim(String openName) {
        this.expression = null;
        this.openName = openName;
    }

    public static Dim unknown() {
        return UNKNOWN;
    }

    public static Dim of(long size) {
        return new Dim(new Constant(size));
    }

    /** A dimension that a formula calls by that name. */
    public static Dim named(String name, long size) {
        return new Dim(new Name(name, size));
    }

    /** This dimension under the name that a formula calls it by. */
    public Dim named(String name) {
        return expression == null ? new Dim(name) : named(name, expression.value());
    }

    /** The dimension as a factor of a formula: how its size came about, or its name if it is unknown. */
    public Expression factor() {
        return expression == null ? new Open(openName) : expression;
    }

    public boolean isKnown() {
        return expression != null;
    }

    /** The size of a dimension that is known. */
    public long size() {
        return expression().value();
    }

    /** How the size of a dimension that is known came about. */
    public Expression expression() {
        if (expression == null) {
            throw new IllegalStateException("the size of an unknown dimension");
        }
        return expression;
    }

    public boolean is(long size) {
        return expression != null && expression.value() == size;
    }

    /** Whether the two can have the same size; if both are known, they must be equal. */
    public boolean matches(Dim other) {
        return !isKnown() || !other.isKnown() || size() == other.size();
    }

    /** Whether this dimension is known and smaller than the number. */
    public boolean isLessThan(long number) {
        return expression != null && expression.value() < number;
    }

    public Dim plus(Dim other) {
        return combine(other, "+", Math::addExact);
    }

    public Dim plus(long number) {
        return number == 0 ? this : plus(of(number));
    }

    public Dim minus(Dim other) {
        return combine(other, "-", Math::subtractExact);
    }

    public Dim minus(long number) {
        return number == 0 ? this : minus(of(number));
    }

    /** The product; a constant factor stands first. */
    public Dim times(Dim other) {
        if (expression == null || other.expression == null) {
            return UNKNOWN;
        }
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        List<Expression> all = new ArrayList<>();
        addFactors(expression, all);
        addFactors(other.expression, all);
        List<Expression> factors = new ArrayList<>();
        int constants = 0;
        for (Expression factor : all) {
            factors.add(factor instanceof Constant ? constants++ : factors.size(), factor);
        }
        Product product = new Product(factors);
        checkedValue(product);
        return new Dim(product);
    }

    public Dim times(long number) {
        return times(of(number));
    }

    private boolean isOne() {
        return expression instanceof Constant constant && constant.value() == 1;
    }

    /** The quotient, rounded down. */
    public Dim dividedBy(Dim other) {
        Dim quotient = combine(other, "/", Math::floorDiv);
        if (expression == null
                || other.expression == null
                || !(quotient.expression instanceof Binary)
                || expression.value() % other.expression.value() == 0) {
            return quotient;
        }
        return new Dim(new Rounded("floor", expression, other.expression, quotient.size()));
    }

    public Dim dividedBy(long number) {
        return number == 1 ? this : dividedBy(of(number));
    }

    /** The quotient, rounded up. */
    public Dim ceilDividedBy(long number) {
        return number == 1 ? this : ceilDividedBy(of(number));
    }

    /** The quotient, rounded up. */
    public Dim ceilDividedBy(Dim other) {
        if (expression == null || other.expression == null) {
            return UNKNOWN;
        }
        long value = -Math.floorDiv(-expression.value(), other.expression.value());
        boolean isConstant = expression instanceof Constant && other.expression instanceof Constant;
        return isConstant ? of(value) : new Dim(new Rounded("ceil", expression, other.expression, value));
    }

    private static void addFactors(Expression expression, List<Expression> factors) {
        if (expression instanceof Product product) {
            factors.addAll(product.factors());
        } else {
            factors.add(expression);
        }
    }

    private Dim combine(Dim other, String operator, LongBinaryOperator operation) {
        if (expression == null || other.expression == null) {
            return UNKNOWN;
        }
        long value;
        try {
            value = operation.applyAsLong(expression.value(), other.expression.value());
        } catch (ArithmeticException e) {
            throw Counts.overflow(expression.numbers() + " " + operator + " " + other.expression.numbers());
        }
        if (expression instanceof Constant && other.expression instanceof Constant) {
            return of(value);
        }
        return new Dim(new Binary(expression, operator, other.expression, value));
    }

    private static void checkedValue(Product product) {
        try {
            product.value();
        } catch (ArithmeticException e) {
            throw Counts.overflow(product.numbers());
        }
    }

    /** As Keras prints it: the size, or None. */
    @Override
    public String toString() {
        return expression == null ? "None" : Long.toString(expression.value());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dim dim && isKnown() == dim.isKnown() && (!isKnown() || size() == dim.size());
    }

    @Override
    public int hashCode() {
        return expression == null ? 0 : Long.hashCode(expression.value());
    }
}
