package org.jejak.language;

import org.jejak.document.Span;

/**
 * A sentence.
 *
 * @param span where it stands in the text, without white space around it
 * @param first index of its first token
 * @param end index after its last token
 * @param paragraph number of its paragraph, from 0
 */
public record Sentence(Span span, int first, int end, int paragraph) {}
