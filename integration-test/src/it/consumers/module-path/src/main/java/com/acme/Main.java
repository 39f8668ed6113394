package com.acme;

/** Fails the build unless the generated class works on the module path, the records it returns included. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (!Main.class.getModule().isNamed()) {
            throw new AssertionError("not on the module path");
        }
        if (MnistSummary.PARAMS != 23_893) {
            throw new AssertionError("PARAMS is " + MnistSummary.PARAMS);
        }
        if (MnistSummary.summary().params() != MnistSummary.PARAMS) {
            throw new AssertionError("summary() is " + MnistSummary.summary());
        }
    }
}
