/// What flows back to an edge: which offsets are safely stored. Pure, jackson-core aside.
@NullMarked
package io.windlass.transport.ack;

import org.jspecify.annotations.NullMarked;
