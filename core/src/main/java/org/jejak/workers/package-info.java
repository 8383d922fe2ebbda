/** Who does work that falls into parts. */
@NullMarked
package org.jejak.workers;

import org.jspecify.annotations.NullMarked;
