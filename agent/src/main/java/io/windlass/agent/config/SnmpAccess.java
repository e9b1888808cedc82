package io.windlass.agent.config;

/// By what an SNMP agent knows who asks.
public sealed interface SnmpAccess {
    /// A word in the clear, in versions 1 and 2c.
    record ByCommunity(SnmpVersion version, Community community) implements SnmpAccess {}

    /// A user, in version 3.
    record ByUser(SnmpUser user) implements SnmpAccess {}
}
