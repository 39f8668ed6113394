module com.acme {
    // Transitive because the generated class, exported too, returns a record of ours.
    requires transitive io.github.layercheck;

    exports com.acme;
}
