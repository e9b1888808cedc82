package io.windlass.gateway.alert;

import io.windlass.analytics.alert.AlertScope;
import io.windlass.analytics.alert.AlertScope.Kind;
import io.windlass.analytics.alert.Condition;
import io.windlass.analytics.alert.Condition.Truth;
import io.windlass.analytics.alert.Rule;
import io.windlass.analytics.view.Now;
import io.windlass.gateway.feed.EdgeStatus;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What there is to watch beside curtailment, as it is now.
final class PlantWatch {
    private PlantWatch() {}

    /// @param defiant turbines that made more than their limit allowed in the last closed minute
    static List<Condition> of(Now now, List<EdgeStatus> edges, Set<DeviceId> defiant) {
        var conditions = new ArrayList<Condition>();
        for (var edge : edges) conditions.add(offline(edge));
        for (var farm : now.farms()) {
            for (var turbine : farm.turbines()) {
                conditions.add(silent(turbine.device(), turbine.silent(), turbine.fault()));
                conditions.add(defies(turbine.device(), defiant));
            }
        }
        for (var center : now.dataCenters()) {
            for (var pdu : center.pdus())
                conditions.add(silent(pdu.device(), pdu.powerWatts().isEmpty(), pdu.fault()));
        }
        return conditions;
    }

    private static Condition offline(EdgeStatus edge) {
        return new Condition(
                Rule.EDGE_OFFLINE,
                new AlertScope(Kind.EDGE, edge.edge().toString()),
                truth(!edge.online()),
                edge.lastSample().map(at -> "last sample at " + at).orElse("no sample yet"));
    }

    private static Condition silent(DeviceId device, boolean silent, Optional<Fault> fault) {
        var cause = fault.map(f -> "last fault: " + f.name().toLowerCase(Locale.ROOT));
        return new Condition(
                Rule.DEVICE_SILENT, scope(device), truth(silent), cause.orElse("nothing heard"));
    }

    private static Condition defies(DeviceId device, Set<DeviceId> defiant) {
        return new Condition(
                Rule.LIMIT_NOT_FOLLOWED,
                scope(device),
                truth(defiant.contains(device)),
                "power above the limit by more than 5 % of rated for 3 min");
    }

    private static AlertScope scope(DeviceId device) {
        return new AlertScope(Kind.DEVICE, device.toString());
    }

    private static Truth truth(boolean so) {
        return so ? Truth.YES : Truth.NO;
    }
}
