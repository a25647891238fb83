package org.pullquote.extract.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.document.Quotation;
import org.pullquote.model.Span;

class QuotationMarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "We will rebuild," she said.                                  | We will rebuild,
                    “We will rebuild,” she said. “Soon.”                          | We will rebuild, ; Soon.
                    „Wir bauen“, he wrote, and then «on rebâtit».                 | Wir bauen ; on rebâtit
                    ''No more,'' the mayor said, ``not here''.                    | No more, ; not here
                    ‘It is over,’ he said. ‘The workers’ fund is empty.’          | It is over, ; The workers’ fund is empty.
                    'It's done,' he said.                                         | It's done,
                    “He told me ‘never again’ and left,” she said.                | He told me ‘never again’ and left,
                    “Mixed marks," he said, "are common.”                         | Mixed marks, ; are common.
                    "Mixed marks,'' he said, “are common,’’ and left.             | Mixed marks, ; are common,
                    “It's a 12'' pipe,” he said.                                  | It's a 12'' pipe,
                    ‹We stay›, said one, and another: 「The water is cold」       | We stay ; The water is cold
                    »Nie wieder«, he wrote.                                       | Nie wieder
                    The 6'2" guard signed for a 12" pipe.                         | ~~
                    "It's a 12" pipe," he said.                                   | It's a 12" pipe,
                    The ’90s were rock ’n’ roll, and it's the workers' turn.      | ~~
                    ‘The boys’ are singing well,’ said Lund. ‘’Tis the season,’ she said. | The boys’ are singing well, ; ’Tis the season,
                    ‘The Teachers’ Union goes on,’ said Lund. ‘We have the pupils’ trust.’ | The Teachers’ Union goes on, ; We have the pupils’ trust.
                    ‘I was walkin’ along and saw him goin’ under,’ said Holm. ‘I ran.’ | I was walkin’ along and saw him goin’ under, ; I ran.
                    ‘The nurses’ fund and the Writers’ Guild are angry’, said Holm. | The nurses’ fund and the Writers’ Guild are angry
                    The ‘disaster’ hit the town and the workers’, he said.        | disaster
                    The ‘disaster’ hit them, and he said ‘never again.’           | disaster ; never again.
                    ‘We cannot go on,' said Lund. 'It is the rent,’ she said.     | We cannot go on, ; It is the rent,
                    “We have lost it all,“ Lund said. “It came at noon.”          | We have lost it all, ; It came at noon.
                    "It was over in an hour,“ Holm said. "Nobody saw it."         | It was over in an hour, ; Nobody saw it.
                    “The pier is ours. “We built it,” she added. “We paid,” she said. | The pier is ours. ; We built it, ; We paid,
                    “He said “no” and then “yes” to me,” she said. “Then he left.” | He said “no” and then “yes” to me, ; Then he left.
                    “He said “no” to me,” she said. “Then he left.                | He said “no” to me, ; Then he left.
                    "This never closes, he said. Then he left.                    | This never closes, he said.
                    "This never closes, he said. "This does," he said.            | This never closes, he said. ; This does,
                    """)
    void marksAreFoundAndPaired(String text, String expected) {
        assertThat(String.join(" ; ", inner(text.strip()))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aQuotationOverParagraphsOpensEachAndClosesTheLast() {
        String text = "“First of all.\n\n“Second.\n\n“Third,” she said.";
        List<Quotation> found = QuotationMarks.in(text, paragraphs(text), false);
        assertThat(found).extracting(Quotation::continues).containsExactly(false, true, true);
        assertThat(found).extracting(Quotation::closed).containsExactly(false, false, true);
        assertThat(found).extracting(q -> q.inner().of(text)).containsExactly("First of all.", "Second.", "Third,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "‘"})
    void singleMarksOpenEachParagraphOfAQuotationToo(String open) {
        String close = open.equals("'") ? "'" : "’";
        String text =
                "Lund said: 'The ovens' heat was lost.\n\n'It won't come back.\n\n'Nobody got bread.'\n\nIt was noon."
                        .replace("s' heat", "s# heat")
                        .replace("n't", "n#t")
                        .replace(".'", ".#")
                        .replace("'", open)
                        .replace("#", close);
        List<Quotation> found = QuotationMarks.in(text, paragraphs(text), false);
        assertThat(found).extracting(Quotation::continues).containsExactly(false, true, true);
        assertThat(found)
                .extracting(q -> q.inner().of(text).replace(close, "'"))
                .containsExactly("The ovens' heat was lost.", "It won't come back.", "Nobody got bread.");
    }

    @Test
    void anApostropheAtTheTopOfAParagraphOpensNothing() {
        String text = "He said: 'Tis the season.\n\n'Twas cold. The drivers' hours are long.";
        assertThat(QuotationMarks.in(text, paragraphs(text), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    “First of all. ¶ Second.” ¶ The bridge was old.          | First of all. + Second.
                    “First of all. ¶ Second. ¶ Third,” she said. “Fourth.”   | First of all. + Second. + Third, + Fourth.
                    "First of all. ¶ Second," she said.                      | First of all. + Second,
                    “First of all. Then. ¶ Her “second” was the bridge.”     | First of all. + second
                    “First of all. Then. ¶ She stood 6'2" in May.            | First of all.
                    “First of all. Then. ¶ "Second,” she said.               | First of all. Then. + Second,
                    “Nobody told Mr. Holm of it. Then. ¶ She stood there.    | Nobody told Mr. Holm of it.
                    “Nobody told J. P. Holm of it. Then. ¶ She stood there.  | Nobody told J. P. Holm of it.
                    “First of all. Then. ¶ Second. ¶ Third.                  | First of all.
                    """)
    void aQuotationThatAParagraphBelowClosesRunsThroughToIt(String text, String expected) {
        String body = text.replace(" ¶ ", "\n\n");
        assertThat(String.join(" + ", inner(body))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    She called it “a disgrace” twice.                  | false
                    The so-called “reform” passed.                     | false
                    “We are done,” she said.                           | true
                    He said: “No.”                                     | true
                    He left. “They asked me, ‘Is it true?’” Lund said. | true
                    They read “The Long Road Home” in school.          | false
                    She sent “the whole plan. Nobody read it!”         | true
                    She met “the late Dr. Roe of the old school.”      | false
                    """)
    void wordsPickedOutAreNoUtterance(String text, boolean utterance) {
        assertThat(QuotationMarks.in(text, paragraphs(text), false))
                .singleElement()
                .extracting(Quotation::utterance)
                .isEqualTo(utterance);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheMarksSpansLieInTheirParagraphAndDoNotOverlap(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab A.,' \"“”‘’«»‹›「」„`\n";
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<Span> paragraphs = paragraphs(text.toString());
            int end = 0;
            for (Quotation quotation : QuotationMarks.in(text.toString(), paragraphs, false)) {
                assertThat(quotation.outer().begin()).isGreaterThanOrEqualTo(end);
                assertThat(paragraphs.get(quotation.paragraph()).contains(quotation.outer()))
                        .isTrue();
                assertThat(quotation.outer().contains(quotation.inner())).isTrue();
                end = quotation.outer().end();
            }
        }
    }

    private static List<String> inner(String text) {
        return QuotationMarks.in(text, paragraphs(text), false).stream()
                .map(quotation -> quotation.inner().of(text))
                .toList();
    }

    private static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int begin = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                int lead = line.length() - line.stripLeading().length();
                paragraphs.add(
                        new Span(begin + lead, begin + line.stripTrailing().length()));
            }
            begin += line.length() + 1;
        }
        return paragraphs;
    }
}
