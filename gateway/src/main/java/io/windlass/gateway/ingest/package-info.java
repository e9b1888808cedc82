/// The Sparkplug host application: from MQTT messages to samples.
@NullMarked
package io.windlass.gateway.ingest;

import org.jspecify.annotations.NullMarked;
