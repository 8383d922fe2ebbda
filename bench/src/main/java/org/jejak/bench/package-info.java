/** Speed, memory and growth on reports made by rule; reading of pages beside other libraries. */
@NullMarked
package org.jejak.bench;

import org.jspecify.annotations.NullMarked;
