/// What devices said, in order of time, however it arrived.
@NullMarked
package io.windlass.analytics.track;

import org.jspecify.annotations.NullMarked;
