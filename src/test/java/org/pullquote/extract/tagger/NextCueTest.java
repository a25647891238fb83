package org.pullquote.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/** Braces stand around the first source and two cues, of which the first has all behind it, brackets around what the second claims. */
class NextCueTest {
    @Test
    void aContentEndsBeforeTheNextCueOfItsSpeaker() {
        String line =
                "{ Lund/NNP } { said/VBD } it/PRP was/VBD unsafe/JJ ,/, and/CC { asked/VBD } for/IN [ a/DT report/NN ] ./.";
        Document document = DocumentFixture.of(line);
        List<TaggedCue> settled = settled(document, line);

        assertThat(settled)
                .extracting(cue -> cue.content().get(0).of(document.text()))
                .containsExactly("it was unsafe", "a report");
        assertThat(settled)
                .extracting(cue -> cue.source().get(0).of(document.text()))
                .containsOnly("Lund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ Lund/NNP } { says/VBZ } he/PRP left/VBD and/CC { asked/VBD } for/IN [ a/DT report/NN ] ./.",
                "{ Lund/NNP } { said/VBD } it/PRP was/VBD what/WP Holm/NNP { asked/VBD } for/IN [ a/DT report/NN ] ./."
            })
    void aCueOfAnotherFormOrWithASubjectIsPartOfTheContent(String line) {
        Document document = DocumentFixture.of(line);

        assertThat(settled(document, line).get(0).content().get(0).of(document.text()))
                .endsWith("a report");
    }

    private static List<TaggedCue> settled(Document document, String line) {
        List<Span> marked = DocumentFixture.marked(line, "{", "}");
        List<Span> claimed = DocumentFixture.marked(line, "[", "]");
        Span cue = marked.get(1);
        List<Span> content = List.of(new Span(cue.end() + 1, claimed.get(0).end()));
        return NextCue.settled(
                document,
                List.of(
                        new TaggedCue(List.of(marked.get(0)), cue, content, content),
                        new TaggedCue(List.of(), marked.get(2), List.of(), claimed)));
    }
}
