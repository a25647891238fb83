package org.pullquote.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageJsonTest {
    @Test
    void noTextEndsTheElementThatHoldsIt() throws IOException {
        String text = "</script><!-- ]]> &amp; \u2028\u2029 \u007F \" \\ \uD83D\uDE00";
        String json = PageJson.of(generator -> generator.writeString(text));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(new ObjectMapper().readTree(json).asText()).isEqualTo(text);
    }
}
