package io.windlass.transport.ack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostStateTest {
    @Test
    void hostTopicPhidBirthPayloadIsOnlineAndTimestamp() {
        assertThat(new HostState(true, 1_668_114_759_262L).toJson())
                .isEqualTo("{\"online\":true,\"timestamp\":1668114759262}");
    }

    @Test
    void hostTopicPhidDeathPayloadIsReadToo() {
        assertThat(HostState.parse("{ \"timestamp\": 0, \"extra\": [], \"online\": false }"))
                .contains(new HostState(false, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ONLINE", // Sparkplug 2
                "{'online':true}",
                "{'timestamp':1}",
                "{'online':'true','timestamp':1}",
                "{'online':true,'timestamp':-1}",
                "{'online':true,'timestamp':1.5}",
                "{'online':true,'timestamp':1}}"
            })
    void anythingElseIsNotAState(String json) {
        assertThat(HostState.parse(json.replace('\'', '"'))).isEmpty();
    }
}
