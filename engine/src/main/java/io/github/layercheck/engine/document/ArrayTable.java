package io.github.layercheck.engine.document;

import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.summary.Numbers;

/** The table of all arrays in a file, by what they are there for, with their totals. */
public final class ArrayTable {

    private ArrayTable() {}

    /** The table; empty if there are no arrays. */
    public static String of(FileContract contract) {
        StringBuilder text = new StringBuilder();
        for (ArrayTotal total : contract.totals()) {
            String plural = total.role().plural();
            text.append(Character.toUpperCase(plural.charAt(0)))
                    .append(plural, 1, plural.length())
                    .append(": ")
                    .append(total(total))
                    .append('\n');
            Columns columns = new Columns();
            for (FileArray array : contract.arrays()) {
                if (array.role() == total.role()) {
                    columns.add(
                            ContractText.printable(array.path()),
                            array.shapeText(),
                            array.dtype().toString(),
                            Numbers.grouped(array.elements()),
                            note(array));
                }
            }
            columns.write(text);
        }
        if (!contract.arrays().isEmpty() && contract.bytes().isPresent()) {
            text.append("Total: ")
                    .append(Numbers.grouped(contract.bytes().getAsLong()))
                    .append(" bytes\n");
        }
        return text.toString();
    }

    /** Such as {@code 8 arrays, 5,998 elements, 5,994 of them floating-point}. */
    static String total(ArrayTotal total) {
        return total.arrays()
                + (total.arrays() == 1 ? " array, " : " arrays, ")
                + Numbers.grouped(total.elements())
                + (total.elements() == 1 ? " element" : " elements")
                + (total.stored() == total.elements() ? "" : ", " + Numbers.grouped(total.stored()) + " of them stored")
                + (total.floatElements() == total.elements()
                        ? ""
                        : ", " + Numbers.grouped(total.floatElements()) + " of them floating-point");
    }

    private static String note(FileArray array) {
        String stored =
                array.stored().isPresent() ? Numbers.grouped(array.stored().getAsLong()) + " of them stored" : "";
        return array.external()
                .map(data -> "in " + ContractText.printable(data.location()))
                .orElse(stored);
    }
}
