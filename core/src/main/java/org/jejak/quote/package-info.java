/** Statements: who said what, through whom. */
@NullMarked
package org.jejak.quote;

import org.jspecify.annotations.NullMarked;
