package io.github.layercheck.eclipse;

import java.util.List;

/**
 * A Java project in Eclipse's workspace, with the packaged processor on its factory path.
 *
 * <p>Eclipse's bundles have class loaders of their own. They share this interface with the tests, and what it names.
 */
public interface EclipseProject extends AutoCloseable {

    /**
     * What the Problems view lists and the editor underlines.
     *
     * @param file the simple name of the file
     * @param line its line, from 1
     * @param marked the text that is underlined
     * @param message the whole message
     */
    record Marker(String file, int line, String marked, String message) {

        /** Where it is, and what the message begins with. */
        @Override
        public String toString() {
            return file + ":" + line + " " + marked + ": "
                    + message.lines().findFirst().orElse("");
        }
    }

    /** Saves a file of the package {@code com.acme}. */
    void save(String type, String text);

    /** Deletes a file of the package {@code com.acme}. */
    void delete(String type);

    /** Builds what has changed, as Eclipse does on save. */
    void build();

    /** Builds everything, as <em>Project, Clean</em> does. */
    void cleanBuild();

    /** All errors, of the Java compiler and of the processor, in the order of the files and lines. */
    List<Marker> errors();

    /** The errors that the compiler finds while a file is edited and not saved yet. */
    List<String> errorsWhileTyping(String type, String text);

    /** The value of a constant in the class file of a type of the package {@code com.acme}. */
    Object constant(String type, String name);

    /** Deletes the project. */
    @Override
    void close();
}
