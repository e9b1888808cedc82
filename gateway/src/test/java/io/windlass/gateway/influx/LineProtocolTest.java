package io.windlass.gateway.influx;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.store.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineProtocolTest {
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_123L);

    @Test
    void aNumberAWholeNumberAndATextAreToldApart() {
        assertThat(line(Map.of("a", 1.5))).isEqualTo("t,k=v a=1.5 1700000000123\n");
        assertThat(line(Map.of("a", 7L))).isEqualTo("t,k=v a=7i 1700000000123\n");
        assertThat(line(Map.of("a", "x"))).isEqualTo("t,k=v a=\"x\" 1700000000123\n");
    }

    @Test
    void whatWouldEndANameOrALineIsEscaped() {
        var row = new Row("my table", Map.of("k", "a,b=c d"), Map.of("f", "say \"hi\"\\\nx=1"), AT);

        assertThat(LineProtocol.of(List.of(row)))
                .isEqualTo(
                        "my\\ table,k=a\\,b\\=c\\ d f=\"say \\\"hi\\\"\\\\ x=1\" 1700000000123\n");
    }

    @Test
    void tagsAreInOrderSoThatASeriesIsFoundFast() {
        var row = new Row("t", Map.of("b", "2", "a", "1"), Map.of("f", 0.0), AT);

        assertThat(LineProtocol.of(List.of(row))).startsWith("t,a=1,b=2 ");
    }

    private static String line(Map<String, Object> fields) {
        return LineProtocol.of(List.of(new Row("t", Map.of("k", "v"), fields, AT)));
    }
}
