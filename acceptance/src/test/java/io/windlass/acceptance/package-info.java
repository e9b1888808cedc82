/// The whole chain with real peers, and the architecture's rules.
@NullMarked
package io.windlass.acceptance;

import org.jspecify.annotations.NullMarked;
