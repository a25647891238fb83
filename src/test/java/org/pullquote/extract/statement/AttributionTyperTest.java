package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.AttributionType;
import org.pullquote.model.StatementKind;

class AttributionTyperTest {
    /** The cue stands in brackets, the content in braces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The/DT/2:det minister/NN/3:nsubj [ said/VBD/0:root ] { the/DT/5:det bridge/NN/7:nsubj was/VBD/7:cop unsafe/JJ/3:ccomp } ././3:punct | indirect | assertion
            [ According/VBG/4:case to/IN/1:fixed ] the/DT/4:det daily/JJ/9:obl ,/,/9:punct { the/DT/7:det bridge/NN/9:nsubj was/VBD/9:cop unsafe/JJ/0:root } ././9:punct | indirect | assertion
            The/DT/2:det council/NN/3:nsubj [ accused/VBD/0:root ] { the/DT/5:det minister/NN/3:obj of/IN/7:case lying/VBG/3:obl } ././3:punct | indirect | assertion
            The/DT/2:det minister/NN/3:nsubj [ thinks/VBZ/0:root ] { the/DT/5:det bridge/NN/7:nsubj is/VBZ/7:cop safe/JJ/3:ccomp } ././3:punct | indirect | belief
            Drivers/NNS/2:nsubj [ fear/VBP/0:root ] { a/DT/5:det long/JJ/5:amod winter/NN/2:obj } ././2:punct | indirect | belief
            The/DT/2:det council/NN/4:nsubj [ is/VBZ/4:cop worried/JJ/0:root about/IN/7:case ] { the/DT/7:det costs/NNS/4:obl } ././4:punct | indirect | belief
            Many/JJ/2:nsubj [ saw/VBD/0:root ] { the/DT/4:det bridge/NN/2:obj as/IN/7:case a/DT/7:det danger/NN/2:obl } ././2:punct | indirect | belief
            The/DT/2:det bridge/NN/4:nsubj:pass [ is/VBZ/4:aux:pass seen/VBN/0:root ] as/IN/7:case { a/DT/7:det danger/NN/4:obl to/IN/9:case all/DT/7:nmod } ././4:punct | indirect | belief
            Minister/NNP/3:nmod:poss ’s/POS/1:case [ calls/NNS/8:nsubj for/IN/7:case ] { a/DT/7:det new/JJ/7:amod bridge/NN/3:nmod } failed/VBD/0:root ././8:punct | indirect | eventuality
            The/DT/2:det council/NN/4:nsubj [ has/VBZ/4:aux shown/VBN/0:root little/JJ/6:amod support/NN/4:obj for/IN/10:case ] { a/DT/10:det new/JJ/10:amod bridge/NN/6:nmod } ././4:punct | indirect | eventuality
            The/DT/2:det inspectors/NNS/3:nsubj [ found/VBD/7:csubj ] { the/DT/5:det bridge/NN/3:obj was/VBD/7:cop unsafe/JJ/0:root } ././7:punct | indirect | fact
            The/DT/2:det minister/NN/4:nsubj [ was/VBD/4:cop aware/JJ/0:root ] that/IN/9:mark { the/DT/7:det bridge/NN/9:nsubj was/VBD/9:cop unsafe/JJ/4:ccomp } ././4:punct | indirect | fact
            The/DT/2:det council/NN/4:nsubj [ has/VBZ/4:aux banned/VBN/0:root ] { all/DT/7:det heavy/JJ/7:amod lorries/NNS/4:obj } ././4:punct | indirect | eventuality
            The/DT/2:det minister/NN/3:nsubj [ liked/VBD/0:root ] { to/TO/5:mark swim/VB/3:xcomp below/IN/8:case the/DT/8:det bridge/NN/5:obl } ././3:punct | indirect | eventuality
            The/DT/2:det party/NN/3:nsubj [ opposed/VBD/0:root ] { the/DT/6:det new/JJ/6:amod bridge/NN/3:obj } ././3:punct | indirect | eventuality
            The/DT/2:det minister/NN/4:nsubj [ was/VBD/4:cop reluctant/JJ/0:root ] { to/TO/6:mark pay/VB/4:xcomp } ././4:punct | indirect | eventuality
            The/DT/2:det minister/NN/3:nsubj [ promised/VBD/0:root ] that/IN/9:mark { the/DT/6:det bridge/NN/9:nsubj:pass would/MD/9:aux be/VB/9:aux:pass rebuilt/VBN/3:ccomp } ././3:punct | indirect | assertion
            The/DT/2:det minister/NN/3:nsubj [ promised/VBD/0:root ] { to/TO/5:mark rebuild/VB/3:xcomp the/DT/7:det bridge/NN/5:obj } ././3:punct | indirect | eventuality
            The/DT/2:det minister/NN/3:nsubj [ asked/VBD/0:root ] { the/DT/5:det council/NN/3:obj to/TO/7:mark pay/VB/3:xcomp for/IN/10:case the/DT/10:det bridge/NN/7:obl } ././3:punct | indirect | eventuality
            The/DT/2:det minister/NN/3:nsubj [ asked/VBD/0:root ] { whether/IN/8:mark the/DT/6:det council/NN/8:nsubj would/MD/8:aux pay/VB/3:ccomp } ././3:punct | indirect | assertion
            The/DT/2:det minister/NN/3:nsubj [ rejected/VBD/0:root ] { the/DT/5:det claim/NN/3:obj that/IN/9:mark he/PRP/9:nsubj had/VBD/9:aux known/VBN/5:ccomp } ././3:punct | indirect | assertion
            The/DT/2:det minister/NN/3:nsubj [ rejected/VBD/0:root ] { the/DT/5:det offer/NN/3:obj of/IN/8:case the/DT/8:det council/NN/5:nmod } ././3:punct | indirect | eventuality
            The/DT/2:det minister/NN/3:nsubj [ raised/VBD/0:root doubts/NNS/3:obj about/IN/7:case ] { the/DT/7:det costs/NNS/4:nmod } ././3:punct | indirect | assertion
            The/DT/2:det minister/NN/3:nsubj [ yodelled/VBD/0:root ] that/IN/8:mark { the/DT/6:det bridge/NN/8:nsubj was/VBD/8:cop safe/JJ/3:ccomp } ././3:punct | indirect | assertion
            The/DT/2:det minister/NN/3:nsubj [ rebuilt/VBD/0:root ] { the/DT/6:det old/JJ/6:amod bridge/NN/3:obj } ././3:punct | indirect | eventuality
            The/DT/2:det minister/NN/3:nsubj [ has/VBZ/0:root ] { the/DT/6:det old/JJ/6:amod bridge/NN/3:obj } ././3:punct | indirect | ~~
            { “/``/9:punct The/DT/3:det bridge/NN/5:nsubj is/VBZ/5:cop safe/JJ/9:ccomp ,/,/9:punct ”/''/9:punct } he/PRP/9:nsubj [ thought/VBD/0:root ] ././9:punct | direct | belief
            { “/``/9:punct The/DT/3:det bridge/NN/5:nsubj is/VBZ/5:cop safe/JJ/9:ccomp ,/,/9:punct ”/''/9:punct } he/PRP/9:nsubj [ shrugged/VBD/0:root ] ././9:punct | direct | assertion
            The/DT/2:det party/NN/3:nsubj [ opposed/VBD/0:root ] { the/DT/6:det “ new/JJ/6:amod ” bridge/NN/3:obj } ././3:punct | mixed | eventuality
            """)
    void theCueTellsAndWhatItTakes(String marked, String kind, String type) {
        Document document = DocumentFixture.of(marked);
        Attribution attribution = new Attribution(
                List.of(), DocumentFixture.marked(marked, "[", "]"), DocumentFixture.marked(marked, "{", "}"), false);
        AttributionType found = AttributionTyper.of(
                document,
                attribution,
                CueLemma.of(document, attribution.cue()),
                StatementKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        assertThat(found == null ? "" : found.code()).isEqualTo(type);
    }
}
