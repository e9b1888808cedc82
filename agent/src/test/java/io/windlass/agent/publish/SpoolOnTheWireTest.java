package io.windlass.agent.publish;

import static io.windlass.agent.publish.Plant.A;
import static io.windlass.agent.publish.Plant.B;
import static io.windlass.agent.publish.Plant.NOON;
import static io.windlass.agent.publish.Plant.ack;
import static io.windlass.agent.publish.Plant.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.spool.Spool;
import io.windlass.agent.spool.SpoolPlace;
import io.windlass.agent.spool.SpoolWorld;
import io.windlass.transport.ack.Ack;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.Publish;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.topic.MessageType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The extension's rules (ADR 0004) as the host sees them.
class SpoolOnTheWireTest {
    private static final long SECOND = 1_000_000_000;

    @TempDir private Path folder;
    private final List<SentMessage> sent = new ArrayList<>();
    private final PublishTally tally = new PublishTally();
    private Plant plant = new Plant(1_000_000);
    private long nanos = 100 * SECOND;

    /// Rule 1 and 4: after a crash the rest of the block is void, and said so at birth.
    @Test
    void theBirthAfterAKillAnnouncesTheVoid() throws LinkLost {
        plant = new Plant(open());
        plant.sample(A, 0);
        nanos += SECOND;
        plant.spool.commit();
        plant.sample(A, 1); // not written when the agent dies
        var dead = plant.spool;
        plant = new Plant(copied());

        connected();

        var birth = sent.getFirst();
        assertThat(birth.number(MetricNames.SPOOL_FIRST)).isZero();
        assertThat(birth.number(MetricNames.SPOOL_NEXT)).isEqualTo(65_536);
        assertThat(birth.text(MetricNames.SPOOL_GAPS)).isEqualTo("[[1,65535]]");
        assertThat(birth.text(MetricNames.SPOOL_EPOCH)).isEqualTo(dead.epoch());
        dead.close();
        plant.spool.close();
    }

    /// Rule 4: floors and gaps follow as NDATA whenever they change, at most once a second.
    @Test
    void aGapIsSaidOnceWhenItComes() throws LinkLost {
        var node = connected();
        for (int i = 0; i < 4; i++) plant.sample(A, i);
        exhaust(node);
        sent.clear();

        plant.spool.lose(2);
        plant.spool.lose(3);
        exhaust(node);
        exhaust(node);

        assertThat(sent).extracting(SentMessage::type).containsExactly(MessageType.NDATA);
        assertThat(sent.getFirst().text(MetricNames.SPOOL_GAPS)).isEqualTo("[[2,3]]");
        assertThat(sent.getFirst().number(MetricNames.SPOOL_DROPPED)).isEqualTo(2);
        assertThat(sent.getFirst().number(MetricNames.SPOOL_FIRST)).isZero();
    }

    /// Rule 5: an acknowledgement beyond the end is for another spool of this name.
    @Test
    void anAcknowledgementBeyondNextBeginsANewEpochAndALateOneOfTheOldFreesNothing()
            throws LinkLost {
        var node = connected();
        plant.sample(A, 0);
        plant.sample(B, 0);
        exhaust(node);
        var old = sent.getLast().text(MetricNames.SPOOL_POSITION);
        sent.clear();
        nanos += 2 * SECOND;

        node.take(new Command.Acknowledge(ack(2)));
        node.take(new Command.Acknowledge(ack(1)));
        exhaust(node);
        nanos += 2 * SECOND;
        exhaust(node);

        assertThat(sent.getFirst().type()).isEqualTo(MessageType.NBIRTH);
        assertThat(sent.getFirst().text(MetricNames.SPOOL_EPOCH)).isNotEqualTo("epoch-1");
        assertThat(plant.spool.state().held()).isEqualTo(2);
        assertThat(sent.subList(3, 5)).extracting(SentMessage::offset).containsExactly(0L, 1L);
        assertThat(sent.getLast().text(MetricNames.SPOOL_POSITION))
                .isNotEqualTo(old)
                .startsWith(sent.get(2).text(MetricNames.SPOOL_POSITION).substring(0, 9));
        assertThat(tally.of(Count.ACKED)).isZero();
    }

