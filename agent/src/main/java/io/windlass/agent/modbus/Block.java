package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import java.util.List;

/// What one request asks for: the parts, and what lies between them.
///
/// @param parts sorted; none is ever split
record Block(Function function, List<Extent> parts) {
    Block {
        parts = parts.stream().sorted().toList();
        if (parts.isEmpty()) throw new IllegalArgumentException("a block without parts");
    }

    Extent extent() {
        return parts.stream().reduce(Extent::with).orElseThrow();
    }

    boolean covers(Function function, Extent extent) {
        return this.function == function && extent().contains(extent);
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
                new Block(function, parts.subList(0, at)),
                new Block(function, parts.subList(at, parts.size())));
    }
}
