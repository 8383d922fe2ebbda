/** Runs a model of the user's that makes vectors of sentences: offline, on one thread. */
@NullMarked
package org.jejak.embeddings;

import org.jspecify.annotations.NullMarked;
