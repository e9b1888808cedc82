package io.windlass.gateway.store;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope;
import io.windlass.analytics.Scope.ContractScope;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.period.Grain;
import io.windlass.analytics.period.GridFill;
import io.windlass.analytics.period.Matching;
import io.windlass.analytics.period.Period;
import io.windlass.analytics.period.ShareFigures;
import io.windlass.analytics.share.Remainder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Settled periods as rows of the table `period`, and back. Energies are whole mWh; what is unknown
/// has no field.
public final class PeriodRows {
    public static final String TABLE = "period";
    private static final long MICROS_PER_SECOND = 1_000_000;

    private PeriodRows() {}

    public static Row of(Period period) {
        var account = period.account();
        var fields = new HashMap<String, Object>();
        fields.put("length_s", account.length().toSeconds());
        fields.put("covered_s", covered(account));
        fields.put("revision", (long) account.revision());
        if (!(period.scope() instanceof DataCenterScope)) wind(fields, account);
        if (!(period.scope() instanceof FarmScope)) load(fields, period);
        remainder(fields, period.figures().remainder(), account);
        CoverageFields.put(fields, account.coverage());
        CoverageFields.put(fields, account.flags());
        return new Row(TABLE, tags(period.grain(), period.scope()), fields, account.start());
    }

    public static Map<String, String> tags(Grain grain, Scope scope) {
        var tags = new HashMap<>(FigureRows.tags(scope));
        tags.put("grain", grain.label());
        return tags;
    }

    private static long covered(Interval account) {
        var coverage = account.coverage();
        long micros =
                Math.max(
                        Math.max(
                                coverage.generation().expected(),
                                coverage.curtailment().expected()),
                        Math.max(coverage.load().expected(), coverage.facility().expected()));
        return micros / MICROS_PER_SECOND;
    }

    private static void wind(Map<String, Object> fields, Interval account) {
        var wind = account.energies().wind();
        account.generated().ifPresent(generated -> fields.put("generated", generated));
        if (account.scope() instanceof ContractScope) return;
        account.available().ifPresent(available -> fields.put("available", available));
        if (account.generated().isPresent()) {
            fields.put("imported", wind.imported());
            fields.put("unattributed", wind.unattributed());
        }
        if (account.curtailed().isEmpty()) return;
        fields.put("curtailed", wind.grid());
        fields.put("own", wind.own());
        fields.put("down", wind.down());
        fields.put("performance", wind.performance());
        put(fields, "ratio", account.curtailmentRatio());
    }

    private static void load(Map<String, Object> fields, Period period) {
        var account = period.account();
        var figures = period.figures();
        account.load().ifPresent(it -> fields.put("load", it));
        account.facility()
                .ifPresent(facility -> {
                    fields.put("facility", facility);
                    fields.put("grid_renewable", figures.fill().renewable());
                    fields.put("grid_known", figures.fill().known());
                });
        account.delivered()
                .ifPresent(delivered -> {
                    fields.put("delivered", delivered);
                    fields.put("contracted_curtailed", figures.matching().curtailed());
                });
        account.matched()
                .ifPresent(matched -> {
                    fields.put("matched", matched);
                    fields.put("absorbable", figures.matching().absorbable());
                    fields.put("hourly_matched", figures.matching().hourlyMatched());
                    fields.put("hourly_absorbable", figures.matching().hourlyAbsorbable());
                });
        shares(fields, period);
    }

    private static void shares(Map<String, Object> fields, Period period) {
        put(fields, "share_matched", period.shareMatched());
        put(fields, "share_hourly", period.shareHourly());
        put(fields, "share_with_grid", period.shareWithGrid());
        put(fields, "share_volumetric", period.shareVolumetric());
        put(fields, "pue", period.pue());
    }

    private static void remainder(
            Map<String, Object> fields, Remainder remainder, Interval account) {
        if (account.scope() instanceof DataCenterScope || account.generated().isEmpty()) return;
        fields.put("losses", remainder.losses());
        fields.put("pooled", remainder.pooled());
        fields.put("unallocated", remainder.unallocated());
    }

    private static void put(Map<String, Object> fields, String name, OptionalDouble ratio) {
        ratio.ifPresent(value -> fields.put(name, value));
    }

    /// The period that a row was made of.
    public static Period period(Grain grain, Scope scope, Row row) {
        var account =
                new Interval(
                        scope,
                        row.at(),
                        Duration.ofSeconds(energy(row, "length_s")),
                        new Energies(wind(row), load(row)),
                        coverage(row),
                        CoverageFields.flags(row),
                        (int) energy(row, "revision"));
        return new Period(grain, account, figures(row));
    }

    private static Coverage coverage(Row row) {
        return CoverageFields.read(row, energy(row, "covered_s") * MICROS_PER_SECOND);
    }

    private static WindEnergy wind(Row row) {
        return new WindEnergy(
                energy(row, "generated"),
                energy(row, "imported"),
                energy(row, "available"),
                energy(row, "curtailed"),
                energy(row, "own"),
                energy(row, "down"),
                energy(row, "performance"),
                energy(row, "unattributed"));
    }

    private static LoadEnergy load(Row row) {
        return new LoadEnergy(
                energy(row, "load"),
                energy(row, "facility"),
                energy(row, "delivered"),
                energy(row, "matched"));
    }

    private static ShareFigures figures(Row row) {
        return new ShareFigures(
                new Matching(
                        energy(row, "contracted_curtailed"),
                        energy(row, "absorbable"),
                        energy(row, "hourly_matched"),
                        energy(row, "hourly_absorbable")),
                new GridFill(energy(row, "grid_renewable"), energy(row, "grid_known")),
                new Remainder(
                        energy(row, "losses"), energy(row, "pooled"), energy(row, "unallocated")));
    }

    private static long energy(Row row, String field) {
        return row.fields().get(field) instanceof Long whole ? whole : 0;
    }
}
