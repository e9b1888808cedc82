package io.windlass.gateway.store;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.WindEnergy;
import java.time.Duration;

/// Rows of the table `interval` as intervals again. Energies come back to the last mWh; the weight
/// of their coverage is time alone, which is all that sums over time need.
public final class IntervalRows {
    private static final double MILLI = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private IntervalRows() {}

    public static Interval interval(Scope scope, Row row) {
        long seconds = row.fields().get("length_s") instanceof Long length ? length : 0;
        long revision = row.fields().get("revision") instanceof Long number ? number : 0;
        return new Interval(
                scope,
                row.at(),
                Duration.ofSeconds(seconds),
                new Energies(wind(row), load(row)),
                CoverageFields.read(row, seconds * MICROS_PER_SECOND),
                CoverageFields.flags(row),
                (int) revision);
    }

    private static WindEnergy wind(Row row) {
        return new WindEnergy(
                energy(row, "generated_wh"),
                energy(row, "imported_wh"),
                energy(row, "available_wh"),
                energy(row, "curtailed_wh"),
                energy(row, "own_wh"),
                energy(row, "down_wh"),
                energy(row, "performance_wh"),
                energy(row, "unattributed_wh"));
    }

    private static LoadEnergy load(Row row) {
        return new LoadEnergy(
                energy(row, "load_wh"),
                energy(row, "facility_wh"),
                energy(row, "delivered_wh"),
                energy(row, "matched_wh"));
    }

    /// Nothing known adds nothing: the coverage tells.
    private static long energy(Row row, String field) {
        return row.fields().get(field) instanceof Double wattHours
                ? Math.round(wattHours * MILLI)
                : 0;
    }
}
