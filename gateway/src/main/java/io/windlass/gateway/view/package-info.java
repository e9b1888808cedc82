/// Puts together what the page and the API show.
@NullMarked
package io.windlass.gateway.view;

import org.jspecify.annotations.NullMarked;
