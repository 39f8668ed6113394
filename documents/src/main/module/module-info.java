/** The documents of models, for the annotation processor on a path of modules. */
module io.github.layercheck.documents {
    requires io.github.layercheck.processor;
    requires java.logging;
    requires java.xml;

    /* ELK looks for algorithms beside its own. */
    uses io.github.layercheck.documents.shaded.eclipse.elk.core.data.ILayoutMetaDataProvider;

    provides io.github.layercheck.engine.document.ModelDocuments with
            io.github.layercheck.documents.LayercheckDocuments;
}
