/// The store in one SQLite file: nothing to install. The only place that knows SQLite.
@NullMarked
package io.windlass.gateway.embedded;

import org.jspecify.annotations.NullMarked;
