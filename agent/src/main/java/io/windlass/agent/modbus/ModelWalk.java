package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for a device's SunSpec models, one after the other by their lengths, over as many polls as
/// that takes.
final class ModelWalk {
    /// Where "SunS" may stand, the likeliest first: a device may be silent where it has nothing.
    private static final List<Integer> BASES = List.of(40_000, 50_000, 0);

    private static final int SU = 0x5375;
    private static final int NS = 0x6e53;
    private static final int END = 0xFFFF;
    private static final int EMPTY = 0;
    private static final int NOWHERE = -1;

    private final List<Model> found = new ArrayList<>();
    private int base;
    private int at = NOWHERE;
    private boolean denied;

    /// Goes on looking.
    ///
    /// @return all models, once the last is known
    Optional<List<Model>> advance(Round round) throws InterruptedException {
        if (at == NOWHERE) find(round);
        while (at != NOWHERE) {
            if (at + Model.HEADER > 0x10000) return done();
            switch (round.read(Function.HOLDING, new Extent(at, at + Model.HEADER))) {
                case Reply.Data header when isEnd(header) -> {
                    return done();
                }
                case Reply.Data header -> add(Model.at(at, header));
                case Reply.Refused refused when refused.aboutTheAddresses() -> {
                    return done(); // some devices have no end
                }
                case Reply.Refused _, Reply.Failed _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private void add(Model model) {
        found.add(model);
        at += model.length();
    }

    private Optional<List<Model>> done() {
        return Optional.of(List.copyOf(found));
    }

    /// All places at first; one at a time when they were in vain, since the device may be up before
    /// its models are.
    private void find(Round round) throws InterruptedException {
        int tries = denied ? 1 : BASES.size();
        for (int i = 0; i < tries && at == NOWHERE && !round.silent(); i++) {
            int address = BASES.get(base);
            if (isMarker(round.read(Function.HOLDING, new Extent(address, address + 2))))
                at = address + 2;
            else base = (base + 1) % BASES.size();
        }
        denied = at == NOWHERE && !round.silent();
    }

    private static boolean isEnd(Reply.Data header) {
        return header.word(0) == END || header.word(0) == EMPTY;
    }

    private static boolean isMarker(Reply reply) {
        return reply instanceof Reply.Data data && data.word(0) == SU && data.word(1) == NS;
    }
}
