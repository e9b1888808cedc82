package io.windlass.simulator.plant;

/// One turbine as built: its name, power curve, and place behind the farm's upwind edge.
record Machine(String id, int number, PowerCurve curve, double metresDownwind) {
    /// Drawn from the grid while it stands still.
    static final double STANDBY_WATTS = 12_000;

    private static final int ABREAST = 3;
    private static final double ROW_METRES = 500;
    private static final double ROW_LOSS = 0.01;
    private static final int DEEPEST_WAKE = 3;

    /// The nth turbine (from 0) of a farm that stands in rows of three, 500 m apart.
    static Machine nth(int number, PowerCurve curve, Dice dice) {
        int row = number / ABREAST;
        double metres = row * ROW_METRES + dice.between(-100, 100, number);
        return new Machine("WT%02d".formatted(number + 1), number, curve, metres);
    }

    /// The part of the free wind that the rows before it leave.
    double wake() {
        return 1 - ROW_LOSS * Math.min(number / ABREAST, DEEPEST_WAKE);
    }
}
