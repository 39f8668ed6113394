/** Models in files, to be fed in real runtimes. */
package io.github.layercheck.runtime;
