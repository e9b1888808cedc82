package io.windlass.gateway.ingest;

import static io.windlass.gateway.ingest.TestPlant.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.SignalId;
import io.windlass.transport.mqtt.Inbound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// A Sparkplug edge that is not ours, its bytes written by the field table of Sparkplug B 3.0 and
/// not by our codec: names instead of aliases, floats, a data set, no spool.
class ForeignEdgeTest {
    private static final int FLOAT = 9;
    private static final int INT64 = 4;
    private static final int BOOLEAN = 11;
    private static final int DATA_SET = 16;

    private final TestPlant plant = new TestPlant();

    @Test
    void aForeignEdgeIsStoredByTimestampAndNeverToldToLetGo() throws IOException {
        plant.hear(message("NBIRTH/line", 0, whole("bdSeq", 3), flag("Node Control/Rebirth")));
        plant.hear(
                message(
                        "DBIRTH/line/Inverter 1".replace(' ', '-'),
                        1,
                        real("Phase 1/Voltage L-N", 230.5f),
                        table("Recipe")));
        plant.hear(message("DDATA/line/Inverter-1", 2, real("Phase 1/Voltage L-N", 231.5f)));

        assertThat(plant.arrivals)
                .as("the birth's values are samples, too")
                .hasSize(2)
                .allSatisfy(arrival -> {
                    assertThat(arrival.receipt()).isEmpty();
                    assertThat(arrival.sample().device())
                            .isEqualTo(new DeviceId("ridge", "Inverter-1"));
                });
        assertThat(plant.arrivals.getLast().sample().readings())
                .containsExactly(new Good(SignalId.parse("phase_1/voltage_l_n"), 231.5));
        assertThat(plant.spools).as("what an acknowledgement is made of").isEmpty();
        assertThat(plant.board.all())
                .singleElement()
                .satisfies(e -> assertThat(e.acks()).isFalse());
    }

    @Test
    void itsDeathWithTheNumberOfItsBirthTakesItOffline() throws IOException {
        plant.hear(message("NBIRTH/line", 0, whole("bdSeq", 3)));

        plant.hear(message("NDEATH/line", -1, whole("bdSeq", 3)));

        assertThat(plant.board.online()).isEmpty();
    }

    private interface Field {
        void write(CodedOutputStream out) throws IOException;
    }

    private static Inbound message(String topic, int seq, Field... metrics) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        out.writeUInt64(1, NOON.toEpochMilli());
        for (var metric : metrics) out.writeByteArray(2, bytes(metric));
        if (seq >= 0) out.writeUInt64(3, seq);
        out.flush();
        var parts = topic.split("/", 2);
        return new Inbound("spBv1.0/ridge/" + parts[0] + "/" + parts[1], bytes.toByteArray());
    }

    private static byte[] bytes(Field field) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        field.write(out);
        out.flush();
        return bytes.toByteArray();
    }

    private static void head(CodedOutputStream out, String name, int type) throws IOException {
        out.writeString(1, name);
        out.writeUInt64(3, NOON.toEpochMilli());
        out.writeUInt32(4, type);
    }

    private static Field whole(String name, long value) {
        return out -> {
            head(out, name, INT64);
            out.writeUInt64(11, value);
        };
    }

    private static Field real(String name, float value) {
        return out -> {
            head(out, name, FLOAT);
            out.writeFloat(12, value);
        };
    }

    private static Field flag(String name) {
        return out -> {
            head(out, name, BOOLEAN);
            out.writeBool(14, false);
        };
    }

    private static Field table(String name) {
        return out -> {
            head(out, name, DATA_SET);
            out.writeByteArray(
                    17,
                    bytes(set -> {
                        set.writeUInt64(1, 1);
                        set.writeString(2, "step");
                        set.writeUInt32(3, INT64);
                        set.writeByteArray(
                                4,
                                bytes(row ->
                                        row.writeByteArray(1, bytes(e -> e.writeUInt64(2, 7)))));
                    }));
        };
    }
}
