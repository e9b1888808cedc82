/// What there is: farms, data centers and the contracts between them, as validated values.
@NullMarked
package io.windlass.analytics.plant;

import org.jspecify.annotations.NullMarked;