    /// Rule 3: cumulative and idempotent.
    @Test
    void anAcknowledgementThatComesTwiceCountsOnce() throws LinkLost {
        var node = connected();
        for (int i = 0; i < 3; i++) plant.sample(A, i);
        exhaust(node);

        node.take(new Command.Acknowledge(ack(1)));
        node.take(new Command.Acknowledge(ack(1)));
        node.take(new Command.Acknowledge(ack(0)));

        assertThat(tally.of(Count.ACKED)).isEqualTo(2);
        assertThat(plant.spool.state().held()).isEqualTo(1);
    }

    /// Rule 5: the backlog comes in order, each once, from the disk.
    @Test
    void aBacklogOnTheDiskIsSentInOrderOfItsOffsetsWithItsOwnTimes() throws LinkLost {
        plant = new Plant(open());
        for (int i = 0; i < 1500; i++) plant.sample(i % 2 == 0 ? A : B, i);
        nanos += SECOND;
        plant.spool.commit();
        var node = connected();

        for (int i = 0; i < 50; i++) {
            nanos += SECOND / 10;
            exhaust(node);
        }

        var data = sent.stream().filter(m -> m.type() == MessageType.DDATA).toList();
        assertThat(data).extracting(SentMessage::offset).isSorted().hasSize(1500);
        assertThat(data).allMatch(SentMessage::historical);
        var last = data.getLast().payload().metrics().get(1);
        assertThat(last.timestampMillis()).isEqualTo(NOON.plusSeconds(1499).toEpochMilli());
        plant.spool.close();
    }

    /// What waits for an acknowledgement is remembered by ranges: hours without a host are no load.
    @Test
    void aHostThatNeverAcknowledgesIsBornePatientlyInBoundedMemory() throws LinkLost {
        plant = new Plant(100_000);
        var node = connected();
        var offsets = new HashSet<Long>();

        for (int second = 0; second < 3600; second++) {
            nanos += SECOND;
            plant.sample(A, second);
            exhaust(node);
            sent.stream()
                    .filter(m -> m.type() == MessageType.DDATA && !m.historical())
                    .forEach(m -> offsets.add(m.offset()));
            sent.clear();
        }

        assertThat(offsets).hasSize(3600);
        assertThat(plant.spool.state().bytes()).isLessThan(101_000);
        assertThat(plant.spool.state().dropped()).isPositive();
        assertThat(tally.of(Count.RESENT)).isPositive();
    }

    /// Rule 9: acknowledgements of an observer mean nothing.
    @Test
    void anObserverFreesNothing() throws LinkLost {
        var node = connected();
        plant.sample(A, 0);
        exhaust(node);

        node.take(
                new Command.Acknowledge(
                        new Ack("observer", "epoch-1", 99, List.of(), List.of(), false)));

        assertThat(plant.spool.state().held()).isEqualTo(1);
        assertThat(plant.spool.epoch()).isEqualTo("epoch-1");
    }

    private Spool open() {
        return open(folder.resolve("spool"));
    }

    private Spool open(Path at) {
        var place = new SpoolPlace(at, Duration.ofSeconds(1), "machine");
        var world = new SpoolWorld(() -> nanos, Optional.empty());
        return Spool.open(place, Plant.limits(1 << 20), world);
    }

    /// The spool as a kill leaves it.
    private Spool copied() {
        var copy = folder.resolve("copy");
        try (var files = Files.list(folder.resolve("spool"))) {
            Files.createDirectories(copy);
            for (var file : files.toList()) Files.copy(file, copy.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(copy);
    }

    private EdgeNode connected() throws LinkLost {
        var certificates = new Certificates(List.of(A, B), plant.catalog, plant.spool::epoch);
        var world = new World(this::take, () -> NOON, () -> nanos, new Random(7), tally);
        var node = new EdgeNode(settings(true, 100_000), plant.spool, certificates, world);
        node.connected(7);
        return node;
    }

    private Publish take(Message message) {
        sent.add(SentMessage.of(message));
        return new Publish.Acked();
    }

    private static void exhaust(EdgeNode node) throws LinkLost {
        while (node.work()) {
            // there may be more
        }
    }
}
