package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.Organizations;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.SpeakerId;

/** Reads the bodies and persons that a mention joins to its first body: "Marle and Estland", "Lundex, Holm Bank and the FBI". */
final class CoBodies {
    private final Document document;
    private final People people;
    private final Organizations organizations;
    private final boolean used;

    CoBodies(Document document, People people, Organizations organizations, ExtractionRules rules) {
        this.document = document;
        this.people = people;
        this.organizations = organizations;
        this.used = rules.uses(SpeakerRule.CO_SPEAKERS);
    }

    /**
     * The first body with those joined to it; a group without a name if some of them have none ("Marle and its neighbors",
     * "Marlish and Estish officials").
     *
     * @param first the speaker that the mention resolves to so far, or null
     */
    @Nullable
    ResolvedSpeaker with(NounMention mention, @Nullable ResolvedSpeaker first) {
        SourcePhrase phrase = mention.phrase();
        List<Token> tokens = document.tokens();
        int end = phrase.last();
        int at = phrase.core();
        if (first == null
                || first.speaker() == null
                || !used
                || at >= end
                || !isJoint(tokens.get(at))
                || !joins(at, end)) {
            return first;
        }
        List<Speaker> together = new ArrayList<>(List.of(first.speaker()));
        while (at < end && isJoint(tokens.get(at))) {
            int from = at;
            while (from < end
                    && (isJoint(tokens.get(from)) || tokens.get(from).pos().equals("DT"))) {
                from++;
            }
            int last = from;
            while (last < end && isName(tokens.get(last), last > from)) {
                last++;
            }
            int next = behindNoun(last, end);
            if (last == from || next < end && goesOn(tokens.get(next))) {
                Speaker all = new Speaker(null, null, SpeakerKind.GROUP, phrase.described(document));
                return new ResolvedSpeaker(all, first.confidence(), null, together);
            }
            together.add(speaker(behindOwner(from, last), last));
            at = next;
        }
        return ResolvedSpeaker.together(together.stream().distinct().toList(), first.confidence());
    }

    /** Whether an "and" follows with nothing but names and commas before it: "Marle, Estland and", not "Marle, which". */
    private boolean joins(int from, int end) {
        for (int at = from; at < end; at++) {
            Token token = document.tokens().get(at);
            if (isAnd(token)) {
                return at + 1 < end;
            }
            if (!token.text().equals(",") && !token.pos().equals("DT") && !isName(token, true)) {
                return false;
            }
        }
        return false;
    }

    private Speaker speaker(int from, int last) {
        NameMention person = people.mentionAt(last - 1);
        if (person != null) {
            return people.of(person).speaker();
        }
        List<Token> tokens = document.tokens();
        String name = document.text(tokens.get(from), tokens.get(last - 1));
        String country = Countries.country(name);
        String outlet = SpeakerLexicon.outlet(name);
        if (outlet != null) {
            return new Speaker(outlet, SpeakerId.of(outlet), SpeakerKind.OUTLET, null);
        }
        return country == null
                ? organizations.body(name)
                : new Speaker(country, SpeakerId.of(country), SpeakerKind.ORGANIZATION, null);
    }

    /** The token after "news agency" behind the name "Marlish News Office"; {@code last} if no noun for a body or an outlet stands there. */
    private int behindNoun(int last, int end) {
        List<Token> tokens = document.tokens();
        int at = last;
        while (at < end && tokens.get(at).isNoun() && !tokens.get(at).isPlural()) {
            at++;
        }
        boolean describes = at > last
                && (PhraseCore.isBody(tokens.get(at - 1))
                        || SpeakerLexicon.isOutletNoun(tokens.get(at - 1).lemma()));
        return describes ? at : last;
    }

    /** Where the name begins behind the place that has it: "Harbour Press" of "Estland's Harbour Press". */
    private int behindOwner(int from, int last) {
        int at = last - 1;
        while (at > from && !document.tokens().get(at).pos().equals("POS")) {
            at--;
        }
        boolean owned = at > from
                && at + 1 < last
                && document.tokens().get(from).entity().equals("LOCATION");
        return owned ? at + 1 : from;
    }

    private static boolean isJoint(Token token) {
        return token.text().equals(",") || isAnd(token);
    }

    private static boolean isAnd(Token token) {
        return token.text().equals("&") || token.text().equalsIgnoreCase("and");
    }

    /** Whether the word is part of a name; "of" and possessive marks are so only inside one. */
    private static boolean isName(Token token, boolean inside) {
        return token.isProperNoun() && Character.isUpperCase(token.text().codePointAt(0))
                || inside && (token.text().equals("of") || token.pos().equals("POS"));
    }

    private static boolean goesOn(Token token) {
        return token.isNoun() || token.pos().equals("JJ") || token.pos().equals("POS");
    }
}
