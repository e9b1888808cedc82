/// The shipped profiles against recordings and hand-made cases.
@NullMarked
package io.windlass.agent.cases;

import org.jspecify.annotations.NullMarked;
