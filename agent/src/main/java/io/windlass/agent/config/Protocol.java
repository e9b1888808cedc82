package io.windlass.agent.config;

/// What a profile is written for, and an address leads to.
public enum Protocol {
    MODBUS,
    SNMP
}
