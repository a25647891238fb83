package org.pullquote.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.coreference.SpeakerResolver;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;
import org.pullquote.text.WordList;

class OfficeHolderGazetteerTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            President             | Hollande | 2014-05-01 | François Hollande
            President             | Bush     | 1991-05-01 | George H. W. Bush
            President             | Bush     | 2004-05-01 | George W. Bush
            Prime Minister        | Brown    | 2009-05-01 | Gordon Brown
            former Prime Minister | Brown    | 2014-05-01 | Gordon Brown
            former President      | Carter   | 2014-05-01 | Jimmy Carter
            President             | Carter   | 2014-05-01 | Jimmy Carter
            President-elect       | Obama    | 2008-11-20 | Barack Obama
            Vice President        | Biden    | 2013-05-01 | Joe Biden
            Secretary of State    | Powell   | 2003-05-01 | Colin Powell
            Fed Chairman          | Powell   | 2019-05-01 | Jerome Powell
            Chancellor            | Merkel   |            | Angela Merkel
            Foreign Minister      | Wong     | 2023-05-01 | Penny Wong
            Foreign Minister      | Sikorski | 2024-05-01 | Radosław Sikorski
            President             | Tebboune | 2021-05-01 | Abdelmadjid Tebboune
            foreign ministry spokeswoman | Zakharova | 2018-05-01 | Maria Zakharova
            Prime Minister        | Orban    | 2019-05-01 | Viktor Orbán
            US President          | Obama    | 2014-05-01 | Barack Obama
            American President    | Obama    | 2014-05-01 | Barack Obama
            When President        | Obama    | 2014-05-01 | Barack Obama
            Lund met French President | Hollande | 2014-05-01 | François Hollande
            Mexico's President    | Fox      | 2004-05-01 | Vicente Fox
            Senate Majority Leader | Reid    | 2014-05-01 | Harry Reid
            then-President        | Bush     | 1995-05-01 | George H. W. Bush
            """)
    void titleSurnameAndYearNameTheHolder(String title, String surname, @Nullable LocalDate day, String name) {
        assertThat(holder(title, surname, day)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            President        | Bush    |            | two of that name held it, and no day tells which
            former President | Bush    | 2014-05-01 | both had left it
            President        | Obama   | 2004-05-01 | not yet
            Vice President   | Putin   | 2004-05-01 | another office
            Deputy Chairman  | Powell  | 2019-05-01 | another office
            Judge            | Merkel  | 2014-05-01 | another office
            Senator          | Bush    | 2004-05-01 | another office
            President        | Fox     | 2024-05-01 | long out of office
            Minister         | Walker  | 2024-05-01 | long out of office
            former President | Fox     | 2004-05-01 | still in office
            Club President   | Fox     | 2004-05-01 | of another body
            club president   | Fox     | 2004-05-01 | of another body
            Marle's new President | Fox | 2004-05-01 | of another body
            Chilean President | Fox    | 2004-05-01 | of another country
            Union President  | Johnson | 2024-05-01 | of another body
            Museum Director  | Burns   | 2023-05-01 | of another body
            Council leader   | Baker   | 1980-05-01 | of another body
            Georgia Attorney General | Barr | 2020-05-01 | of a state
            Nevada Senate Minority Leader | Reid | 2015-05-01 | of a state
            """)
    void whereTitleAndYearDoNotAgreeNobodyIsNamed(String title, String surname, @Nullable LocalDate day, String why) {
        assertThat(holder(title, surname, day)).as(why).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            2014-05-01 | [Chancellor Merkel of Marle University] said the talks failed.                                    | Merkel
            2014-05-01 | [President Obama of the Hill Street Association] said the talks failed.                           | Obama
            2014-05-01 | Barack Obama came late. [The president] said the talks failed.                                    | Barack Obama
            2014-05-01 | President Hollande came late. [Hollande] said the talks failed.                                   | François Hollande
            2014-05-01 | Michelle Obama met President Obama. [President Obama] said the talks failed.                      | Barack Obama
            2014-05-01 | Former Prime Minister Gorden Brown came late. [Brown] said the talks failed.                      | Gordon Brown
            2014-05-01 | Farmer Gorden Brown came late. [Brown] said the talks failed.                                     | Gorden Brown
            2014-05-01 | [Pope Francis] said the talks failed.                                                             | Pope Francis
            2012-05-01 | Pope Benedict came late. [The pope] said the talks failed.                                        | Pope Benedict XVI
            2014-05-01 | [Mr. Francis] said the talks failed.                                                              | Francis
            2014-05-01 | Mayor Anna Hollande came late. [Hollande] said the talks failed.                                  | Anna Hollande
            2014-05-01 | Judge Merkel came late. [Merkel] said the talks failed.                                           | Merkel
            2014-05-01 | Merkel came late to the meeting of the chancellor's party. [Merkel] said the talks failed.        | Angela Merkel
            2014-05-01 | Mr. Obama came late to the war college. [Mr. Obama] said the talks failed.                        | Barack Obama
            2004-05-01 | Mr. Obama came late to the war college. [Mr. Obama] said the talks failed.                        | Obama
            2014-05-01 | Mr. Hollande came late to the war college. [Mr. Hollande] said the talks failed.                  | Hollande
            2014-05-01 | Mr. Cameron came late to Downing Street. [Mr. Cameron] said the talks failed.                     | David Cameron
            2004-05-01 | Club President Fox came late. President Fox was tired. [Fox] said the talks failed.               | Fox
            2015-05-01 | Carson came late to a campaign for a roof. [Carson] said the talks failed.                        | Carson
            2015-05-01 | Carson came late to the presidential debate. [Carson] said the talks failed.                      | Ben Carson
            2003-05-01 | Merkel came late to the meeting of the chancellor's party. [Merkel] said the talks failed.        | Merkel
            """)
    void onlyWhomTheArticleNeverNamesInFullTakesTheNameFromOutside(LocalDate day, String marked, String name) {
        assertThat(speaker(marked, day).name()).isEqualTo(name);
    }

    @Test
    void aNameFromOutsideIsLessSureThanTheArticlesOwn() {
        LocalDate day = LocalDate.of(2014, 5, 1);
        String outside = "President Hollande came late. [Hollande] said the talks failed.";
        String own = "President François Hollande came late. [Hollande] said the talks failed.";
        assertThat(resolve(outside, day).confidence())
                .isLessThan(resolve(own, day).confidence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"known-offices.tsv", "office-holders.tsv"})
    void everyTermOfTheListIsWhole(String list) {
        for (String line : WordList.lines(OfficeHolderGazetteer.class, list)) {
            String[] columns = line.split("\t");
            assertThat(columns).as(line).hasSize(7);
            assertThat(columns[6]).as(line).matches("Q[1-9]\\d*|-");
            assertThat(columns[0]).as(line).isLowerCase();
            assertThat(SpeakerLexicon.fold(columns[3])).as(line).contains(SpeakerLexicon.fold(columns[2]));
            assertThat(Integer.parseInt(columns[4]))
                    .as(line)
                    .isBetween(1900, 2100)
                    .isLessThanOrEqualTo(Integer.parseInt(columns[5]));
        }
    }

    private static @Nullable String holder(String title, String surname, @Nullable LocalDate day) {
        PersonName found = new OfficeHolderGazetteer(day)
                .holder(new PersonName(List.of(surname), ""), List.of(title), Gender.UNKNOWN);
        return found == null ? null : found.text();
    }

    private static Speaker speaker(String marked, LocalDate day) {
        return Objects.requireNonNull(resolve(marked, day).speaker(), "nobody");
    }

    private static ResolvedSpeaker resolve(String marked, LocalDate day) {
        int begin = marked.indexOf('[');
        String text = marked.replace("[", "").replace("]", "");
        Span mention = new Span(begin, marked.indexOf(']') - 1);
        Document document = ANNOTATOR.annotate("", text);
        Attribution attribution = new Attribution(
                List.of(mention), List.of(), List.of(new Span(text.length() - 1, text.length())), false);
        return new SpeakerResolver()
                .resolve(ArticleEntities.of(document, day), List.of(attribution))
                .speakers()
                .get(0);
    }
}
