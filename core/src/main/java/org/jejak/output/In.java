package org.jejak.output;

/** Something and the article that it stands in. */
record In<T>(String article, T value) {}
