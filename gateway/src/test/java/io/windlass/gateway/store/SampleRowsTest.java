package io.windlass.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleRowsTest {
    private static final DeviceId PDU = new DeviceId("dc", "PDU-A01");
    private static final Described DESCRIBED =
            new Described(PDU, new EdgeId("dc", "halls"), "pdu", "apc-rpdu2", Map.of());
    private static final List<Reading> READINGS =
            List.of(
                    new Good(SignalId.of("active_power"), 812.5),
                    new Good(SignalId.parse("outlet.7/active_power"), 40),
                    new Bad(SignalId.parse("outlet.7/current"), Fault.NOT_AVAILABLE));
    private static final Sample SAMPLE = new Sample(PDU, Instant.ofEpochMilli(1_500), READINGS);

    private final SampleRows rows = new SampleRows(Schema.load());

    @Test
    void eachComponentIsARowAndAFaultIsACodeBesideItsSignal() {
        var made = rows.of(DESCRIBED, SAMPLE);

        assertThat(made).hasSize(2).allMatch(r -> r.at().equals(SAMPLE.at()));
        assertThat(made.getFirst().tags()).containsEntry("component", "device");
        assertThat(made.getFirst().fields())
                .containsEntry("active_power", 812.5)
                .containsEntry("sample_readings", 2L);
        assertThat(made.getLast().tags()).containsEntry("component", "outlet.7");
        assertThat(made.getLast().fields())
                .containsEntry("active_power", 40.0)
                .containsEntry("current_fault", 5L)
                .hasSize(2);
    }

    @Test
    void aSampleWithoutAnyReadingOfTheDeviceItselfIsStillCounted() {
        var dead = new Sample(PDU, Instant.EPOCH, List.of(READINGS.get(2)));

        assertThat(rows.of(DESCRIBED, dead))
                .anyMatch(r -> Long.valueOf(0).equals(r.fields().get("sample_readings")));
    }

    @Test
    void rowsGiveBackWhatTheyWereMadeOf() {
        var back = new HashSet<Reading>();

        for (var row : rows.of(DESCRIBED, SAMPLE)) back.addAll(rows.sample(row).readings());

        assertThat(back).isEqualTo(new HashSet<>(READINGS));
    }
}
