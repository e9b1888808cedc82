/// Spans of event time that figures are settled by.
@NullMarked
package io.windlass.analytics.time;

import org.jspecify.annotations.NullMarked;
