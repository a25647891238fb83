package org.pullquote.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.extract.document.SentenceParse;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Stance;

class CueStanceTest {
    private static final SentenceParse UNPARSED = new SentenceParse(0, () -> {
        throw new AssertionError("a stance needs no dependencies");
    });

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            denied                 | deny     | that he was there                 | DENYING
            ca n't deny            | deny     | the harm that was done            | NEUTRAL
            never promised         | promise  | to stay                           | NEUTRAL
            promised               | promise  | never to return                   | PROMISING
            does not just want     | want     | a new bridge                      | DEMANDING
            did not want           | want     | a new bridge                      | NEUTRAL
            refuse to condemn      | condemn  | the attack                        | NEUTRAL
            decline to fully endorse | confirm | the plan                         | NEUTRAL
            stop short of demanding | demand  | that he resign                    | NEUTRAL
            stop demanding         | demand   | that he resign                    | DEMANDING
            push back against      | push back | the idea                         | DENYING
            push for               | push for | a new bridge                      | DEMANDING
            fault                  | fault    | the council for its delay         | ATTACKING
            insinuate              | insinuate | that he had been paid            | DISTANCING
            falsely said           | say      | the dam had burst                 | DISTANCING
            falsely denied         | deny     | it                                | DISTANCING
            correctly predicted    | predict  | rain                              | ENDORSING
            asked                  | ask      | the council to pay                | DEMANDING
            asked                  | ask      | whether the council would pay     | NEUTRAL
            asked                  | ask      | “Who is going to pay?”            | NEUTRAL
            asked about            | ask      | the costs                         | NEUTRAL
            demanded               | demand   | to know what had happened?        | DEMANDING
            said                   | say      | the dam had not burst             | NEUTRAL
            opposes                | oppose   | a new bridge                      | NEUTRAL
            mumbled                | mumble   | that it was late                  | NEUTRAL
            noted                  | note     | that it was late                  | ENDORSING
            """)
    void wordsAroundTheVerbChangeItsStance(String cue, String lemma, String content, Stance stance) {
        assertThat(CueStance.of(tokens(cue), lemma, content)).isEqualTo(stance);
    }

    private static List<Token> tokens(String words) {
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        for (String word : words.split(" ")) {
            tokens.add(new Token(tokens.size(), begin, begin + word.length(), word, word, "X", "O", UNPARSED));
            begin += word.length() + 1;
        }
        return tokens;
    }
}
