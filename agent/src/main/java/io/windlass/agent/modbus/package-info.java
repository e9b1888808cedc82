/// Devices that speak Modbus. The only package that knows j2mod; it reads and never writes.
@NullMarked
package io.windlass.agent.modbus;

import org.jspecify.annotations.NullMarked;
