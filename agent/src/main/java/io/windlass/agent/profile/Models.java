package io.windlass.agent.profile;

import java.util.List;
import java.util.Optional;

/// Signals in SunSpec models of one layout, wherever in the device the models are.
///
/// @param models ids; a device has one of them, or several of a kind
/// @param repeat how long a repeating block at the model's end is, in registers; its signals are
///   declared for the first block, their scale factors stand before the blocks
/// @param signals with addresses that count from the model's ID register; `{n}` in a component
///   counts the models, or their blocks, from 1; without it only the first is read
public record Models(List<Integer> models, Optional<Integer> repeat, List<Register> signals) {
    /// Stands for a model's or block's number in a component.
    public static final String NTH = "{n}";

    public Models {
        models = List.copyOf(models);
        signals = List.copyOf(signals);
        if (models.isEmpty()) throw new IllegalArgumentException("models: there are none");
        if (models.stream().anyMatch(id -> id < 1 || id > 65_534))
            throw new IllegalArgumentException("models: ids are 1..65534");
        if (repeat.isPresent() && (repeat.get() < 1 || repeat.get() > 65_535))
            throw new IllegalArgumentException("repeat: is 1..65535");
        if (signals.stream().anyMatch(s -> s.function() != Function.HOLDING))
            throw new IllegalArgumentException("signals: SunSpec models are holding registers");
        Duplicates.refuse(signals.stream().map(s -> s.component() + "/" + s.name()).toList());
    }
}
