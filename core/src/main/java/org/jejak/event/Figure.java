package org.jejak.event;

import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number of people whom something befell.
 *
 * @param value null for a word that gives only a size
 * @param qualifier the words that bound it
 */
record Figure(String field, @Nullable Long value, @Nullable String qualifier, Span span) {}
