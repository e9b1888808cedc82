/// Energies, coverage and flags: additive values that any window is the sum of.
@NullMarked
package io.windlass.analytics.energy;

import org.jspecify.annotations.NullMarked;
