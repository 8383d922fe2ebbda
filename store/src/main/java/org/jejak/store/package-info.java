/** One folder that keeps every report: the archive of what arrived, tables, and what people say. */
@NullMarked
package org.jejak.store;

import org.jspecify.annotations.NullMarked;
