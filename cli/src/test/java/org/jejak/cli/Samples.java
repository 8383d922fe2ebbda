package org.jejak.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jejak.trace.TraceInput;

/** The sample reports, read and traced once for all tests. */
final class Samples {
  static final LocalDate TODAY = LocalDate.of(2025, 9, 30);
  static final Path ROOT = Path.of(System.getProperty("jejak.root", ".."));

  private static final Jejak JEJAK = Jejak.standard();
  private static final List<Item> ITEMS = items();
  private static final Trace TRACE = JEJAK.trace(ITEMS.stream().map(JEJAK::read).toList(), TODAY);

  private Samples() {}

  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    Sources.in(List.of("../samples")).forEach(items::add);
    return List.copyOf(items);
  }

  static Trace trace() {
    return TRACE;
  }

  /** The samples traced anew, in the order given. */
  static Trace trace(List<Item> items) {
    return trace(items, Long.MAX_VALUE);
  }

  /** The same, with so many bytes of memory for readings. */
  static Trace trace(List<Item> items, long memory) {
    TraceInput input = JEJAK.input(memory);
    items.forEach(item -> input.add(JEJAK.read(item)));
    return JEJAK.trace(input, TODAY);
  }

  /** The text report as it is printed. */
  static String text(Trace trace, boolean styled) {
    StringWriter text = new StringWriter();
    TextReport.print(new TraceIndex(trace), new PrintWriter(text), styled);
    return text.toString();
  }

  /** The page as it is written. */
  static String page(Trace trace) {
    StringBuilder page = new StringBuilder();
    HtmlReport.write(new TraceIndex(trace), page);
    return page.toString();
  }

  static List<Item> all() {
    return ITEMS;
  }
}
