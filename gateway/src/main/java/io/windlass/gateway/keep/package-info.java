/// Brings samples and figures to the store, and its word back to the edges.
@NullMarked
package io.windlass.gateway.keep;

import org.jspecify.annotations.NullMarked;
