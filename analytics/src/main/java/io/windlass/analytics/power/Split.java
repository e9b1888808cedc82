package io.windlass.analytics.power;

/// Who took the power that was not made: the grid, the turbine itself, a fault, or nobody. In whole
/// mW, so that sums are exact. A figure that is not known is 0 here, and the marks tell.
///
/// Own limits come first: they reduce what the grid could have taken. Only a limit below the
/// available power by more than the deadband counts, and then the grid took `A − max(gen, L)`.
///
/// @param powered generated and imported are known
/// @param offered available is known
/// @param attribution how well it is known how much the grid took
public record Split(
        boolean powered,
        boolean offered,
        Attribution attribution,
        long generated,
        long imported,
        long available,
        Loss loss) {
    /// Where the power that was not made went, in mW. Performance may be below zero.
    public record Loss(long grid, long own, long down, long performance) {
        public static final Loss NONE = new Loss(0, 0, 0, 0);
    }

    /// How well it is known how much the grid took.
    public enum Attribution {
        KNOWN,
        /// By the rest of the farm.
        ESTIMATED,
        OPEN
    }

    private static final double MILLI = 1000;

    /// Splits by what is known.
    ///
    /// @param deadband in W
    public static Split of(Conditions conditions, Available available, double deadband) {
        boolean offered = available.watts().isPresent();
        long most = offered ? milli(available.watts().getAsDouble()) : 0;
        if (conditions.powerWatts().isEmpty())
            return new Split(false, offered, Attribution.OPEN, 0, 0, most, Loss.NONE);
        long power = milli(conditions.powerWatts().getAsDouble());
        long made = Math.max(0, power);
        boolean told = offered && attributable(conditions);
        return new Split(
                true,
                offered,
                told || noneCurtailed(conditions) ? Attribution.KNOWN : Attribution.OPEN,
                made,
                Math.max(0, -power),
                most,
                told ? loss(conditions, made, most, milli(deadband)) : Loss.NONE);
    }

    /// Without a grid limit, or with the machine down, the grid takes nothing, whatever else is not
    /// known.
    private static boolean noneCurtailed(Conditions conditions) {
        return conditions.grid() instanceof Limit.None || conditions.mode() == Mode.DOWN;
    }

    private static boolean attributable(Conditions conditions) {
        boolean limitsKnown =
                !(conditions.grid() instanceof Limit.Unknown)
                        && !(conditions.own() instanceof Limit.Unknown);
        return switch (conditions.mode()) {
            case DOWN -> true;
            case FREE, WAITING, OWN -> limitsKnown;
            case UNKNOWN -> false;
        };
    }

    private static Loss loss(Conditions conditions, long made, long most, long deadband) {
        long lost = Math.max(0, most - made);
        if (conditions.mode() == Mode.DOWN) return new Loss(0, 0, lost, 0);
        long grid = grid(conditions, made, most, deadband);
        if (conditions.mode() == Mode.OWN) return new Loss(grid, lost - grid, 0, 0);
        long own = Math.max(0, most - Math.max(made, ceiling(conditions.own(), most)));
        boolean held = counts(conditions.grid(), most, deadband);
        return new Loss(grid, own, 0, (held ? lost : most - made) - grid - own);
    }

    private static long grid(Conditions conditions, long made, long most, long deadband) {
        if (!counts(conditions.grid(), most, deadband)) return 0;
        long left = Math.min(most, ceiling(conditions.own(), most));
        return Math.max(0, left - Math.max(made, ceiling(conditions.grid(), most)));
    }

    private static boolean counts(Limit limit, long most, long deadband) {
        return ceiling(limit, most) < most - deadband;
    }

    private static long ceiling(Limit limit, long most) {
        return limit instanceof Limit.At at ? milli(at.watts()) : most;
    }

    /// True when the grid limit is below what the wind allows.
    public static boolean limited(Conditions conditions, Available available, double deadband) {
        return available.watts().isPresent()
                && counts(
                        conditions.grid(), milli(available.watts().getAsDouble()), milli(deadband));
    }

    /// It is known how much the grid took.
    public boolean attributed() {
        return attribution == Attribution.KNOWN;
    }

    /// The same, with another loss.
    public Split with(Attribution how, Loss other) {
        return new Split(powered, offered, how, generated, imported, available, other);
    }

    private static long milli(double watts) {
        return Math.round(watts * MILLI);
    }
}
