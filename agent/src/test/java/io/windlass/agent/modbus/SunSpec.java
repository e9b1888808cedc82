package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.telemetry.Reading;
import java.util.List;

/// SunSpec devices in few words.
final class SunSpec {
    static final String POWER = "{name: active_power, address: 4, type: int16, scale_factor: 5}";
    static final String INVERTER = "{models: [101, 103], signals: [" + POWER + "]}";

    private SunSpec() {}

    static void image(ModbusServer server, int base, int[]... models) {
        server.with(Function.HOLDING, base, 0x5375, 0x6e53);
        int at = base + 2;
        for (var model : models) {
            server.with(Function.HOLDING, at, model);
            at += model.length;
        }
        server.with(Function.HOLDING, at, 0xFFFF, 0);
    }

    static int[] common(int length) {
        return model(1, new int[length]);
    }

    static int[] model(int id, int... content) {
        var model = new int[content.length + 2];
        model[0] = id;
        model[1] = content.length;
        System.arraycopy(content, 0, model, 2, content.length);
        return model;
    }

    static ModbusMap map(String... groups) {
        return Devices.mapWith("sunspec: [" + String.join(", ", groups) + "], ");
    }

    static List<String> poll(ModbusDevice device) throws InterruptedException {
        return device.poll().readings().stream().map(SunSpec::text).toList();
    }

    static String text(Reading reading) {
        return switch (reading) {
            case Reading.Good(var signal, double value) -> signal + " " + value;
            case Reading.Bad(var signal, var fault) -> signal + " " + fault;
        };
    }
}
