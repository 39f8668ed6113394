/** What the processor warns of. */
package io.github.layercheck.processor.lint;
