/** The files of the output format. */
@NullMarked
package org.jejak.output;

import org.jspecify.annotations.NullMarked;
