package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.Words;
import io.windlass.telemetry.Fault;
import java.util.ArrayList;
import java.util.List;

/// What one poll brought, block by block.
final class Answers {
    /// Where what was looked for is, or why it is nowhere.
    sealed interface Found {
        /// The words of a request, and where it asked from.
        record Held(Extent block, Words words) implements Found {}

        record None(Fault fault) implements Found {}
    }

    private record Answer(Block block, Reply reply) {}

    private final List<Answer> answers = new ArrayList<>();

    void add(Block block, Reply reply) {
        answers.add(new Answer(block, reply));
    }

    long count(Class<? extends Reply> kind) {
        return answers.stream().filter(a -> kind.isInstance(a.reply())).count();
    }

    /// Looks for a request that held all of an extent; one that was answered counts more.
    Found find(Function function, Extent extent) {
        Found best = new Found.None(Fault.TIMEOUT);
        for (var answer : answers) {
            if (!answer.block().covers(function, extent)) continue;
            best = found(answer);
            if (best instanceof Found.Held) break;
        }
        return best;
    }

    private static Found found(Answer answer) {
        return switch (answer.reply()) {
            case Reply.Data(var words) -> new Found.Held(answer.block().extent(), words);
            case Reply.Refused refused -> new Found.None(refused.fault());
            case Reply.Failed(var fault) -> new Found.None(fault);
        };
    }
}
