/// The accounts of turbines, farms, PDUs and data centers.
@NullMarked
package io.windlass.analytics.ledger;

import org.jspecify.annotations.NullMarked;
