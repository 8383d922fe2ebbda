package org.jejak.document;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of a text, whatever ends them; what is too long for memory is passed over. */
final class TextLines {
  private final Reader in;
  private final StringBuilder line = new StringBuilder();
  private long number;
  private boolean tooLong;
  private boolean afterReturn;

  TextLines(Reader in) {
    this.in = in;
  }

  /** The next line without its end; null at the end of the text. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    tooLong = false;
    boolean any = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      boolean second = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      if (second) {
        continue;
      }
      any = true;
      if (c == '\n' || c == '\r') {
        break;
      }
      if (line.length() < TextRows.LONGEST) {
        line.append((char) c);
      } else {
        tooLong = true;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return line.toString();
  }

  /** The number of the line that was last given, from 1. */
  long number() {
    return number;
  }

  /** Says why the line cannot be read, null where it can. */
  TextRow.@Nullable Unread tooLong() {
    return tooLong
        ? new TextRow.Unread(number, "is longer than " + TextRows.LONGEST + " characters")
        : null;
  }

  /** Each line that is not blank is a text. */
  void forEach(Consumer<TextRow> rows) throws IOException {
    for (String text = next(); text != null; text = next()) {
      TextRow.Unread unread = tooLong();
      if (unread != null) {
        rows.accept(unread);
      } else if (!text.isBlank()) {
        rows.accept(new TextRow.Text(number, Long.toString(number), text, null));
      }
    }
  }
}
