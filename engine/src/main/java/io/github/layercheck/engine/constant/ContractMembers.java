package io.github.layercheck.engine.constant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that the members of a generated class have because of inputs and outputs in a file. */
public final class ContractMembers {

    private ContractMembers() {}

    /**
     * Two inputs or outputs that would have members of one name.
     *
     * @param member the name
     */
    public record Collision(ContractTensor first, ContractTensor second, String member) {}

    /** The collisions, one for each tensor that has the name of one before it. */
    public static List<Collision> collisions(List<ContractTensor> tensors) {
        List<Collision> collisions = new ArrayList<>();
        Map<String, ContractTensor> owners = new HashMap<>();
        for (ContractTensor tensor : tensors) {
            for (String member : members(tensor)) {
                ContractTensor owner = owners.putIfAbsent(member, tensor);
                if (owner != null) {
                    collisions.add(new Collision(owner, tensor, member));
                    break;
                }
            }
        }
        return collisions;
    }

    /** Those of which no member has the name of one before it. */
    public static List<ContractTensor> withoutCollisions(List<ContractTensor> tensors) {
        Set<ContractTensor> colliding = new HashSet<>();
        collisions(tensors).forEach(collision -> colliding.add(collision.second()));
        return tensors.stream().filter(tensor -> !colliding.contains(tensor)).toList();
    }

    private static List<String> members(ContractTensor tensor) {
        List<String> members = new ArrayList<>();
        members.add(tensor.constantPrefix() + "NAME");
        members.addAll(tensor.methods());
        return members;
    }
}
