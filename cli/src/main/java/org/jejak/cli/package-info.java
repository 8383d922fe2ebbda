/** The commands, and the reports that people read. */
@NullMarked
package org.jejak.cli;

import org.jspecify.annotations.NullMarked;
