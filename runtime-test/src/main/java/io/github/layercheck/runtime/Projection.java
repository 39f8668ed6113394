package io.github.layercheck.runtime;

import io.github.layercheck.Model;

/** A signature of a SavedModel that is not the default one. */
@Model(source = "savedmodel/module_types.zip", signature = "project")
interface Projection {}
