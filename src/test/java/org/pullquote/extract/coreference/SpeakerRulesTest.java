package org.pullquote.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/** The rules of {@link SpeakerReading} on written documents; brackets mark the mentions, the last of which is resolved. */
class SpeakerRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            He/PRP/2:nsubj showed/VBD/0:root a/DT/4:det letter/NN/2:obj to/IN/7:case a/DT/7:det friend/NN/4:nmod of/IN/10:case Ada/NNP/ORGANIZATION/10:compound Lund/NNP/ORGANIZATION/7:nmod 's/POS/10:case [ who/WP/13:nsubj ] said/VBD/4:acl:relcl it/PRP/13:obj was/VBD/17:cop a/DT/17:det forgery/NN/13:dep ././2:punct | UNNAMED |
            It/PRP/4:nsubj was/VBD/4:cop a/DT/4:det break/NN/0:root from/IN/8:mark what/WP/8:obj sources/NNS/8:nsubj told/VBD/4:acl the/DT/11:det Washington/NNP/ORGANIZATION/11:compound Post/NNP/ORGANIZATION/8:obj ,/,/4:punct [ which/WDT/14:nsubj ] said/VBD/4:dep so/RB/14:advmod ././4:punct | OUTLET | The Washington Post
            It/PRP/3:nsubj would/MD/3:aux need/VB/0:root the/DT/6:det budgetary/JJ/6:amod approval/NN/3:obj of/IN/10:case the/DT/10:det Foreign/NNP/ORGANIZATION/10:compound Ministry/NNP/ORGANIZATION/6:nmod ,/,/6:punct [ which/WDT/13:nsubj ] opposed/VBD/6:acl:relcl the/DT/15:det idea/NN/13:obj ././3:punct | ORGANIZATION | Foreign Ministry
            He/PRP/2:nsubj won/VBD/0:root an/DT/5:det early/JJ/5:amod endorsement/NN/2:obj from/IN/8:case Tom/NNP/PERSON/8:compound Vale/NNP/PERSON/5:nmod ,/,/5:punct [ who/WP/11:nsubj ] praised/VBD/5:acl:relcl his/PRP$/13:nmod:poss plan/NN/11:obj ././2:punct | PERSON | Tom Vale
            He/PRP/2:nsubj met/VBD/0:root Tom/NNP/PERSON/4:compound Vale/NNP/PERSON/2:obj on/IN/6:case Sunday/NNP/2:obl ,/,/6:punct [ who/WP/9:nsubj ] praised/VBD/6:acl:relcl his/PRP$/11:nmod:poss plan/NN/9:obj ././2:punct | PERSON | Tom Vale
            It/PRP/2:nsubj came/VBD/0:root in/IN/5:case a/DT/5:det tweet/NN/2:obl from/IN/8:case the/DT/8:det pilot/NN/5:nmod ,/,/5:punct [ who/WP/11:nsubj ] praised/VBD/5:acl:relcl his/PRP$/13:nmod:poss plan/NN/11:obj ././2:punct | UNNAMED |
            So/RB/2:advmod said/VBD/0:root Tom/NNP/PERSON/4:compound Vale/NNP/PERSON/2:nsubj ,/,/4:punct a/DT/8:det Marle/NNP/LOCATION/8:compound pilot/NN/4:appos [ who/WP/10:nsubj ] praised/VBD/8:acl:relcl his/PRP$/12:nmod:poss plan/NN/10:obj ././2:punct | PERSON | Tom Vale
            He/PRP/2:nsubj met/VBD/0:root the/DT/4:det mayor/NN/2:obj of/IN/6:case Riverton/NNP/LOCATION/4:nmod ,/,/4:punct [ who/WP/9:nsubj ] praised/VBD/4:acl:relcl his/PRP$/11:nmod:poss plan/NN/9:obj ././2:punct | UNNAMED |
            """)
    void aRelativePronounStandsForWhatCanSpeak(String line, SpeakerKind kind, @Nullable String name) {
        Speaker speaker = last(line);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Luc/NN/PERSON/2:compound Morel/NNP/PERSON/3:nsubj praised/VBD/0:root Tom/NNP/PERSON/5:compound Vale/NNP/PERSON/3:obj ././3:punct Morel/NNP/PERSON/2:nsubj denied/VBD/0:root [ his/PRP$/4:nmod:poss ] claim/NN/2:obj that/IN/7:mark it/PRP/7:nsubj rained/VBD/4:ccomp ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Luc Morel
            Tom/NNP/PERSON/2:compound Vale/NNP/PERSON/4:nsubj was/VBD/4:cop ill/JJ/0:root ././4:punct [ His/PRP$/2:nmod:poss ] aim/NN/4:nsubj was/VBD/4:cop peace/NN/0:root ././4:punct [ His/PRP$/2:nmod:poss ] wish/NN/4:nsubj was/VBD/4:cop war/NN/0:root ././4:punct It/PRP/2:nsubj rained/VBD/0:root after/IN/6:mark Luc/NN/PERSON/5:compound Morel/NNP/PERSON/6:nsubj met/VBD/2:advcl Vale/NNP/ORGANIZATION/6:obj ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Luc Morel
            """)
    void whoOwnsAPlanIsNotTherebyWhoSpeaksOn(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [ A/DT/3:det Marlish/JJ/MISC/3:amod court/NN/4:nsubj ] ruled/VBD/0:root so/RB/4:advmod ././4:punct | ORGANIZATION |
            [ The/DT/3:det Marle-based/JJ/3:amod group/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | ORGANIZATION |
            [ Quiet/JJ/2:amod group/NN/3:nsubj ] says/VBZ/0:root so/RB/3:advmod ././3:punct | ORGANIZATION |
            [ One/CD/3:nummod rights/NNS/3:compound group/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | ORGANIZATION |
            [ The/DT/3:det Marlish/JJ/MISC/3:amod government/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | ORGANIZATION | Marlish government
            [ The/DT/3:det Foreign/NNP/3:compound Ministry/NNP/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | ORGANIZATION | Foreign Ministry
            The/DT/3:det Lund/NNP/PERSON/3:compound administration/NN/4:nsubj won/VBD/0:root ././4:punct Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ The/DT/2:det Administration/NNP/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | ORGANIZATION | Lund administration
            [ The/DT/6:det Marle/NNP/ORGANIZATION/6:compound Bureau/NNP/ORGANIZATION/6:compound of/IN/ORGANIZATION/6:case Labor/NNP/ORGANIZATION/6:compound Statistics/NNPS/ORGANIZATION/7:nsubj ] said/VBD/0:root so/RB/7:advmod ././7:punct | ORGANIZATION | Marle Bureau of Labor Statistics
            [ The/DT/2:det Constitution/NNP/ORGANIZATION/3:nsubj ] says/VBZ/0:root so/RB/3:advmod ././3:punct | DOCUMENT | Constitution
            [ The/DT/4:det Harbour/NNP/ORGANIZATION/4:compound Safety/NNP/ORGANIZATION/4:compound Act/NNP/ORGANIZATION/5:nsubj ] says/VBZ/0:root so/RB/5:advmod ././5:punct | DOCUMENT | Harbour Safety Act
            [ HARBOUR/NNP/2:compound OPINION/NNP/3:nsubj ] says/VBZ/0:root so/RB/3:advmod ././3:punct | DOCUMENT |
            [ Skippers/NNPS/2:nsubj ] say/VBP/0:root so/RB/2:advmod ././2:punct | UNNAMED |
            [ Marlers/NNPS/2:nsubj ] say/VBP/0:root so/RB/2:advmod ././2:punct Some/DT/2:det Marlers/NNPS/3:nsubj left/VBD/0:root ././3:punct | GROUP | Marlers
            [ The/DT/5:det state-linked/JJ/5:amod newspaper/NN/5:compound Harbour/NNP/5:compound Times/NNP/6:nsubj ] said/VBD/0:root so/RB/6:advmod ././6:punct | OUTLET | Harbour Times
            [ A/DT/2:det poll/NN/0:root published/VBN/2:acl last/JJ/5:amod week/NN/3:nmod:tmod by/IN/9:case the/DT/9:det Harbour/NNP/ORGANIZATION/9:compound Foundation/NNP/ORGANIZATION/3:nmod ] said/VBD/2:dep so/RB/10:advmod ././2:punct | ORGANIZATION | Harbour Foundation
            [ Research/NN/0:root from/IN/7:case Harbour/NNP/ORGANIZATION/7:compound College/NNP/ORGANIZATION/7:compound law/NN/7:compound professor/NN/7:compound Ada/NNP/PERSON/8:compound Lund/NNP/PERSON/1:nmod ] said/VBD/1:dep so/RB/9:advmod ././1:punct | DOCUMENT |
            """)
    void aNameIsMoreThanACommonNounWithACapital(String line, SpeakerKind kind, @Nullable String name) {
        Speaker speaker = last(line);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [ Marle/NNP/LOCATION/8:nmod ,/,/1:punct Ohio/NNP/LOCATION/1:appos ,/,/1:punct Mayor/NNP/7:compound Tom/NNP/PERSON/7:compound Vale/NNP/PERSON/8:nsubj ] said/VBD/0:root so/RB/8:advmod ././8:punct | Tom Vale
            [ Marle/NNP/LOCATION/9:nmod ,/,/1:punct New/NNP/LOCATION/4:compound Mexico/NNP/LOCATION/1:appos ,/,/1:punct pilot/NN/8:compound Tom/NNP/PERSON/8:compound Vale/NNP/PERSON/9:nsubj ] said/VBD/0:root so/RB/9:advmod ././9:punct | Tom Vale
            [ Marle/NNP/LOCATION/4:compound +–/:/1:punct +based/VBN/4:amod pilot/NN/6:compound Tom/NNP/PERSON/6:compound Vale/NNP/PERSON/7:nsubj ] said/VBD/0:root so/RB/7:advmod ././7:punct | Tom Vale
            [ Health/NNP/6:compound and/CC/1:cc Human/NNP/1:conj Services/NNPS/6:compound Secretary/NNP/6:compound Ada/NNP/PERSON/7:compound Lund/NNP/PERSON/8:nsubj ] said/VBD/0:root so/RB/8:advmod ././8:punct | Ada Lund
            [ The/DT/3:det Harbour/NNP/ORGANIZATION/3:compound Center/NNP/ORGANIZATION/6:nsubj for/IN/ORGANIZATION/5:case Justice/NNP/ORGANIZATION/3:nmod ] said/VBD/0:root so/RB/6:advmod ././6:punct | Harbour Center for Justice
            """)
    void aNameIsFoundBehindAllThatStandsBeforeIt(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @Test
    void anOfficeThatTheArticleGivesNobodyIsTheOneKnownHolders() {
        String line =
                "Joe/NNP/PERSON/2:compound Biden/NNP/PERSON/3:nsubj met/VBD/0:root Barack/NNP/PERSON/5:compound Obama/NNP/PERSON/3:obj "
                        + "././3:punct [ The/DT/4:det former/JJ/4:amod vice/NN/4:compound president/NN/5:nsubj ] said/VBD/0:root so/RB/5:advmod ././5:punct";
        assertThat(nameOf(line, LocalDate.of(2019, 5, 1))).isEqualTo("Joe Biden");
        assertThat(nameOf(line, LocalDate.of(2014, 5, 1))).isNotEqualTo("Joe Biden");
        assertThat(nameOf(line.replace("Barack", "Al").replace("Obama", "Gore"), LocalDate.of(2019, 5, 1)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Tom/NNP/PERSON/2:compound Vale/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ He/PRP/3:nsubj himself/PRP/1:dep ] said/VBD/0:root so/RB/3:advmod ././3:punct | Tom Vale
            [ Tom/NNP/PERSON/2:compound Vale/NNP/PERSON/4:nsubj himself/PRP/2:dep ] said/VBD/0:root so/RB/4:advmod ././4:punct | Tom Vale
            """)
    void aReflexivePronounIsNoSpeakerOfItsOwn(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Senator/NNP/3:compound Bernard/NNP/PERSON/3:compound Holt/NNP/PERSON/4:nsubj opposed/VBD/0:root it/PRP/4:obj ././4:punct Representative/NNP/3:compound Clara/NNP/PERSON/3:compound Holt/NNP/PERSON/4:nsubj backed/VBD/0:root it/PRP/4:obj ././4:punct [ Rep./NNP/2:compound Holt/NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Clara Holt
            Senator/NNP/3:compound Bernard/NNP/PERSON/3:compound Holt/NNP/PERSON/4:nsubj opposed/VBD/0:root it/PRP/4:obj ././4:punct Representative/NNP/3:compound Clara/NNP/PERSON/3:compound Holt/NNP/PERSON/4:nsubj backed/VBD/0:root it/PRP/4:obj ././4:punct [ Sen./NNP/2:compound Holt/NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Bernard Holt
            Governor/NNP/3:compound Ruth/NNP/PERSON/3:compound Calder/NNP/PERSON/4:nsubj signed/VBD/0:root it/PRP/4:obj ././4:punct Judge/NNP/3:compound Amos/NNP/PERSON/3:compound Calder/NNP/PERSON/0:root did/VBD/3:dep not/RB/4:advmod ././3:punct [ Judge/NNP/2:compound Calder/NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Amos Calder
            """)
    void aTitleTellsNamesakesApart(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            French/JJ/MISC/2:amod President/NN/4:compound Luc/NN/PERSON/4:compound Morel/NNP/PERSON/5:nsubj met/VBD/0:root Ada/NNP/ORGANIZATION/7:compound Lund/NNP/ORGANIZATION/5:obj ././5:punct President/NNP/2:compound Lund/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ The/DT/3:det French/JJ/MISC/3:amod president/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Luc Morel
            President/NNP/3:compound Ada/NNP/PERSON/3:compound Lund/NNP/PERSON/4:nsubj met/VBD/0:root a/DT/7:det French/JJ/MISC/7:amod guest/NN/4:obj and/CC/9:cc left/VBD/4:conj ././4:punct [ The/DT/3:det French/JJ/MISC/3:amod president/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            President/NNP/3:compound Ada/NNP/PERSON/3:compound Lund/NNP/PERSON/5:nsubj was/VBD/5:cop calm/JJ/0:root ././5:punct The/DT/2:det union/NN/4:nmod:poss 's/POS/2:case president/NN/10:nsubj ,/,/4:punct Tom/NNP/PERSON/7:compound Vale/NNP/PERSON/4:appos ,/,/4:punct was/VBD/10:cop loud/JJ/0:root ././10:punct [ The/DT/2:det president/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Ada Lund
            The/DT/2:det union/NN/4:nmod:poss 's/POS/2:case president/NN/10:nsubj ,/,/4:punct Tom/NNP/PERSON/7:compound Vale/NNP/PERSON/4:appos ,/,/4:punct was/VBD/10:cop loud/JJ/0:root ././10:punct [ The/DT/2:det president/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Tom Vale
            """)
    void aNounMeansWhomItsWordsFit(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Bill/NNP/PERSON/2:compound Harmon/NNP/PERSON/3:nsubj met/VBD/0:root Helen/NNP/PERSON/5:compound Harmon/NNP/PERSON/3:obj in/IN/7:case Boston/NNP/LOCATION/5:nmod ././3:punct [ Mrs./NNP/2:compound Harmon/NNP/PERSON/3:nsubj ] said/VBD/0:root she/PRP/6:nsubj was/VBD/6:cop glad/JJ/3:ccomp ././3:punct | Helen Harmon
            Bill/NNP/PERSON/2:compound Harmon/NNP/PERSON/3:nsubj met/VBD/0:root Helen/NNP/PERSON/5:compound Harmon/NNP/PERSON/3:obj in/IN/7:case Boston/NNP/LOCATION/5:nmod ././3:punct [ Mr./NNP/2:compound Harmon/NNP/PERSON/3:nsubj ] said/VBD/0:root he/PRP/6:nsubj was/VBD/6:cop glad/JJ/3:ccomp ././3:punct | Bill Harmon
            Peter/NNP/PERSON/3:compound Vance/NNP/PERSON/3:compound Jr./NNP/4:nsubj runs/VBZ/0:root the/DT/6:det firm/NN/4:obj that/WDT/10:obj Peter/NNP/PERSON/9:compound Vance/NNP/PERSON/10:nsubj founded/VBD/6:acl:relcl ././4:punct [ Vance/NNP/ORGANIZATION/2:compound Jr./NNP/ORGANIZATION/3:nsubj ] said/VBD/0:root sales/NNS/5:nsubj fell/VBD/3:ccomp ././3:punct | Peter Vance Jr.
            Peter/NNP/PERSON/3:compound Vance/NNP/PERSON/3:compound Jr./NNP/4:nsubj runs/VBZ/0:root the/DT/6:det firm/NN/4:obj that/WDT/10:obj Peter/NNP/PERSON/9:compound Vance/NNP/PERSON/10:nsubj founded/VBD/6:acl:relcl ././4:punct [ Vance/NNP/PERSON/2:nsubj ] said/VBD/0:root sales/NNS/4:nsubj fell/VBD/2:ccomp ././2:punct | Peter Vance
            """)
    void peopleOfOneSurnameStayApart(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Peter/NNP/PERSON/2:compound Hall/NNP/PERSON/3:nsubj met/VBD/0:root Julia/NNP/ORGANIZATION/5:compound Stern/NNP/ORGANIZATION/3:obj on/IN/7:case Monday/NNP/3:obl ././3:punct [ She/PRP/2:nsubj ] said/VBD/0:root the/DT/4:det talks/NNS/5:nsubj failed/VBD/2:ccomp ././2:punct | Julia Stern
            Peter/NNP/PERSON/2:compound Hall/NNP/PERSON/3:nsubj met/VBD/0:root Julia/NNP/ORGANIZATION/5:compound Stern/NNP/ORGANIZATION/3:obj on/IN/7:case Monday/NNP/3:obl ././3:punct [ He/PRP/2:nsubj ] said/VBD/0:root the/DT/4:det talks/NNS/5:nsubj failed/VBD/2:ccomp ././2:punct | Peter Hall
            Peter/NNP/PERSON/2:compound Hall/NNP/PERSON/3:nsubj blamed/VBD/0:root Mark/NNP/PERSON/5:compound Bauer/NNP/PERSON/3:obj for/IN/8:case the/DT/8:det delay/NN/3:obl ././3:punct [ He/PRP/2:nsubj ] said/VBD/0:root the/DT/4:det talks/NNS/6:nsubj had/VBD/6:aux failed/VBN/2:ccomp ././2:punct | Peter Hall
            Irina/NNP/PERSON/2:compound Belova/NNP/PERSON/7:nsubj ,/,/2:punct a/DT/5:det diplomat/NN/2:appos ,/,/2:punct met/VBD/0:root Peter/NNP/PERSON/9:compound Hall/NNP/PERSON/7:obj ././7:punct [ The/DT/2:det diplomat/NN/3:nsubj ] said/VBD/0:root the/DT/5:det talks/NNS/6:nsubj failed/VBD/3:ccomp ././3:punct | Irina Belova
            Foreign/NNP/ORGANIZATION/2:compound Ministry/NNP/ORGANIZATION/3:compound spokeswoman/NN/5:compound Irina/NNP/PERSON/5:compound Belova/NNP/PERSON/6:nsubj met/VBD/0:root Peter/NNP/PERSON/8:compound Hall/NNP/PERSON/6:obj ././6:punct [ The/DT/2:det spokeswoman/NN/3:nsubj ] said/VBD/0:root the/DT/5:det talks/NNS/6:nsubj failed/VBD/3:ccomp ././3:punct | Irina Belova
            Rep./NNP/3:compound Tom/NNP/PERSON/3:compound Wexler/NNP/PERSON/4:nsubj met/VBD/0:root Julia/NNP/PERSON/6:compound Stern/NNP/PERSON/4:obj ,/,/6:punct a/DT/9:det singer/NN/6:appos ././4:punct [ The/DT/2:det lawmaker/NN/3:nsubj ] said/VBD/0:root the/DT/5:det bill/NN/7:nsubj was/VBD/7:cop dead/JJ/3:ccomp ././3:punct | Tom Wexler
            President/NNP/2:compound Hall/NNP/PERSON/3:nsubj met/VBD/0:root Sheriff/NNP/6:compound Mark/NNP/PERSON/6:compound Bauer/NNP/PERSON/3:obj ././3:punct [ The/DT/2:det president/NN/3:nsubj ] said/VBD/0:root the/DT/5:det border/NN/7:nsubj was/VBD/7:cop safe/JJ/3:ccomp ././3:punct | Hall
            [ Peter/NNP/PERSON/2:compound Hall/NNP/PERSON/9:nsubj ,/,/2:punct who/WP/5:nsubj runs/VBZ/2:acl:relcl the/DT/7:det bank/NN/5:obj ,/,/2:punct ] said/VBD/0:root it/PRP/12:nsubj was/VBD/12:cop sound/JJ/9:ccomp ././9:punct | Peter Hall
            """)
    void pronounsAndNounsFindTheirPerson(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Elspeth/NNP/PERSON/2:compound Moncur/NNP/PERSON/3:nsubj met/VBD/0:root Gregor/NNP/PERSON/5:compound Dunn/NNP/PERSON/3:obj ././3:punct [ She/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Gregor Dunn
            Novelist/NN/3:compound Ailbhe/NNP/PERSON/3:compound Corr/NNP/PERSON/4:nsubj debated/VBD/0:root critic/NN/7:compound Wendell/NNP/PERSON/7:compound Pike/NNP/PERSON/4:obj ././4:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct She/PRP/2:nsubj left/VBD/0:root ././2:punct | Wendell Pike
            Xanthe/NNP/PERSON/2:compound Pollard/NNP/PERSON/6:nsubj and/CC/5:cc Peter/NNP/PERSON/5:compound Frisk/NNP/PERSON/2:conj judged/VBD/0:root the/DT/8:det show/NN/6:obj ././6:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Peter Frisk
            Xanthe/NNP/PERSON/2:compound Pollard/NNP/PERSON/3:nsubj met/VBD/0:root Anselm/NNP/PERSON/5:compound Frisk/NNP/PERSON/3:obj ././3:punct [ She/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct [ She/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Anselm Frisk
            """)
    void nobodyIsHeAndShe(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Bernie/NNP/PERSON/2:compound Holt/NNP/PERSON/3:nsubj left/VBD/0:root ././3:punct [ Holt/NNP/PERSON/3:nmod:poss '/POS/1:case spokeswoman/NN/5:compound Ada/NNP/PERSON/5:compound Lund/NNP/PERSON/6:nsubj ] said/VBD/0:root so/RB/6:advmod ././6:punct | Ada Lund
            Sen./NNP/3:compound Ada/NNP/PERSON/3:compound Lund/NNP/PERSON/4:nsubj met/VBD/0:root Mayor/NNP/7:compound Tom/NNP/PERSON/7:compound Holm/NNP/PERSON/4:obj ././4:punct [ Lund/NNP/PERSON/3:nmod:poss 's/POS/1:case plan/NN/4:nsubj ] says/VBZ/0:root so/RB/4:advmod ././4:punct |
            """)
    void theHeadSpeaksAndNotWhomItBelongsTo(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Rep./NNP/3:compound Ada/NNP/PERSON/3:compound Lund/NNP/PERSON/7:nsubj (/-LRB-/3:punct R-Utah/NNP/3:dep )/-RRB-/3:punct met/VBD/0:root Rep./NNP/10:compound Tom/NNP/PERSON/10:compound Holm/NNP/PERSON/7:iobj (/-LRB-/10:punct R-Ohio/NNP/10:dep )/-RRB-/10:punct ././7:punct [ The/DT/3:det Utah/NNP/LOCATION/3:compound Republican/NNP/MISC/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Ada Lund
            Rep./NNP/3:compound Ada/NNP/PERSON/3:compound Lund/NNP/PERSON/7:nsubj (/-LRB-/3:punct R-Iowa/NNP/3:dep )/-RRB-/3:punct met/VBD/0:root Rep./NNP/10:compound Tom/NNP/PERSON/10:compound Holm/NNP/PERSON/7:iobj (/-LRB-/10:punct R-Ohio/NNP/10:dep )/-RRB-/10:punct ././7:punct [ The/DT/2:det Iowan/NNP/ORGANIZATION/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Ada Lund
            Rep./NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/7:nsubj (/-LRB-/3:punct R-Ohio/NNP/3:dep )/-RRB-/3:punct left/VBD/0:root ././7:punct [ The/DT/3:det Utah/NNP/LOCATION/3:compound Republican/NNP/MISC/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            """)
    void aStateMeansWhomTheArticlePlacesThere(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Vice/NNP/2:compound President/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj met/VBD/0:root President/NNP/8:compound Ada/NNP/PERSON/8:compound Lund/NNP/PERSON/5:obj ././5:punct [ The/DT/2:det president/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Ada Lund
            Vice/NNP/2:compound President/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/6:nsubj was/VBD/6:cop late/JJ/0:root ././6:punct [ The/DT/2:det president/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct |
            General/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct [ The/DT/3:det Inspector/NNP/ORGANIZATION/3:compound General/NNP/ORGANIZATION/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            Press/NN/2:compound secretary/NN/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj met/VBD/0:root Education/NNP/7:compound Secretary/NNP/9:compound Ada/NNP/PERSON/9:compound Lund/NNP/PERSON/5:obj ././5:punct [ The/DT/3:det press/NN/3:compound secretary/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Tom Holm
            Former/JJ/2:amod President/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj met/VBD/0:root President/NNP/8:compound Ada/NNP/PERSON/8:compound Lund/NNP/PERSON/5:obj ././5:punct [ The/DT/3:det former/JJ/3:amod president/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Tom Holm
            """)
    void anOfficeIsMoreThanItsLastWord(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            President/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ Norway/NNP/LOCATION/3:dep 's/POS/3:dep president/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            President/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/6:nsubj of/IN/5:case Norway/NNP/LOCATION/3:nmod left/VBD/0:root ././6:punct [ Norway/NNP/LOCATION/3:dep 's/POS/3:dep president/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Tom Holm
            Mexican/JJ/MISC/2:amod President/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ Mexico/NNP/LOCATION/3:dep 's/POS/3:dep president/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Tom Holm
            Mexican/JJ/MISC/2:amod President/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ The/DT/4:dep country/NN/4:dep 's/POS/4:dep president/NN/5:nsubj ] said/VBD/0:root so/RB/5:advmod ././5:punct | Tom Holm
            President/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/4:dep nation/NN/4:dep 's/POS/4:dep president/NN/5:nsubj ] said/VBD/0:root so/RB/5:advmod ././5:punct | Tom Holm
            President/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/4:dep company/NN/4:dep 's/POS/4:dep president/NN/5:nsubj ] said/VBD/0:root so/RB/5:advmod ././5:punct |
            President/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/2:dep president/NN/9:nsubj of/IN/2:dep the/DT/2:dep oil/NN/2:dep workers/NNS/2:dep '/POS/2:dep union/NN/2:dep ] said/VBD/0:root so/RB/9:advmod ././9:punct |
            President/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct The/DT/2:det union/NN/4:nmod:poss 's/POS/2:case president/NN/8:nsubj ,/,/4:punct Kit/NNP/PERSON/7:compound Vale/NNP/PERSON/4:appos left/VBD/0:root ././8:punct [ The/DT/2:dep president/NN/6:nsubj of/IN/2:dep the/DT/2:dep union/NN/2:dep ] said/VBD/0:root so/RB/6:advmod ././6:punct | Kit Vale
            Tom/NNP/PERSON/2:compound Holm/NNP/PERSON/9:nsubj ,/,/2:punct Peru/NNP/LOCATION/7:nmod:poss 's/POS/4:case foreign/JJ/7:amod minister/NN/2:appos ,/,/2:punct left/VBD/0:root ././9:punct [ Mexico/NNP/LOCATION/4:dep 's/POS/4:dep foreign/JJ/4:dep minister/NN/5:nsubj ] said/VBD/0:root so/RB/5:advmod ././5:punct |
            Tom/NNP/PERSON/2:compound Holm/NNP/PERSON/9:nsubj ,/,/2:punct Peru/NNP/LOCATION/7:nmod:poss 's/POS/4:case foreign/JJ/7:amod minister/NN/2:appos ,/,/2:punct left/VBD/0:root ././9:punct [ Peru/NNP/LOCATION/4:dep 's/POS/4:dep foreign/JJ/4:dep minister/NN/5:nsubj ] said/VBD/0:root so/RB/5:advmod ././5:punct | Tom Holm
            Marlex/NNP/ORGANIZATION/3:compound Chief/NNP/3:compound Executive/NNP/5:compound Kit/NNP/PERSON/5:compound Vale/NNP/PERSON/6:nsubj left/VBD/0:root ././6:punct [ The/DT/5:dep company/NN/5:dep 's/POS/5:dep chief/JJ/5:dep executive/NN/6:nsubj ] said/VBD/0:root so/RB/6:advmod ././6:punct | Kit Vale
            Riverton/NNP/LOCATION/2:compound Mayor/NNP/4:compound Kit/NNP/PERSON/4:compound Vale/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ Marle/NNP/LOCATION/3:dep 's/POS/3:dep mayor/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            Riverton/NNP/LOCATION/2:compound Mayor/NNP/4:compound Kit/NNP/PERSON/4:compound Vale/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ The/DT/4:dep city/NN/4:dep 's/POS/4:dep mayor/NN/5:nsubj ] said/VBD/0:root so/RB/5:advmod ././5:punct | Kit Vale
            Riverton/NNP/LOCATION/2:compound Mayor/NNP/4:compound Kit/NNP/PERSON/4:compound Vale/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ The/DT/2:dep mayor/NN/5:nsubj of/IN/2:dep Riverton/NNP/LOCATION/2:dep ] said/VBD/0:root so/RB/5:advmod ././5:punct | Kit Vale
            """)
    void whoHoldsTheOfficeElsewhereIsNotMeant(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Mayor/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/3:dep former/JJ/3:dep mayor/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            Mayor/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/3:dep next/JJ/3:dep mayor/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            Mayor/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/3:dep incoming/JJ/3:dep mayor/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            Mayor/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/3:dep acting/VBG/3:dep mayor/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct |
            Mayor/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/3:dep outgoing/JJ/3:dep mayor/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Tom Holm
            Former/JJ/4:compound Mayor/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ The/DT/3:dep former/JJ/3:dep mayor/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Tom Holm
            Former/JJ/4:compound Mayor/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ The/DT/2:dep mayor/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct |
            Acting/VBG/4:compound Mayor/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ The/DT/3:dep acting/VBG/3:dep mayor/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Tom Holm
            Acting/VBG/4:compound Mayor/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct [ The/DT/2:dep mayor/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Tom Holm
            Former/JJ/4:compound Mayor/NNP/4:compound Tom/NNP/PERSON/4:compound Holm/NNP/PERSON/5:nsubj left/VBD/0:root ././5:punct Mayor/NNP/3:compound Kit/NNP/PERSON/3:compound Vale/NNP/PERSON/4:nsubj came/VBD/0:root ././4:punct [ The/DT/2:dep mayor/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Kit Vale
            President-elect/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct President/NNP/3:compound Kit/NNP/PERSON/3:compound Vale/NNP/PERSON/4:nsubj came/VBD/0:root ././4:punct [ The/DT/2:dep president/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Kit Vale
            President-elect/NNP/3:compound Tom/NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj left/VBD/0:root ././4:punct [ The/DT/2:dep president-elect/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Tom Holm
            """)
    void whoHeldAnOfficeOrWillIsNotItsHolder(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Information/NNP/2:compound Officer/NNP/4:compound Derrec/NNP/PERSON/4:compound Lund/NNP/PERSON/6:nsubj was/VBD/6:cop late/JJ/0:root ././6:punct [ Lund/NNP/PERSON/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Derrec Lund
            Mayor/NNP/PERSON/4:compound Bill/NNP/PERSON/4:compound de/NNP/PERSON/4:compound Marle/NNP/PERSON/6:nsubj was/VBD/6:cop late/JJ/0:root ././6:punct [ De/NNP/PERSON/2:compound Marle/NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Bill de Marle
            Director/NNP/3:compound Ben/NNP/PERSON/3:compound Holt/NNP/PERSON/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct [ Holt/NNP/PERSON/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Ben Holt
            Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/3:nsubj won/VBD/0:root ././3:punct It/PRP/2:nsubj rained/VBD/0:root ././2:punct [ Said/NNP/PERSON/2:compound Lund/NNP/PERSON/0:root ] :/:/2:punct it/PRP/5:nsubj rained/VBD/2:parataxis ././2:punct | Ada Lund
            Eric/NNP/PERSON/2:compound Holder/NNP/PERSON/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ Holder/NN/3:nsubj reportedly/RB/3:advmod ] said/VBD/0:root so/RB/3:advmod ././3:punct | Eric Holder
            """)
    void firstNamesThatTheTaggerLeftOutsideBelongToTheName(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [ A/DT/4:det Harbour/NNP/ORGANIZATION/3:compound Institute/NNP/ORGANIZATION/4:compound study/NN/5:nsubj ] found/VBD/0:root so/RB/5:advmod ././5:punct | Harbour Institute
            The/DT/3:det Harbour/NNP/ORGANIZATION/3:compound Institute/NNP/ORGANIZATION/5:nsubj is/VBZ/5:cop small/JJ/0:root ././5:punct [ A/DT/2:det report/NN/7:nsubj by/IN/6:case the/DT/6:det Harbour/NNP/ORGANIZATION/6:compound Institute/NNP/ORGANIZATION/2:nmod ] found/VBD/0:root so/RB/7:advmod ././7:punct | Harbour Institute
            The/DT/3:det Harbour/NNP/ORGANIZATION/3:compound Institute/NNP/ORGANIZATION/5:nsubj is/VBZ/5:cop small/JJ/0:root ././5:punct [ A/DT/2:det report/NN/8:nsubj written/VBN/2:acl by/IN/7:case the/DT/7:det Harbour/NNP/ORGANIZATION/7:compound Institute/NNP/ORGANIZATION/3:nmod ] found/VBD/0:root so/RB/8:advmod ././8:punct | Harbour Institute
            The/DT/3:det Harbour/NNP/ORGANIZATION/3:compound Institute/NNP/ORGANIZATION/5:nsubj is/VBZ/5:cop small/JJ/0:root ././5:punct [ A/DT/2:det report/NN/8:nsubj seen/VBN/2:acl by/IN/7:case the/DT/7:det Harbour/NNP/ORGANIZATION/7:compound Institute/NNP/ORGANIZATION/3:nmod ] found/VBD/0:root so/RB/8:advmod ././8:punct |
            """)
    void aDocumentSpeaksForWhoIssuedIt(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            President/NNP/3:compound Ada/NNP/PERSON/3:compound Lund/NNP/PERSON/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct [ The/DT/2:det administration/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Lund administration
            Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ Lund/NNP/PERSON/3:nmod:poss 's/POS/1:case campaign/NN/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | Lund campaign
            The/DT/3:det Lund/NNP/PERSON/3:compound campaign/NN/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct It/PRP/2:nsubj rained/VBD/0:root ././2:punct [ The/DT/2:det campaign/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Lund campaign
            The/DT/4:det Riverton/NNP/ORGANIZATION/4:compound Police/NNP/ORGANIZATION/4:compound Department/NNP/ORGANIZATION/6:nsubj was/VBD/6:cop late/JJ/0:root ././6:punct [ Police/NNS/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Riverton Police Department
            """)
    void aBodyGoesByTheNameOfWhoLeadsIt(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Tom/NNP/PERSON/2:compound Holm/NNP/PERSON/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct Peter/NNP/PERSON/2:compound Hall/NNP/PERSON/3:nsubj slammed/VBD/0:root Tom/NNP/PERSON/5:compound Holm/NNP/PERSON/3:obj ././3:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Peter Hall
            """)
    void whoAttacksIsMeantAndNotWhoIsAttacked(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/6:nsubj and/CC/5:cc Tom/NNP/PERSON/5:compound Holm/NNP/PERSON/2:conj ] said/VBD/0:root so/RB/6:advmod ././6:punct | Ada Lund | Ada Lund, Tom Holm
            Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/3:nsubj met/VBD/0:root Tom/NNP/PERSON/5:compound Holm/NNP/PERSON/3:obj ././3:punct [ Both/CC/2:cc:preconj Lund/NNP/PERSON/5:nsubj and/CC/4:cc Holm/NNP/PERSON/2:conj ] said/VBD/0:root so/RB/5:advmod ././5:punct | Ada Lund | Ada Lund, Tom Holm
            Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/3:nsubj met/VBD/0:root Tom/NNP/PERSON/5:compound Holm/NNP/PERSON/3:obj ././3:punct [ Lund/NNP/PERSON/8:compound ,/,/1:punct Holm/NNP/PERSON/1:conj and/CC/7:cc the/DT/7:det chairwoman/NN/7:compound Kit/NN/ORGANIZATION/1:conj Vale/NNP/ORGANIZATION/9:nsubj ] said/VBD/0:root so/RB/9:advmod ././9:punct | Ada Lund | Ada Lund, Tom Holm, Kit Vale
            Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ Lund/NNP/PERSON/5:nsubj and/CC/4:cc her/PRP$/4:nmod:poss aides/NNS/1:conj ] said/VBD/0:root so/RB/5:advmod ././5:punct |  | Ada Lund
            [ Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/6:nsubj and/CC/5:cc Tom/NNP/PERSON/5:compound Holm/NNP/PERSON/2:conj ] said/VBD/0:root so/RB/6:advmod ././6:punct [ They/PRP/2:nsubj ] said/VBD/0:root it/PRP/2:obj again/RB/2:advmod ././2:punct | Ada Lund | Ada Lund, Tom Holm
            [ Ada/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/6:nsubj and/CC/5:cc Tom/NNP/PERSON/5:compound Holm/NNP/PERSON/2:conj ] said/VBD/0:root so/RB/6:advmod ././6:punct [ The/DT/2:det couple/NN/3:nsubj ] said/VBD/0:root it/PRP/3:obj again/RB/3:advmod ././3:punct | Ada Lund | Ada Lund, Tom Holm
            [ Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/13:nsubj ,/,/2:punct a/DT/5:det nurse/NN/2:appos ,/,/2:punct and/CC/9:cc Tom/NNP/PERSON/9:compound Holm/NNP/PERSON/2:conj ,/,/9:punct a/DT/12:det driver/NN/9:appos ] said/VBD/0:root so/RB/13:advmod ././13:punct | Ada Lund | Ada Lund, Tom Holm
            [ Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/8:nsubj as/RB/2:cc well/RB/3:mwe as/IN/3:mwe Tom/NNP/PERSON/7:compound Holm/NNP/PERSON/2:conj ] said/VBD/0:root so/RB/8:advmod ././8:punct | Ada Lund | Ada Lund, Tom Holm
            [ The/DT/2:det head/NN/15:nsubj of/IN/5:case the/DT/5:det union/NN/2:nmod ,/,/2:punct Ada/NNP/PERSON/8:compound Lund/NNP/PERSON/2:appos ,/,/2:punct and/CC/12:cc the/DT/12:det mayor/NN/2:conj ,/,/12:punct Tom/NNP/PERSON/15:compound Holm/NNP/PERSON/12:appos ] said/VBD/0:root so/RB/16:advmod ././16:punct | Ada Lund | Ada Lund, Tom Holm
            """)
    void allWhoSpeakTogetherAreNamed(String line, @Nullable String first, String together) {
        ResolvedSpeaker resolved = resolved(line);
        assertThat(Objects.requireNonNull(resolved.speaker()).name()).isEqualTo(first);
        assertThat(resolved.together()).extracting(Speaker::name).containsExactly(together.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Tom/NNP/PERSON/2:compound Vale/NNP/PERSON/3:nsubj met/VBD/0:root Li/NNP/PERSON/5:compound Holm/NNP/PERSON/3:obj ././3:punct ¶ Holm/NNP/PERSON/2:nsubj smiled/VBD/0:root ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Li Holm
            Tom/NNP/PERSON/2:compound Vale/NNP/PERSON/3:nsubj met/VBD/0:root Andrea/NNP/PERSON/5:compound Holm/NNP/PERSON/3:obj ././3:punct ¶ Holm/NNP/PERSON/2:nsubj smiled/VBD/0:root ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Andrea Holm
            Tom/NNP/PERSON/2:compound Vale/NNP/PERSON/3:nsubj met/VBD/0:root Karen/NNP/PERSON/5:compound Holm/NNP/PERSON/3:obj ././3:punct ¶ Holm/NNP/PERSON/2:nsubj left/VBD/0:root ././2:punct He/PRP/2:nsubj slept/VBD/0:root ././2:punct ¶ Holm/NNP/PERSON/2:nsubj smiled/VBD/0:root ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Karen Holm
            Tom/NNP/PERSON/2:compound Vale/NNP/PERSON/3:nsubj met/VBD/0:root Karen/NNP/PERSON/5:compound Holm/NNP/PERSON/3:obj ././3:punct ¶ Holm/NNP/PERSON/2:nsubj smiled/VBD/0:root ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Tom Vale
            Tom/NNP/PERSON/2:compound Vale/NNP/PERSON/3:nsubj met/VBD/0:root Ude/NNP/PERSON/5:compound Holm/NNP/PERSON/3:obj ././3:punct Vale/NNP/PERSON/2:nsubj spoke/VBD/0:root ././2:punct Vale/NNP/PERSON/2:nsubj went/VBD/0:root ././2:punct Holm/NNP/PERSON/2:nsubj smiled/VBD/0:root ././2:punct [ He/PRP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Ude Holm
            """)
    void aPronounTellsTheGenderThatAFirstNameDoesNot(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/6:nsubj is/VBZ/6:cop not/RB/6:neg a/DT/6:det doctor/NN/0:root ././6:punct [ The/DT/2:det doctor/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct |
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/10:nsubj ,/,/2:punct who/WP/8:nsubj was/VBD/8:cop never/RB/8:neg a/DT/8:det doctor/NN/2:acl:relcl ,/,/2:punct left/VBD/0:root ././10:punct [ The/DT/2:det doctor/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct |
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/5:nsubj is/VBZ/5:cop a/DT/5:det doctor/NN/0:root ././5:punct [ The/DT/2:det doctor/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Ada Lund
            The/DT/2:det doctor/NN/8:nsubj ,/,/2:punct Ada/NNP/PERSON/5:compound Lund/NNP/PERSON/7:nmod:poss 's/POS/5:case brother/NN/2:appos ,/,/2:punct left/VBD/0:root ././9:punct [ The/DT/2:det doctor/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct |
            The/DT/2:det doctor/NN/7:nsubj ,/,/2:punct Ada/NNP/PERSON/5:compound Lund/NNP/PERSON/2:appos ,/,/2:punct left/VBD/0:root ././7:punct [ The/DT/2:det doctor/NN/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Ada Lund
            """)
    void whoIsNotADoctorIsNotMeant(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Khalid/NNP/PERSON/3:compound bin/NNP/PERSON/3:compound Holm/NNP/PERSON/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct [ King/NNP/2:compound Holm/NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Holm
            Sheikh/NNP/5:compound Khalid/NNP/PERSON/5:compound bin/NNP/PERSON/5:compound Holm/NNP/PERSON/5:compound al-Noor/NNP/PERSON/7:nsubj was/VBD/7:cop late/JJ/0:root ././7:punct [ Sheikh/NNP/2:compound Holm/NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Holm
            Khalid/NNP/PERSON/3:compound bin/NNP/PERSON/3:compound Holm/NNP/PERSON/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct [ bin/NNP/PERSON/2:compound Holm/NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Khalid bin Holm
            Peter/NNP/PERSON/3:compound Vance/NNP/PERSON/3:compound Sr./NNP/PERSON/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct Peter/NNP/PERSON/3:compound Vance/NNP/PERSON/3:compound Jr./NNP/PERSON/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct ¶ It/PRP/2:nsubj rained/VBD/0:root ././2:punct ¶ [ Vance/NNP/PERSON/2:compound Jr./NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Peter Vance Jr.
            """)
    void aFatherIsNotHisSon(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            According/VBG/4:case to/IN/4:case [ the/DT/4:det prosecutor/NN/9:obl ] ,/,/9:punct Mark/NNP/PERSON/7:compound Holm/NNP/PERSON/10:nsubj of/IN/9:case Riverton/NNP/LOCATION/7:nmod stole/VBD/0:root money/NN/10:obj ././10:punct |
            According/VBG/4:case to/IN/4:case [ the/DT/4:det prosecutor/NN/9:obl ] ,/,/11:punct Mark/NNP/PERSON/7:compound Holm/NNP/PERSON/11:nsubj ,/,/7:punct 40/CD/7:appos ,/,/7:punct stole/VBD/0:root money/NN/11:obj ././11:punct |
            Sales/NNS/2:nsubj fell/VBD/0:root ,/,/2:punct according/VBG/7:case to/IN/7:case [ the/DT/7:det prosecutor/NN/2:obl ] ,/,/7:punct Mark/NNP/PERSON/10:compound Holm/NNP/PERSON/7:appos of/IN/12:case Riverton/NNP/LOCATION/10:nmod ././2:punct | Mark Holm
            Tom/NNP/PERSON/2:compound Holm/NNP/PERSON/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ The/DT/2:det lawyer/NN/12:nsubj of/IN/5:case the/DT/5:det company/NN/2:nmod Holm/NNP/PERSON/7:nsubj sued/VBD/5:acl:relcl ] ,/,/2:punct Ada/NNP/PERSON/10:compound Lund/NNP/PERSON/2:appos ,/,/2:punct said/VBD/0:root so/RB/12:advmod ././12:punct |
            """)
    void aNameThatIsTheSubjectOfAClauseIsNobodysApposition(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The/DT/3:det Riverton/NNP/ORGANIZATION/3:compound Post/NNP/ORGANIZATION/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct [ The/DT/2:det Post/NNP/ORGANIZATION/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | OUTLET | Riverton Post
            The/DT/3:det Riverton/NNP/ORGANIZATION/3:compound Post/NNP/ORGANIZATION/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct It/PRP/2:nsubj rained/VBD/0:root ,/,/2:punct [ the/DT/5:det Post/NNP/ORGANIZATION/6:nsubj ] said/VBD/2:parataxis ././2:punct | OUTLET | Riverton Post
            [ The/DT/2:det Post/NNP/ORGANIZATION/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | OUTLET | The Washington Post
            The/DT/3:det Riverton/NNP/ORGANIZATION/3:compound Post/NNP/ORGANIZATION/8:nsubj and/CC/7:cc the/DT/7:det Marle/NNP/ORGANIZATION/7:compound Post/NNP/ORGANIZATION/3:conj met/VBD/0:root ././8:punct [ The/DT/2:det Post/NNP/ORGANIZATION/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | ORGANIZATION | Post
            Dawn/NNP/PERSON/2:compound Holm/NNP/PERSON/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ Dawn/NNP/PERSON/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | PERSON | Dawn Holm
            Virginia/NNP/PERSON/2:compound Holm/NNP/PERSON/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ Virginia/NNP/LOCATION/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | PERSON | Virginia Holm
            """)
    void theNamesOfTheArticleTellMoreThanAList(String line, SpeakerKind kind, String name) {
        Speaker speaker = last(line);
        assertThat(speaker.kind()).isEqualTo(kind);
        assertThat(speaker.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Iowa/NNP/LOCATION/4:compound Governor/NNP/4:compound Ada/NNP/PERSON/4:compound Lund/NNP/PERSON/6:nsubj was/VBD/6:cop late/JJ/0:root ././6:punct [ The/DT/2:det University/NNP/ORGANIZATION/5:nsubj of/IN/ORGANIZATION/4:case Iowa/NNP/ORGANIZATION/2:nmod ] said/VBD/0:root so/RB/5:advmod ././5:punct | University of Iowa
            Iowa/NNP/LOCATION/4:compound Governor/NNP/4:compound Ada/NNP/PERSON/4:compound Lund/NNP/PERSON/6:nsubj was/VBD/6:cop late/JJ/0:root ././6:punct [ The/DT/2:det Union/NNP/7:nsubj of/IN/4:case Marle/NNP/2:nmod of/IN/6:case Iowa/NNP/LOCATION/4:nmod ] said/VBD/0:root so/RB/7:advmod ././7:punct | Union of Marle of Iowa
            [ The/DT/6:det Holland/NNP/LOCATION/6:compound (/-LRB-/4:punct Mich./NNP/LOCATION/2:dep )/-RRB-/4:punct Sentinel/NNP/ORGANIZATION/7:nsubj ] said/VBD/0:root so/RB/7:advmod ././7:punct | Holland (Mich.) Sentinel
            Joshua/NNP/PERSON/2:compound Holm/NNP/PERSON/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ G./NNP/PERSON/3:compound A./NNP/PERSON/3:compound Holm/NNP/PERSON/4:nsubj ] said/VBD/0:root so/RB/4:advmod ././4:punct | G. A. Holm
            Tom/NNP/PERSON/2:compound Clarke/NNP/PERSON/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ Mr./NNP/2:compound Clark/NNP/PERSON/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | Clark
            Robert/NNP/PERSON/3:compound “ Bob/NNP/PERSON/3:compound ” Holm/NNP/PERSON/5:nsubj was/VBD/5:cop late/JJ/0:root ././5:punct [ Holm/NNP/PERSON/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | Robert Holm
            """)
    void aNameIsNotAnothers(String line, String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [ Han/NNP/ORGANIZATION/2:compound Mun-ho/NNP/ORGANIZATION/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | PERSON
            Ada/NNP/PERSON/2:compound Lund/NNP/PERSON/4:nsubj was/VBD/4:cop late/JJ/0:root ././4:punct [ DCI/NNP/ORGANIZATION/2:compound Lund/NNP/ORGANIZATION/3:nsubj ] said/VBD/0:root so/RB/3:advmod ././3:punct | PERSON
            [ Farmers/NNP/2:nsubj ] said/VBD/0:root so/RB/2:advmod ././2:punct | UNNAMED
            """)
    void peopleAreNoBodies(String line, SpeakerKind kind) {
        assertThat(last(line).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Q/NNP/0:root :/:/1:punct Why/WRB/1:dep ?/./1:punct ¶ [ A/NN/0:root ] :/:/1:punct Minister/NNP/5:compound Tom/NNP/PERSON/5:compound Holm/NNP/PERSON/6:nsubj knows/VBZ/1:dep ././1:punct ¶ Q/NNP/0:root :/:/1:punct Who/WP/1:dep ?/./1:punct ¶ [ A/NN/0:root ] :/:/1:punct Everyone/NN/1:dep ././1:punct |
            Tom/NNP/PERSON/2:compound Holm/NNP/PERSON/3:nsubj spoke/VBD/0:root to/IN/5:case us/PRP/3:nmod ././3:punct ¶ Q/NNP/0:root :/:/1:punct Who/WP/1:dep ?/./1:punct ¶ [ A/NN/0:root ] :/:/1:punct Everyone/NN/1:dep ././1:punct | Tom Holm
            """)
    void whoAnswersIsIntroducedFirst(String line, @Nullable String name) {
        assertThat(nameOf(line)).isEqualTo(name);
    }

    private static @Nullable String nameOf(String line) {
        Speaker speaker = resolve(line);
        return speaker == null ? null : speaker.name();
    }

    private static @Nullable String nameOf(String line, LocalDate published) {
        Speaker speaker = resolved(line, published).speaker();
        return speaker == null ? null : speaker.name();
    }

    private static Speaker last(String line) {
        return Objects.requireNonNull(resolve(line), "nobody");
    }

    /** Takes each bracketed mention for the source of an attribution whose content is the full stop of the text. */
    private static @Nullable Speaker resolve(String line) {
        return resolved(line).speaker();
    }

    private static ResolvedSpeaker resolved(String line) {
        return resolved(line, null);
    }

    private static ResolvedSpeaker resolved(String line, @Nullable LocalDate published) {
        Document document = DocumentFixture.of(line);
        int end = document.text().length();
        List<Attribution> attributions = DocumentFixture.marked(line, "[", "]").stream()
                .map(mention -> new Attribution(List.of(mention), List.of(), List.of(new Span(end - 1, end)), false))
                .toList();
        List<ResolvedSpeaker> speakers = new SpeakerResolver()
                .resolve(ArticleEntities.of(document, published), attributions)
                .speakers();
        return speakers.get(speakers.size() - 1);
    }
}
