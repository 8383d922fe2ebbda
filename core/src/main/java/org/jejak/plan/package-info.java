/** What was announced and what came of it. */
@NullMarked
package org.jejak.plan;

import org.jspecify.annotations.NullMarked;
