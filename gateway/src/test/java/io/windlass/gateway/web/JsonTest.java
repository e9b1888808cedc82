package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.live.Figure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
    private record Sheet(Instant lastSeen, @Nullable Double powerW, double ageS) {}

    private static String json(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }

    @Test
    void namesAreInSnakeCaseAndInstantsInIso() {
        var sheet = new Sheet(Instant.parse("2026-11-24T06:00:00.250Z"), 1.5, 2);

        assertThat(json(sheet))
                .isEqualTo(
                        "{\"last_seen\":\"2026-11-24T06:00:00.250Z\",\"power_w\":1.5,\"age_s\":2.0}");
    }

    @Test
    void theUnknownIsNull() {
        assertThat(json(new Figure(null, 0.5, Set.of("POOR"))))
                .isEqualTo("{\"value\":null,\"coverage\":0.5,\"quality\":[\"POOR\"]}");
    }

    @Test
    void whatIsNoNumberIsNullToo() {
        var sheet = new Sheet(Instant.EPOCH, Double.NaN, Double.POSITIVE_INFINITY);

        assertThat(json(sheet)).contains("\"power_w\":null,\"age_s\":null");
    }
}
