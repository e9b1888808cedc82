/// The HTTP rim: the JSON API, the event stream and the live page. The only place that knows the
/// HTTP server.
@NullMarked
package io.windlass.gateway.web;

import org.jspecify.annotations.NullMarked;
