package io.windlass.transport.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void itIsBirthAndOffset() {
        var position = new Position("00c0ffee", 999_999_999_999_999_999L);

        assertThat(position.text()).isEqualTo("00c0ffee:999999999999999999");
        assertThat(Position.parse(position.text())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00c0ffee",
                "00c0ffee:",
                "00c0ffee:-1",
                "00c0ffee:01",
                "00C0FFEE:1",
                "0c0ffee:1",
                "00c0ffee:1000000000000000000",
                "00c0ffee:1 ",
                "00c0ffeg:1",
                "00c0ffee:٣"
            })
    void anythingElseIsNotAPosition(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void anOffsetIsNotNegative() {
        assertThatThrownBy(() -> new Position("00c0ffee", -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
