/// Who gets what of what the farms generate, and what comes of it against a target and a plan.
@NullMarked
package io.windlass.analytics.share;

import org.jspecify.annotations.NullMarked;
