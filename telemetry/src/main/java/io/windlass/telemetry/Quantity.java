package io.windlass.telemetry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The canonical signal names and their units. IEC 61400-25 names are given where one is known.
public enum Quantity {
    /// Real power, positive towards the grid for generators, towards the load for meters and PDUs.
    /// WTUR.W
    ACTIVE_POWER("W"),
    REACTIVE_POWER("var"),
    APPARENT_POWER("VA"),
    POWER_FACTOR("1"),
    FREQUENCY("Hz"),
    VOLTAGE("V"),
    CURRENT("A"),
    /// What the wind would allow now, by the controller's own reckoning.
    AVAILABLE_POWER("W"),
    /// The grid's active-power limit; in force only while POWER_LIMIT_ENABLED is not 0.
    POWER_LIMIT("W"),
    /// The same as a fraction of rated power, 0..1.
    POWER_LIMIT_RATIO("1"),
    POWER_LIMIT_ENABLED("1"),
    /// A limit the turbine set itself (noise, temperature, ice, …).
    OWN_LIMIT("W"),
    /// An [OperatingState] code. WTUR.TurSt
    STATE("1"),
    /// The controller's own reason or fault number, as the profile maps it.
    REASON("1"),
    /// Wind speed at the nacelle. WMET.HorWdSpd
    WIND_SPEED("m/s"),
    WIND_DIRECTION("deg"),
    PITCH_ANGLE("deg"),
    ROTOR_SPEED("rpm"),
    GENERATOR_SPEED("rpm"),
    NACELLE_TEMPERATURE("°C"),
    OUTSIDE_TEMPERATURE("°C"),
    TEMPERATURE("°C"),
    AIR_PRESSURE("Pa"),
    /// Relative humidity, 0..1.
    HUMIDITY("1"),
    /// Energy delivered to the grid, a counter. WTUR.TotWh
    ENERGY_EXPORT("Wh"),
    /// Energy drawn, a counter.
    ENERGY_IMPORT("Wh"),
    /// Energy used by a load, a counter.
    ENERGY("Wh"),
    /// 1 when the device answered this poll, else 0. Made by the agent.
    DEVICE_UP("1"),
    /// How long the poll took. Made by the agent.
    POLL_DURATION("s");

    private static final Map<String, Quantity> BY_NAME =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Quantity::signalName, Function.identity()));

    private final String unit;

    Quantity(String unit) {
        this.unit = unit;
    }

    /// The signal's canonical name, `active_power`.
    public String signalName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The signal of the device itself.
    public SignalId signal() {
        return SignalId.of(signalName());
    }

    /// The canonical unit in which every value of this name is held, sent and stored.
    public String unit() {
        return unit;
    }

    public static Optional<Quantity> named(String signalName) {
        return Optional.ofNullable(BY_NAME.get(signalName));
    }
}
