/// The port between the poll loops and the protocols: what a device is, whatever it speaks.
@NullMarked
package io.windlass.agent.device;

import org.jspecify.annotations.NullMarked;
