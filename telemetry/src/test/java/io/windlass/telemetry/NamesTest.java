package io.windlass.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "a+", "#", "a,b", "a=b", ".a", "a\nb"})
    void aNameThatWouldBreakATopicOrATagIsRefused(String id) {
        assertThatThrownBy(() -> new DeviceId("farm", id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("device \"" + id + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WT01", "pdu-7", "张北_2", "a.b"})
    void letersOfAnyScriptDigitsAndJoinersAreNames(String id) {
        assertThat(new DeviceId("farm", id).device()).isEqualTo(id);
    }

    @Test
    void aSignalReadsBackFromItsWrittenForm() {
        var outlet = new SignalId("outlet.7", "active_power");

        assertThat(SignalId.parse(outlet.toString())).isEqualTo(outlet);
        assertThat(SignalId.parse("state")).isEqualTo(SignalId.of("state"));
    }

    @Test
    void everyQuantityIsFoundByItsName() {
        for (var quantity : Quantity.values())
            assertThat(Quantity.named(quantity.signalName())).contains(quantity);
        assertThat(Quantity.named("activ_power")).isEmpty();
    }
}
