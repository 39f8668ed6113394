package io.github.layercheck.documents.scene;

import java.util.List;

/** What several items have together. */
final class Items {

    private static final String TO = " \u2026 ";

    private Items() {}

    static long params(List<Item> items) {
        long params = 0;
        for (Item item : items) {
            params += item.params();
        }
        return params;
    }

    /** The names from one to another, each of which can stand for several itself. */
    static String nameRange(String first, String last) {
        int end = first.indexOf(TO);
        int begin = last.lastIndexOf(TO);
        return (end < 0 ? first : first.substring(0, end))
                + TO
                + (begin < 0 ? last : last.substring(begin + TO.length()));
    }

    /** The words that the names of all items begin with, without what separates them from the rest; the name of a single item. */
    static String commonName(List<Item> items) {
        String prefix = items.get(0).name();
        if (items.size() == 1) {
            return prefix;
        }
        for (Item item : items) {
            String name = item.name();
            int length = 0;
            while (length < Math.min(prefix.length(), name.length()) && prefix.charAt(length) == name.charAt(length)) {
                length++;
            }
            prefix = prefix.substring(0, length);
        }
        int end = prefix.length();
        while (end > 0 && !isSeparator(prefix, end - 1)) {
            end--;
        }
        while (end > 0 && isSeparator(prefix, end - 1)) {
            end--;
        }
        return prefix.substring(0, end);
    }

    private static boolean isSeparator(String name, int index) {
        return !Character.isLetterOrDigit(name.charAt(index));
    }
}
