package io.windlass.transport.ack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {
    @Test
    void gapsAreListsOfFirstAndLast() {
        var gaps = new Gaps(List.of(new OffsetRange(3, 9), new OffsetRange(20, 65_535)));

        assertThat(gaps.toJson()).isEqualTo("[[3,9],[20,65535]]");
        assertThat(Gaps.parse(gaps.toJson())).contains(gaps);
        assertThat(Gaps.parse("[]")).contains(new Gaps(List.of()));
    }

    @Test
    void theLowestSixtyFourAreSaidFirst() {
        var many = LongStream.range(0, 100).mapToObj(i -> new OffsetRange(2 * i, 2 * i)).toList();

        var said = Gaps.parse(new Gaps(many).toJson()).orElseThrow();

        assertThat(said.ranges()).isEqualTo(many.subList(0, 64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[[1]]", "[[2,1]]", "[[-1,1]]", "[1,2]", "[[1,2]", "[[1,2,3]]"})
    void otherTextIsNone(String text) {
        assertThat(Gaps.parse(text)).isEmpty();
    }
}
