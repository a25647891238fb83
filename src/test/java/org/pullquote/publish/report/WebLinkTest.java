package org.pullquote.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c&d#e", "http://example.org", "HTTPS://Example.org/x"})
    void addressesOfTheWebAreLinked(String address) {
        assertThat(WebLink.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://example.org/%0aalert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org/x",
                "https:",
                "https://exa mple.org",
                "page.html",
                ""
            })
    void anythingElseIsNot(String address) {
        assertThat(WebLink.of(address)).isNull();
    }

    @Test
    void noAddressIsNone() {
        assertThat(WebLink.of(null)).isNull();
    }
}
