package io.windlass.agent.modbus;

import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Signals that are read together, and the requests that hold them as far as the device has taught
/// them.
final class Batch {
    private final List<Decoder> decoders;
    private final Map<Block, Integer> refusals = new HashMap<>();
    private List<Block> blocks;

    Batch(List<Decoder> decoders, List<Block> blocks) {
        this.decoders = decoders;
        this.blocks = blocks;
    }

    /// Asks for every block; the one that was met with silence comes last from then on, so that one
    /// dead range does not hide the living ones.
    void ask(Round round) throws InterruptedException {
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
    }

    Stream<Reading> readings(Answers answers) {
        return decoders.stream().map(decoder -> decoder.decode(answers));
    }

    Stream<Reading> bad(Fault fault) {
        return decoders.stream().map(decoder -> decoder.bad(fault));
    }

    Stream<Located> signals() {
        return decoders.stream().map(Decoder::located);
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
