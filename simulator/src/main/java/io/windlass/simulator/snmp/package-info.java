/// PDUs that answer SNMP.
@NullMarked
package io.windlass.simulator.snmp;

import org.jspecify.annotations.NullMarked;
