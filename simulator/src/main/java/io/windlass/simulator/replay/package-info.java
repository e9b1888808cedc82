/// Turbines that live through a recorded file again.
@NullMarked
package io.windlass.simulator.replay;

import org.jspecify.annotations.NullMarked;
