/// Keeps every sample until the gateway has it, or until there is no room.
@NullMarked
package io.windlass.agent.spool;

import org.jspecify.annotations.NullMarked;
