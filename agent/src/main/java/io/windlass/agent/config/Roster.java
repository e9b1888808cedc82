package io.windlass.agent.config;

import io.windlass.settings.Nearest;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import io.windlass.settings.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gathers the devices of all lines, and what is wrong between them.
final class Roster {
    private final Written written;
    private final Map<String, Protocol> profiles;
    private final List<DeviceEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Placed<String>> ids = new HashMap<>();
    private final Map<Asked, Placed<String>> asked = new HashMap<>();
    private final Map<String, Pace> paces = new HashMap<>();
    private final Map<String, Wired> serial = new HashMap<>();

    Roster(String site, Polling defaults, Map<String, Protocol> profiles) {
        this.written = new Written(site, defaults);
        this.profiles = profiles;
    }

    List<DeviceEntry> entries() {
        return entries;
    }

    List<Problem> problems() {
        return problems;
    }

    void add(DeviceLine line) {
        checkProfile(line);
        for (var entry : written.out(line, problems)) {
            boolean fresh = checkId(entry, line) && checkAddress(entry, line);
            if (fresh) checkPace(entry, line);
            if (fresh) checkSerial(entry, line);
            entries.add(entry);
        }
    }

    private void checkProfile(DeviceLine line) {
        var name = line.profile().value();
        var protocol = profiles.get(name);
        if (protocol == null)
            note(line.profile(), "unknown profile \"%s\"%s".formatted(name, meant(name)));
        else if (protocol != line.protocol())
            note(
                    line.profile(),
                    "profile \"%s\" is for %s, but the address is for %s"
                            .formatted(name, word(protocol), word(line.protocol())));
    }

    /// Ids are unique ignoring case (Sparkplug B 3.0).
    private boolean checkId(DeviceEntry entry, DeviceLine line) {
        var id = entry.id().device();
        var first =
                ids.putIfAbsent(id.toLowerCase(Locale.ROOT), new Placed<>(id, line.id().place()));
        if (first != null)
            note(
                    line.id(),
                    "id \"%s\" is already taken by \"%s\" at %s"
                            .formatted(id, first.value(), first.place()));
        return first == null;
    }

    private boolean checkAddress(DeviceEntry entry, DeviceLine line) {
        var key = new Asked(entry.address(), entry.profile());
        var here = new Placed<>(entry.id().device(), line.address().place());
        var first = asked.putIfAbsent(key, here);
        if (first != null)
            note(
                    line.address(),
                    "\"%s\" has the address of \"%s\" at %s"
                            .formatted(entry.id().device(), first.value(), first.place()));
        return first == null;
    }

    private void checkPace(DeviceEntry entry, DeviceLine line) {
        var bus = entry.address().bus();
        var first = paces.putIfAbsent(bus, new Pace(entry.every(), line.place()));
        if (first != null && !first.every().equals(entry.every()))
            problems.add(
                    line.place()
                            .problem(
                                    "devices on %s share a connection and need the same `every` as at %s"
                                            .formatted(bus, first.place())));
    }

    /// A serial line has one speed.
    private void checkSerial(DeviceEntry entry, DeviceLine line) {
        if (!(entry.address() instanceof DeviceAddress.ModbusRtu(var here, var _))) return;
        var first = serial.putIfAbsent(here.name(), new Wired(here, line.place()));
        if (first != null && !first.line().equals(here))
            note(
                    line.address(),
                    "%s is set up otherwise at %s".formatted(here.name(), first.place()));
    }

    private void note(Placed<String> at, String message) {
        var problem = at.place().problem(message);
        if (!problems.contains(problem)) problems.add(problem);
    }

    private String meant(String name) {
        return Nearest.of(name, profiles.keySet())
                .map(known -> "; did you mean \"" + known + "\"?")
                .orElse("");
    }

    private static String word(Protocol protocol) {
        return switch (protocol) {
            case MODBUS -> "Modbus";
            case SNMP -> "SNMP";
        };
    }

    private record Asked(DeviceAddress address, String profile) {}

    private record Pace(Duration every, Place place) {}

    private record Wired(RtuLine line, Place place) {}
}
