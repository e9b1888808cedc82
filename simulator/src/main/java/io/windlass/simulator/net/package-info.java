/// One thread that serves hundreds of sockets.
@NullMarked
package io.windlass.simulator.net;

import org.jspecify.annotations.NullMarked;
