package io.windlass.agent.config;

/// The SNMP versions that the agent speaks.
public enum SnmpVersion {
    V1,
    V2C
}
