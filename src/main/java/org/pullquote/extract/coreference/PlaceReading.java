package org.pullquote.extract.coreference;

import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.model.SpeakerKind;

/** Resolves places that speak: a country or state by its usual name, any other as the article calls it. */
final class PlaceReading {
    private final Document document;
    private final People people;

    PlaceReading(Document document, People people) {
        this.document = document;
        this.people = people;
    }

    /** A country or state that the phrase names, or the country by its seat of government: "the U.S.", "Texas", "Tehran". */
    @Nullable
    ResolvedSpeaker countryName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        Token head = mention.head();
        boolean name = isName(head) && people.mentionAt(head.index()) == null;
        String country = name ? country(phrase, phrase.name(document)) : null;
        return country == null ? null : ResolvedSpeaker.named(country, SpeakerKind.ORGANIZATION, Confidence.NAMED_BODY);
    }

    /**
     * The usual name of the country or state, or null. A seat of government means its country only without a place after it: not
     * in "Paris, Texas".
     */
    private @Nullable String country(SourcePhrase phrase, String words) {
        String country = Countries.country(words);
        if (country != null) {
            return country;
        }
        String state = UnitedStates.state(words);
        boolean article = document.tokens().get(phrase.first()).pos().equals("DT");
        if (state != null && state.equals(words)) {
            return state.equals("Washington") && !article ? Countries.ruledFrom(words) : state;
        }
        int behind = phrase.head() + 1;
        boolean placed = behind + 1 < document.tokens().size()
                && document.tokens().get(behind).text().equals(",")
                && document.tokens().get(behind + 1).isProperNoun();
        return article || placed ? null : Countries.ruledFrom(words);
    }

    /** Any other place that speaks: "Riverton". Its abbreviation is not matched with bodies that have the same initials. */
    @Nullable
    ResolvedSpeaker placeName(NounMention mention) {
        Token head = mention.head();
        boolean place = isName(head) && head.entity().equals("LOCATION");
        return place
                ? ResolvedSpeaker.named(mention.phrase().name(document), SpeakerKind.ORGANIZATION, Confidence.NOUN)
                : null;
    }

    private static boolean isName(Token head) {
        return Character.isUpperCase(head.text().codePointAt(0)) && head.isProperNoun() && !Pronouns.isOne(head);
    }
}
