/** What one article says: the pure function from a document to a reading. */
@NullMarked
package org.jejak.reading;

import org.jspecify.annotations.NullMarked;
