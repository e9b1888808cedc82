package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.Words;
import io.windlass.telemetry.Fault;
import java.util.ArrayList;
import java.util.List;

/// What one poll brought, block by block.
final class Answers {
    /// Where the words of an extent are, or why there are none.
    sealed interface Found {
        record Held(Words words, int at) implements Found {}

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

    /// Looks first for an extent's surroundings, so that what must come from one request does.
    Found find(Function function, Extent within, Extent extent) {
        for (var answer : answers) {
            if (answer.block().covers(function, within)) return found(answer, extent);
        }
        for (var answer : answers) {
            if (answer.block().covers(function, extent)) return found(answer, extent);
        }
        return new Found.None(Fault.TIMEOUT);
    }

    private static Found found(Answer answer, Extent extent) {
        return switch (answer.reply()) {
            case Reply.Data(var words) ->
                    new Found.Held(words, extent.first() - answer.block().extent().first());
            case Reply.Refused refused -> new Found.None(refused.fault());
            case Reply.Failed(var fault) -> new Found.None(fault);
        };
    }
}
