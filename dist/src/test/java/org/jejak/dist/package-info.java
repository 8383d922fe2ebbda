/** Unpacks what people install, in a new folder, and uses it as they would. */
@NullMarked
package org.jejak.dist;

import org.jspecify.annotations.NullMarked;
