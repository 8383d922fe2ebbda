/** Precision, recall and F1 of each part against gold. */
@NullMarked
package org.jejak.evaluate;

import org.jspecify.annotations.NullMarked;
