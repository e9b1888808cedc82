/// The Sparkplug edge node: births, data, resending what is not acknowledged, and a proper death.
@NullMarked
package io.windlass.agent.publish;

import org.jspecify.annotations.NullMarked;
