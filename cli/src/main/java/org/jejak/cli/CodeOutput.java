package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jejak.output.EventLines;
import org.jejak.output.EventParquet;
import org.jspecify.annotations.Nullable;

/** Where coded rows go: a stream, or a file that has its name when it is whole. */
abstract class CodeOutput implements AutoCloseable {

  /** Writes a row; {@code more} says that the next is under way. False where nobody listens. */
  abstract boolean take(CodedText coded, boolean more);

  /** Ends what was written. */
  abstract void finish() throws IOException;

  @Override
  public void close() throws IOException {}

  /** A listing for people where {@code lines} is null, else lines. */
  static CodeOutput to(PrintWriter out, @Nullable EventLines lines, boolean styled, boolean all) {
    return new Stream(out, lines, new CodeText(new Page(out, styled), all));
  }

  /** The same in a file. */
  static CodeOutput to(Path file, @Nullable EventLines lines, boolean all) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8), false);
    return new Filed(file, unfinished, out, to(out, lines, false, all));
  }

  /** A Parquet file of rows that are given as lines of JSON. */
  static CodeOutput parquet(Path file) throws IOException {
    return new Parquet(new EventParquet(file));
  }

  private static final class Stream extends CodeOutput {
    private static final int FLUSHED = 256;

    private final PrintWriter out;
    private final @Nullable EventLines lines;
    private final CodeText listing;
    private int unflushed;

    Stream(PrintWriter out, @Nullable EventLines lines, CodeText listing) {
      this.out = out;
      this.lines = lines;
      this.listing = listing;
      if (lines != null) {
        lines.head().forEach(line -> out.print(line + "\n"));
      }
    }

    @Override
    boolean take(CodedText coded, boolean more) {
      if (lines == null) {
        listing.print(coded);
      } else {
        coded.lines().forEach(line -> out.print(line + "\n"));
      }
      return more && ++unflushed % FLUSHED != 0 || !out.checkError();
    }

    @Override
    void finish() {
      out.flush();
    }
  }

  private static final class Filed extends CodeOutput {
    private final Path file;
    private final Path unfinished;
    private final PrintWriter out;
    private final CodeOutput rows;

    Filed(Path file, Path unfinished, PrintWriter out, CodeOutput rows) {
      this.file = file;
      this.unfinished = unfinished;
      this.out = out;
      this.rows = rows;
    }

    @Override
    boolean take(CodedText coded, boolean more) {
      if (!rows.take(coded, more)) {
        throw new UncheckedIOException(new IOException(file + " cannot be written"));
      }
      return true;
    }

    @Override
    void finish() throws IOException {
      if (out.checkError()) {
        throw new IOException(file + " cannot be written");
      }
      out.close();
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(unfinished);
    }
  }

  private static final class Parquet extends CodeOutput {
    private final EventParquet file;

    Parquet(EventParquet file) {
      this.file = file;
    }

    @Override
    boolean take(CodedText coded, boolean more) {
      try {
        for (String line : coded.lines()) {
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
