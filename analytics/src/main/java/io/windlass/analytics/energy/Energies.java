package io.windlass.analytics.energy;

/// All energies of a scope in an interval. A farm has no load and a data center no wind: zeros.
public record Energies(WindEnergy wind, LoadEnergy load) {
    public static final Energies ZERO = new Energies(WindEnergy.ZERO, LoadEnergy.ZERO);

    public static Energies of(WindEnergy wind) {
        return new Energies(wind, LoadEnergy.ZERO);
    }

    public static Energies of(LoadEnergy load) {
        return new Energies(WindEnergy.ZERO, load);
    }

    public Energies plus(Energies other) {
        return new Energies(wind.plus(other.wind), load.plus(other.load));
    }
}
