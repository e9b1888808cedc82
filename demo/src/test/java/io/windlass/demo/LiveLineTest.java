package io.windlass.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class LiveLineTest {
    @Test
    void theLineSaysWhatIsThrownAway() throws JsonProcessingException {
        var live =
                """
                {"portfolio": {"wind": {"curtailed_w": {"value": 5.25e6, "coverage": 1.0},
                 "available_w": {"value": 4.1e7}, "ratio": {"value": 0.128}},
                 "share_matched": {"value": 0.815}},
                 "edges": [{"samples": 1000}, {"samples": 234}]}
                """;

        assertThat(line(live))
                .isEqualTo(
                        "thrown away 5.3 of 41.0 MW (12.8 %), renewable 81.5 %,"
                                + " coverage 100.0 %, 1,234 samples");
    }

    @Test
    void whatIsUnknownIsNotZero() throws JsonProcessingException {
        var unknown = "{\"portfolio\": {\"wind\": {\"curtailed_w\": {\"value\": null}}}}";

        assertThat(line(unknown)).startsWith("thrown away ? of ? MW (?), renewable ?, coverage ?");
        assertThat(line("[]")).startsWith("thrown away ? of ? MW");
    }

    private static String line(String json) throws JsonProcessingException {
        return LiveLine.of(new ObjectMapper().readTree(json));
    }
}
