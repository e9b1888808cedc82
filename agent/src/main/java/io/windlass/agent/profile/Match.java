package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what a device that a profile is for can be told.
///
/// @param sysObjectId what its SNMP sysObjectID begins with: any of these
/// @param sysDescr found anywhere in its SNMP description
/// @param manufacturer found anywhere in what a Modbus device calls its maker
/// @param model found anywhere in what it calls itself
/// @param firmware found anywhere in what it says of its version
public record Match(
        @Default("[]") List<Oid> sysObjectId,
        Optional<Regex> sysDescr,
        Optional<Regex> manufacturer,
        Optional<Regex> model,
        Optional<Regex> firmware) {
    public Match {
        sysObjectId = List.copyOf(sysObjectId);
    }

    /// Whether a device that says this of itself is meant.
    public boolean admits(String objectId, String descr) {
        boolean known =
                sysObjectId.isEmpty()
                        || sysObjectId.stream()
                                .anyMatch(id -> (objectId + ".").startsWith(id.text() + "."));
        return known && sysDescr.stream().allMatch(regex -> regex.in(descr));
    }

    /// Whether a device that says this of itself is meant; what it does not say is no objection.
    ///
    /// @param said by the names of its attributes
    public boolean admits(Map<String, String> said) {
        return admits(manufacturer, said.get("manufacturer"))
                && admits(model, said.get("model"))
                && admits(firmware, said.get("firmware"));
    }

    private static boolean admits(Optional<Regex> wanted, @Nullable String said) {
        return said == null || wanted.stream().allMatch(regex -> regex.in(said));
    }
}
