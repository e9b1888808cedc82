package io.windlass.transport.ack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AckTest {
    private static final Ack FULL =
            new Ack(
                    "gateway-1",
                    "e\"1",
                    41,
                    List.of(new OffsetRange(43, 43), new OffsetRange(50, Long.MAX_VALUE)),
                    List.of(new Rejection(new OffsetRange(44, 45), "type conflict: \"有功\"")),
                    true);

    @Test
    void itsJsonIsTheOneOfTheWireFormat() {
        assertThat(FULL.toJson())
                .isEqualTo(
                        """
                        {"host":"gateway-1","epoch":"e\\"1","through":41,\
                        "ranges":[[43,43],[50,9223372036854775807]],\
                        "rejected":[[44,45,"type conflict: \\"有功\\""]],"hold":true}\
                        """);
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        assertThat(Ack.parse(FULL.toJson())).contains(FULL);
    }

    @Test
    void nothingStoredYetIsThroughMinusOne() {
        var none = new Ack("h", "e", -1, List.of(), List.of(), false);

        assertThat(Ack.parse(none.toJson())).contains(none);
    }

    @Test
    void unknownKeysArePassedOver() {
        var json =
                """
                {"new":{"a":[1,{"b":null}]},"host":"h","epoch":"e","x":[[]],"through":3,"y":1.5}\
                """;

        assertThat(Ack.parse(json)).contains(new Ack("h", "e", 3, List.of(), List.of(), false));
    }

    @Test
    void atMost64RangesAreWrittenTheLowestOnes() {
        var ranges = LongStream.range(0, 100).mapToObj(i -> new OffsetRange(i * 2, i * 2)).toList();

        var read = Ack.parse(new Ack("h", "e", -1, ranges, List.of(), false).toJson());

        assertThat(read.orElseThrow().ranges()).isEqualTo(ranges.subList(0, 64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{'host':'h','epoch':'e'}",
                "{'host':'h','through':1}",
                "{'host':1,'epoch':'e','through':1}",
                "{'host':'h','epoch':null,'through':1}",
                "{'host':'h','epoch':'e','through':'1'}",
                "{'host':'h','epoch':'e','through':1.0}",
                "{'host':'h','epoch':'e','through':-2}",
                "{'host':'h','epoch':'e','through':9223372036854775808}",
                "{'host':'h','epoch':'e','through':1,'through':2}",
                "{'host':'h','epoch':'e','through':1,'hold':0}",
                "{'host':'h','epoch':'e','through':1,'ranges':{}}",
                "{'host':'h','epoch':'e','through':1,'ranges':[1,2]}",
                "{'host':'h','epoch':'e','through':1,'ranges':[[1]]}",
                "{'host':'h','epoch':'e','through':1,'ranges':[[1,2,3]]}",
                "{'host':'h','epoch':'e','through':1,'ranges':[[2,1]]}",
                "{'host':'h','epoch':'e','through':1,'ranges':[[-1,1]]}",
                "{'host':'h','epoch':'e','through':1,'rejected':[[1,2]]}",
                "{'host':'h','epoch':'e','through':1,'rejected':[[1,2,3]]}",
                "{'host':'h','epoch':'e','through':1} {}",
                "{'host':'h','epoch':'e','through':1} rubbish",
            })
    void anythingElseIsNotAnAcknowledgement(String json) {
        assertThat(Ack.parse(json.replace('\'', '"'))).isEmpty();
    }

    @Test
    void moreThan64RangesAreNotAnAcknowledgement() {
        var json = "{\"host\":\"h\",\"epoch\":\"e\",\"through\":1,\"ranges\":[%s]}";

        assertThat(Ack.parse(json.formatted("[5,6],".repeat(63) + "[5,6]"))).isPresent();
        assertThat(Ack.parse(json.formatted("[5,6],".repeat(64) + "[5,6]"))).isEmpty();
    }

    @Test
    void neitherDepthNorLengthDoesHarm() {
        var open = "{\"host\":\"h\",\"epoch\":\"e\",\"through\":1,\"x\":";

        assertThat(Ack.parse(open + "[".repeat(30_000))).isEmpty();
        assertThat(Ack.parse(open + "[".repeat(10) + "]".repeat(10) + "}")).isPresent();
        assertThat(Ack.parse(open + "1}" + " ".repeat(1 << 20))).isEmpty();
    }
}
