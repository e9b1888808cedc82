/// The plant at one instant, as plain values.
@NullMarked
package io.windlass.analytics.view;

import org.jspecify.annotations.NullMarked;
