/// What only the turbines of a farm together can tell: benchmarks, the limit of the whole park, a
/// curtailment that nobody speaks of.
@NullMarked
package io.windlass.analytics.farm;

import org.jspecify.annotations.NullMarked;
