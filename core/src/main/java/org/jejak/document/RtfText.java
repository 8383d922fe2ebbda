package org.jejak.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the paragraphs of a Rich Text Format document (RTF 1.9.1). It knows as much of the format
 * as the text needs: groups, encodings, breaks and what is to be passed over.
 */
final class RtfText {
  private static final int MAX_DEPTH = 10_000;
  private static final int MAX_WORD = 32;

  /** What holds inside a group. */
  private record Group(String into, int skipped, @Nullable Charset charset, boolean hidden) {
    Group into(String destination) {
      return new Group(destination, skipped, charset, hidden);
    }
  }

  private static final String TEXT = "text";
  private static final String NOWHERE = "";

  private final byte[] rtf;
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Map<String, StringBuilder> written = new HashMap<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
  private Group group = new Group(TEXT, 1, null, false);
  private Charset standard = charset("windows-1252", StandardCharsets.ISO_8859_1);
  private int font;
  private int left;
  private boolean starred;
  private boolean tooDeep;
  private int at;

  private RtfText(byte[] rtf) {
    this.rtf = rtf;
  }

  /** Reads a document; whatever it holds, nothing is thrown. */
  static RtfText of(byte[] rtf) {
    RtfText text = new RtfText(rtf);
    text.read();
    return text;
  }

  /** Paragraphs and rows of tables, cells parted by tabs. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (String line : said(TEXT).split("\n")) {
      if (!line.isBlank()) {
        paragraphs.add(line.strip());
      }
    }
    return paragraphs;
  }

  /** What the properties say under a name such as {@code title}; null where nothing. */
  @Nullable String property(String name) {
    String said = said(name).strip();
    return said.isEmpty() ? null : said;
  }

  /** Whether its groups lie deeper in one another than is read. */
  boolean isTooDeep() {
    return tooDeep;
  }

  private String said(String destination) {
    StringBuilder words = written.get(destination);
    return words == null ? "" : words.toString();
  }

  private void read() {
    while (at < rtf.length && !tooDeep) {
      int c = rtf[at++] & 0xff;
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n', 0 -> {
          // Line ends only make the file readable.
        }
        default -> literal(c);
      }
    }
    flush();
  }

  private void open() {
    flush();
    left = 0;
    tooDeep = groups.size() >= MAX_DEPTH;
    groups.push(group);
  }

  private void close() {
    flush();
    left = 0;
    if (!groups.isEmpty()) {
      group = groups.pop();
    }
  }

  private void literal(int c) {
    if (left > 0) {
      left--;
    } else if (c >= 0x80) {
      encoded.write(c);
    } else {
      flush();
      if (isKept()) {
        target().append((char) c);
      }
    }
  }

  private void control() {
    if (at >= rtf.length) {
      return;
    }
    int c = rtf[at] & 0xff;
    if (!isLetter(c)) {
      at++;
      symbol(c);
      return;
    }
    int start = at;
    while (at < rtf.length && isLetter(rtf[at] & 0xff)) {
      at++;
    }
    int length = Math.min(at - start, MAX_WORD);
    String word = new String(rtf, start, length, StandardCharsets.US_ASCII);
    Integer number = number();
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    word(word, number);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private @Nullable Integer number() {
    boolean minus = at + 1 < rtf.length && rtf[at] == '-';
    int digit = at + (minus ? 1 : 0);
    int end = digit;
    long value = 0;
    while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9') {
      value = Math.min(value * 10 + rtf[end] - '0', Integer.MAX_VALUE);
      end++;
    }
    if (end == digit) {
      return null;
    }
    at = end;
    return (int) (minus ? -value : value);
  }

  private void symbol(int c) {
    switch (c) {
      case '\'' -> hex();
      case '*' -> starred = true;
      case '~' -> say(" ");
      case '_' -> say("-");
      case '\n', '\r' -> say("\n");
      case '\\', '{', '}' -> literal(c);
      default -> {
        // Optional hyphens and index marks are not seen.
      }
    }
  }

  private void hex() {
    int high = at < rtf.length ? Character.digit(rtf[at], 16) : -1;
    int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      return;
    }
    at += 2;
    if (left > 0) {
      left--;
    } else {
      encoded.write(high << 4 | low);
    }
  }

  private void word(String word, @Nullable Integer number) {
    boolean unknown = starred;
    starred = false;
    int value = number == null ? 1 : number;
    String symbol = RtfWords.SYMBOLS.get(word);
    if (symbol != null) {
      say(symbol);
    } else if (word.equals("u") && number != null) {
      say(Character.toString((char) value));
      left = group.skipped;
    } else if (RtfWords.PASSED_OVER.contains(word) || unknown) {
      boolean table = word.equals("fonttbl");
      group = group.into(table ? "fonttbl" : word.equals("info") ? "info" : NOWHERE);
    } else if (group.into.equals("info") && isProperty(word)) {
      group = group.into(word);
    } else {
      format(word, value);
    }
  }

  private static boolean isProperty(String word) {
    return word.equals("title") || word.equals("author");
  }

  private void format(String word, int value) {
    switch (word) {
      case "uc" -> group = new Group(group.into, Math.max(value, 0), group.charset, group.hidden);
      case "ansicpg" -> standard = charset("windows-" + value, standard);
      case "mac" -> standard = charset("x-MacRoman", standard);
      case "bin" -> at = (int) Math.min((long) at + Math.max(value, 0), rtf.length);
      case "f" -> font(value);
      case "fcharset" -> {
        String name = RtfWords.CHARSETS.get(value);
        if (group.into.equals("fonttbl") && name != null) {
          fonts.put(font, charset(name, standard));
        }
      }
      case "plain" -> {
        flush();
        group = new Group(group.into, group.skipped, null, false);
      }
      case "v" -> {
        flush();
        group = new Group(group.into, group.skipped, group.charset, value != 0);
      }
      default -> {
        // Looks and places say nothing.
      }
    }
  }

  private void font(int number) {
    if (group.into.equals("fonttbl")) {
      font = number;
    } else {
      flush();
      group = new Group(group.into, group.skipped, fonts.get(number), group.hidden);
    }
  }

  private static Charset charset(String name, Charset otherwise) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  private void say(String words) {
    flush();
    append(words);
  }

  /** Letters given as bytes are only letters together. */
  private void flush() {
    if (encoded.size() > 0) {
      Charset charset = group.charset == null ? standard : group.charset;
      append(new String(encoded.toByteArray(), charset));
      encoded.reset();
    }
  }

  private void append(String words) {
    if (isKept()) {
      target().append(words);
    }
  }

  private boolean isKept() {
    return group.into.equals(TEXT) ? !group.hidden : isProperty(group.into);
  }

  private StringBuilder target() {
    return written.computeIfAbsent(group.into, any -> new StringBuilder());
  }
}
