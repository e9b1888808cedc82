/// The MQTT session; the only code that imports Paho.
@NullMarked
package io.windlass.transport.mqtt;

import org.jspecify.annotations.NullMarked;
