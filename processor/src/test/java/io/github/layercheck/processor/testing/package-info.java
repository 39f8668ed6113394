/**
 * Compiles sources in tests, with the processor, on javac and on ecj: a test annotated {@link EachCompiler} runs on both,
 * {@link TestCompiler} starts a {@link Compilation}, and a {@link CompileResult} is what came of it.
 */
package io.github.layercheck.processor.testing;
