package io.windlass.agent.modbus;

import io.windlass.agent.device.Deadline;
import io.windlass.agent.modbus.Reply.Data;
import io.windlass.agent.modbus.Reply.Failed;
import io.windlass.agent.modbus.Reply.Refused;
import io.windlass.agent.profile.Function;
import io.windlass.telemetry.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One poll of one device: block after block, until one is met with silence.
final class Round {
    private final ModbusLine line;
    private final Asking asking;
    private final Deadline deadline;
    private final Answers answers = new Answers();
    private Optional<Fault> silence = Optional.empty();
    private boolean first = true;

    Round(ModbusLine line, Asking asking, Deadline deadline) {
        this.line = line;
        this.asking = asking;
        this.deadline = deadline;
    }

    Answers answers() {
        return answers;
    }

    boolean silent() {
        return silence.isPresent();
    }

    /// Why the device does not answer, if it does not.
    Optional<Fault> silence() {
        return silence;
    }

    /// Asks for a block.
    ///
    /// @param splits whether a refused block is tried in parts
    /// @return the blocks that it is better asked as: itself, unless only parts were answered
    List<Block> ask(Block block, boolean splits) throws InterruptedException {
        var reply = request(block);
        boolean inParts =
                splits
                        && block.splits()
                        && reply instanceof Refused refused
                        && refused.aboutTheAddresses();
        if (inParts) return askParts(block);
        answers.add(block, reply);
        return List.of(block);
    }

    /// How many blocks were answered with values.
    long answered() {
        return answers.count(Data.class);
    }

    private List<Block> askParts(Block block) throws InterruptedException {
        long before = answered();
        var parts = block.split();
        var left = ask(parts.getFirst(), true);
        var right = ask(parts.getLast(), true);
        boolean helped = answered() > before;
        return helped ? Stream.concat(left.stream(), right.stream()).toList() : List.of(block);
    }

    /// Asks for an extent, beside the blocks.
    Reply read(Function function, Extent extent) throws InterruptedException {
        return request(Block.of(function, List.of(extent)));
    }

    private Reply request(Block block) throws InterruptedException {
        if (silence.isPresent()) return new Failed(silence.get());
        var reply = attempt(block);
        for (int i = 0; i < asking.retries() && reply instanceof Failed && !deadline.passed(); i++)
            reply = attempt(block);
        silence = silence(reply);
        return reply;
    }

    private Reply attempt(Block block) throws InterruptedException {
        var pauses = asking.pauses();
        if (!first && pauses.request().isPositive()) Thread.sleep(pauses.request());
        first = false;
        var by = Deadline.in(asking.timeout()).atMost(deadline);
        return line.read(asking.unit(), block, by, pauses.connect());
    }

    private static Optional<Fault> silence(Reply reply) {
        return switch (reply) {
            case Data _ -> Optional.empty();
            case Refused refused ->
                    Optional.of(refused.fault()).filter(fault -> fault != Fault.REFUSED);
            case Failed(var fault) -> Optional.of(fault).filter(f -> f != Fault.PROTOCOL);
        };
    }
}
