/// The agent's command line.
@NullMarked
package io.windlass.agent;

import org.jspecify.annotations.NullMarked;
