/// Sparkplug topics as values. Pure.
@NullMarked
package io.windlass.transport.topic;

import org.jspecify.annotations.NullMarked;
