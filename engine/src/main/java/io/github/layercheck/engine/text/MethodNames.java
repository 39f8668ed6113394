package io.github.layercheck.engine.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names of methods for the Keras names of layers: the same where Java and the generated constants allow. */
public final class MethodNames {

    /** What is not an identifier in some version of Java that the annotations can be used with. */
    private static final Set<String> RESERVED = Set.of("""
            _ abstract assert boolean break byte case catch char class const continue default do double else enum
            extends false final finally float for goto if implements import instanceof int interface long native new
            null package private protected public return short static strictfp super switch synchronized this throw
            throws transient true try void volatile while
            """.strip().split("\\s+"));

    /** Methods without parameters that every type has. */
    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Ends of constants that are also ends of others, so that constants can collide where the layers' names do not. */
    private static final List<String> COUNTS = List.of("_PARAMS", "_TRAINABLE_PARAMS", "_NON_TRAINABLE_PARAMS");

    private final Set<String> taken = new HashSet<>(Set.of("TRAINABLE_PARAMS", "NON_TRAINABLE_PARAMS"));

    private final Map<String, Integer> collisions = new HashMap<>();

    /** New names beside those that a model already has. */
    public MethodNames(Collection<String> existing) {
        existing.forEach(this::take);
    }

    /** The name of the method for a layer that has that name in Keras. */
    public String of(String kerasName) {
        String identifier = identifier(kerasName);
        String name = identifier;
        while (!take(name)) {
            int number = collisions.merge(identifier, 1, Integer::sum);
            name = identifier + "_" + (number == 1 ? "" : number);
        }
        return name;
    }

    /** The nearest to a name that a method can have, whatever other methods there are. */
    public static String identifier(String kerasName) {
        StringBuilder name = new StringBuilder();
        kerasName
                .codePoints()
                .map(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_')
                .forEach(name::appendCodePoint);
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
            name.insert(0, '_');
        }
        String identifier = name.toString();
        boolean isReserved = RESERVED.contains(identifier) || METHODS_OF_OBJECT.contains(identifier);
        return isReserved ? identifier + "_" : identifier;
    }

    private boolean take(String name) {
        String prefix = SnakeCase.constant(name);
        List<String> constants = COUNTS.stream().map(count -> prefix + count).toList();
        if (constants.stream().anyMatch(taken::contains)) {
            return false;
        }
        taken.addAll(constants);
        return true;
    }
}
