package io.github.layercheck.engine.file.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that stands elsewhere in the file than in what was made of it. Its place does not affect equality. */
record Placed(JsonPath path, @Nullable Object value) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Placed placed && Objects.equals(value, placed.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }
}
