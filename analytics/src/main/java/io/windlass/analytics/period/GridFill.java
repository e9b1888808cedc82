package io.windlass.analytics.period;

import java.util.OptionalDouble;

/// What the grid filled in. In mWh.
///
/// @param renewable the renewable part, where the mix of the grid is known
/// @param known what it filled in while the mix was known
public record GridFill(long renewable, long known) {
    public static final GridFill NONE = new GridFill(0, 0);

    /// @param mix renewable share of the grid, empty if not known
    static GridFill of(long residual, OptionalDouble mix) {
        return mix.isEmpty()
                ? NONE
                : new GridFill((long) Math.rint(residual * mix.getAsDouble()), residual);
    }

    GridFill plus(GridFill other) {
        return new GridFill(renewable + other.renewable, known + other.known);
    }
}
