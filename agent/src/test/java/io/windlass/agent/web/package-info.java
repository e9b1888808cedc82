/// The status page, asked over HTTP.
@NullMarked
package io.windlass.agent.web;

import org.jspecify.annotations.NullMarked;
