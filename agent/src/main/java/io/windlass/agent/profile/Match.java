package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.List;
import java.util.Optional;

/// By what a device that a profile is for can be told.
///
/// @param sysObjectId what its SNMP sysObjectID begins with: any of these
/// @param sysDescr found anywhere in its SNMP description
public record Match(@Default("[]") List<Oid> sysObjectId, Optional<Regex> sysDescr) {
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
}
