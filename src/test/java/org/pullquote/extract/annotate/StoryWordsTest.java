package org.pullquote.extract.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pullquote.model.ArticleFixture;

class StoryWordsTest {
    @Test
    void wordsLoseTheirInflectionsAndTheHeadlineCountsTwice() {
        assertThat(StoryWords.of(ArticleFixture.of(
                        "Ferries sink", "The ferry sinks off Orlow. Orlow’s mayor mourns the ferries.")))
                .containsEntry("ferry", 4)
                .containsEntry("sink", 3)
                .containsEntry("orlow", 2)
                .containsEntry("mourn", 1)
                .doesNotContainKeys("ferries", "sinks", "orlow's");
    }

    @Test
    void onlyTheLeadIsRead() {
        assertThat(StoryWords.of(ArticleFixture.of("", "word ".repeat(100) + "background")))
                .isEqualTo(Map.of("word", 100));
    }

    @Test
    void figuresCountOnlyWhereTheyMayBeNames() {
        assertThat(StoryWords.of(ArticleFixture.of("", "In 1914 some 25 of 12,000 U.S. tons, a F-35 and 9/11")))
                .containsKeys("1914", "us", "f-35", "ton")
                .doesNotContainKeys("25", "12", "000", "9", "11", "a");
    }

    @Test
    void anArticleWithoutWordsHasNone() {
        assertThat(StoryWords.of(ArticleFixture.of("", "– — “”"))).isEmpty();
    }
}
