/// Tests of the HTTP rim and the live page.
@NullMarked
package io.windlass.gateway.web;

import org.jspecify.annotations.NullMarked;
