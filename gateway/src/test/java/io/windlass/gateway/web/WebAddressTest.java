package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:0", "[::1]:8443"})
    void isShownAsItWasWritten(String text) {
        assertThat(WebAddress.parse(text)).hasToString(text);
    }

    @Test
    void hostAndPortAreReadFromTheirWrittenForm() {
        assertThat(WebAddress.parse("127.0.0.1:8080")).isEqualTo(new WebAddress("127.0.0.1", 8080));
        assertThat(WebAddress.parse("[::1]:0")).isEqualTo(new WebAddress("::1", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8080", ":8080", "host", "host:", "host:x", "host:99999", "::1:80"})
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> WebAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsAnyOf("HOST:PORT", "is not in 0..65535");
    }
}
