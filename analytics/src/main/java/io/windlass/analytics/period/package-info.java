/// Figures by settlement period, hour, local day, month and year: what is a min() of sums is
/// reckoned per settlement period and per hour, everything coarser adds those up.
@NullMarked
package io.windlass.analytics.period;

import org.jspecify.annotations.NullMarked;
