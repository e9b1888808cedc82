/// The port between poll loops and protocols.
@NullMarked
package io.windlass.agent.device;

import org.jspecify.annotations.NullMarked;
