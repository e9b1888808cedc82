package io.windlass.agent.config;

import io.windlass.settings.Placed;
import io.windlass.settings.Problem;
import io.windlass.settings.Ranges;
import io.windlass.telemetry.DeviceId;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Writes a line's ranges out: the nth id has the nth address and the nth unit; a single address or
/// unit is everybody's.
final class Written {
    private static final int SNMP_PORT = 161;

    private final String site;
    private final Polling defaults;

    Written(String site, Polling defaults) {
        this.site = site;
        this.defaults = defaults;
    }

    /// The line's devices; those that cannot be are noted as problems.
    List<DeviceEntry> out(DeviceLine line, List<Problem> problems) {
        var ids = expand(line.id(), problems);
        var hosts = expand(line.address(), problems);
        var units = line.unit().map(u -> expand(u, problems)).orElse(List.of("1"));
        line.v3().ifPresent(user -> check(user, line, problems));
        boolean hostsFit = fits(ids, hosts, line.address(), problems);
        boolean unitsFit = fits(ids, units, line.unit().orElse(line.id()), problems);
        boolean fits = hostsFit && unitsFit;
        var entries = new ArrayList<DeviceEntry>();
        for (int i = 0; fits && i < ids.size(); i++) {
            try {
                var address = address(line, nth(hosts, i), nth(units, i));
                entries.add(entry(line, ids.get(i), address));
            } catch (IllegalArgumentException | UncheckedIOException e) {
                problems.add(line.place().problem(String.valueOf(e.getMessage())));
                break; // the rest of the range is wrong in the same way
            }
        }
        return entries;
    }

    private DeviceEntry entry(DeviceLine line, String id, DeviceAddress address) {
        return new DeviceEntry(
                new DeviceId(site, id),
                line.profile().value(),
                address,
                line.every().orElse(defaults.every()),
                line.timeout().orElse(defaults.timeout()),
                line.tuning());
    }

    private static DeviceAddress address(DeviceLine line, String host, String unit) {
        return switch (line.protocol()) {
            case MODBUS -> ModbusUrl.parse(host, unit(unit));
            case SNMP -> {
                var endpoint = Endpoint.parse(host, SNMP_PORT);
                yield new DeviceAddress.Snmp(endpoint.host(), endpoint.port(), access(line));
            }
        };
    }

    private static void check(SnmpUser user, DeviceLine line, List<Problem> problems) {
        try {
            user.problems().forEach(problems::add);
        } catch (UncheckedIOException e) {
            problems.add(line.place().problem(String.valueOf(e.getMessage())));
        }
    }

    private static SnmpAccess access(DeviceLine line) {
        return line.v3()
                .<SnmpAccess>map(SnmpAccess.ByUser::new)
                .orElseGet(() ->
                        new SnmpAccess.ByCommunity(
                                line.version().orElse(SnmpVersion.V2C), community(line)));
    }

    private static Community community(DeviceLine line) {
        return line.communityFile()
                .map(secret -> new Community(new String(secret.read())))
                .or(() -> line.community().map(Community::new))
                .orElse(Community.PUBLIC);
    }

    private static int unit(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("unit \"" + text + "\" is not a number", e);
        }
    }

    private static List<String> expand(Placed<String> text, List<Problem> problems) {
        try {
            return Ranges.expand(text.value());
        } catch (IllegalArgumentException e) {
            problems.add(text.place().problem(String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static boolean fits(
            List<String> ids, List<String> others, Placed<String> text, List<Problem> problems) {
        if (ids.isEmpty() || others.isEmpty()) return false;
        boolean fits = others.size() == 1 || others.size() == ids.size();
        if (!fits)
            problems.add(
                    text.place()
                            .problem(
                                    "%d ids but %d in \"%s\""
                                            .formatted(ids.size(), others.size(), text.value())));
        return fits;
    }

    private static String nth(List<String> texts, int index) {
        return texts.size() == 1 ? texts.getFirst() : texts.get(index);
    }
}
