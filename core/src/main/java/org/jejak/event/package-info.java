/** Who did what to whom, and incidents. */
@NullMarked
package org.jejak.event;

import org.jspecify.annotations.NullMarked;
