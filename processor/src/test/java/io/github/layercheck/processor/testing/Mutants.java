package io.github.layercheck.processor.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts that come of right sources by a change of tokens. */
public final class Mutants {

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:\\.\\d+)?|\\w+|\"[^\"]*\"|\\S");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "3", "7", "-1", "-9", "1000000", "Integer.MAX_VALUE", "Integer.MIN_VALUE");

    private final List<String> sources;
    private final Random random;

    /**
     * Mutants of these sources.
     *
     * @param seed what the changes follow from
     */
    public Mutants(List<String> sources, long seed) {
        this.sources = List.copyOf(sources);
        this.random = new Random(seed);
    }

    /** All texts with one token deleted or doubled. */
    public List<String> withOneChange() {
        Set<String> mutants = new LinkedHashSet<>();
        for (String source : sources) {
            for (int at = 0; at < tokens(source).size(); at++) {
                List<String> deleted = tokens(source);
                deleted.remove(at);
                mutants.add(text(deleted));
                List<String> doubled = tokens(source);
                doubled.add(at, doubled.get(at));
                mutants.add(text(doubled));
            }
        }
        return List.copyOf(mutants);
    }

    /** As many texts, each with two tokens exchanged, which are two changes. */
    public List<String> withTokensExchanged(int count) {
        Set<String> mutants = new LinkedHashSet<>();
        for (int i = 0; mutants.size() < count; i++) {
            List<String> tokens = tokens(sources.get(i % sources.size()));
            int at = random.nextInt(tokens.size());
            int other = oneLike(tokens, at);
            if (!tokens.get(at).equals(tokens.get(other))) {
                Collections.swap(tokens, at, other);
                mutants.add(text(tokens));
            }
        }
        return List.copyOf(mutants);
    }

    /** Where another token is, mostly one of the same kind: exchanged, others hardly ever compile. */
    private int oneLike(List<String> tokens, int at) {
        char first = tokens.get(at).charAt(0);
        int other = random.nextInt(tokens.size());
        for (int tries = 0; tries < 20 && !isLike(first, tokens.get(other).charAt(0)); tries++) {
            other = random.nextInt(tokens.size());
        }
        return other;
    }

    /** As many texts of one or two changes, most of which replace a token by one like it, so that much of it compiles. */
    public List<String> ofLikeTokens(int count) {
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> tokens = tokens(sources.get(i % sources.size()));
            int changes = 1 + random.nextInt(2);
            for (int change = 0; change < changes; change++) {
                mutate(tokens);
            }
            mutants.add(text(tokens));
        }
        return mutants;
    }

    private void mutate(List<String> tokens) {
        int at = random.nextInt(tokens.size() - 1);
        switch (random.nextInt(8)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.add(at, tokens.remove(at + 1));
            case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            default -> replace(tokens);
        }
    }

    /** Replaces a number by a number, a string by a string, or a word by a word. */
    private void replace(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        char first = tokens.get(at).charAt(0);
        if (Character.isDigit(first)) {
            tokens.set(at, NUMBERS.get(random.nextInt(NUMBERS.size())));
            return;
        }
        List<String> alike =
                tokens.stream().filter(other -> isLike(first, other.charAt(0))).toList();
        if (first == '"' || Character.isJavaIdentifierStart(first)) {
            tokens.set(at, alike.get(random.nextInt(alike.size())));
        }
    }

    private static boolean isLike(char first, char other) {
        if (!Character.isJavaIdentifierStart(first)) {
            return first == other || (Character.isDigit(first) && Character.isDigit(other));
        }
        return Character.isJavaIdentifierStart(other) && Character.isUpperCase(other) == Character.isUpperCase(first);
    }

    private static List<String> tokens(String source) {
        return TOKEN.matcher(source).results().map(MatchResult::group).collect(ArrayList::new, List::add, List::addAll);
    }

    /** The tokens, with a line for each declaration. */
    private static String text(List<String> tokens) {
        return String.join(" ", tokens).replace("; ", ";\n").replace("{ @", "{\n@") + "\n";
    }
}
