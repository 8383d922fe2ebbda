/** The façade: how a set of reports hangs together. */
@NullMarked
package org.jejak.trace;

import org.jspecify.annotations.NullMarked;
