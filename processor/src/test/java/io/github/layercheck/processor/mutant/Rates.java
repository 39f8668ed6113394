package io.github.layercheck.processor.mutant;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shares of mutants, as the tables of a page. */
final class Rates {

    private static final String COLUMNS = """
             | mutants | wrong | rejected | one error | cause named | suggestion | range named | fix | fix compiles | refused, Keras builds it |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private Rates() {}

    /** By the kind of the fault, and by the id of the first error. */
    static String tables(List<JudgedMutant> mutants) {
        StringBuilder tables = new StringBuilder("| kind").append(COLUMNS);
        for (FaultKind kind : FaultKind.values()) {
            tables.append(row(kind.text(), mutants, mutant -> mutant.mutant().kind() == kind));
        }
        tables.append(row("**all**", mutants, mutant -> true));
        tables.append("\nBy the id of the first error:\n\n| id").append(COLUMNS);
        Set<String> ids = mutants.stream()
                .filter(JudgedMutant::isRejected)
                .map(JudgedMutant::id)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String id : ids) {
            tables.append(row(
                    id.isEmpty() ? "the compiler's" : id,
                    mutants,
                    mutant -> mutant.isRejected() && mutant.id().equals(id)));
        }
        return tables.append(row("**all about shapes**", mutants, JudgedMutant::isOfShapes))
                .toString();
    }

    private static String row(String name, List<JudgedMutant> all, Predicate<JudgedMutant> which) {
        List<JudgedMutant> mutants = all.stream().filter(which).toList();
        List<JudgedMutant> wrong =
                mutants.stream().filter(JudgedMutant::isWrong).toList();
        List<JudgedMutant> rejected =
                wrong.stream().filter(JudgedMutant::isRejected).toList();
        List<JudgedMutant> fixes =
                rejected.stream().filter(JudgedMutant::hasFix).toList();
        long refused = mutants.stream()
                .filter(mutant -> !mutant.isWrong() && mutant.isRejected())
                .count();
        return "| "
                + String.join(
                        " | ",
                        name,
                        Integer.toString(mutants.size()),
                        Integer.toString(wrong.size()),
                        share(wrong, JudgedMutant::isRejected),
                        share(rejected, JudgedMutant::hasOneError),
                        share(rejected, JudgedMutant::namesCause),
                        share(rejected, JudgedMutant::hasSuggestion),
                        share(rejected, JudgedMutant::namesRange),
                        share(rejected, JudgedMutant::hasFix),
                        share(fixes, JudgedMutant::isFixed),
                        Long.toString(refused))
                + " |\n";
    }

    private static String share(List<JudgedMutant> of, Predicate<JudgedMutant> which) {
        return of.isEmpty() ? "–" : percent(of, which) + " %";
    }

    /** The share in percent, rounded down. */
    static long percent(List<JudgedMutant> of, Predicate<JudgedMutant> which) {
        return 100 * of.stream().filter(which).count() / of.size();
    }
}
