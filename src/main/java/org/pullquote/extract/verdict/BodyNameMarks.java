package org.pullquote.extract.verdict;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;

/** Collects the marks that tell whether a mention by the name of a body, a country or an outlet really is the speaker. */
final class BodyNameMarks {
    private static final int MAX_TIMES = 4;

    private final Document document;

    /** How often the document has each capitalized word, by its entity tag. */
    private final Map<String, Map<String, Integer>> tags = new HashMap<>();

    BodyNameMarks(Document document) {
        this.document = document;
        for (Token token : document.tokens()) {
            if (token.isCapitalised()) {
                tags.computeIfAbsent(token.text(), word -> new TreeMap<>()).merge(token.entity(), 1, Integer::sum);
            }
        }
    }

    void add(Set<String> marks, String name, Attribution attribution) {
        List<Token> source = document.tokens(attribution.source());
        String known = known(name);
        marks.add("body=" + known);
        List<Token> capitals = source.stream().filter(Token::isCapitalised).toList();
        if (!capitals.isEmpty()) {
            Token head = capitals.get(capitals.size() - 1);
            Map<String, Integer> as = tags.getOrDefault(head.text(), Map.of());
            int times = as.values().stream().mapToInt(Integer::intValue).sum();
            String mostly = as.isEmpty()
                    ? ""
                    : Collections.max(as.entrySet(), Map.Entry.comparingByValue())
                            .getKey();
            marks.add("body-times=" + Math.min(MAX_TIMES, times));
            marks.add("body-tag=" + mostly + " " + (as.size() == 1));
            marks.add("body+tag=" + known + " " + mostly);
            marks.add("body-subject=" + head.relation().startsWith("nsubj"));
        }
        boolean alone = source.stream()
                .filter(Token::isWord)
                .allMatch(token -> token.isCapitalised() || token.pos().equals("DT"));
        marks.add("body-alone=" + alone);
        for (Token cue : document.tokens(attribution.cue())) {
            marks.add("body-cue=" + cue.lemma());
        }
    }

    private static String known(String name) {
        if (Countries.country(name) != null) {
            return "country";
        }
        if (UnitedStates.state(name) != null) {
            return "state";
        }
        if (SpeakerLexicon.outlet(name) != null) {
            return "outlet";
        }
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean noun = SpeakerLexicon.isBody(last) || SpeakerLexicon.isNameTail(last);
        return SpeakerLexicon.organization(name) != null ? "organization" : noun ? "noun" : "unknown";
    }
}
