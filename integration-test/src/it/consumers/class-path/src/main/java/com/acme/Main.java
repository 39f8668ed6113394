package com.acme;

/** Fails the build unless the constants are constants, and the report is in the class output. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // A case label must be a compile-time constant.
        long params =
                switch (28 * 28) {
                    case MnistSummary.INPUT_SIZE -> MnistSummary.PARAMS;
                    default -> throw new AssertionError("INPUT_SIZE is " + MnistSummary.INPUT_SIZE);
                };
        if (params != 23_893) {
            throw new AssertionError("PARAMS is " + params);
        }
        if (Main.class.getResource("/META-INF/layercheck/com.acme.Mnist.json") == null) {
            throw new AssertionError("no report");
        }
    }
}
