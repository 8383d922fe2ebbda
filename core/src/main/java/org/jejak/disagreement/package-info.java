/** Where independent reports differ. */
@NullMarked
package org.jejak.disagreement;

import org.jspecify.annotations.NullMarked;
