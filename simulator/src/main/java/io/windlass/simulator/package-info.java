/// A plant that answers Modbus and SNMP and keeps the true ledger of its energies.
@NullMarked
package io.windlass.simulator;

import org.jspecify.annotations.NullMarked;
