/// The spool's promises: offsets, freeing, bounds.
@NullMarked
package io.windlass.agent.spool;

import org.jspecify.annotations.NullMarked;
