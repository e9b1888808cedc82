/// Tests against the embedded store.
@NullMarked
package io.windlass.gateway.share;

import org.jspecify.annotations.NullMarked;
