/// The truth about energies, per plant minute.
@NullMarked
package io.windlass.simulator.ledger;

import org.jspecify.annotations.NullMarked;
