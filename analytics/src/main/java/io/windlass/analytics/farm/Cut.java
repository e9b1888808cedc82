package io.windlass.analytics.farm;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.power.Limit;
import io.windlass.analytics.power.Mode;
import io.windlass.analytics.power.Split;
import io.windlass.analytics.power.Split.Attribution;
import io.windlass.analytics.power.Split.Loss;
import java.util.Set;

/// What the limit of a park does to its turbines.
sealed interface Cut {
    Cut NONE = new None();
    Cut OPEN = new Open();

    /// A turbine's stretch under it.
    Stretch of(Stretch stretch);

    /// Nothing.
    record None() implements Cut {
        @Override
        public Stretch of(Stretch stretch) {
            return stretch;
        }
    }

    /// It is not known what.
    record Open() implements Cut {
        @Override
        public Stretch of(Stretch stretch) {
            return isFree(stretch)
                    ? stretch.with(stretch.split().with(Attribution.OPEN, Loss.NONE), Set.of())
                    : stretch;
        }
    }

    /// The grid takes a part of what each turbine could have made more.
    ///
    /// @param part 0..1
    /// @param usual available power per rated power, for turbines of which it is not known
    record Shared(double part, double usual) implements Cut {
        @Override
        public Stretch of(Stretch stretch) {
            if (!isFree(stretch)) return stretch;
            return stretch.split().offered()
                    ? stretch.with(known(stretch), Set.of())
                    : stretch.with(estimated(stretch), Set.of(Flag.ESTIMATED));
        }

        private Split known(Stretch stretch) {
            var split = stretch.split();
            long grid = Math.round(part * Cut.room(stretch, usual));
            long lost = Math.max(0, split.available() - split.generated());
            boolean own = stretch.conditions().mode() == Mode.OWN;
            long held = own ? lost - grid : lost - Cut.room(stretch, usual);
            return split.with(Attribution.KNOWN, new Loss(grid, held, 0, lost - grid - held));
        }

        private Split estimated(Stretch stretch) {
            long grid = Math.round(part * Cut.room(stretch, usual));
            return stretch.split().with(Attribution.ESTIMATED, new Loss(grid, 0, 0, 0));
        }
    }

    /// Whether the park's limit is what holds the turbine, if anything does.
    static boolean isFree(Stretch stretch) {
        var conditions = stretch.conditions();
        boolean mode =
                switch (conditions.mode()) {
                    case FREE, WAITING, OWN -> true;
                    case DOWN, UNKNOWN -> false;
                };
        return mode
                && stretch.split().powered()
                && conditions.grid() instanceof Limit.None
                && !(conditions.own() instanceof Limit.Unknown);
    }

    /// What the turbine could make, in mW, as far as the grid is concerned.
    static long ceiling(Stretch stretch, double usual) {
        var split = stretch.split();
        if (!isFree(stretch)) return split.generated();
        if (!split.offered()) return Math.round(usual * stretch.turbine().ratedWatts() * 1000);
        return stretch.conditions().own() instanceof Limit.At(var own)
                ? Math.min(split.available(), Math.round(own * 1000))
                : split.available();
    }

    /// What the turbine could have made more, in mW.
    static long room(Stretch stretch, double usual) {
        return Math.max(0, ceiling(stretch, usual) - stretch.split().generated());
    }
}
