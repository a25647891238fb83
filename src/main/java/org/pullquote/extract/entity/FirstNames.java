package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;

/** Finds first names that the tagger left outside a name, and completes lone first names with the surname that they share. */
final class FirstNames {
    private final Document document;
    private final List<Token> tokens;
    private final FoundNames found;

    FirstNames(Document document, FoundNames found) {
        this.document = document;
        this.tokens = document.tokens();
        this.found = found;
    }

    /**
     * Finds first names before a surname that no full name in the document has: the tagger missed them after a title, a role or
     * another name. An unknown one after a role ("Information Officer Derrec Lund") counts as much as a known one ("the United
     * Nations John Lund").
     */
    void find() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (Token token : tokens) {
            places.computeIfAbsent(SpeakerLexicon.fold(token.text()), word -> new ArrayList<>())
                    .add(token.index());
        }
        Set<List<String>> sought = new HashSet<>();
        for (NameMention lone : found.inOrder()) {
            List<String> surname = lone.name().folded();
            if (lone.name().isFull()
                    || !lone.titles().isEmpty()
                    || found.hasBearer(lone.name())
                    || !sought.add(surname)) {
                continue;
            }
            for (int at : places.getOrDefault(surname.get(0), List.of())) {
                if (at > 0 && stands(surname, at) && isFirstName(at - 1)) {
                    found.addFull(document.sentenceOf(at), at - 1, at, at + surname.size());
                    break;
                }
            }
        }
    }

    /** Whether the folded words are at the token and end a name there. */
    private boolean stands(List<String> folded, int at) {
        if (at + folded.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < folded.size(); i++) {
            if (!SpeakerLexicon.fold(tokens.get(at + i).text()).equals(folded.get(i))) {
                return false;
            }
        }
        int end = at + folded.size();
        return end == tokens.size()
                || !NameRim.isNameWord(tokens.get(end))
                || tokens.get(end).pos().equals("POS");
    }

    private boolean isFirstName(int at) {
        Token token = tokens.get(at);
        Sentence sentence = document.sentenceOf(at);
        boolean name = !found.isTaken(at)
                && sentence.index() == document.sentenceOf(at + 1).index()
                && token.isProperNoun()
                && FoundNames.isCapitalised(token)
                && !token.entity().equals("LOCATION")
                && !SpeakerLexicon.isTitle(token.text())
                && !SpeakerLexicon.isDay(token.text())
                && !NameRim.isMonthOrHeading(token.text())
                && SpeakerLexicon.role(token.text()) == null;
        if (!name || at == sentence.first()) {
            return name && SpeakerLexicon.isGivenName(token.text());
        }
        Token before = tokens.get(at - 1);
        boolean behindRole = SpeakerLexicon.isRole(before.text())
                || FoundNames.isCapitalised(before) && SpeakerLexicon.isTitle(before.text());
        return SpeakerLexicon.isGivenName(token.text()) || behindRole;
    }

    /** Gives a lone first name the surname that it shares with the name joined to it: "Jon and Mary Lund". */
    List<NameMention> withSharedSurnames(List<NameMention> mentions) {
        List<NameMention> whole = new ArrayList<>(mentions);
        for (int i = 0; i + 1 < whole.size(); i++) {
            NameMention one = whole.get(i);
            NameMention other = whole.get(i + 1);
            String first = one.name().first();
            boolean joined = other.begin() == one.last() + 1
                    && tokens.get(one.last()).text().equals("and")
                    && one.name().words().size() == 1
                    && one.titles().isEmpty()
                    && other.titles().isEmpty()
                    && other.name().words().size() == 2
                    && SpeakerLexicon.genderOfGivenName(first) != Gender.UNKNOWN
                    && SpeakerLexicon.isGivenName(other.name().first())
                    && !found.isSurname(SpeakerLexicon.fold(first))
                    && !found.beginsFullName(SpeakerLexicon.fold(first));
            if (joined) {
                PersonName name = new PersonName(
                        List.of(first, other.name().last()), other.name().suffix());
                whole.set(i, new NameMention(one.begin(), one.first(), one.last(), name, one.titles(), one.sure()));
            }
        }
        return List.copyOf(whole);
    }
}
