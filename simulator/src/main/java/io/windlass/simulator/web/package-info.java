/// The simulator's own HTTP: health, state, ledger.
@NullMarked
package io.windlass.simulator.web;

import org.jspecify.annotations.NullMarked;
