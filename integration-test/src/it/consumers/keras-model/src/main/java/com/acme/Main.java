package com.acme;

/** Fails the build unless the class is that of the file as it is now: two inputs, and so many units with a bias each. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        long expected = 3 * Long.parseLong(arguments[0]);
        if (TinySummary.PARAMS != expected) {
            throw new AssertionError("PARAMS is " + TinySummary.PARAMS + ", not " + expected);
        }
    }
}
