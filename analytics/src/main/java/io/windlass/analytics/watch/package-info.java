/// Conditions watched over event time: what has lasted, what repeats itself. Each remembers no more
/// than a few numbers, and forgets within the lookback of the plant's timing.
@NullMarked
package io.windlass.analytics.watch;

import org.jspecify.annotations.NullMarked;
