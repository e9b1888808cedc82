package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import java.util.List;

/// What one request asks for: the parts, and what lies between them.
///
/// @param extent from the first part's beginning to the last one's end
/// @param parts sorted; none is ever split
record Block(Function function, Extent extent, List<Extent> parts) {
    static Block of(Function function, List<Extent> parts) {
        var sorted = parts.stream().sorted().toList();
        var extent = sorted.stream().reduce(Extent::with);
        return new Block(
                function,
                extent.orElseThrow(() -> new IllegalArgumentException("a block without parts")),
                sorted);
    }

    boolean covers(Function function, Extent extent) {
        return this.function == function && this.extent.contains(extent);
    }

    boolean splits() {
        return parts.size() > 1;
    }

    /// Two blocks instead of this one: parted at the widest hole, or in the middle if there is
    /// none.
    List<Block> split() {
        int at = parts.size() / 2;
        int widest = 0;
        int end = parts.getFirst().end();
        for (int i = 1; i < parts.size(); i++) {
            int hole = parts.get(i).first() - end;
            if (hole > widest) {
                widest = hole;
                at = i;
            }
            end = Math.max(end, parts.get(i).end());
        }
        return List.of(
                of(function, parts.subList(0, at)), of(function, parts.subList(at, parts.size())));
    }

    /// What is left after splitting so many times, as far as that is possible.
    List<Block> pieces(int times) {
        if (times == 0 || !splits()) return List.of(this);
        return split().stream().flatMap(half -> half.pieces(times - 1).stream()).toList();
    }
}
