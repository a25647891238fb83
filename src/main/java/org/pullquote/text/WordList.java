package org.pullquote.text;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A word list among the resources: one entry per line; {@code #} begins a comment line. */
public final class WordList {
    private WordList() {}

    /**
     * The entries of the list {@code name}, which lies beside that class unless it begins with a slash, in order.
     *
     * @throws IllegalStateException if there is no such list
     */
    public static List<String> lines(Class<?> beside, String name) {
        return Resource.text(beside, name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * The entries of the list {@code name}, as {@link #lines} gives them, without their order.
     *
     * @throws IllegalStateException if there is no such list, or it repeats an entry
     */
    public static Set<String> words(Class<?> beside, String name) {
        return words(beside, name, UnaryOperator.identity());
    }

    /**
     * The entries of the list {@code name}, folded, without their order.
     *
     * @throws IllegalStateException if there is no such list, or two entries are the same when folded
     */
    public static Set<String> words(Class<?> beside, String name, UnaryOperator<String> folding) {
        Set<String> words = new HashSet<>();
        for (String line : lines(beside, name)) {
            if (!words.add(folding.apply(line))) {
                throw new IllegalStateException(name + ": repeats " + line);
            }
        }
        return Set.copyOf(words);
    }

    /**
     * The words of each class. A line of the list is a word, a tab and the classes that it belongs to, by their constants' names
     * in lower case, separated by spaces.
     *
     * @throws IllegalStateException if there is no such list, a line is of another form, names no class, or repeats a word, or a
     *     class has no words
     */
    public static <C extends Enum<C>> Map<C, Set<String>> classes(Class<?> beside, String name, Class<C> type) {
        Map<C, Set<String>> words = new EnumMap<>(type);
        for (C constant : type.getEnumConstants()) {
            words.put(constant, new HashSet<>());
        }
        Set<String> listed = new HashSet<>();
        for (String line : lines(beside, name)) {
            String[] fields = line.split("\t", -1);
            if (fields.length != 2 || !listed.add(fields[0])) {
                throw new IllegalStateException(name + ": expected a new word, a tab and its classes, found " + line);
            }
            for (String constant : fields[1].split(" ")) {
                words.computeIfAbsent(constant(type, constant, name), key -> new HashSet<>())
                        .add(fields[0]);
            }
        }
        words.forEach((constant, its) -> {
            if (its.isEmpty()) {
                throw new IllegalStateException(name + ": no words of class " + constant);
            }
        });
        words.replaceAll((constant, its) -> Set.copyOf(its));
        return words;
    }

    private static <C extends Enum<C>> C constant(Class<C> type, String written, String name) {
        try {
            return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + ": no class of words is called " + written, e);
        }
    }
}
