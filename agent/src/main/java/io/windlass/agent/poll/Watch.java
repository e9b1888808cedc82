package io.windlass.agent.poll;

import io.windlass.agent.device.Device;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One device under watch: asks it, or lets it rest, and tells what came of it.
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final SignalId UP = Quantity.DEVICE_UP.signal();
    private static final SignalId DURATION = Quantity.POLL_DURATION.signal();
    private static final Reading ANSWERED = new Reading.Good(UP, 1);
    private static final Reading SILENT = new Reading.Good(UP, 0);
    private static final Reading NOT_ASKED = new Reading.Bad(DURATION, Fault.NOT_AVAILABLE);
    private static final int FULL_PROBE_EVERY = 4;

    private final Device device;
    private final Breaker breaker;
    private final Surroundings around;
    private final PollTally tally;
    private List<Reading> lastFailure = List.of();
    private Instant lastAt = Instant.EPOCH;
    private boolean up;

    Watch(Device device, Breaker breaker, Surroundings around) {
        this.device = device;
        this.breaker = breaker;
        this.around = around;
        this.tally = around.tally();
    }

    Standing standing() {
        if (breaker.open()) return Standing.RESTING;
        return up && !breaker.doubtful() ? Standing.ANSWERING : Standing.DOUBTFUL;
    }

    boolean due() {
        return breaker.due(around.ticker().nanos());
    }

    void wake() {
        breaker.wake(around.ticker().nanos());
    }

    /// Asks with the device's own deadline.
    Sample ask() throws InterruptedException {
        return ask(device::poll);
    }

    /// Asks with what time there is. Now and then a full poll is risked, or a slow device on a busy
    /// bus would rest for ever.
    Sample ask(Duration budget) throws InterruptedException {
        boolean full = breaker.probes() % FULL_PROBE_EVERY == FULL_PROBE_EVERY - 1;
        return full ? ask() : ask(() -> device.probe(budget));
    }

    /// Says without asking that the device is still silent, so that nobody has to guess.
    Sample rest() {
        return sample(around.clock().instant(), lastFailure, SILENT, NOT_ASKED);
    }

    Device device() {
        return device;
    }

    @Override
    public void close() {
        device.close();
    }

    private Sample ask(Question question) throws InterruptedException {
        long begin = around.ticker().nanos();
        tally.polled();
        var answer = answerTo(question);
        long end = around.ticker().nanos();
        boolean answered = answer.readings().stream().anyMatch(Watch::isAnAnswer);
        if (answered) heard();
        else failed(answer, end);
        return sample(
                answer.at(),
                answer.readings(),
                answered ? ANSWERED : SILENT,
                new Reading.Good(DURATION, (end - begin) / 1e9));
    }

    private Sample answerTo(Question question) throws InterruptedException {
        try {
            return question.put();
        } catch (RuntimeException e) { // a bug in a driver must not silence its whole bus
            if (!breaker.doubtful())
                LOG.warn("device={} state=broken cause=\"{}\"", name(), e.toString(), e);
            return broken();
        }
    }

    private Sample broken() {
        var readings = new ArrayList<Reading>();
        for (var offered : device.description().signals())
            readings.add(new Reading.Bad(offered.id(), Fault.PROTOCOL));
        return new Sample(device.description().id(), around.clock().instant(), readings);
    }

    private Sample sample(Instant at, List<Reading> readings, Reading answered, Reading duration) {
        var all = new ArrayList<Reading>(readings.size() + 2);
        all.addAll(readings);
        all.add(answered);
        all.add(duration);
        var sample = new Sample(device.description().id(), after(at), all);
        lastAt = sample.at();
        tally.sampled(sample);
        return sample;
    }

    /// Timestamps are a sample's name in the database: two samples must not share one, even if the
    /// clock stepped back.
    private Instant after(Instant at) {
        var earliest = lastAt.plusMillis(1);
        return at.isBefore(earliest) ? earliest : at;
    }

    private void heard() {
        if (breaker.open()) LOG.info("device={} state=answering", name());
        breaker.answered();
        lastFailure = List.of();
        if (!up) tally.rose();
        up = true;
    }

    private void failed(Sample answer, long nowNanos) {
        boolean wasOpen = breaker.open();
        breaker.failed(nowNanos);
        lastFailure = answer.readings();
        if (up) tally.fell();
        up = false;
        if (breaker.open() && !wasOpen)
            LOG.warn("device={} state=silent cause={}", name(), cause());
    }

    private String name() {
        return device.description().id().device();
    }

    private String cause() {
        return lastFailure.stream().map(Watch::fault).findFirst().orElse("no_answer");
    }

    private static String fault(Reading reading) {
        return switch (reading) {
            case Reading.Bad(var _, var fault) -> fault.name().toLowerCase(Locale.ROOT);
            case Reading.Good _ -> "none";
        };
    }

    /// A refusal is an answer; silence, bytes that belong to no request, and a door that stays shut
    /// are none.
    private static boolean isAnAnswer(Reading reading) {
        return switch (reading) {
            case Reading.Good _ -> true;
            case Reading.Bad(var _, var fault) ->
                    switch (fault) {
                        case REFUSED, NOT_AVAILABLE, OUT_OF_RANGE -> true;
                        case TIMEOUT, UNREACHABLE, PROTOCOL, DENIED -> false;
                    };
        };
    }

    @FunctionalInterface
    private interface Question {
        Sample put() throws InterruptedException;
    }
}
