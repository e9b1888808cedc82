package io.windlass.agent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.transport.ack.HostState;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final String NCMD = "spBv1.0/zhangbei/NCMD/farm-1";
    private static final String STATE = "spBv1.0/STATE/gateway-1";

    private final PublishTally tally = new PublishTally();
    private final Commands commands = new Commands(Plant.EDGE, "gateway-1", tally);

    /// tck-id-message-flow-edge-node-ncmd-subscribe
    @Test
    void itListensForItsCommandsAndItsHostAtQos1() {
        assertThat(commands.filters()).containsOnlyKeys(NCMD, STATE).containsValue(1);
    }

    @Test
    void whatAHostMaySayIsUnderstood() {
        var ack = Plant.ack(41);

        assertThat(commands.in(ncmd(MetricNames.REBIRTH, Value.of(true))))
                .containsExactly(new Command.Rebirth());
        assertThat(commands.in(ncmd(MetricNames.ACK, Value.of(ack.toJson()))))
                .containsExactly(new Command.Acknowledge(ack));
        assertThat(commands.in(text(STATE, "{\"online\":true,\"timestamp\":5}")))
                .containsExactly(new Command.Host(new HostState(true, 5)));
    }

    @Test
    void garbageIsCountedAndDoesNothing() {
        assertThat(commands.in(text(NCMD, "garbage"))).isEmpty();
        assertThat(commands.in(text(STATE, "OFFLINE"))).isEmpty();
        assertThat(commands.in(ncmd(MetricNames.ACK, Value.of("{}")))).isEmpty();
        assertThat(commands.in(ncmd(MetricNames.ACK, Value.of(true)))).isEmpty();

        assertThat(tally.of(Count.MALFORMED)).isEqualTo(4);
    }

    @Test
    void nothingElseMovesAnEdge() {
        assertThat(commands.in(ncmd(MetricNames.REBIRTH, Value.of(false)))).isEmpty();
        assertThat(commands.in(ncmd("Node Control/Reboot", Value.of(true)))).isEmpty();
        assertThat(commands.in(text("spBv1.0/zhangbei/NCMD/farm-2", ""))).isEmpty();
    }

    private static Inbound ncmd(String name, Value value) {
        var payload = new Payload(1, Payload.NO_SEQ, List.of(Metric.named(name, 1, value)));
        return new Inbound(NCMD, Codec.encode(payload));
    }

    private static Inbound text(String topic, String text) {
        return new Inbound(topic, text.getBytes(StandardCharsets.UTF_8));
    }
}
