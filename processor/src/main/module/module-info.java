/** The annotation processor, for compilers that are given a path of modules for it. */
module io.github.layercheck.processor {
    requires java.compiler;
    requires static jdk.compiler;

    uses io.github.layercheck.engine.document.ModelDocuments;

    exports io.github.layercheck to
            io.github.layercheck.documents;
    exports io.github.layercheck.engine.constant to
            io.github.layercheck.documents;
    exports io.github.layercheck.engine.contract to
            io.github.layercheck.documents;
    exports io.github.layercheck.engine.document to
            io.github.layercheck.documents;
    exports io.github.layercheck.engine.text to
            io.github.layercheck.documents;
    exports io.github.layercheck.summary to
            io.github.layercheck.documents;

    provides javax.annotation.processing.Processor with
            io.github.layercheck.processor.LayercheckProcessor;
}
