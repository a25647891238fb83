package org.pullquote.extract.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.attribution.AnchoredAttributionFinder;
import org.pullquote.extract.coreference.SpeakerResolver;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.ResolvedSpeaker;

/** A pilcrow stands for the gap between paragraphs. */
class BlockQuotationsTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor was late. ¶ Nobody will pay for this bridge. I promise! pic.twitter.com/x1 — Ada Lund (@adalund) May 5, 2020 | Nobody will pay for this bridge. I promise!
            The mayor was late. ¶ Nobody will pay for this bridge! ¶ — Ada Lund (@adalund) May 5, 2020                              | Nobody will pay for this bridge!
            The mayor was late. ¶ “Nobody will pay. #Bridge” — Ada Lund (@adalund) May 5, 2020                                      | Nobody will pay. #Bridge
            The mayor was late. ¶ Nobody will pay for this bridge! – driver Ada Lund (@adalund) 5 May 2020                          | Nobody will pay for this bridge!
            Lund wrote on Facebook: ¶ Dear friends, the bridge is gone. I “told you so” last year. ¶ The bridge was old.             | Dear friends, the bridge is gone. I “told you so” last year.
            Lund wrote (emphasis added): ¶ The bridge is gone for good. ¶ The bridge was old.                                        | The bridge is gone for good.
            """)
    void wordsUnderASignatureOrBelowACueAndAColonAreQuoted(String text, String words) {
        Document document = document(text);
        assertThat(document.quotations())
                .singleElement()
                .extracting(quotation -> quotation.inner().of(document.text()))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lund said the town would pay for the following: ¶ The bridge is the first of many old works.",
                "There are three reasons: ¶ The bridge is the first of many old works.",
                "Lund wrote: ¶ • The bridge is gone for good.",
                "Lund wrote: ¶ Advertisement",
                "Lund wrote: ¶ Watch the bridge fall",
                "The mayor — Ada Lund (who won in May) — was late."
            })
    void whatOnlyLooksSetOffIsNotQuoted(String text) {
        assertThat(document(text).quotations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor was late. ¶ Nobody will pay for this bridge! — Ada Lund (@adalund) May 5, 2020                    | Ada Lund
            Mayor Peter Hall was late. ¶ “Get well soon” – fan Ada Lund (@adalund) 5 May 2020                           | Ada Lund
            Hall was angry. Mayor Ada Lund tweeted: ¶ Nobody will pay for this bridge! ¶ The bridge was old.            | Ada Lund
            Mayor Ada Lund was late. ¶ Here is Lund’s full statement: ¶ Dear friends, the bridge is gone for good.       | Ada Lund
            Mayor Ada Lund wrote that the bridge was gone. ¶ Read the full statement: ¶ Dear friends, the bridge is gone. | Ada Lund
            """)
    void theSpeakerIsWhoSignsOrLeadsUpToThem(String text, String name) {
        Document document = document(text);
        List<Attribution> attributions = new AnchoredAttributionFinder(LoadedModels.tagger()).find(document);
        List<ResolvedSpeaker> speakers = new SpeakerResolver()
                .resolve(ArticleEntities.of(document, null), attributions)
                .speakers();
        int quoted = document.quotations().get(0).outer().begin();
        for (int i = 0; i < attributions.size(); i++) {
            if (attributions.get(i).content().stream().anyMatch(span -> span.contains(quoted))) {
                assertThat(nameOf(speakers.get(i))).isEqualTo(name);
                return;
            }
        }
        fail("no statement holds the words set off: " + attributions);
    }

    private static @Nullable String nameOf(ResolvedSpeaker resolved) {
        return resolved.speaker() == null ? null : resolved.speaker().name();
    }

    private static Document document(String text) {
        return ANNOTATOR.annotate("", text.replace(" ¶ ", "\n\n"));
    }
}
