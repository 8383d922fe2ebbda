package org.jejak.document;

/**
 * Something noticed while reading that a user may want to know.
 *
 * @param kind a short stable word, such as {@code translation-junk} or {@code dates-in-conflict}
 * @param text the words concerned, or a sentence
 */
public record Note(String kind, String text) {}
