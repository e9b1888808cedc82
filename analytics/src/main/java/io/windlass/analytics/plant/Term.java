package io.windlass.analytics.plant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// When a contract is in force, what comes before what, and what is planned.
///
/// @param priority the lower, the earlier: among the blocks of a farm when it generates too little
///   for all, and among the contracts of a data center when more is delivered than it uses
/// @param first the first day in the farm's zone; empty for always
/// @param last the last day, included; empty for ever
/// @param annual planned to be delivered in a calendar year, in mWh
public record Term(
        int priority, Optional<LocalDate> first, Optional<LocalDate> last, OptionalLong annual) {
    /// Always in force, nothing planned.
    public static final Term ALWAYS =
            new Term(0, Optional.empty(), Optional.empty(), OptionalLong.empty());

    public Term {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            throw new InvalidPlant(List.of("to " + last.get() + " is before from " + first.get()));
        if (annual.isPresent() && annual.getAsLong() <= 0)
            throw new InvalidPlant(List.of("annual energy is not above zero"));
    }

    public boolean covers(LocalDate day) {
        return first.map(f -> !day.isBefore(f)).orElse(true)
                && last.map(l -> !day.isAfter(l)).orElse(true);
    }
}
