package org.jejak.output;

import java.nio.file.Path;

/**
 * Where files are written, and how much of a report's words they carry.
 *
 * @param excerpts as {@link Scope#excerpts}
 */
record Folder(Path path, boolean excerpts) {

  /** Words as they may stand in a file of this folder. */
  String words(String text) {
    return excerpts ? Excerpt.of(text) : text;
  }
}
