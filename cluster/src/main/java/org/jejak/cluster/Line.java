package org.jejak.cluster;

/**
 * A row of the output format.
 *
 * @param file its file, without {@code .jsonl}
 * @param text the object as it stands in the file
 */
record Line(String file, String text) {}
