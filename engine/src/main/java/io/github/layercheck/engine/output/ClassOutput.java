package io.github.layercheck.engine.output;

/** Where the files about a model are in the output of a compile. Each is named by the interface's binary name. */
public final class ClassOutput {

    /** The folder of reports and problems. */
    public static final String FOLDER = "META-INF/layercheck";

    /** The folder of documents. */
    public static final String DOCUMENTS = FOLDER + "/docs";

    /** How the name of a report ends. */
    public static final String REPORT = ".json";

    /** How the name of a file of problems ends. */
    public static final String PROBLEMS = ".problems.json";

    private ClassOutput() {}
}
