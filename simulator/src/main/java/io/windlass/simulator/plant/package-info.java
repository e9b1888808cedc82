/// The physics: every value is a function of the seed and the instant.
@NullMarked
package io.windlass.simulator.plant;

import org.jspecify.annotations.NullMarked;
