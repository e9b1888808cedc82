/// What it costs, measured by JMH.
@NullMarked
package io.windlass.bench;

import org.jspecify.annotations.NullMarked;
