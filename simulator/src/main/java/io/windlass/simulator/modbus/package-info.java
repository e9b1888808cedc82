/// Turbine controllers that answer Modbus TCP.
@NullMarked
package io.windlass.simulator.modbus;

import org.jspecify.annotations.NullMarked;
