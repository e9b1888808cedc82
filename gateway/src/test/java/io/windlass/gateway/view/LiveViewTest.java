package io.windlass.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Engine;
import io.windlass.gateway.config.GatewayConfig;
import io.windlass.gateway.config.PortfolioPlan;
import io.windlass.gateway.live.Snapshot;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveViewTest {
    private static final DeviceId WT1 = new DeviceId("zhangbei", "WT1");
    private static final SignalId POWER = SignalId.of(Quantity.ACTIVE_POWER.signalName());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String PLANT =
            """
            host: gateway-1
            mqtt: {broker: tcp://127.0.0.1:1883}
            portfolio:
              id: p
              farms: [{id: f, site: zhangbei, rated_power: 2MW, turbines: [WT1]}]
            """;

    private final Engine engine =
            new Engine(
                    PortfolioPlan.of(Settings.parse("gateway.yaml", PLANT, GatewayConfig.class)));

    @Test
    void aTurbineThatAnswersRuns() {
        hear(NOON, new Reading.Good(POWER, 1e6));

        assertThat(turbine(NOON.plusSeconds(1)).state()).isEqualTo("RUN");
    }

    @Test
    void aTurbineThatDoesNotAnswerIsSilentAtOnceThoughItsPowerIsHeld() {
        hear(NOON, new Reading.Good(POWER, 1e6));
        hear(NOON.plusSeconds(1), new Reading.Bad(POWER, Fault.TIMEOUT));

        var turbine = turbine(NOON.plusSeconds(2));

        assertThat(turbine.state()).isEqualTo("SILENT");
        assertThat(turbine.powerW()).isEqualTo(1e6);
        assertThat(turbine.fault()).isEqualTo("TIMEOUT");
    }

    @Test
    void aTurbineThatRefusesOneValueStillRuns() {
        hear(NOON, new Reading.Bad(POWER, Fault.REFUSED));
        hear(NOON.plusSeconds(1), new Reading.Good(POWER, 1e6));
        hear(NOON.plusSeconds(2), new Reading.Bad(POWER, Fault.REFUSED));

        assertThat(turbine(NOON.plusSeconds(3)).state()).isEqualTo("RUN");
    }

    private void hear(Instant at, Reading reading) {
        var _ = engine.apply(new Sample(WT1, at, List.of(reading)));
    }

    private Snapshot.TurbineNow turbine(Instant at) {
        var snapshot =
                new LiveView("host", "p", new LatestSamples())
                        .of(() -> engine.now(at), List::of, () -> "up");
        return snapshot.get().farms().getFirst().turbines().getFirst();
    }
}
