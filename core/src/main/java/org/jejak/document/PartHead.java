package org.jejak.document;

/**
 * The head of one of the reports in a text; all indices are those of lines.
 *
 * @param first its first line
 * @param headline its headline
 * @param date its publish line; -1 without one
 * @param body the first line of prose
 * @param above what stands above it: RULE, BREAK or COUNTER, BLANK for the start of the text, else
 *     OTHER
 * @param marker the line above, where it is one of the first three
 */
record PartHead(int first, int headline, int date, int body, DumpLine.Kind above, int marker) {}
