/** Time expressions and the days they name. */
@NullMarked
package org.jejak.time;

import org.jspecify.annotations.NullMarked;
