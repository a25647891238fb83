package org.pullquote.extract.entity;

import java.util.List;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;

/**
 * Finds the personal names of a document: those that the tagger marks as persons, with their ends corrected, and those identified
 * by a title, a known first name, the label of a turn or a surname found elsewhere.
 */
final class NameFinder {
    private NameFinder() {}

    /** The names in the order of the text; no two share a token. */
    static List<NameMention> find(Document document) {
        FoundNames found = new FoundNames(document);
        ThingNames things = new ThingNames(document, found);
        TaggedNames tagged = new TaggedNames(document, found, things);
        KnownNames known = new KnownNames(document, found, things);
        ShapedNames shaped = new ShapedNames(document, found, things);
        FirstNames firstNames = new FirstNames(document, found);
        List<Sentence> headline =
                document.sentences().stream().filter(document::inHeadline).toList();
        PeerNames peers = new PeerNames(document, found);
        document.sentences().forEach(peers::find);
        for (Sentence sentence : document.sentences()) {
            if (!document.inHeadline(sentence)) {
                tagged.find(sentence);
            }
        }
        new TurnLabels(document, found).find();
        // A headline is capitalized throughout, so the names in the text tell where its names are.
        for (Sentence sentence : headline) {
            known.find(sentence);
            tagged.find(sentence);
        }
        for (Sentence sentence : document.sentences()) {
            shaped.findTitled(sentence);
            OfficeHolders.find(document, sentence, found);
            shaped.findShaped(sentence);
            shaped.findWithParticle(sentence);
            shaped.findBesideRole(sentence);
            shaped.findPatronyms(sentence);
            shaped.findFathered(sentence);
            shaped.findSurnameFirst(sentence);
        }
        document.sentences().forEach(known::find);
        firstNames.find();
        return peers.withTitles(firstNames.withSharedSurnames(found.inOrder()));
    }
}
