/// Tests.
@NullMarked
package io.windlass.gateway.store;

import org.jspecify.annotations.NullMarked;
