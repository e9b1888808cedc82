@NullMarked
package io.windlass.gateway.ingest;

import org.jspecify.annotations.NullMarked;
