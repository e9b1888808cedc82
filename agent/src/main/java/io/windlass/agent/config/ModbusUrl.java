package io.windlass.agent.config;

import io.windlass.agent.config.RtuLine.Parity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a Modbus device's address is written: `10.1.0.1:502` or `tcp://10.1.0.1`,
/// `rtu+tcp://10.1.0.9:4001`, `rtu:///dev/ttyUSB0?baud=9600&parity=even&stop_bits=1`.
final class ModbusUrl {
    private static final int PORT = 502;
    private static final String TCP = "tcp://";
    private static final String RTU_OVER_TCP = "rtu+tcp://";
    private static final String RTU = "rtu://";
    private static final List<String> KEYS = List.of("baud", "parity", "stop_bits");

    private ModbusUrl() {}

    /// The address of a unit.
    ///
    /// @throws IllegalArgumentException if the text is none of the forms
    static DeviceAddress parse(String text, int unit) {
        if (text.startsWith(RTU))
            return new DeviceAddress.ModbusRtu(serial(after(RTU, text)), unit);
        if (text.startsWith(RTU_OVER_TCP)) {
            var end = Endpoint.parse(after(RTU_OVER_TCP, text), PORT);
            return new DeviceAddress.ModbusRtu(new RtuLine.OverTcp(end.host(), end.port()), unit);
        }
        var end = Endpoint.parse(text.startsWith(TCP) ? after(TCP, text) : text, PORT);
        return new DeviceAddress.ModbusTcp(end.host(), end.port(), unit);
    }

    private static RtuLine serial(String text) {
        int mark = text.indexOf('?');
        var port = mark < 0 ? text : text.substring(0, mark);
        var keys = keys(mark < 0 ? "" : text.substring(mark + 1));
        return new RtuLine.Serial(
                port,
                number("baud", keys.getOrDefault("baud", "9600")),
                parity(keys.getOrDefault("parity", "none")),
                number("stop_bits", keys.getOrDefault("stop_bits", "1")));
    }

    private static Map<String, String> keys(String query) {
        var keys = new HashMap<String, String>();
        for (var pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            var key = equals < 0 ? pair : pair.substring(0, equals);
            if (equals < 0 || !KEYS.contains(key))
                throw new IllegalArgumentException(
                        "\"%s\" is not one of %s".formatted(pair, String.join("=, ", KEYS) + "="));
            keys.put(key, pair.substring(equals + 1));
        }
        return keys;
    }

    private static Parity parity(String text) {
        return Arrays.stream(Parity.values())
                .filter(parity -> parity.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "parity \"" + text + "\" is not none, even or odd"));
    }

    private static int number(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " \"" + text + "\" is not a number", e);
        }
    }

    private static String after(String scheme, String text) {
        return text.substring(scheme.length());
    }
}
