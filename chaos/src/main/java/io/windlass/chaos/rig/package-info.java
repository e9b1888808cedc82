/// The real programs, real peers and the links between them, in one folder.
@NullMarked
package io.windlass.chaos.rig;

import org.jspecify.annotations.NullMarked;
