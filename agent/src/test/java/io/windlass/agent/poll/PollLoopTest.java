package io.windlass.agent.poll;

import static io.windlass.agent.poll.FakeDevice.NOON;
import static io.windlass.agent.poll.FakeDevice.POWER;
import static io.windlass.agent.poll.FakeDevice.bad;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.device.Bus;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollLoopTest {
    private static final Reading UP = new Reading.Good(Quantity.DEVICE_UP.signal(), 1);
    private static final Reading DOWN = new Reading.Good(Quantity.DEVICE_UP.signal(), 0);

    private final List<Sample> samples = new ArrayList<>();
    private final PollTally tally = new PollTally();

    @AfterEach
    void theLoopLeftTheInterruptForItsThread() {
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void everyBeatYieldsASampleOfEveryDevice() {
        poll(3, FakeDevice.living("a"), FakeDevice.living("b"));

        assertThat(samples).hasSize(6);
        assertThat(samples.getFirst().readings()).startsWith(POWER, UP);
        assertThat(tally.goodReadings()).isEqualTo(18);
    }

    @Test
    void aSilentDeviceIsBadAndDownAndDoesNotStopTheOthers() {
        poll(1, FakeDevice.dead("a"), FakeDevice.living("b"));

        assertThat(of("a").getFirst().readings()).startsWith(bad(Fault.TIMEOUT), DOWN);
        assertThat(of("b").getFirst().readings()).startsWith(POWER, UP);
        assertThat(tally.faults()).containsEntry(Fault.TIMEOUT, 1L);
    }

    @Test
    void theLivingAreAskedBeforeTheDoubtful() {
        poll(2, FakeDevice.dead("a"), FakeDevice.living("b"));

        assertThat(samples)
                .extracting(s -> s.device().device())
                .containsExactly("a", "b", "b", "a");
    }

    @Test
    void aRestingDeviceIsNotAskedYetSaidToBeDownEachBeat() {
        var dead = FakeDevice.dead("a");

        poll(60, dead, FakeDevice.living("b"));

        assertThat(dead.asked).isBetween(6, 10);
        assertThat(of("a"))
                .hasSize(60)
                .allSatisfy(s -> assertThat(s.readings()).startsWith(bad(Fault.TIMEOUT), DOWN));
    }

    @Test
    void aDoubtfulDeviceGetsOnlyWhatIsLeftOfTheBeat() {
        var dead = FakeDevice.dead("a");

        poll(3, dead, FakeDevice.living("b"));

        assertThat(dead.budgets).containsOnly(Duration.ofMillis(700)).hasSize(3);
    }

    @Test
    void aDeviceWithABusOfItsOwnHasItsWholeDeadline() {
        var dead = FakeDevice.dead("a");

        poll(30, dead);

        assertThat(dead.budgets).isEmpty();
        assertThat(dead.asked).isBetween(6, 9);
    }

    @Test
    void theFirstAnswerEndsTheRest() {
        var back = new FakeDevice("a", n -> n < 5 ? bad(Fault.UNREACHABLE) : POWER);

        poll(40, back);

        assertThat(of("a").getLast().readings()).startsWith(POWER, UP);
        assertThat(tally.devicesUp()).isEqualTo(1);
        assertThat(back.asked).isGreaterThan(20);
    }

    @Test
    void whenABusComesBackItsOtherDevicesAreProbedAtOnce() {
        var slower = new FakeDevice("b", n -> n < 5 ? bad(Fault.UNREACHABLE) : POWER);

        poll(40, new FakeDevice("a", n -> n < 4 ? bad(Fault.UNREACHABLE) : POWER), slower);

        assertThat(tally.devicesUp()).isEqualTo(2);
        assertThat(slower.asked).isGreaterThan(25);
    }

    @Test
    void oneOfManyRestingDevicesIsProbedInABeat() {
        var dead = List.of(FakeDevice.dead("a"), FakeDevice.dead("b"), FakeDevice.dead("c"));

        poll(30, dead.toArray(FakeDevice[]::new));

        int probes = dead.stream().mapToInt(d -> d.asked).sum();
        assertThat(probes).isLessThanOrEqualTo(9 + 27);
        assertThat(tally.polls()).isEqualTo(probes);
    }

    @Test
    void timestampsOfADeviceStrictlyIncreaseThoughTheClockStands() {
        poll(3, FakeDevice.living("a"));

        assertThat(of("a"))
                .extracting(Sample::at)
                .containsExactly(NOON, NOON.plusMillis(1), NOON.plusMillis(2));
    }

    @Test
    void aRefusalIsAnAnswer() {
        poll(9, new FakeDevice("a", _ -> bad(Fault.REFUSED)));

        assertThat(of("a").getLast().readings()).startsWith(bad(Fault.REFUSED), UP);
        assertThat(tally.polls()).isEqualTo(9);
    }

    @Test
    void aDriverThatThrowsIsAFaultAndNotTheEndOfTheBus() {
        var broken =
                new FakeDevice(
                        "a",
                        _ -> {
                            throw new IllegalStateException("a bug");
                        });

        poll(2, broken, FakeDevice.living("b"));

        assertThat(of("a").getFirst().readings()).startsWith(bad(Fault.PROTOCOL), DOWN);
        assertThat(of("b")).hasSize(2);
    }

    @Test
    void anInterruptClosesTheDevices() {
        var device = FakeDevice.living("a");

        poll(1, device);

        assertThat(device.closed).isTrue();
    }

    private void poll(int beats, FakeDevice... devices) {
        var beat = new FakeBeat(beats);
        var around = new Surroundings(() -> NOON, beat, new Random(7), tally);
        var bus = new Bus("bus", Duration.ofSeconds(1), List.of(devices));
        new PollLoop(bus, beat, (_, sample) -> samples.add(sample), around).run();
    }

    private List<Sample> of(String device) {
        return samples.stream().filter(s -> s.device().device().equals(device)).toList();
    }
}
