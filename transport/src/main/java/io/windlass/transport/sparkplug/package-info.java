/// Sparkplug B payloads as values, and their protobuf form. Pure.
@NullMarked
package io.windlass.transport.sparkplug;

import org.jspecify.annotations.NullMarked;
