/// Asks devices on their beat, and tells what they said or that they were silent.
@NullMarked
package io.windlass.agent.poll;

import org.jspecify.annotations.NullMarked;
