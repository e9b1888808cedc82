package io.windlass.gateway.ingest;

import static io.windlass.gateway.ingest.TestPlant.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.feed.Refusal;
import io.windlass.gateway.metrics.Meter;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a host makes of what edges say. Wire rules bear the tck-id of the Sparkplug B 3.0
/// specification where they have one.
class IngestTest {
    private final TestPlant plant = new TestPlant();
    private final TestEdge edge = new TestEdge("box", "e1");

    @Test
    void aSampleIsHandedOnWithItsPlaceInTheSpool() {
        born(edge);

        plant.hear(edge.data("W1", 4, NOON));
        plant.hear(edge.historical("W1", 3, NOON.minusSeconds(1)));

        assertThat(plant.offsets()).containsExactly(4L, 3L);
        assertThat(plant.arrivals).extracting(a -> a.historical()).containsExactly(false, true);
    }

    @Test
    void anEpochAndItsFloorAreTold() {
        plant.hear(edge.born(42));

        assertThat(plant.spools).contains("born ridge/box e1 42");
    }

    @Test
    void floorsGapsAndLossesAreToldWheneverTheyChange() {
        born(edge);

        plant.hear(
                edge.says(
                        TestEdge.metric(MetricNames.SPOOL_FIRST, Value.int64(9)),
                        TestEdge.metric(MetricNames.SPOOL_GAPS, Value.of("[[12,20]]")),
                        TestEdge.metric(MetricNames.SPOOL_DROPPED, Value.int64(5))));
        plant.hear(edge.says(TestEdge.metric(MetricNames.SPOOL_DROPPED, Value.int64(7))));

        assertThat(plant.spools).contains("floor ridge/box 9", "gaps ridge/box [[12,20]]");
        assertThat(plant.count(Meter.EDGE_LOST)).isEqualTo(7);
    }

    @Test
    void dataWithoutTheirBirthAreNotDecodedNotAcknowledgedAndAskForARebirth() {
        plant.hear(edge.data("W1", 0, NOON));

        assertThat(plant.arrivals).isEmpty();
        assertThat(plant.refusals).isEmpty();
        assertThat(plant.ingest.tick()).containsExactly(edge.id);
        assertThat(plant.count(Meter.UNKNOWN_BIRTH)).isEqualTo(1);
    }

    /// tck-id-operational-behavior-host-reordering-start, -host-reordering-success
    @Test
    void messagesOutOfOrderAreWaitedForAndTakenInOrder() {
        born(edge);
        var first = edge.data("W1", 0, NOON);
        var second = edge.data("W1", 1, NOON);
        var third = edge.data("W1", 2, NOON);

        plant.hear(third);
        plant.hear(second);
        assertThat(plant.arrivals).isEmpty();
        plant.hear(first);

        assertThat(plant.offsets()).containsExactly(0L, 1L, 2L);
        assertThat(plant.ingest.tick()).isEmpty();
    }

    /// tck-id-operational-behavior-host-reordering-rebirth
    @Test
    void whatIsMissingForTooLongAsksForARebirthAndHoldsUpNobody() {
        born(edge);
        edge.skip();
        plant.hear(edge.data("W1", 1, NOON));
        assertThat(plant.ingest.tick()).isEmpty();

        plant.now = NOON.plusSeconds(3);

        assertThat(plant.ingest.tick()).containsExactly(edge.id);
        assertThat(plant.offsets()).containsExactly(1L);
        assertThat(plant.count(Meter.SEQ_GAPS)).isEqualTo(1);
    }

    /// tck-id-operational-behavior-edge-node-termination-host-action-ndeath-node-offline
    @Test
    void aDeathOfThePresentConnectionTakesTheEdgeOffline() {
        born(edge);
        assertThat(plant.isOnline(edge)).isTrue();

        plant.hear(edge.death(0));

        assertThat(plant.isOnline(edge)).isFalse();
    }

    /// tck-id-payloads-ndeath-bdseq: a Will that comes late is of an earlier connection
    @Test
    void aDeathOfAnotherConnectionIsIgnored() {
        edge.reconnect();
        born(edge);

        plant.hear(edge.death(0));
        plant.hear(edge.death(77));

        assertThat(plant.isOnline(edge)).isTrue();
        assertThat(plant.count(Meter.STALE_DEATHS)).isEqualTo(2);
    }

