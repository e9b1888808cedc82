/// The edge node against a list of messages, and against a real broker.
@NullMarked
package io.windlass.agent.publish;

import org.jspecify.annotations.NullMarked;
