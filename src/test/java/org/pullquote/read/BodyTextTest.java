package org.pullquote.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Span;

class BodyTextTest {
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<br/>",
            "<div class=\"a>b\">",
            "</div>",
            "<script>if (a<b) x()</script>",
            "<!-- note -->",
            "<b>",
            "</b>",
            "<q>",
            "</q>",
            "[caption a=b]",
            "[/caption]",
            "&amp;",
            "&quot;",
            "&#8217;",
            "&amp;quot;",
            "&nbsp;",
            "&unknown;",
            "&",
            "<",
            ">",
            " < 3 ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\t",
            "\u00A0",
            "\u200B",
            "\u00AD",
            "\uFEFF",
            "\u0000",
            " ",
            "  ",
            "The mayor",
            " said",
            "“Yes,”",
            "a long way from home.",
            "Advertisement",
            "&#128512;",
            "\uD83D\uDE00",
            "Read more: all of it",
            "é",
            "<3",
            "</");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meeting residents on Monday, Mr.Lund said that it was rushed.",
                "Speaking to the press, Dr.Holm told reporters that it was fair.",
                "In the hall (Prof.Lund spoke first) it was cold."
            })
    void aTitleWithoutASpaceBehindItEndsNoParagraph(String text) {
        assertThat(BodyText.clean(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The ferry sank on Monday.The mayor was not told. | The ferry sank on Monday.\\The mayor was not told.",
                "Nobody was told.\"We will ask why,\" he said. | Nobody was told.\\\"We will ask why,\" he said.",
                "\"We will ask why.\"The board declined. | \"We will ask why.\"\\The board declined.",
                "\"We asked.\"\"Nobody answered,\" he said. | \"We asked.\"\\\"Nobody answered,\" he said.",
                "“We will ask why.”“Nobody knows,” he said. | “We will ask why.”\\“Nobody knows,” he said.",
                "He met Alda Brenn.The two did not speak. | He met Alda Brenn.\\The two did not speak.",
                "Write to A.Vale@bell.example and Tom.Vale@Bell.Example today. | Write to A.Vale@bell.example and Tom.Vale@Bell.Example today.",
                "It stands on www.bell.example.Org today. | It stands on www.bell.example.Org today.",
                "She works for Harbour.News, a paper. | She works for Harbour.News, a paper.",
                "The U.S.Senate voted. | The U.S.Senate voted.",
            })
    void paragraphsThatLostTheirBreakAreParted(String body, String expected) {
        assertThat(BodyText.clean(body).text()).isEqualTo(expected.replace("\\", "\n\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyRunPointsToItsOwnCharacters(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            StringBuilder body = new StringBuilder();
            for (int n = random.nextInt(60); n >= 0; n--) {
                body.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertTraced(body.toString());
        }
    }

    private static void assertTraced(String body) {
        AlignedText clean = BodyText.clean(body);
        int last = 0;
        for (AlignedText.Run run : clean.runs()) {
            assertThat(run.begin()).as(body).isGreaterThanOrEqualTo(last);
            assertThat(run.end()).as(body).isLessThanOrEqualTo(body.length());
            last = run.end();
            if (run.end() - run.begin() == run.length()) {
                assertThat(clean.text().substring(run.at(), run.at() + run.length()))
                        .isEqualTo(body.substring(run.begin(), run.end()));
            }
        }
        for (int begin = 0; begin < clean.text().length(); begin += 3) {
            for (int end = begin; end <= clean.text().length(); end += 7) {
                Span original = clean.original(new Span(begin, end));
                assertThat(original.end()).isLessThanOrEqualTo(body.length());
            }
        }
        assertThat(clean.text()).doesNotContain("\n\n\n").isEqualTo(clean.text().strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            <p>One.</p><p>Two.</p>                      | One.¶Two.
            One.<br><br>Two.                            | One.¶Two.
            <p>One<br/>two.</p>                         | One¶two.
            <div>One <b>bo</b>ld <a href="x">link</a>.</div> | One bold link.
            <P CLASS=lead>One.</P>                      | One.
            <p>One.<script>a < b; "</p>"</script></p>   | One.
            <p>One.<!-- a <p> --></p>                   | One.
            &lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt; | One.¶Two.
            AT&amp;T &quot;rose&quot; 5 &lt; 6          | AT&T "rose" 5 < 6
            &amp;quot;Yes&amp;quot;                     | "Yes"
            R&D; and Q&A                                | R&D; and Q&A
            a < b and c > d                             | a < b and c > d
            I <3 you, <inaudible> said.                 | I <3 you, <inaudible> said.
            <figure><figcaption>A boat.</figcaption></figure><p>One.</p> | One.
            """)
    void markupBecomesText(String body, String clean) {
        assertThat(BodyText.clean(body).text()).isEqualTo(clean.replace("¶", "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One.\\nTwo.                  | One.¶Two.
            One.\\r\\n\\r\\nTwo.         | One.¶Two.
            One.\\rTwo.                  | One.¶Two.
            One.\\n \\n\\n\\n\\tTwo.     | One.¶Two.
            \\uFEFFOne.\\u0000           | One.
            so\\u00ADft hy\\u200Bphen    | soft hyphen
            a\\u00A0b\\u2009c            | a b c
            One.\\u2028Two.              | One.¶Two.
            """)
    void whiteSpaceIsEvenAndTheInvisibleGone(String body, String clean) {
        assertThat(BodyText.clean(unescaped(body)).text()).isEqualTo(clean.replace("¶", "\n\n"));
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.charAt(i) == '\\') {
                plain.append("nrt".indexOf(text.charAt(++i)) == 0 ? '\n' : text.charAt(i) == 'r' ? '\r' : '\t');
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"22:05 BST", "9:30 a.m. ET", "14:00", "Our Standards: The Thomson Reuters Trust Principles."})
    void theTimeOfAPostAndTheCreedOfAnAgencyAreNoText(String line) {
        assertThat(BodyText.clean("It rained.\n\n" + line + "\n\nIt snowed.").text())
                .isEqualTo("It rained.\n\nIt snowed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [caption id="a"]<img src="x"/> The pier.[/caption]It rained.       | It rained.
            It rained. [embed]https://bay.example/1[/embed]                   | It rained.
            [vc_row][vc_column width="1/2"]It rained.[/vc_column][/vc_row]    | It rained.
            It rained [gallery ids="1,2"] all day.                            | It rained all day.
            “[Video] killed it,” he said.                                     | “[Video] killed it,” he said.
            “The [caption] was wrong,” he said.                               | “The [caption] was wrong,” he said.
            “It [the board] closed [sic],” he said.                           | “It [the board] closed [sic],” he said.
            """)
    void shortcodesAreNoText(String body, String text) {
        assertThat(BodyText.clean(body).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p><q>It rained</q>, he said.</p>        | “It rained”, he said.
            <p><q>“It rained,”</q> he said.</p>      | “It rained,” he said.
            <p>“<q>It rained</q>,” he said.</p>      | “It rained,” he said.
            <p><q cite='x'>A <b>b</b></q></q> said</p> | “A b” said
            """)
    void aQuotationElementStandsForItsMarks(String body, String text) {
        assertThat(BodyText.clean(body).text()).isEqualTo(text);
    }

    @Test
    void lineEndsThatWereEscapedTwiceAreLineEnds() {
        assertThat(BodyText.clean("Lund said no.\\n\\nHolm said “yes.”\\r\\n\\r\\nThe pier stays.")
                        .text())
                .isEqualTo("Lund said no.\n\nHolm said “yes.”\n\nThe pier stays.");
        for (String text : List.of("It is in C:\\news and C:\\now.", "It is in C:\\news.\n\nSo says (.\\now)")) {
            assertThat(BodyText.clean(text).text()).isEqualTo(text);
        }
    }

    @Test
    void hardWrappedLinesAreJoined() {
        String body = """
                The harbour of the old town was closed for a third day on Monday as
                the wind kept ships away from the coast, the port's master said in
                a well-
                known letter.

                Ferries to the islands would not sail before Wednesday, he said, and
                perhaps not even then.
                """;
        assertThat(BodyText.clean(body).text().split("\n\n"))
                .containsExactly(
                        "The harbour of the old town was closed for a third day on Monday as the wind kept ships away from"
                                + " the coast, the port's master said in a well-known letter.",
                        "Ferries to the islands would not sail before Wednesday, he said, and perhaps not even then.");
    }

    @Test
    void linesThatEndSentencesAreParagraphs() {
        String body =
                "The harbour of the old town was closed for a third day.\nThe wind kept ships away.\nNo ferry sails.";
        assertThat(BodyText.clean(body).text().split("\n\n")).hasSize(3);
    }

    @Test
    void aRepeatedParagraphStandsOnceAndAShortAnswerTwice() {
        String long1 = "The harbour of the old town was closed for a third day on Monday.";
        assertThat(BodyText.clean(long1 + "\n\nYes.\n\n" + long1 + "\n\nYes.").text())
                .isEqualTo(long1 + "\n\nYes.\n\nYes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "ADVERTISEMENT - CONTINUE READING BELOW",
                "Story Continued Below",
                "Read more: The harbour reopens",
                "Click here to see the pictures.",
                "Sign up for our newsletter",
                "Share this article",
                "READ: The harbour reopens",
                "Also read: The harbour reopens",
                "Media playback is unsupported on your device",
                "(Photo by Jane Roe)",
                "Enlarge this image toggle caption Jane Roe/AP Jane Roe/AP",
                "A boat in the harbour. REUTERS/Jane Roe",
                "A boat in the harbour on Monday. (AP Photo/Jane Roe)",
                "___",
                "Image caption A boat",
                "Slideshow (4 Images)",
                "End of Twitter post 2 by @jane_roe"
            })
    void furnitureIsLeftOut(String furniture) {
        assertThat(BodyText.clean("One is here.\n\n" + furniture + "\n\nTwo is here.")
                        .text())
                .isEqualTo("One is here.\n\nTwo is here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Skip Twitter post by @jane_roe ", "Skip Twitter post 3 by @jane_roe ", "Story highlights "})
    void furnitureAtTheHeadOfAParagraphIsCutOff(String furniture) {
        assertThat(BodyText.clean(furniture + "The bread is dear, and the ferry late.")
                        .text())
                .isEqualTo("The bread is dear, and the ferry late.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read the letter again, he said.",
                "Advertising rose by 3 percent.",
                "Click is the sound that it makes, she said.",
                "Share prices fell.",
                "“Sign here,” she said.",
                "More than 30 ships waited.",
                "Photographs of the harbour were sold.",
                "The report said AP had paid for it.",
                "The opinions expressed by such groups are repugnant."
            })
    void proseThatSoundsLikeFurnitureStays(String prose) {
        assertThat(BodyText.clean(prose).text()).isEqualTo(prose);
    }

    @Test
    void aBodyOfNothingIsEmpty() {
        assertThat(BodyText.clean("").text()).isEmpty();
        assertThat(BodyText.clean(" \n\u00A0<p></p>").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The name in full, a headline glued to it.
                "Rep. Jane Doe[ Jane Ann DoeFive takeaways from the debate Doe’s rivals regroup MORE] (D-Ohio) said no.",
                "Sen. Bob Roe[ Robert (Bob) Lee Roe2020 hopefuls meet MORE]’s aides and Kim Poe[ Kim Poe'No more': Poe MORE], a lawyer, left.",
                "A letter to Al Van Dorn Jr.[ Albert (Al) Van DornWhat’s next? MORE] was lost.",
                "President Doe[Jane Ann DoeThe Memo: Is it over? MORE] smiled.",
                // A space before the headline; a surname spelt another way.
                "Speaker Jane Doe[ Jane Ann Doe Rivals say 'no thanks' MORE] (Ohio) agreed.",
                "Rep. Lina Sanchez[ Lina Maria SánchezFirst hearing sharpens attacks MORE] (Ohio) agreed.",
                // No box of links.
                "“Jane Doe, Jane Doe,” they cried, and wanted MORE of it.",
                "HEARING FOR FORMER MEMBERS TAKES MORE THAN A DAY",
                "Jane Doe met Jane Poe. McCoy and McCarthy asked for MORE.",
                "Jane Doe Jane Ann DoeA way to READ MORE books."
            })
    void takesOutLinksGluedToAName(String marked) {
        String body = marked.replaceAll("[\\[\\]]", "");
        AlignedText clean = BodyText.clean(body);

        assertThat(clean.text()).isEqualTo(marked.replaceAll("\\[[^\\]]*\\]", ""));
        int tail = clean.text().length() - 5;
        Span original = clean.original(new Span(tail, clean.text().length()));
        assertThat(original.of(body)).isEqualTo(clean.text().substring(tail));
    }
}
