package org.jejak.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON objects of a file one after the other: one a line, a list of them as dumps are, or laid
 * out over several lines. An object that never closes costs itself alone: a line that begins with
 * an object, not indented, begins anew.
 */
final class RecordLines implements Closeable {
  private static final int MAX_RECORD = 32 << 20;

  private final LayerLines lines;
  private final StringBuilder open = new StringBuilder();
  private String line = "";
  private int at;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private long broken;

  RecordLines(InputStream in) {
    this.lines = new LayerLines(in, MAX_RECORD);
  }

  /** How many objects were longer than 32 MB or never closed. */
  long broken() {
    return broken;
  }

  /** The text of the next object; null after the last. */
  @Nullable String next() throws IOException {
    while (true) {
      if (scan()) {
        String record = open.toString();
        restart();
        return record;
      }
      LayerLines.Line next = lines.next();
      if (next == null) {
        giveUp();
        return null;
      }
      boolean anew = next.text().startsWith("{") && next.text().length() > 1;
      if (!next.whole() || open.length() > MAX_RECORD || anew) {
        giveUp();
      }
      broken += next.whole() ? 0 : 1;
      line = next.whole() ? next.text() : "";
      at = 0;
    }
  }

  /** Reads on in the line until an object closes; whether one did. */
  private boolean scan() {
    int start = at;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (inString) {
        inString = escaped || c != '"';
        escaped = !escaped && c == '\\';
      } else if (c == '"') {
        inString = depth > 0;
      } else if (c == '{') {
        start = depth == 0 ? at - 1 : start;
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
        if (depth == 0) {
          open.append(line, start, at);
          return true;
        }
      }
    }
    if (depth > 0) {
      open.append(line, start, at).append('\n');
    }
    return false;
  }

  /** Leaves an object that is still open. */
  private void giveUp() {
    broken += depth > 0 ? 1 : 0;
    restart();
  }

  private void restart() {
    open.setLength(0);
    depth = 0;
    inString = false;
    escaped = false;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
