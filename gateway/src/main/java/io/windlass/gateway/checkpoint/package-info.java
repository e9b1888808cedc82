/// What the gateway must remember beside the database, in one file that is always whole.
@NullMarked
package io.windlass.gateway.checkpoint;

import org.jspecify.annotations.NullMarked;
