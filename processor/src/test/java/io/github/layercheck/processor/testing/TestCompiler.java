package io.github.layercheck.processor.testing;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compiler that the processor has to work in. */
public enum TestCompiler {
    /** That of the JDK that runs the tests. */
    JAVAC {
        @Override
        JavaCompiler tool() {
            return ToolProvider.getSystemJavaCompiler();
        }
    },
    /** That of Eclipse. */
    ECJ {
        @Override
        JavaCompiler tool() {
            return new EclipseCompiler();
        }
    };

    abstract JavaCompiler tool();

    /** A compilation to add sources to. */
    public Compilation compilation() {
        return new Compilation(this);
    }

    /** Compiles one file with the processor. */
    public CompileResult compile(String path, String source) {
        return compilation().source(path, source).compile();
    }
}
