/// Figures of a past span, reckoned anew from the stored readings.
@NullMarked
package io.windlass.gateway.report;

import org.jspecify.annotations.NullMarked;
