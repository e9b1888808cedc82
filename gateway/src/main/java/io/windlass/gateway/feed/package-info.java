/// The port between what comes in and those who take it: samples, edges, receipts.
@NullMarked
package io.windlass.gateway.feed;

import org.jspecify.annotations.NullMarked;
