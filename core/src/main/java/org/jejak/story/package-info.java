/** Reports of one event, and stories that follow from one another. */
@NullMarked
package org.jejak.story;

import org.jspecify.annotations.NullMarked;
