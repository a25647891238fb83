package org.pullquote.extract.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.LoadedModels;
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
            The mayor was late. ¶ Nobody will pay for this bridge! — bridge2020 (@bridge) May 5, 2020                               | Nobody will pay for this bridge!
            The mayor was late. ¶ Nobody will pay for this bridge! — Ada Lund(@adalund) May 5, 2020                                 | Nobody will pay for this bridge!
            The mayor was angry and answered: “We did not sell it.” — Ada Lund (@adalund) May 5, 2020                               | We did not sell it.
            “We are a world-class city,” said Ada Lund (@adalund), the mayor.                                                       | We are a world-class city,
            Lund said: ¶ 3,000 jobs will go by June. We regret it. ¶ The bridge was old.                                            | 3,000 jobs will go by June. We regret it.
            Lund wrote: ¶ [I] have failed you and I am sorry for it. ¶ The bridge was old.                                          | [I] have failed you and I am sorry for it.
            Lund posted on Sunday: ¶ THE BRIDGE IS SAFE AND EVERYBODY KNOWS IT ¶ Her aides were out.                                | THE BRIDGE IS SAFE AND EVERYBODY KNOWS IT
            Lund wrote on Facebook: ¶ Dear friends, the bridge is gone. I “told you so” last year. ¶ The bridge was old.             | Dear friends, the bridge is gone. I “told you so” last year.
            The bridge is gone, according to Mayor Lund: ¶ Dear friends, the bridge is gone. ¶ The bridge was old.                     | Dear friends, the bridge is gone.
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
                "Lund said: ¶ 1. The bridge is gone for good.",
                "Co-founder and long-time chief Ada Lund (@adalund) was late.",
                "Lund wrote: ¶ Advertisement",
                "Lund wrote: ¶ Watch the bridge fall",
                "The mayor — Ada Lund (who won in May) — was late."
            })
    void whatOnlyLooksSetOffIsNotQuoted(String text) {
        assertThat(document(text).quotations()).isEmpty();
    }

    @Test
    void aReportOfWhatWasSaidIsNotSetOff() {
        Document document = document(
                "Here is what the mayor said: ¶ Ada Lund told reporters the cuts “would hurt” but that there was no choice.");
        assertThat(document.quotations())
                .singleElement()
                .extracting(quotation -> quotation.inner().of(document.text()))
                .isEqualTo("would hurt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor was late. ¶ Nobody will pay for this bridge! — Ada Lund (@adalund) May 5, 2020                    | Ada Lund
            Mayor Peter Hall was late. ¶ “Get well soon” – fan Ada Lund (@adalund) 5 May 2020                           | Ada Lund
            Hall was angry. According to Mayor Ada Lund: ¶ Nobody will pay for this bridge! ¶ The bridge was old.        | Ada Lund
            Hall was angry. Mayor Ada Lund tweeted: ¶ Nobody will pay for this bridge! ¶ The bridge was old.            | Ada Lund
            Mayor Ada Lund was late. ¶ Here is Lund’s full statement: ¶ Dear friends, the bridge is gone for good.       | Ada Lund
            Mayor Ada Lund wrote that the bridge was gone. ¶ Read the full statement: ¶ Dear friends, the bridge is gone. | Ada Lund
            """)
    void theSpeakerIsWhoSignsOrLeadsUpToThem(String text, String name) {
        Document document = document(text);
        List<Attribution> attributions = LoadedModels.attributions(document);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ada Lund spoke to the Bell. ¶ Q: What did you see? ¶ A: Nobody. The “bridge” was gone. | What did you see? / Nobody. The “bridge” was gone.
            Ada Lund spoke to the Bell. ¶ Question: What did you see? ¶ Answer: Nobody came.       | What did you see? / Nobody came.
            Ada Lund met Peter Hall. ¶ PH: Is it safe? ¶ AL: It is not.                            | Is it safe? / It is not.
            The two met in May. Peter Hall: Is it safe? -- Mary Smith: It is. Nobody fell.           | Is it safe? -- / It is. Nobody fell.
            HOST: Good evening. ¶ It rains. ¶ ADA LUND: It does. ¶ HOST: Good night. ¶ ADA LUND: Bye now. ¶ Ada Lund is the mayor. | Good evening. / It rains. / It does. / Good night. / Bye now.
            The two met in May. ¶ Mary Smith: “Is it safe?” ¶ Peter Hall: “It is.”                   | Is it safe? / It is.
            The two met in May. ¶ Mary Smith: “Is it safe?” ¶ Peter Hall: “It is.” Nobody fell that day. | Is it safe? / It is.
            Ada Lund met Peter Hall. ¶ Q. What did you see? ¶ A. Nobody. It was dark.                | What did you see? / Nobody. It was dark.
            The two met. ¶ LUND: It leaks. ¶ HALL (by telephone): I was there. ¶ LUND: You slept. ¶ HALL: I did not. ¶ UNKNOWN MALE: Sit down. | It leaks. / I was there. / You slept. / I did not. / Sit down.
            The two met. ¶ Gazette: Is it safe? ¶ Lund: I built it. It is old. ¶ Gazette: How old? ¶ Lund: We forgot. | Is it safe? / I built it. It is old. / How old? / We forgot.
            The two met. ¶ Q: Is it safe? ¶ Theresa May: That may be. It is old. ¶ Q: How old? ¶ Theresa May: I forgot. | Is it safe? / That may be. It is old. / How old? / I forgot.
            HOST: Good evening. ¶ ADA LUND: I am back. ¶ Ada Lund never came back. It rained. ¶ HOST: Is it true? ¶ ADA LUND: It is. | Good evening. / I am back. / Is it true? / It is.
            """)
    void theTurnsOfATranscriptAreQuoted(String text, String turns) {
        Document document = document(text);
        assertThat(document.quotations().stream()
                        .map(quotation -> quotation.inner().of(document.text()))
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(turns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RELATED: The bridge is old ¶ RELATED: The river is deep ¶ The mayor left.",
                "Claim: The bridge is old. ¶ Verdict: True. ¶ Claim: The river is deep. ¶ Verdict: False.",
                "Ada Lund: The bridge is old and it will fall. ¶ The mayor left.",
                "The good news: The bridge is old. ¶ The bad news: The river is deep.",
                "It was lost. ¶ Ada Lund: Led the line well. 8/10 ¶ Peter Hall: Saved a penalty. 7/10 ¶ Mary Smith: Fell. 5/10",
                "It opens today. ¶ Director: Ada Lund ¶ Writer: Peter Hall ¶ It is short. ¶ Director: Mary Smith ¶ Writer: Ada Lund",
                "Two shops opened. ¶ Price: £4 ¶ Rating: three stars ¶ Price: £6 ¶ Rating: two stars",
                "A. Lund: The bridge is old. ¶ A. Hall met nobody in the town.",
                "Mayor Lund: Mayor Ada Lund has left the town. ¶ Mayor Hall: Mayor Peter Hall stays in the town."
            })
    void headingsAreNoTurns(String text) {
        assertThat(document(text).quotations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The Bell spoke to the sailor Ada Lund. ¶ Q: What did you see? ¶ A: Nobody came to help us.             | A  | Ada Lund
            The Bell spoke to the sailor Ada Lund. ¶ Question: What did you see? ¶ Answer: Nobody came to help. | Answer | Ada Lund
            The Bell spoke to the sailor Ada Lund. ¶ Q. What did you see? ¶ A. We waited, but nobody came.       | A  |
            The sailor Ada Lund met the cook Peter Hall. ¶ PH: Is the boat safe? ¶ AL: It never was safe.     | AL | Ada Lund
            A word with the sailor. ¶ AMY LUND: Is the boat safe? ¶ KEZ HURREL: It never was. ¶ AMY LUND: No? ¶ KEZ HURREL: No. | KEZ HURREL | KEZ Hurrel
            A word with the sailor. ¶ KEZ HURREL: Is it safe? ¶ AMY LUND: It never was. ¶ KEZ HURREL: No? ¶ AMY LUND: No.       | AMY LUND   | Amy Lund
            A word with the crowd. ¶ AMY LUND: Is it safe? ¶ AUDIENCE MEMBER: No. ¶ AMY LUND: Is it? ¶ AUDIENCE MEMBER: No.     | AUDIENCE MEMBER |
            """)
    void aTurnIsItsLabelsAndAnAnswerTheOnePersonsOfTheArticle(String text, String label, @Nullable String name) {
        Document document = document(text);
        List<Attribution> attributions = LoadedModels.attributions(document);
        List<ResolvedSpeaker> speakers = new SpeakerResolver()
                .resolve(ArticleEntities.of(document, null), attributions)
                .speakers();

        assertThat(attributions.size()).isGreaterThan(1);
        assertThat(attributions.get(1).source().get(0).of(document.text())).isEqualTo(label);
        assertThat(attributions.get(1).cue().get(0).of(document.text())).isIn(":", label);
        assertThat(document.quotedShare(attributions.get(1).content())).isEqualTo(1);
        assertThat(nameOf(speakers.get(1))).isEqualTo(name);
    }

    private static @Nullable String nameOf(ResolvedSpeaker resolved) {
        return resolved.speaker() == null ? null : resolved.speaker().name();
    }

    private static Document document(String text) {
        return ANNOTATOR.annotate("", text.replace(" ¶ ", "\n\n"));
    }
}
