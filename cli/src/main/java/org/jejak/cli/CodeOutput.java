package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jejak.output.EventLines;
import org.jejak.output.EventParquet;
import org.jejak.output.IncidentLines;
import org.jejak.store.WholeFile;
import org.jspecify.annotations.Nullable;

/** Where coded rows go: a stream, or a file that has its name when it is whole; or both ways. */
abstract class CodeOutput implements AutoCloseable {

  /** Writes a row; {@code more} says that the next is under way. False where nobody listens. */
  abstract boolean take(CodedText coded, boolean more);

  /** Ends what was written. */
  abstract void finish() throws IOException;

  @Override
  public void close() throws IOException {}

  /** A listing for people where {@code lines} is null, else lines. */
  static CodeOutput to(PrintWriter out, @Nullable EventLines lines, boolean styled, boolean all) {
    CodeText listing = new CodeText(new Page(out, styled), all);
    return lines == null
        ? new Stream(out, List.of(), coded -> List.of(), listing)
        : new Stream(out, lines.head(), CodedText::lines, null);
  }

  /** The same in a file. */
  static CodeOutput to(Path file, @Nullable EventLines lines, boolean all) throws IOException {
    return filed(file, out -> to(out, lines, false, all));
  }

  /** Incidents alone, in a file. */
  static CodeOutput incidents(Path file, IncidentLines lines) throws IOException {
    return filed(file, out -> new Stream(out, lines.head(), CodedText::incidents, null));
  }

  private static CodeOutput filed(Path file, Function<PrintWriter, CodeOutput> rows)
      throws IOException {
    WholeFile whole = WholeFile.of(file);
    PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(whole.unfinished(), StandardCharsets.UTF_8), false);
    return new Filed(whole, out, rows.apply(out));
  }

  /** A Parquet file of events that are given as lines of JSON. */
  static CodeOutput parquet(Path file) throws IOException {
    return new Parquet(EventParquet.events(file), CodedText::lines);
  }

  /** A Parquet file of incidents that are given as lines of JSON. */
  static CodeOutput parquetOfIncidents(Path file) throws IOException {
    return new Parquet(EventParquet.incidents(file), CodedText::incidents);
  }

  /** Writes to both; the second is closed even where the first fails. */
  static CodeOutput both(CodeOutput first, CodeOutput second) {
    return new Both(first, second);
  }

  private static final class Both extends CodeOutput {
    private final CodeOutput first;
    private final CodeOutput second;

    Both(CodeOutput first, CodeOutput second) {
      this.first = first;
      this.second = second;
    }

    @Override
    boolean take(CodedText coded, boolean more) {
      return second.take(coded, more) & first.take(coded, more);
    }

    @Override
    void finish() throws IOException {
      first.finish();
      second.finish();
    }

    @Override
    public void close() throws IOException {
      try (second) {
        first.close();
      }
    }
  }

  private static final class Stream extends CodeOutput {
    private static final int FLUSHED = 256;

    private final PrintWriter out;
    private final Function<CodedText, List<String>> lines;
    private final @Nullable CodeText listing;
    private int unflushed;

    Stream(
        PrintWriter out,
        List<String> head,
        Function<CodedText, List<String>> lines,
        @Nullable CodeText listing) {
      this.out = out;
      this.lines = lines;
      this.listing = listing;
      head.forEach(line -> out.print(line + "\n"));
    }

    @Override
    boolean take(CodedText coded, boolean more) {
      if (listing != null) {
        listing.print(coded);
      }
      lines.apply(coded).forEach(line -> out.print(line + "\n"));
      return more && ++unflushed % FLUSHED != 0 || !out.checkError();
    }

    @Override
    void finish() {
      out.flush();
    }
  }

  private static final class Filed extends CodeOutput {
    private final WholeFile whole;
    private final PrintWriter out;
    private final CodeOutput rows;

    Filed(WholeFile whole, PrintWriter out, CodeOutput rows) {
      this.whole = whole;
      this.out = out;
      this.rows = rows;
    }

    @Override
    boolean take(CodedText coded, boolean more) {
      if (!rows.take(coded, more)) {
        throw new UncheckedIOException(new IOException(whole.file() + " cannot be written"));
      }
      return true;
    }

    @Override
    void finish() throws IOException {
      if (out.checkError()) {
        throw new IOException(whole.file() + " cannot be written");
      }
      out.close();
      whole.finish();
    }

    @Override
    public void close() throws IOException {
      out.close();
      whole.discard();
    }
  }

  private static final class Parquet extends CodeOutput {
    private final EventParquet file;
    private final Function<CodedText, List<String>> lines;

    Parquet(EventParquet file, Function<CodedText, List<String>> lines) {
      this.file = file;
      this.lines = lines;
    }

    @Override
    boolean take(CodedText coded, boolean more) {
      try {
        for (String line : lines.apply(coded)) {
          file.add(line);
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    void finish() throws IOException {
      file.finish();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
