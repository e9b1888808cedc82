/// gateway.yaml as records, and the portfolio it describes.
@NullMarked
package io.windlass.gateway.config;

import org.jspecify.annotations.NullMarked;
