package io.windlass.gateway.ingest;

import static io.windlass.gateway.ingest.TestPlant.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.metrics.Meter;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.MessageType;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever comes on every topic: counted, nobody else is disturbed, and memory stays flat.
class GarbageTest {
    private static final int MESSAGES = Boolean.getBoolean("windlass.long") ? 1_000_000 : 100_000;
    private static final List<MessageType> TYPES = List.of(MessageType.values());
    private static final long MOST_GROWTH = 24L << 20;

    private final TestPlant plant = new TestPlant();
    private final TestEdge good = new TestEdge("good", "e1");
    private final Random random = new Random(42);
    private long sent;

    @Test
    void garbageOnEveryTopicDisturbsNobodyAndFillsNoMemory() {
        plant.hear(good.born(0));
        plant.hear(good.device("W1"));
        for (int i = 0; i < MESSAGES / 4; i++) step();
        long before = used();

        for (int i = MESSAGES / 4; i < MESSAGES; i++) step();

        assertThat(used() - before).isLessThan(MOST_GROWTH);
        assertThat(plant.isOnline(good)).isTrue();
        assertThat(sent).isEqualTo(MESSAGES / 10);
        assertThat(plant.count(Meter.GARBAGE)).isGreaterThan(MESSAGES / 10);
        assertThat(plant.count(Meter.DOUBLE_DEVICE)).isPositive();
        assertThat(plant.count(Meter.STALE_DEATHS)).isPositive();
        assertThat(plant.board.all().size()).isLessThan(10_001);
    }

    @Test
    void aNewEdgeIsHeardHoweverManyNamesWereMadeUp() {
        for (int i = 0; i < 30_000; i++)
            plant.hear(new Inbound("spBv1.0/ridge/DDATA/made-up-" + i + "/W9", data(0)));

        plant.hear(good.born(0));
        plant.hear(good.device("W1"));
        plant.hear(good.data("W1", 0, NOON));

        assertThat(plant.offsets()).containsExactly(0L);
    }

    private void step() {
        plant.now = plant.now.plusMillis(20);
        if (random.nextInt(100) == 0) plant.ingest.tick();
        plant.hear(garbage());
        if (plant.count(Meter.MESSAGES) % 11 != 0 || sent >= MESSAGES / 10) return;
        plant.hear(good.data("W1", sent, plant.now));
        assertThat(plant.offsets()).containsExactly(sent);
        plant.arrivals.clear();
        plant.refusals.clear();
        plant.spools.clear();
        sent++;
    }

    private Inbound garbage() {
        return switch (random.nextInt(8)) {
            case 0 -> new Inbound(topic(), bytes(random.nextInt(200)));
            case 1 -> new Inbound(topic(), giantCount());
            case 2 -> new Inbound(topic(), deep());
            case 3 -> new Inbound(topic(), wrongTypes());
            case 4 -> good.death(1 + random.nextInt(255));
            case 5 -> new Inbound("spBv1.0/ridge/DBIRTH/evil/W1", data(random.nextInt(256)));
            case 6 -> new Inbound("spBv1.0/STATE/gateway-" + random.nextInt(3), bytes(30));
            default -> new Inbound(text(), bytes(10));
        };
    }

    /// Of few edges that come again and many that do not.
    private String topic() {
        var type = TYPES.get(random.nextInt(TYPES.size()));
        int name = random.nextInt(2) == 0 ? random.nextInt(20) : random.nextInt();
        var edge = "spBv1.0/ridge/" + type + "/evil" + name;
        return type.ofDevice() ? edge + "/D" + random.nextInt(1_000) : edge;
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--)
            text.append((char) (32 + random.nextInt(300)));
        return text.toString();
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /// A field that says it has two billion bytes.
    private static byte[] giantCount() {
        return new byte[] {0x12, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07, 1, 2};
    }

    /// Metrics within templates within metrics, or as good as.
    private byte[] deep() {
        var bytes = new byte[2 * (1 + random.nextInt(60))];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = i % 4 == 0 ? 0x12 : (byte) 0x92;
            bytes[i + 1] = (byte) (bytes.length - i - 2);
        }
        return bytes;
    }

    /// A payload as it should be, with everything in the wrong place.
    private byte[] wrongTypes() {
        var at = random.nextLong() >>> 1;
        return Codec.encode(
                new Payload(
                        at,
                        random.nextInt(256),
                        List.of(
                                Metric.named(MetricNames.BD_SEQ, at, Value.of("seven")),
                                Metric.named(MetricNames.ACK, at, Value.of(1.0)),
                                Metric.named(MetricNames.SPOOL_EPOCH, at, Value.of(Double.NaN)),
                                Metric.named(
                                        MetricNames.SPOOL_FIRST,
                                        at,
                                        Value.int64(random.nextLong())),
                                Metric.named(MetricNames.SPOOL_POSITION, at, Value.of(text())),
                                Metric.named(text(), at, Value.of(Double.POSITIVE_INFINITY)))));
    }

    private byte[] data(int seq) {
        var metric = Metric.named("active_power", NOON.toEpochMilli(), Value.of(1.0));
        return Codec.encode(new Payload(NOON.toEpochMilli(), seq, List.of(metric)));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
