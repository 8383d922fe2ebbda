package org.jejak.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts what an import reads and leaves. */
final class ImportCount {
  long read;
  long written;
  long namesakes;
  long leftOut;
  long malformed;
  @Nullable String firstMalformed;

  void malformed(Path file, String where) {
    malformed++;
    if (firstMalformed == null) {
      firstMalformed = file.getFileName() + ", " + where;
    }
  }

  /** What was done, in sentences. */
  List<String> told(String source) {
    List<String> told = new ArrayList<>();
    told.add(String.format(Locale.ROOT, "%s: %,d read, %,d taken", source, read, written));
    if (namesakes > 0) {
      told.add(String.format(Locale.ROOT, "  left out: %,d lesser namesakes", namesakes));
    }
    if (leftOut > 0) {
      told.add(
          String.format(Locale.ROOT, "  left out: %,d of another kind or without a name", leftOut));
    }
    if (malformed > 0) {
      told.add(
          String.format(
              Locale.ROOT, "  left out: %,d malformed, the first: %s", malformed, firstMalformed));
    }
    return told;
  }

  void add(boolean added) {
    if (added) {
      written++;
    } else {
      namesakes++;
    }
  }
}
