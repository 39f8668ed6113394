package io.github.layercheck.engine.file.hdf5.silent;

import org.jspecify.annotations.Nullable;

/** What the library calls on slf4j's logger. */
public interface Logger {

    default boolean isTraceEnabled() {
        return false;
    }

    default boolean isDebugEnabled() {
        return false;
    }

    default void trace(String message) {}

    default void trace(String message, @Nullable Object argument) {}

    default void trace(String message, @Nullable Object first, @Nullable Object second) {}

    default void trace(String message, @Nullable Object... arguments) {}

    default void debug(String message) {}

    default void debug(String message, @Nullable Object argument) {}

    default void debug(String message, @Nullable Object first, @Nullable Object second) {}

    default void debug(String message, @Nullable Object... arguments) {}

    default void info(String message) {}

    default void info(String message, @Nullable Object argument) {}

    default void info(String message, @Nullable Object first, @Nullable Object second) {}

    default void info(String message, @Nullable Object... arguments) {}

    default void warn(String message) {}

    default void warn(String message, @Nullable Object argument) {}

    default void warn(String message, @Nullable Object first, @Nullable Object second) {}

    default void warn(String message, @Nullable Object... arguments) {}
}
