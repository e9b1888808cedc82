/// The wiring of devices to protocols.
@NullMarked
package io.windlass.agent.drivers;

import org.jspecify.annotations.NullMarked;
