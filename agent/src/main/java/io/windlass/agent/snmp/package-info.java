/// Devices that speak SNMP. The only package that knows SNMP4J; it reads and never writes.
@NullMarked
package io.windlass.agent.snmp;

import org.jspecify.annotations.NullMarked;
