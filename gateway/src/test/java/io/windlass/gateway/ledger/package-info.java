/// Tests of the package of the same name.
@NullMarked
package io.windlass.gateway.ledger;

import org.jspecify.annotations.NullMarked;
