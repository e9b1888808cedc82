package io.windlass.gateway.imports;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a file does not say itself.
///
/// @param separator between cells; found in the header if not given
/// @param zone of stamps that do not tell their offset
/// @param end the stamps mark the end of their interval, not its start
/// @param interval of the values; found in the stamps if not given
/// @param device of all rows, where no column tells it
/// @param columns signals by the file's own column or signal names: `kw` → `active_power[kW]`
/// @param ignored columns or signals that are left out
/// @param onChange signals whose values stand until they are changed
public record ImportOptions(
        Optional<Character> separator,
        ZoneId zone,
        boolean end,
        Optional<Duration> interval,
        Optional<String> device,
        Map<String, String> columns,
        Set<String> ignored,
        Set<String> onChange) {
    public ImportOptions {
        columns = Map.copyOf(columns);
        ignored = Set.copyOf(ignored);
        onChange = Set.copyOf(onChange);
    }
}
