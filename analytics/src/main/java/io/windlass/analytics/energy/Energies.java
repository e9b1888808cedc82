package io.windlass.analytics.energy;

import io.windlass.analytics.meter.Metered;

/// All energies of a scope in an interval. A farm has no load and a data center no wind: zeros.
///
/// @param metered what the counters of the turbines say beside `wind`
/// @param own the reasons for `wind.own()`
public record Energies(WindEnergy wind, LoadEnergy load, Metered metered, OwnReasons own) {
    public static final Energies ZERO = new Energies(WindEnergy.ZERO, LoadEnergy.ZERO);

    public Energies(WindEnergy wind, LoadEnergy load) {
        this(wind, load, Metered.NONE, OwnReasons.NONE);
    }

    public static Energies of(WindEnergy wind) {
        return new Energies(wind, LoadEnergy.ZERO);
    }

    public static Energies of(LoadEnergy load) {
        return new Energies(WindEnergy.ZERO, load);
    }

    public Energies plus(Energies other) {
        return new Energies(
                wind.plus(other.wind),
                load.plus(other.load),
                metered.plus(other.metered),
                own.plus(other.own));
    }
}
