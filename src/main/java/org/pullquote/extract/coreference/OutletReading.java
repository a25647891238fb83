package org.pullquote.extract.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.Organizations;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/** Resolves noun phrases that mean an outlet: "the Riverton Post", "the newspaper". */
final class OutletReading {
    private final Document document;
    private final Organizations organizations;

    OutletReading(Document document, Organizations organizations) {
        this.document = document;
        this.organizations = organizations;
    }

    /** An outlet that the phrase names. */
    @Nullable
    ResolvedSpeaker outletName(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        // What the article names in full tells more than the list: "the Post" may be the Riverton Post.
        String outlet = outletInShort(mention);
        if (outlet == null
                && !(isShort(mention)
                        && organizations.severalEndWith(mention.head().text()))) {
            outlet = outlet(phrase, mention.head(), phrase.bare(document));
        }
        outlet = outlet != null ? outlet : outletBeforeNoun(mention);
        return outlet == null ? null : ResolvedSpeaker.named(outlet, SpeakerKind.OUTLET, Confidence.NAMED_BODY);
    }

    /**
     * The outlet that spoke last, or else that the text named before.
     *
     * @param spoke the body or outlet that spoke just before, or null
     */
    @Nullable
    ResolvedSpeaker outletNoun(NounMention mention, @Nullable Speaker spoke) {
        SourcePhrase phrase = mention.phrase();
        boolean own = document.tokens().get(phrase.first()).pos().equals("PRP$");
        if (mention.isRole()
                || !SpeakerLexicon.isOutletNoun(mention.head().lemma())
                || TextNoun.is(document, mention.head())
                || mention.plural()
                || own
                || phrase.head() != phrase.first() + 1
                || phrase.isIndefinite(document)) {
            return null;
        }
        if (spoke != null && spoke.kind() == SpeakerKind.OUTLET) {
            return new ResolvedSpeaker(spoke, Confidence.NOUN);
        }
        String before = organizations.outletBefore(phrase.first());
        return before == null ? null : ResolvedSpeaker.named(before, SpeakerKind.OUTLET, Confidence.NOUN);
    }

    /** The only outlet of the article whose name ends so: "the Bee" for "The Riverton Bee". */
    private @Nullable String outletInShort(NounMention mention) {
        return isShort(mention) ? organizations.outletEndingWith(mention.head().text()) : null;
    }

    /** Whether it is "the" and one word with a capital. */
    private boolean isShort(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        return phrase.opening(document).equals("the")
                && phrase.head() == phrase.first() + 1
                && phrase.core() == phrase.head() + 1
                && mention.head().isCapitalised();
    }

    /** The outlet named before the noun: "People magazine". */
    private @Nullable String outletBeforeNoun(NounMention mention) {
        SourcePhrase phrase = mention.phrase();
        List<Token> tokens = document.tokens();
        int first = phrase.head();
        while (first > phrase.first() && PhraseCore.isNameWord(tokens.get(first - 1))) {
            first--;
        }
        boolean named = !mention.plural()
                && first < phrase.head()
                && WordClass.PERIODICAL.holds(mention.head().text());
        if (!named) {
            return null;
        }
        String name = document.text(tokens.get(first), tokens.get(phrase.head() - 1));
        String outlet = SpeakerLexicon.outlet(name);
        return outlet == null ? name : outlet;
    }

    private @Nullable String outlet(SourcePhrase phrase, Token head, String bare) {
        String whole = document.text(document.tokens().get(phrase.first()), head);
        String outlet = SpeakerLexicon.outlet(whole);
        if (outlet == null) {
            boolean named = head.isProperNoun() || isAbbreviation(head.text());
            outlet = named ? SpeakerLexicon.outlet(bare) : null;
        }
        if (outlet != null || !head.isProperNoun() || !head.isCapitalised()) {
            return outlet;
        }
        String name = phrase.name(document);
        String listed = SpeakerLexicon.outlet(name);
        boolean shaped = name.indexOf(' ') > 0 && SpeakerLexicon.isOutletTail(head.text());
        return listed == null && shaped ? name : listed;
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }
}
