package io.github.layercheck.engine.promise;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quantity as people write it, such as {@code 250 KB} or {@code 1.2 GMACs}. */
enum Quantity {
    /** As in Keras' summaries, by powers of 1,024. */
    BYTES(1024, List.of("|B", "KB|KiB", "MB|MiB", "GB|GiB", "TB|TiB"), "\"250 KB\", \"1.5 MB\" or \"300000\""),
    /** By powers of 1,000. */
    MACS(1000, List.of("|MACs", "KMACs", "MMACs", "GMACs", "TMACs"), "\"1.2 GMACs\", \"300 MMACs\" or \"300000\"");

    /** Digits, also in groups, with or without a fraction, and a unit. */
    private static final Pattern FORM =
            Pattern.compile("\\s*(\\d{1,3}(?:[,_]\\d{3})+|\\d{1,18})(\\.\\d{1,18})?\\s*(\\p{L}*)\\s*");

    private final int scale;

    /** The names of each unit, of which every next one is greater by the scale. */
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> units;

    private final String examples;

    Quantity(int scale, List<String> units, String examples) {
        this.scale = scale;
        this.units = units;
        this.examples = examples;
    }

    /**
     * Reads a quantity; a fraction of a byte or of a MAC is left out.
     *
     * @throws Fault if the text is not one
     */
    long parse(String attribute, String text) {
        Matcher form = FORM.matcher(text);
        int power = form.matches() ? power(form.group(3)) : -1;
        if (power < 0) {
            throw fault(attribute, text, "is not a number with a unit");
        }
        String fraction = form.group(2) == null ? "" : form.group(2);
        BigDecimal number = new BigDecimal(form.group(1).replaceAll("[,_]", "") + fraction);
        BigInteger all = number.multiply(BigDecimal.valueOf(scale).pow(power))
                .setScale(0, RoundingMode.FLOOR)
                .unscaledValue();
        if (all.bitLength() >= Long.SIZE) {
            throw fault(attribute, text, "is more than " + Long.MAX_VALUE);
        }
        return all.longValue();
    }

    private int power(String unit) {
        for (int power = 0; power < units.size(); power++) {
            for (String name : units.get(power).split("\\|", -1)) {
                if (name.toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT))) {
                    return power;
                }
            }
        }
        return -1;
    }

    private Fault fault(String attribute, String text, String what) {
        return new Fault(ProblemId.ATTRIBUTE_RANGE, attribute + " \"" + text + "\" " + what)
                .because("It is written like " + examples + ".")
                .at(attribute);
    }
}
