package io.github.layercheck.engine.problem;

/** What a problem means for its model. */
public enum Severity {
    /** The model cannot work: nothing is made of it. */
    ERROR,
    /** The model works, but is almost surely not what was meant. */
    WARNING
}
