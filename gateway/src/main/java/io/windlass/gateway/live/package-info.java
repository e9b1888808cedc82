/// What is happening now, as plain values: the live page and the API show these records as they
/// are.
@NullMarked
package io.windlass.gateway.live;

import org.jspecify.annotations.NullMarked;
