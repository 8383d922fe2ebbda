/** Names in an article and the entities they name. */
@NullMarked
package org.jejak.mention;

import org.jspecify.annotations.NullMarked;
