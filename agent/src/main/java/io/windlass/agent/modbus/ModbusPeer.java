package io.windlass.agent.modbus;

/// A unit behind a line, and how it wants to be asked.
public record ModbusPeer(ModbusLine line, Asking asking) {}
