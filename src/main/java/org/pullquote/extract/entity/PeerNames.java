package org.pullquote.extract.entity;

import java.util.List;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.PersonName;

/**
 * Finds peers with the place of their title, however they are tagged: "Lord Lund of Marle", "the Earl of Marle". A title without a
 * place is part of the name only if the article has no first name: "Baroness Lund".
 */
final class PeerNames {
    private final List<Token> tokens;
    private final FoundNames found;

    PeerNames(Document document, FoundNames found) {
        this.tokens = document.tokens();
        this.found = found;
    }

    void find(Sentence sentence) {
        for (int at = sentence.first(); at + 2 < sentence.last(); at++) {
            String title = tokens.get(at).text();
            boolean named = NameWord.NAMED_PEER.holds(title);
            if (!named && !NameWord.PLACED_PEER.holds(title)) {
                continue;
            }
            int of = at + 1;
            while (named && of < sentence.last() && isPlainName(tokens.get(of))) {
                of++;
            }
            int to = of + 1;
            while (to < sentence.last() && isPlainName(tokens.get(to))) {
                to++;
            }
            if (of < sentence.last()
                    && tokens.get(of).text().equals("of")
                    && to > of + 1
                    && !ThingNames.isThingWord(tokens.get(to - 1).text())
                    && (of > at + 1 || NameWord.PLACED_PEER.holds(title))) {
                found.addPeer(at, of, to);
                at = to - 1;
            }
        }
    }

    /** Makes the title of a peer a word of the name where nobody's full name has the surname. */
    List<NameMention> withTitles(List<NameMention> mentions) {
        return mentions.stream()
                .map(mention -> isBareTitle(mention) ? withTitle(mention) : mention)
                .toList();
    }

    private boolean isBareTitle(NameMention mention) {
        return mention.titles().size() == 1
                && NameWord.NAMED_PEER.holds(mention.titles().get(0))
                // "Baron" is a first name too.
                && NameWord.HONORIFIC.holds(mention.titles().get(0))
                && mention.first() == mention.begin() + 1
                && mention.name().words().size() == 1
                && mention.name().suffix().isEmpty()
                && !found.hasBearer(mention.name());
    }

    private static NameMention withTitle(NameMention mention) {
        PersonName name =
                new PersonName(List.of(mention.titles().get(0), mention.name().last()), "");
        return new NameMention(
                mention.begin(), mention.begin(), mention.last(), name, mention.titles(), mention.sure());
    }

    /** Whether the word is of a name, not of an office: not the "Mayor" in "Lord Mayor". */
    private static boolean isPlainName(Token token) {
        return NameRim.isNameWord(token)
                && !SpeakerLexicon.isTitle(token.text())
                && !SpeakerLexicon.isRole(token.text());
    }
}
