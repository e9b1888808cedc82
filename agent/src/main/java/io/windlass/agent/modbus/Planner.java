package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.agent.profile.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Joins a device's signals into few requests.
final class Planner {
    private static final int BITS_PER_WORD = 16;

    private final ModbusMap map;

    Planner(ModbusMap map) {
        this.map = map;
    }

    /// The blocks that together hold every signal.
    List<Block> plan() {
        var byFunction = new LinkedHashMap<Function, SortedSet<Extent>>();
        for (var register : map.signals()) {
            byFunction
                    .computeIfAbsent(register.function(), _ -> new TreeSet<>())
                    .addAll(parts(register));
        }
        var blocks = new ArrayList<Block>();
        byFunction.forEach((function, extents) -> blocks.addAll(blocks(function, extents)));
        blocks.sort(Comparator.comparingInt(b -> b.function().code()));
        return blocks;
    }

    /// What must not be split: the value, together with its scale factor if one request can hold
    /// both.
    List<Extent> parts(Register register) {
        var value = value(register);
        var scaleFactor = scaleFactor(register);
        if (scaleFactor.isEmpty()) return List.of(value);
        var both = value.with(scaleFactor.getFirst());
        return both.length() <= map.block()
                ? List.of(both)
                : List.of(value, scaleFactor.getFirst());
    }

    static Extent value(Register register) {
        int first = register.first();
        return new Extent(first, first + register.type().words());
    }

    static List<Extent> scaleFactor(Register register) {
        return register.scaleFactor().stream()
                .map(address -> new Extent(address.number(), address.number() + 1))
                .toList();
    }

    private List<Block> blocks(Function function, SortedSet<Extent> extents) {
        int wordsToUnits = function.ofBits() ? BITS_PER_WORD : 1;
        var blocks = new ArrayList<Block>();
        var parts = new ArrayList<Extent>();
        for (var extent : extents) {
            if (!parts.isEmpty() && !joins(parts, extent, wordsToUnits)) {
                blocks.add(new Block(function, parts));
                parts.clear();
            }
            parts.add(extent);
        }
        blocks.add(new Block(function, parts));
        return blocks;
    }

    private boolean joins(List<Extent> parts, Extent next, int unit) {
        var block = parts.stream().reduce(Extent::with).orElseThrow();
        return next.first() - block.end() <= map.bridged() * unit
                && block.with(next).length() <= map.block() * unit;
    }
}
