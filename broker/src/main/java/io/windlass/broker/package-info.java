/// A small MQTT broker, so that a demo or a single-box site needs nothing installed.
@NullMarked
package io.windlass.broker;

import org.jspecify.annotations.NullMarked;
