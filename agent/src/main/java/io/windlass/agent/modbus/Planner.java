package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Joins what must be read into few requests.
final class Planner {
    private static final int BITS_PER_WORD = 16;

    private final Asking asking;
    private final Map<Function, SortedSet<Extent>> parts = new EnumMap<>(Function.class);

    Planner(Asking asking) {
        this.asking = asking;
    }

    /// Notes what must not be split.
    void add(Function function, Extent part) {
        parts.computeIfAbsent(function, _ -> new TreeSet<>()).add(part);
    }

    /// The blocks that together hold every part.
    List<Block> plan() {
        var blocks = new ArrayList<Block>();
        parts.forEach((function, extents) -> blocks.addAll(blocks(function, extents)));
        return blocks;
    }

    private List<Block> blocks(Function function, SortedSet<Extent> extents) {
        int wordsToUnits = function.ofBits() ? BITS_PER_WORD : 1;
        var blocks = new ArrayList<Block>();
        var parts = new ArrayList<Extent>();
        for (var extent : extents) {
            if (!parts.isEmpty() && !joins(parts, extent, wordsToUnits)) {
                blocks.add(Block.of(function, parts));
                parts.clear();
            }
            parts.add(extent);
        }
        blocks.add(Block.of(function, parts));
        return blocks;
    }

    private boolean joins(List<Extent> parts, Extent next, int unit) {
        var block = parts.stream().reduce(Extent::with).orElseThrow();
        return next.first() - block.end() <= asking.gap() * unit
                && block.with(next).length() <= asking.block() * unit;
    }
}
