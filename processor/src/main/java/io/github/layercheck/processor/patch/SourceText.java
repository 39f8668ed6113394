package io.github.layercheck.processor.patch;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.layercheck.engine.patch.Region;
import io.github.layercheck.engine.patch.TextEdit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.JavaFileObject;

/** The text of a source file, and where its trees stand in it. */
final class SourceText {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String file;
    private final String text;
    private final Tokens tokens;

    private SourceText(CompilationUnitTree unit, SourcePositions positions, String file, String text) {
        this.unit = unit;
        this.positions = positions;
        this.file = file;
        this.text = text;
        this.tokens = new Tokens(text);
    }

    /** The source that has something; nothing if it cannot be read. */
    static Optional<SourceText> of(TreePath path, Trees trees) {
        CompilationUnitTree unit = path.getCompilationUnit();
        JavaFileObject source = unit.getSourceFile();
        try {
            String text = source.getCharContent(true).toString();
            return Optional.of(new SourceText(unit, trees.getSourcePositions(), name(source), text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file's path from the folder in which the compiler runs, if it is in there: so it is the same on each machine. */
    private static String name(JavaFileObject source) {
        URI uri = source.toUri();
        try {
            Path file = Path.of(uri).toAbsolutePath().normalize();
            // A build tool that compiles in a daemon changes the property only, and not the folder of the process.
            Path folder =
                    Path.of(System.getProperty("user.dir", "")).toAbsolutePath().normalize();
            return (file.startsWith(folder) ? folder.relativize(file) : file)
                    .toString()
                    .replace('\\', '/');
        } catch (IllegalArgumentException | FileSystemNotFoundException inMemory) {
            return source.getName().replace('\\', '/');
        }
    }

    CompilationUnitTree unit() {
        return unit;
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    TextEdit edit(int start, int end, String replacement) {
        return new TextEdit(region(start, end), replacement);
    }

    Region region(int start, int end) {
        return new Region(file, line(start), column(start), line(end), column(end));
    }

    private int line(int offset) {
        return (int) unit.getLineMap().getLineNumber(offset);
    }

    /** The line map's own columns depend on the width of a tabulator. */
    private int column(int offset) {
        return offset - (int) unit.getLineMap().getStartPosition(line(offset)) + 1;
    }
}
