/// Hosts the analytics engine: one thread feeds it, closes its intervals and looks at now.
@NullMarked
package io.windlass.gateway.ledger;

import org.jspecify.annotations.NullMarked;
