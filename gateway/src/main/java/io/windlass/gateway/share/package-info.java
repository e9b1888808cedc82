/// Renewable share over settled periods: rolled up from stored minutes, kept, read back; headroom
/// told to schedulers.
@NullMarked
package io.windlass.gateway.share;

import org.jspecify.annotations.NullMarked;
