package org.pullquote.extract.entity;

import java.util.List;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;
import org.pullquote.names.PersonWord;

/**
 * A personal name at its place: tokens {@code [first, last)}, with the titles before it from {@code begin}.
 *
 * @param begin index of the first token of the titles, or {@code first}
 * @param first index of the first token of the name
 * @param last index after the last token of the name
 * @param name the name
 * @param titles the titles as written, in order
 * @param sure whether the tagger marked it as a person, rather than only its shape
 */
public record NameMention(int begin, int first, int last, PersonName name, List<String> titles, boolean sure) {
    public NameMention {
        titles = List.copyOf(titles);
    }

    /** The gender that its titles imply. */
    Gender titleGender() {
        Gender gender = Gender.UNKNOWN;
        for (String title : titles) {
            PersonWord word = SpeakerLexicon.title(title);
            gender = word == null ? gender : gender.or(word.gender());
        }
        return gender;
    }
}
