/** The annotation processor, for compilers that are given a path of modules for it. */
module io.github.layercheck.processor {
    requires java.compiler;
    requires static jdk.compiler;

    provides javax.annotation.processing.Processor with
            io.github.layercheck.processor.LayercheckProcessor;
}
