package io.windlass.agent.modbus;

import io.windlass.agent.device.Deadline;
import io.windlass.agent.device.Description;
import io.windlass.agent.device.Device;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.agent.profile.Register;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A device behind a Modbus line.
///
/// A poll ends at the first silence, so that a dead device costs one timeout; the block that was
/// not answered comes last from then on, so that one dead range does not hide the living ones.
public final class ModbusDevice implements Device {
    /// How many timeouts a whole poll may take, if the device answers but slowly.
    private static final int TIMEOUTS_PER_POLL = 3;

    private final Description description;
    private final Asking asking;
    private final ModbusLine line;
    private final InstantSource clock;
    private final List<Decoder> decoders;
    private final Map<Block, Integer> refusals = new HashMap<>();
    private List<Block> blocks;

    /// A device that is not asked before its first poll.
    public ModbusDevice(
            Description description,
            ModbusMap map,
            Asking asking,
            ModbusLine line,
            InstantSource clock) {
        this.description = description;
        this.asking = asking;
        this.line = line;
        this.clock = clock;
        this.decoders = ordered(map).map(r -> new Decoder(r, map.layout())).toList();
        this.blocks = new Planner(map).plan();
    }

    /// What a map offers, in the order of its declaration with components last.
    public static List<OfferedSignal> offered(ModbusMap map) {
        return ordered(map).map(r -> new OfferedSignal(r.signal(), r.canonicalUnit(), "")).toList();
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Sample poll() throws InterruptedException {
        return probe(asking.timeout().multipliedBy(TIMEOUTS_PER_POLL));
    }

    @Override
    public Sample probe(Duration budget) throws InterruptedException {
        var answers = ask(Deadline.in(budget));
        var at = clock.instant();
        return new Sample(
                description.id(), at, decoders.stream().map(d -> d.decode(answers)).toList());
    }

    @Override
    public void close() {
        line.close();
    }

    private static Stream<Register> ordered(ModbusMap map) {
        return map.signals().stream().sorted(Comparator.comparing(r -> !r.component().isEmpty()));
    }

    private Answers ask(Deadline deadline) throws InterruptedException {
        var round = new Round(line, asking, deadline);
        var next = new ArrayList<Block>();
        var unanswered = new ArrayList<Block>();
        for (var block : blocks) {
            boolean before = round.silent();
            var better = ask(round, block);
            boolean silenced = !before && round.silent();
            (silenced ? unanswered : next).addAll(better);
        }
        next.addAll(unanswered);
        blocks = List.copyOf(next);
        return round.answers();
    }

    /// A block that is refused whole and in parts is tried in parts again ever more rarely: the
    /// device may have been starting up.
    private List<Block> ask(Round round, Block block) throws InterruptedException {
        long before = round.answered();
        boolean rare = Integer.bitCount(refusals.getOrDefault(block, 0) + 1) == 1;
        var better = round.ask(block, rare);
        boolean hopeless = round.answered() == before && !round.silent();
        if (hopeless) refusals.merge(block, 1, Integer::sum);
        else refusals.remove(block);
        return better;
    }
}
