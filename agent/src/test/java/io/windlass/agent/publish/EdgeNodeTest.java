package io.windlass.agent.publish;

import static io.windlass.agent.publish.Plant.A;
import static io.windlass.agent.publish.Plant.B;
import static io.windlass.agent.publish.Plant.NOON;
import static io.windlass.agent.publish.Plant.OUTLET;
import static io.windlass.agent.publish.Plant.ack;
import static io.windlass.agent.publish.Plant.describe;
import static io.windlass.agent.publish.Plant.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.telemetry.Fault;
import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.HostState;
import io.windlass.transport.ack.OffsetRange;
import io.windlass.transport.ack.Rejection;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.Publish;
import io.windlass.transport.sparkplug.DataType;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.MessageType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Wire rules bear the tck-id of the Sparkplug B 3.0 specification where they have one.
class EdgeNodeTest {
    private static final long SECOND = 1_000_000_000;

    private final List<SentMessage> sent = new ArrayList<>();
    private final PublishTally tally = new PublishTally();
    private Publish answer = new Publish.Acked();
    private Plant plant = new Plant(1_000_000);
    private long nanos = 100 * SECOND;

    /// tck-id-message-flow-edge-node-birth-publish-nbirth-payload-seq,
    /// tck-id-message-flow-device-birth-publish-nbirth-wait
    @Test
    void theEdgeIsBornBeforeItsDevicesAndTheyBeforeTheirData() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 0);

        exhaust(node);

        assertThat(sent)
                .extracting(SentMessage::type)
                .containsExactly(
                        MessageType.NBIRTH,
                        MessageType.DBIRTH,
                        MessageType.DBIRTH,
                        MessageType.DDATA);
        assertThat(sent).extracting(m -> m.payload().seq()).containsExactly(0, 1, 2, 3);
    }

    /// tck-id-topics-nbirth-bdseq-included, tck-id-topics-nbirth-rebirth-metric
    @Test
    void theBirthOfTheEdgeSaysHowItIsCommandedAndWhereItsSpoolStands() throws LinkLost {
        plant.sample(A, 0);
        plant.sample(A, 1);
        plant.spool.free(0, 0);

        connected(settings(true, 100_000));

        var birth = sent.getFirst();
        assertThat(birth.number(MetricNames.BD_SEQ)).isEqualTo(7);
        assertThat(birth.metric(MetricNames.REBIRTH).value()).isEqualTo(Value.of(false));
        assertThat(birth.text(MetricNames.ACK)).isEmpty();
        assertThat(birth.text(MetricNames.SPOOL_EPOCH)).isEqualTo("epoch-1");
        assertThat(birth.number(MetricNames.SPOOL_FIRST)).isEqualTo(1);
        assertThat(birth.number(MetricNames.SPOOL_NEXT)).isEqualTo(2);
        assertThat(birth.payload().metrics()).noneMatch(Metric::hasAlias);
    }

    /// tck-id-payloads-ndeath-will-message-qos, tck-id-payloads-ndeath-seq,
    /// tck-id-payloads-ndeath-bdseq
    @Test
    void theWillIsADeathWithTheNumberOfTheConnectionOnly() {
        var will = node(settings(true, 100_000)).will(7);

        var death = SentMessage.of(will);
        assertThat(will.qos()).isEqualTo(1);
        assertThat(will.retained()).isFalse();
        assertThat(death.payload().seq()).isEqualTo(Payload.NO_SEQ);
        assertThat(death.payload().metrics()).extracting(Metric::name).containsExactly("bdSeq");
        assertThat(death.number(MetricNames.BD_SEQ)).isEqualTo(7);
    }

    /// tck-id-payloads-name-birth-data-requirement, tck-id-payloads-alias-uniqueness
    @Test
    void aBirthNamesEverySignalWithUnitTypeAndAnAliasOfItsOwn() throws LinkLost {
        connected(settings(true, 100_000));

        var power = sent.get(1).metric("active_power");
        assertThat(power.value()).isEqualTo(new Value.Null(DataType.DOUBLE));
        assertThat(power.properties()).containsEntry(MetricNames.UNIT, Value.of("W"));
        assertThat(sent.get(1).text(MetricNames.KIND)).isEqualTo("turbine");
        var aliases =
                births().flatMap(m -> m.payload().metrics().stream()).filter(Metric::hasAlias);
        assertThat(aliases.map(Metric::alias)).hasSize(6).doesNotHaveDuplicates();
    }

    /// tck-id-payloads-alias-data-cmd-requirement
    @Test
    void dataCarryTheAliasAloneAndTheirPlaceByName() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 5);

        exhaust(node);

        var data = sent.getLast();
        var birth = sent.get(1);
        assertThat(data.text(MetricNames.SPOOL_POSITION))
                .isEqualTo(birth.text(MetricNames.SPOOL_POSITION).split(":", 2)[0] + ":0");
        assertThat(data.metric(MetricNames.SPOOL_POSITION).isTransient()).isTrue();
        var power = data.payload().metrics().get(1);
        assertThat(power.name()).isEmpty();
        assertThat(power.alias()).isEqualTo(birth.metric("active_power").alias());
        assertThat(power.value()).isEqualTo(Value.of(1005.0));
        assertThat(power.timestampMillis()).isEqualTo(NOON.plusSeconds(5).toEpochMilli());
        assertThat(power.historical()).isFalse();
    }

    @Test
    void aFaultIsANullWithItsCode() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 0);

        exhaust(node);

        var bad = sent.getLast().payload().metrics().getLast();
        assertThat(bad.value()).isEqualTo(new Value.Null(DataType.DOUBLE));
        assertThat(bad.properties())
                .containsEntry(MetricNames.QUALITY, Value.int32(0))
                .containsEntry(MetricNames.FAULT, Value.int32(Fault.NOT_AVAILABLE.code()));
    }

    /// tck-id-payloads-sequence-num-incrementing
    @Test
    void theSequenceRunsOverAllDevicesAndWrapsAfter255() throws LinkLost {
        var node = connected(settings(true, 100_000));
        for (int i = 0; i < 300; i++) plant.sample(i % 2 == 0 ? A : B, i);

        exhaust(node);

        for (int i = 0; i < sent.size(); i++)
            assertThat(sent.get(i).payload().seq()).isEqualTo(i % 256);
    }

    /// tck-id-operational-behavior-data-commands-rebirth-action-1..3
    @Test
    void aRebirthIsAFullBirthWithTheSameNumberAndANewSequence() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 0);
        exhaust(node);
        nanos += 2 * SECOND;
        sent.clear();

        node.take(new Command.Rebirth());
        exhaust(node);

        assertThat(sent.subList(0, 3))
                .extracting(SentMessage::type)
                .containsExactly(MessageType.NBIRTH, MessageType.DBIRTH, MessageType.DBIRTH);
        assertThat(sent.getFirst().number(MetricNames.BD_SEQ)).isEqualTo(7);
        assertThat(sent.getFirst().payload().seq()).isZero();
    }

    @Test
    void rebirthsAreDebouncedAndStopTheDataMeanwhile() throws LinkLost {
        var node = connected(settings(true, 100_000));
        sent.clear();

        node.take(new Command.Rebirth());
        node.take(new Command.Rebirth());
        plant.sample(A, 0);
        exhaust(node);
        assertThat(sent).isEmpty();
        nanos += SECOND;
        exhaust(node);

        assertThat(sent)
                .extracting(SentMessage::type)
                .containsExactly(
                        MessageType.NBIRTH,
                        MessageType.DBIRTH,
                        MessageType.DBIRTH,
                        MessageType.DDATA);
    }

    @Test
    void aDeviceThatOffersMoreIsBornAgainAloneAndNobodyElsesAliasesMove() throws LinkLost {
        var node = connected(settings(true, 100_000));
        var before = sent.get(2);
        plant.catalog.put(describe(A, new OfferedSignal(OUTLET, "A", "Rack 7 left")));
        plant.sample(A, 0);
        plant.sample(B, 0);

        exhaust(node);

        var again = sent.get(3);
        assertThat(again.type()).isEqualTo(MessageType.DBIRTH);
        assertThat(again.metric("outlet.7/current").properties())
                .containsEntry(MetricNames.LABEL, Value.of("Rack 7 left"));
        assertThat(again.text(MetricNames.SPOOL_POSITION))
                .isNotEqualTo(sent.get(1).text(MetricNames.SPOOL_POSITION));
        assertThat(sent.get(4).text(MetricNames.SPOOL_POSITION))
                .startsWith(again.text(MetricNames.SPOOL_POSITION).substring(0, 9));
        assertThat(sent.get(5).text(MetricNames.SPOOL_POSITION))
                .startsWith(before.text(MetricNames.SPOOL_POSITION).substring(0, 9));
        assertThat(sent).hasSize(6);
    }

    @Test
    void anAcknowledgementFreesAndNothingIsSentAgain() throws LinkLost {
        var node = connected(settings(true, 100_000));
        for (int i = 0; i < 6; i++) plant.sample(A, i);
        exhaust(node);
        sent.clear();

        node.take(
                new Command.Acknowledge(
                        new Ack(
                                "gateway-1",
                                "epoch-1",
                                1,
                                List.of(new OffsetRange(3, 4)),
                                List.of(new Rejection(new OffsetRange(5, 5), "too old")),
                                false)));
        nanos += 20 * SECOND;
        exhaust(node);

        assertThat(sent).extracting(SentMessage::offset).containsExactly(2L);
        assertThat(tally.of(Count.ACKED)).isEqualTo(4);
        assertThat(tally.of(Count.REJECTED)).isEqualTo(1);
    }

    @Test
    void acknowledgementsOfOthersAreNotOurs() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 0);
        exhaust(node);

        Stream.of(
                        new Ack("gateway-2", "epoch-1", 0, List.of(), List.of(), false),
                        new Ack("gateway-1", "epoch-0", 0, List.of(), List.of(), false),
                        ack(1))
                .map(Command.Acknowledge::new)
                .forEach(node::take);

        assertThat(plant.spool.state().held()).isEqualTo(1);
        assertThat(tally.of(Count.STRAY_ACKS)).isEqualTo(3);
    }

    @Test
    void whatIsNotAcknowledgedIsSentAgainAfter10Then20Seconds() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 3);
        exhaust(node);
        var first = sent.getLast();
        var times = new ArrayList<Long>();

        for (int second = 1; second <= 80; second++) {
            nanos += SECOND;
            int before = sent.size();
            exhaust(node);
            if (sent.size() > before) times.add((long) second);
        }

        assertThat(times).containsExactly(10L, 30L, 70L);
        var again = sent.getLast();
        assertThat(again.historical()).isTrue();
        assertThat(again.offset()).isEqualTo(first.offset());
        assertThat(again.payload().metrics().get(1).timestampMillis())
                .isEqualTo(first.payload().metrics().get(1).timestampMillis());
        assertThat(again.payload().metrics()).allMatch(Metric::historical);
    }

    @Test
    void afterAReconnectWhatWasThereIsHistoricalAndLiveSamplesGoFirst() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 0);
        exhaust(node);
        plant.sample(A, 1);
        sent.clear();

        node.connected(8);
        plant.sample(A, 2);
        exhaust(node);
        nanos += 2 * SECOND;
        exhaust(node);

        var data = sent.stream().filter(m -> m.type() == MessageType.DDATA).toList();
        assertThat(data).extracting(SentMessage::offset).containsExactly(2L, 0L, 1L);
        assertThat(data).extracting(SentMessage::historical).containsExactly(false, true, true);
    }

    @Test
    void theBacklogIsSentAtItsPace() throws LinkLost {
        for (int i = 0; i < 2000; i++) plant.sample(A, i);
        var node = connected(settings(true, 100_000));
        nanos += SECOND; // the stagger is over
        exhaust(node);
        long before = tally.of(Count.RESENT);

        for (int i = 0; i < 20; i++) {
            nanos += SECOND / 10;
            exhaust(node);
        }

        assertThat(tally.of(Count.RESENT) - before).isBetween(990L, 1010L);
    }

    @Test
    void aHostThatHoldsGetsLiveSamplesAndNoRepeats() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 0);
        exhaust(node);
        node.take(
                new Command.Acknowledge(
                        new Ack("gateway-1", "epoch-1", -1, List.of(), List.of(), true)));
        nanos += 60 * SECOND;

        plant.sample(A, 1);
        exhaust(node);

        assertThat(tally.of(Count.RESENT)).isZero();
        assertThat(tally.of(Count.PUBLISHED)).isEqualTo(2);
    }

    @Test
    void aHostThatComesBackGetsWhatItMissed() throws LinkLost {
        var node = connected(settings(true, 100_000));
        node.take(new Command.Host(new HostState(false, 5)));
        plant.sample(A, 0);
        nanos += 60 * SECOND;
        exhaust(node);
        nanos += 60 * SECOND;
        exhaust(node);
        assertThat(tally.of(Count.RESENT)).isZero();

        node.take(new Command.Host(new HostState(true, 4))); // older: not true any more
        nanos += 2 * SECOND;
        exhaust(node);
        assertThat(tally.of(Count.RESENT)).isZero();
        node.take(new Command.Host(new HostState(true, 6)));
        nanos += 2 * SECOND;
        exhaust(node);

        assertThat(tally.of(Count.RESENT)).isEqualTo(1);
    }

    @Test
    void samplesThatFellOutOfTheSpoolRaiseTheFloor() throws LinkLost {
        plant = new Plant(1_000);
        var node = connected(settings(true, 100_000));
        nanos += SECOND;
        sent.clear();

        for (int i = 0; i < 10; i++) plant.sample(A, i);
        exhaust(node);

        assertThat(sent.getFirst().type()).isEqualTo(MessageType.NDATA);
        assertThat(sent.getFirst().number(MetricNames.SPOOL_FIRST))
                .isEqualTo(plant.spool.state().first())
                .isPositive();
    }

    @Test
    void withoutAnAcknowledgingHostSamplesAreForgottenOnceSent() throws LinkLost {
        var node = connected(settings(false, 100_000));
        plant.sample(A, 0);

        exhaust(node);

        assertThat(plant.spool.state().held()).isZero();
        var names = new HashSet<String>();
        for (var message : sent)
            for (var metric : message.payload().metrics()) names.add(metric.name());
        assertThat(names).doesNotContain(MetricNames.ACK, MetricNames.SPOOL_POSITION);
    }

    @Test
    void aBirthThatTheBrokerWouldNotTakeLeavesTheOthersAlive() throws LinkLost {
        plant.catalog.put(
                describe(
                        A,
                        Stream.iterate(1, i -> i < 50, i -> i + 1)
                                .map(i -> outlet(i))
                                .toArray(OfferedSignal[]::new)));
        var node = connected(settings(true, 1_000));
        plant.sample(A, 0);
        plant.sample(B, 0);

        exhaust(node);

        assertThat(sent).extracting(SentMessage::device).containsExactly("", "WT02", "WT02", "");
        assertThat(sent).extracting(m -> m.payload().seq()).containsExactly(0, 1, 2, 3);
        assertThat(sent.getLast().number(MetricNames.SPOOL_DROPPED)).isEqualTo(1);
        assertThat(tally.of(Count.UNPUBLISHABLE)).isEqualTo(1);
        assertThat(BirthSize.of(plant.catalog.of(A).orElseThrow())).isGreaterThan(1_000);
    }

    @Test
    void aMessageThatDoesNotGetOutEndsTheConnectionAndLosesNothing() throws LinkLost {
        var node = connected(settings(true, 100_000));
        plant.sample(A, 0);
        answer = new Publish.Retry("the line is down");

        assertThatThrownBy(node::work).isInstanceOf(LinkLost.class).hasMessage("the line is down");

        assertThat(plant.spool.state().held()).isEqualTo(1);
        assertThat(tally.of(Count.PUBLISHED)).isZero();
    }

    private Stream<SentMessage> births() {
        return sent.stream().filter(m -> m.type() == MessageType.DBIRTH);
    }

    private static OfferedSignal outlet(int index) {
        return new OfferedSignal(
                io.windlass.telemetry.SignalId.parse("outlet." + index + "/current"), "A", "");
    }

    private EdgeNode node(EdgeSettings settings) {
        var certificates = new Certificates(List.of(A, B), plant.catalog, plant.spool::epoch);
        var world = new World(this::take, () -> NOON, () -> nanos, new Random(7), tally);
        return new EdgeNode(settings, plant.spool, certificates, world);
    }

    private EdgeNode connected(EdgeSettings settings) throws LinkLost {
        var node = node(settings);
        node.connected(7);
        return node;
    }

    private Publish take(Message message) {
        if (answer instanceof Publish.Acked) sent.add(SentMessage.of(message));
        return answer;
    }

    private static void exhaust(EdgeNode node) throws LinkLost {
        while (node.work()) {
            // there may be more
        }
    }
}
