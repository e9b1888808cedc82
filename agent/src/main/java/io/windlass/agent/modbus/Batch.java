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
    private static final int PATIENCE = 2;
    private static final int DEEPEST = 7;

    private final List<Decoder> decoders;
    private final Map<Block, Integer> refusals = new HashMap<>();
    private final Map<Block, Mute> mutes = new HashMap<>();
    private List<Block> blocks;

    Batch(List<Decoder> decoders, List<Block> blocks) {
        this.decoders = decoders;
        this.blocks = blocks;
    }

    /// Asks for every block; one that was met with silence comes last from then on, so that a dead
    /// range does not hide the living ones, and ever more rarely, so that it does not delay them.
    void ask(Round round) throws InterruptedException {
        var next = new ArrayList<Block>();
        var unanswered = new ArrayList<Block>();
        for (var block : blocks) {
            var mute = mutes.getOrDefault(block, Mute.NEVER);
            boolean before = round.silent();
            boolean skipped = round.answered() > 0 && !mute.due();
            var better = skipped ? List.of(block) : ask(round, block, mute);
            boolean silenced = !before && round.silent();
            if (skipped || silenced) mutes.put(block, mute.again(silenced));
            else if (!round.silent()) mutes.remove(block);
            (skipped || silenced ? unanswered : next).addAll(better);
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

    private List<Block> ask(Round round, Block block, Mute mute) throws InterruptedException {
        boolean piecewise = block.splits() && mute.silences() >= PATIENCE;
        return piecewise ? askPiece(round, block, mute.silences() - PATIENCE) : ask(round, block);
    }

    /// A block that met silence again and again may be more than the device bears, or have a hole
    /// that it says nothing about: ever smaller pieces are tried instead, and if one is answered
    /// and right after it the whole is not, it is asked in such pieces from then on.
    private List<Block> askPiece(Round round, Block block, int tries) throws InterruptedException {
        var pieces = block.pieces(1 + tries / 2 % DEEPEST);
        round.ask(tries % 2 == 0 ? pieces.getFirst() : pieces.getLast(), false);
        if (round.silent()) return List.of(block);
        var better = round.ask(block, true);
        return round.silent() ? pieces : better;
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

    /// How a block has met silence.
    ///
    /// @param turns since it last was answered
    /// @param silences among them, when it was asked for
    private record Mute(int turns, int silences) {
        private static final Mute NEVER = new Mute(0, 0);
        private static final int SELDOM = 64;

        boolean due() {
            return turns < 4 || Integer.bitCount(turns) == 1 || turns % SELDOM == 0;
        }

        Mute again(boolean silenced) {
            return new Mute(turns + 1, silences + (silenced ? 1 : 0));
        }
    }
}
