/** What a drawing of a model shows, before it has places: calls as boxes, nested models and repeated blocks as clusters. */
@NullMarked
package io.github.layercheck.documents.scene;

import org.jspecify.annotations.NullMarked;
