/// Energy counters: what they counted between two readings, and whether that agrees with the power.
@NullMarked
package io.windlass.analytics.meter;

import org.jspecify.annotations.NullMarked;
