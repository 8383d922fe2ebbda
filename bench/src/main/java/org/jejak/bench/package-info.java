/** Speed, memory and growth, measured on reports made by rule. */
@NullMarked
package org.jejak.bench;

import org.jspecify.annotations.NullMarked;
