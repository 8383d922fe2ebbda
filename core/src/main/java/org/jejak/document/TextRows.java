package org.jejak.document;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an input whose rows are texts: lines, JSON Lines or a list of objects, or the column of a
 * table; plain or gzipped. It goes over the input once and keeps one row at a time, and never
 * throws for what stands in it.
 */
public final class TextRows {
  /** A longer row is not read. */
  static final int LONGEST = 1 << 20;

  private static final int HEAD = 1 << 16;

  /** How the rows stand in the input. */
  public enum Format {
    TEXT,
    JSONL,
    CSV,
    TSV
  }

  private final @Nullable Format format;
  private final TextFields fields;

  /**
   * Prepares reading.
   *
   * @param format null to tell it by the input's name, and else by its first line
   */
  public TextRows(@Nullable Format format, TextFields fields) {
    this.format = format;
    this.fields = fields;
  }

  /**
   * Hands on every row in order. What arrives slowly is handed on as it comes.
   *
   * @param name of the file; {@code -} for a stream without one
   * @throws IOException when the input cannot be read on
   */
  public void forEach(String name, InputStream in, Consumer<TextRow> rows) throws IOException {
    byte[] head = head(in);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      InputStream unpacked = new GZIPInputStream(whole, HEAD);
      String inner = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? stem(name) : name;
      byte[] first = unpacked.readNBytes(HEAD);
      rows(inner, first, new SequenceInputStream(new ByteArrayInputStream(first), unpacked), rows);
      return;
    }
    rows(name, head, whole, rows);
  }

  private void rows(String name, byte[] head, InputStream in, Consumer<TextRow> rows)
      throws IOException {
    Charset charset = Decoder.charsetOf(head);
    String start = new String(head, charset);
    if (Decoder.looksBinary(start)) {
      rows.accept(new TextRow.Unread(0, "looks like a binary file"));
      return;
    }
    if (isMarkup(start)) {
      String other = "is a page or feed, not rows of texts; jejak read and jejak trace read it";
      rows.accept(new TextRow.Unread(0, other));
      return;
    }
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), HEAD);
    skipMark(reader);
    switch (format != null ? format : told(name, start)) {
      case TEXT -> new TextLines(reader).forEach(rows);
      case JSONL -> {
        JsonRows json = new JsonRows(fields, rows);
        if (opening(start).startsWith("[")) {
          json.readList(reader);
        } else {
          json.read(new TextLines(reader));
        }
      }
      case CSV -> new TableRows(fields, rows).read(reader, TableRows.separator(start, fields));
      case TSV -> new TableRows(fields, rows).read(reader, '\t');
    }
  }

  private Format told(String name, String start) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json")) {
      return Format.JSONL;
    } else if (lower.endsWith(".csv")) {
      return Format.CSV;
    } else if (lower.endsWith(".tsv") || lower.endsWith(".tab")) {
      return Format.TSV;
    } else if (lower.endsWith(".txt")) {
      return Format.TEXT;
    } else if (opening(start).startsWith("{")
        || opening(start).replaceAll("\\s", "").startsWith("[{")) {
      return Format.JSONL;
    }
    return TableRows.opens(start, fields) ? Format.CSV : Format.TEXT;
  }

  private static boolean isMarkup(String start) {
    String opening = opening(start).toLowerCase(Locale.ROOT);
    return opening.startsWith("<!doctype")
        || opening.startsWith("<html")
        || opening.startsWith("<?xml");
  }

  /** The first few characters that are no white space before them, nor a byte order mark. */
  private static String opening(String start) {
    String text = start.startsWith("\ufeff") ? start.substring(1) : start;
    String stripped = text.stripLeading();
    return stripped.substring(0, Math.min(stripped.length(), 16));
  }

  private static String stem(String name) {
    return name.substring(0, name.length() - ".gz".length());
  }

  /** What has arrived so far: whoever types a line is not kept waiting for a second. */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    int length = Math.max(0, in.read(head));
    while (length > 0 && length < 4) {
      int more = in.read(head, length, HEAD - length);
      if (more < 0) {
        break;
      }
      length += more;
    }
    return java.util.Arrays.copyOf(head, length);
  }

  private static void skipMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != 0xfeff) {
      reader.reset();
    }
  }
}