    /// tck-id-message-flow-hid-sparkplug-state-message-delivered
    @Test
    void whoeverSaysThatThisHostIsOfflineIsContradicted() {
        state("gateway-1", "{\"online\":true,\"timestamp\":1}");
        state("gateway-2", "{\"online\":false,\"timestamp\":1}");
        assertThat(plant.ingest.challenged()).isFalse();

        state("gateway-1", "{\"online\":false,\"timestamp\":1}");

        assertThat(plant.ingest.challenged()).isTrue();
        assertThat(plant.ingest.challenged()).isFalse();
    }

    @Test
    void nothingFromTheFutureIsStored() {
        born(edge);

        plant.hear(edge.data("W1", 0, NOON.plus(Duration.ofMinutes(30))));
        plant.hear(edge.data("W1", 1, NOON.plus(Duration.ofDays(400))));

        assertThat(plant.arrivals).isEmpty();
        assertThat(plant.count(Meter.FUTURE)).isEqualTo(2);
        assertThat(plant.refusals)
                .as("only what would never come again in time is let go")
                .extracting(Refusal::reason, r -> r.receipt().orElseThrow().offset())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("in the future", 1L));

        plant.now = NOON.plus(Duration.ofMinutes(30));
        plant.hear(edge.historical("W1", 0, NOON.plus(Duration.ofMinutes(30))));
        assertThat(plant.offsets()).containsExactly(0L);
    }

    @Test
    void theSecondEdgeThatOffersADeviceIsRefusedInAnySpelling() {
        var other = new TestEdge("other", "e9");
        born(edge);
        plant.now = NOON.plusSeconds(60);

        plant.hear(other.born(0));
        plant.hear(other.device("w1"));
        plant.hear(other.data("w1", 0, NOON));

        assertThat(plant.arrivals).isEmpty();
        assertThat(plant.count(Meter.DOUBLE_DEVICE)).isEqualTo(2);
    }

    @Test
    void aDeviceMovesWhenItsEdgeIsBornWithoutIt() {
        var other = new TestEdge("other", "e9");
        born(edge);
        plant.hear(other.born(0));
        plant.hear(other.device("W1"));
        assertThat(plant.count(Meter.DOUBLE_DEVICE)).isEqualTo(1);

        edge.reconnect();
        plant.hear(edge.born(0)); // its file names W1 no more
        plant.hear(edge.device("W2"));
        plant.now = NOON.plusSeconds(30);
        plant.hear(other.data("W1", 0, NOON));
        assertThat(plant.ingest.tick()).contains(other.id);
        plant.hear(other.born(0));
        plant.hear(other.device("W1"));
        plant.hear(other.data("W1", 0, NOON));

        assertThat(plant.arrivals)
                .singleElement()
                .satisfies(a -> assertThat(a.described().edge()).isEqualTo(other.id));
    }

    @Test
    void aNewBoxUnderAnOldNameTakesOverItsDevices() {
        born(edge);
        plant.hear(edge.data("W1", 900, NOON));
        var box = new TestEdge("box", "e2");

        plant.hear(box.born(0));
        plant.hear(box.device("W1"));
        plant.hear(box.data("W1", 0, NOON.plusSeconds(1)));

        assertThat(plant.spools).contains("born ridge/box e2 0");
        assertThat(plant.arrivals.getLast().receipt().orElseThrow().epoch()).isEqualTo("e2");
    }

    @Test
    void aRenamedDeviceIsAnotherDevice() {
        born(edge);
        plant.hear(edge.data("W1", 0, NOON));

        plant.hear(edge.born(1));
        plant.hear(edge.device("WT001"));
        plant.hear(edge.data("WT001", 1, NOON.plusSeconds(1)));

        assertThat(plant.arrivals)
                .extracting(a -> a.sample().device().device())
                .containsExactly("W1", "WT001");
        assertThat(plant.offsets()).containsExactly(0L, 1L);
    }

    @Test
    void aMessageOfManySamplesIsOwedUntilItsLast() {
        var foreign =
                List.of(
                        io.windlass.transport.sparkplug.Metric.aliased(
                                7, NOON.minusSeconds(2).toEpochMilli(), Value.of(1.0)),
                        io.windlass.transport.sparkplug.Metric.aliased(
                                7, NOON.minusSeconds(1).toEpochMilli(), Value.of(2.0)));
        born(edge);

        plant.hear(edge.dataOf("W1", 5, foreign));

        assertThat(plant.arrivals)
                .extracting(a -> a.receipt().isPresent())
                .containsExactly(false, true);
    }

    private void born(TestEdge born) {
        plant.hear(born.born(0));
        plant.hear(born.device("W1"));
    }

    private void state(String host, String json) {
        plant.hear(new Inbound("spBv1.0/STATE/" + host, json.getBytes(StandardCharsets.UTF_8)));
    }
}
