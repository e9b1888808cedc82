package io.windlass.agent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.device.Description;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CertificateTest {
    @Test
    void aBirthSaysWhatTheDeviceSaysOfItself() {
        var said = Map.of("manufacturer", "Fronius", "serial", "29301234");
        var description =
                new Description(
                        new DeviceId("site", "inv-1"),
                        DeviceKind.METER,
                        "sunspec",
                        List.of(),
                        said);

        var metrics = new Certificate(description, 0, "epoch").metrics(7);

        assertThat(metrics)
                .contains(
                        Metric.named("Properties/Manufacturer", 7, Value.of("Fronius")),
                        Metric.named("Properties/Serial", 7, Value.of("29301234")));
    }
}
