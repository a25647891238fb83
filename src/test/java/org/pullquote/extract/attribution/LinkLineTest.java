package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.extract.annotate.DocumentFixture;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;

/** Brackets stand around a content. */
class LinkLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It/PRP rained/VBD ./. ¶ RELATED/NN :/: Mayor/NN says/VBZ [ bridge/NN is/VBZ unsafe/JJ ]",
                "It/PRP rained/VBD ./. ¶ More/RBR :/: Mayor/NN says/VBZ [ bridge/NN is/VBZ unsafe/JJ ]",
                "It/PRP rained/VBD ./. ¶ •/SYM See/VB also/RB :/: Mayor/NN says/VBZ [ bridge/NN is/VBZ unsafe/JJ ]",
                "It/PRP rained/VBD ./. (/-LRB- Watch/VB :/: Mayor/NN says/VBZ [ bridge/NN is/VBZ unsafe/JJ ] )/-RRB-",
                "It/PRP rained/VBD ./. ¶ [ Bridge/NN is/VBZ unsafe/JJ ] ,/, says/VBZ mayor/NN Read/VB more/RBR",
                "It/PRP rained/VBD ./. ¶ Read/VB more/RBR :/: ¶ Mayor/NN hurt/VBN ¶ Mayor/NN says/VBZ [ bridge/NN is/VBZ unsafe/JJ ]",
                "It/PRP rained/VBD ./. ¶ Other/JJ related/JJ developments/NNS :/: ¶ -/: Mayor/NN says/VBZ [ bridge/NN is/VBZ unsafe/JJ ]",
                "It/PRP rained/VBD ./. ¶ MAYOR/NN SAYS/VBZ [ BRIDGE/NN IS/VBZ UNSAFE/JJ ]"
            })
    void theHeadlineOfAnotherArticleIsALinkLine(String line) {
        assertThat(isInLinkLine(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The/DT mayor/NN says/VBZ [ the/DT bridge/NN is/VBZ unsafe/JJ ] ./.",
                "The/DT mayor/NN :/: [ The/DT bridge/NN is/VBZ unsafe/JJ ]",
                "Read/VB the/DT report/NN :/: [ The/DT bridge/NN is/VBZ unsafe/JJ ] ./.",
                "Read/VB more/RBR :/: ¶ Mayor/NN hurt/VBN ¶ It/PRP rained/VBD ./. ¶ Mayor/NN says/VBZ [ bridge/NN is/VBZ unsafe/JJ ]",
                "The/DT mayor/NN (/-LRB- watch/VB :/: Mayor/NN hurt/VBN )/-RRB- says/VBZ [ it/PRP is/VBZ unsafe/JJ ] ./.",
                "[ WE/PRP WILL/MD CLOSE/VB THE/DT BRIDGE/NN ] !/."
            })
    void whatTheArticleTellsIsNone(String line) {
        assertThat(isInLinkLine(line)).isFalse();
    }

    private static boolean isInLinkLine(String line) {
        Document document = DocumentFixture.of(line);
        return new LinkLine(document)
                .holds(new Attribution(List.of(), List.of(), DocumentFixture.marked(line, "[", "]"), false));
    }
}
