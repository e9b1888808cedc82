package io.windlass.analytics.learn;

import io.windlass.analytics.power.AirDensity;
import io.windlass.analytics.power.Weather;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes means of ten minutes from a turbine's samples, in order of time.
final class TenMinutes {
    private static final long MILLIS = 600_000;

    private final double ratedWatts;
    private final Map<Quantity, Double> last = new EnumMap<>(Quantity.class);
    private final List<Mean> means = new ArrayList<>();
    private long slot = Long.MIN_VALUE;
    private double wind;
    private double watts;
    private int count;
    private boolean free;

    TenMinutes(double ratedWatts) {
        this.ratedWatts = ratedWatts;
    }

    void take(Sample sample) {
        long now = Math.floorDiv(sample.at().toEpochMilli(), MILLIS);
        if (now != slot) close();
        slot = now;
        last.remove(Quantity.WIND_SPEED);
        last.remove(Quantity.ACTIVE_POWER);
        sample.readings().forEach(this::take);
        var speed = Optional.ofNullable(last.get(Quantity.WIND_SPEED));
        var power = Optional.ofNullable(last.get(Quantity.ACTIVE_POWER));
        free &= isFree();
        if (speed.isEmpty() || power.isEmpty()) return;
        wind += speed.get();
        watts += power.get();
        count++;
    }

    /// The means so far.
    List<Mean> close() {
        if (count > 0) means.add(new Mean(wind / count, watts / count, density(), free));
        wind = 0;
        watts = 0;
        count = 0;
        free = true;
        return means;
    }

    private void take(Reading reading) {
        if (!reading.signal().component().isEmpty()) return;
        Quantity.named(reading.signal().name())
                .ifPresent(quantity -> {
                    if (reading instanceof Reading.Good good) last.put(quantity, good.value());
                });
    }

    private boolean isFree() {
        boolean enabled = value(Quantity.POWER_LIMIT_ENABLED).orElse(1) != 0;
        double limit =
                Math.min(
                        value(Quantity.POWER_LIMIT).orElse(ratedWatts),
                        ratedWatts * value(Quantity.POWER_LIMIT_RATIO).orElse(1));
        double own = value(Quantity.OWN_LIMIT).orElse(ratedWatts);
        double state = value(Quantity.STATE).orElse(OperatingState.RUN.code());
        return !(enabled && limit < ratedWatts)
                && own >= ratedWatts
                && state == OperatingState.RUN.code();
    }

    private double density() {
        var weather =
                new Weather(
                        value(Quantity.OUTSIDE_TEMPERATURE),
                        value(Quantity.AIR_PRESSURE),
                        value(Quantity.HUMIDITY));
        return weather.density().orElse(AirDensity.REFERENCE);
    }

    private OptionalDouble value(Quantity quantity) {
        return Optional.ofNullable(last.get(quantity))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
