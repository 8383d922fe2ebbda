package org.jejak.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jejak.document.TextRow;
import org.jejak.language.Packs;

/** Says which rows could not be read and why, and counts. */
final class CodeTally {
  private final PrintWriter err;
  private final boolean quiet;
  private final Map<String, Long> uncoded = new TreeMap<>();
  private long read;
  private long withEvent;
  private long withIncident;
  private long unread;

  CodeTally(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  void add(CodedText coded) {
    if (coded.row() instanceof TextRow.Unread row) {
      unread++;
      say(coded, row.reason());
      return;
    }
    read++;
    withEvent += coded.hasEvent() ? 1 : 0;
    withIncident += coded.hasIncident() ? 1 : 0;
    if (coded.reading() != null) {
      String lang = coded.reading().body().lang();
      if (!Packs.standard().codes().contains(lang)) {
        uncoded.merge(lang, 1L, Long::sum);
      }
    }
    if (coded.note() != null && !quiet) {
      say(coded, coded.note());
    }
  }

  long unread() {
    return unread;
  }

  private void say(CodedText coded, String words) {
    String input = coded.input().equals("-") ? "standard input" : coded.input();
    String row = coded.row().number() == 0 ? "" : ", row " + coded.row().number();
    err.println("jejak: " + Columns.clean(input) + row + ": " + Columns.clean(words));
    err.flush();
  }

  /** The closing count. */
  void close() {
    if (quiet) {
      return;
    }
    String incidents =
        withIncident == 0 ? "" : String.format(Locale.ROOT, "%,d with an incident, ", withIncident);
    err.println(
        String.format(
            Locale.ROOT,
            "%,d %s read, %,d with an event, %s%,d not read",
            read,
            read == 1 ? "sentence" : "sentences",
            withEvent,
            incidents,
            unread));
    Long unclear = uncoded.remove(Packs.UNDETERMINED);
    if (unclear != null) {
      err.println(
          String.format(
              Locale.ROOT, "%,d in no language that Jejak could tell: --lang names it", unclear));
    }
    if (!uncoded.isEmpty()) {
      err.println("Jejak does not code " + languages());
    }
    err.flush();
  }

  private String languages() {
    return uncoded.entrySet().stream()
        .map(entry ->
            String.format(
                Locale.ROOT, "%s (%,d)", Phrases.language(entry.getKey()), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
