package io.github.layercheck.engine.carried;

/** The names in the text of a carried declaration, each for the writer and the reader alike. */
final class Keys {

    /**
     * The form of the text. The number changes whenever an older or a newer reader would read something
     * else, or nothing.
     */
    static final int CURRENT_VERSION = 1;

    static final String ALLOWED = "allowed";
    static final String ARGUMENT = "argument";
    static final String BATCH = "batch";
    static final String BINARY_NAME = "binaryName";
    static final String CONSTANT = "constant";
    static final String COMPUTE_TYPE = "computeType";
    static final String DTYPE = "dtype";
    static final String FROM = "from";
    static final String FROZEN = "frozen";
    static final String FROZEN_WITHIN = "frozenWithin";
    static final String INPUT = "input";
    static final String INPUTS = "inputs";
    static final String INTERFACE = "interface";
    static final String LAYER = "layer";
    static final String MAY_BE_UNUSED = "mayBeUnused";
    static final String METHOD = "method";
    static final String METHODS = "methods";
    static final String MODEL = "model";
    static final String NAME = "name";
    static final String OBJECT = "object";
    static final String OUTPUT = "output";
    static final String OUTPUTS = "outputs";
    static final String PACKAGE = "package";
    static final String PARAMETERS = "parameters";
    static final String PART = "part";
    static final String REPEAT = "repeat";
    static final String SAMPLE = "sample";
    static final String SAYS_MASKS = "saysMasks";
    static final String SET = "set";
    static final String SHAPE = "shape";
    static final String SHARED = "shared";
    static final String TYPE = "type";
    static final String VALUES = "values";
    static final String VARIABLE_TYPE = "variableType";
    static final String VERSION = "version";
    static final String WRAPPED = "wrapped";
    static final String WRAPPER = "wrapper";

    private Keys() {}
}
