package org.jejak.language;

import org.jspecify.annotations.Nullable;

/**
 * A number in a text, in digits or words.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param value null for a word that gives only a size, such as dozens or belasan
 * @param ordinal whether it is a rank (first, ketiga)
 */
public record NumberExpression(int first, int end, @Nullable Double value, boolean ordinal) {}
