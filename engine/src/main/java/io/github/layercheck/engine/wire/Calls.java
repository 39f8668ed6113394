package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of a model that are wired so far, in order and by the names of their tensors. */
final class Calls {

    private final List<Call> ordered = new ArrayList<>();
    private final Map<String, Call> byName = new LinkedHashMap<>();
    private final Map<Node, Integer> callsOfNode = new HashMap<>();

    /** Adds a call whose tensors bear a name. */
    void add(String name, Call call) {
        ordered.add(call);
        byName.put(name, call);
        callsOfNode.put(call.layer(), nextIndex(call.layer()) + 1);
    }

    /** Adds a call whose tensors nothing can name. */
    void addUnnamed(Call call) {
        ordered.add(call);
        callsOfNode.put(call.layer(), nextIndex(call.layer()) + 1);
    }

    /** Gives the tensors of a call a second name. */
    void alias(String name, Call call) {
        byName.put(name, call);
    }

    /** The index of the next call of a layer. */
    int nextIndex(Node node) {
        return callsOfNode.getOrDefault(node, 0);
    }

    @Nullable
    Call get(String name) {
        return byName.get(name);
    }

    boolean contains(String name) {
        return byName.containsKey(name);
    }

    Set<String> names() {
        return byName.keySet();
    }

    List<Call> all() {
        return ordered;
    }

    Optional<Call> last() {
        return ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.get(ordered.size() - 1));
    }
}
