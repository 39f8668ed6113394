package io.github.layercheck.documents.layout;

import io.github.layercheck.documents.scene.Level;
import io.github.layercheck.documents.scene.Level.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The items of a level in chains: in each, every item takes only the one before, which nothing else takes. A chain is placed as
 * a column, so that only what branches and joins has to be laid out.
 *
 * @param chains the numbers of the items in each
 * @param links what leads from one chain to another
 */
record Columns(List<List<Integer>> chains, List<Link> links) {

    static Columns of(Level level) {
        int size = level.items().size();
        int[] takers = new int[size];
        int[] taken = new int[size];
        int[] maker = new int[size];
        for (Link link : level.links()) {
            takers[link.from()]++;
            taken[link.to()]++;
            maker[link.to()] = link.from();
        }
        int[] chainOf = new int[size];
        List<List<Integer>> chains = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (taken[i] == 1 && takers[maker[i]] == 1) {
                chainOf[i] = chainOf[maker[i]];
            } else {
                chainOf[i] = chains.size();
                chains.add(new ArrayList<>());
            }
            chains.get(chainOf[i]).add(i);
        }
        Set<Link> links = new LinkedHashSet<>();
        for (Link link : level.links()) {
            if (chainOf[link.from()] != chainOf[link.to()]) {
                links.add(new Link(chainOf[link.from()], chainOf[link.to()]));
            }
        }
        return new Columns(chains, List.copyOf(links));
    }
}
