package io.windlass.agent.profile;

import java.util.Optional;

/// Something that is true of some devices of a type only: a model, a firmware. A device that does
/// not tell meets no condition.
///
/// @param oid of a scalar, for `matches`, `at_least` and `below`
/// @param sysObjectId what the device's sysObjectID begins with
/// @param sysDescr found anywhere in the device's description
/// @param matches found anywhere in the scalar's text
/// @param atLeast the lowest version that is meant
/// @param below the lowest version that is no longer meant
public record Condition(
        Optional<Oid> oid,
        Optional<Oid> sysObjectId,
        Optional<Regex> sysDescr,
        Optional<Regex> matches,
        Optional<Version> atLeast,
        Optional<Version> below) {
    private static final Oid SYS_DESCR = new Oid("1.3.6.1.2.1.1.1.0");
    private static final Oid SYS_OBJECT_ID = new Oid("1.3.6.1.2.1.1.2.0");

    public Condition {
        boolean tests = matches.isPresent() || atLeast.isPresent() || below.isPresent();
        if (oid.isPresent() != tests)
            throw new IllegalArgumentException(
                    "oid: goes with at least one of `matches`, `at_least` and `below`");
        long given =
                java.util.stream.Stream.of(oid, sysObjectId, sysDescr)
                        .filter(Optional::isPresent)
                        .count();
        if (given != 1)
            throw new IllegalArgumentException(
                    "give exactly one of `oid`, `sys_object_id` and `sys_descr`");
    }

    /// The scalar that tells.
    public Oid scalar() {
        return oid.orElse(sysObjectId.isPresent() ? SYS_OBJECT_ID : SYS_DESCR);
    }

    /// Whether it is met by what the scalar says.
    public boolean met(String text) {
        if (sysObjectId.isPresent()) return (text + ".").startsWith(sysObjectId.get() + ".");
        if (sysDescr.isPresent()) return sysDescr.get().in(text);
        if (matches.isPresent() && !matches.get().in(text)) return false;
        var version = Version.in(text);
        return atLeast.stream().allMatch(least -> version.filter(least::atMost).isPresent())
                && below.stream().allMatch(end -> version.filter(v -> !end.atMost(v)).isPresent());
    }
}
