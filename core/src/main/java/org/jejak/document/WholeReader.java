package org.jejak.document;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what fits into memory: a page, a text, a feed, a JSON document. */
final class WholeReader {
  private final Intake intake;
  private final Arrival arrival;
  private final @Nullable String shortfall;

  /** {@code shortfall} says why fewer bytes arrived than there were. */
  WholeReader(Intake intake, Arrival arrival, @Nullable String shortfall) {
    this.intake = intake;
    this.arrival = arrival;
    this.shortfall = shortfall;
  }

  void read(byte[] bytes) throws IOException {
    Decoder.Decoded decoded = Decoder.decode(bytes, arrival.contentType());
    String text = decoded.text();
    if (Decoder.looksBinary(text)) {
      intake.reject(arrival, "looks like a binary file (unknown kind), not text");
      return;
    }
    if (text.isBlank()) {
      intake.reject(arrival, "the file is empty");
      return;
    }
    List<Note> notes = decoded.notes();
    switch (FileKind.sniff(FileKind.named(arrival), text)) {
      case HTML -> {
        if (!isExport(text, HtmlLines::of, "\n\n", notes)) {
          report(bytes, address(text), new Content.Html(text), notes);
        }
      }
      case XML -> {
        new FeedReader(intake, arrival, notes).read(new StringReader(text));
        tellShortfall();
      }
      case JSON, JSON_LINES -> new JsonReader(intake, arrival).readWhole(bytes, text, notes);
      case MAIL -> new MailReader(intake, arrival).read(bytes, shortfall);
      case TABLE -> {
        new TableReader(intake, arrival, notes).read(new StringReader(text));
        tellShortfall();
      }
      default -> {
        if (!isExport(text, whole -> whole.lines().toList(), "\n", notes)) {
          plainText(bytes, text, notes);
        }
      }
    }
  }

  /** Reads a database's export of articles; false where it is none. */
  private boolean isExport(
      String text, Function<String, List<String>> lines, String between, List<Note> notes) {
    boolean export =
        ExportReader.mayHold(text)
            && new ExportReader(intake, arrival).read(lines.apply(text), between, notes);
    if (export) {
      tellShortfall();
    }
    return export;
  }

  /** One report, or those that stand one below the other in it. */
  private void plainText(byte[] bytes, String text, List<Note> notes) {
    DumpSplitter.Parts parts = DumpSplitter.split(text);
    int count = parts.texts().size();
    for (int i = 0; i < count; i++) {
      String part = parts.texts().get(i);
      boolean last = i + 1 == count;
      intake.report(
          count == 1 ? arrival : arrival.part(Integer.toString(i + 1)),
          count == 1 ? bytes : part.getBytes(StandardCharsets.UTF_8),
          arrival.url(),
          new Content.PlainText(part),
          notes,
          last && shortfall != null ? shortfall : parts.doubts().get(i));
    }
  }

  /** Of a file of many reports, no single one is the one that is cut short. */
  private void tellShortfall() {
    if (shortfall != null) {
      intake.reject(arrival, shortfall);
    }
  }

  private @Nullable String address(String text) {
    return arrival.url() != null ? arrival.url() : PageAddress.of(text);
  }

  private void report(byte[] bytes, @Nullable String url, Content content, List<Note> notes) {
    intake.report(arrival, bytes, url, content, notes, shortfall);
  }
}
