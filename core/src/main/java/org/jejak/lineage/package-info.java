/** Which report was made out of which, and what changed on the way. */
@NullMarked
package org.jejak.lineage;

import org.jspecify.annotations.NullMarked;
