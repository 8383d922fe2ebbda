package org.jejak.cli;

import org.jejak.document.Span;

/** Where a claim stands: a report and the words in it. */
record Source(String article, Span span, String text) {}
