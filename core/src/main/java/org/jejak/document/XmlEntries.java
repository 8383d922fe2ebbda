package org.jejak.document;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a feed or sitemap of any length into its entries, one at a time. It looks at tags, comments
 * and CDATA alone and takes what is broken as it comes; no DTD and no entity is ever resolved.
 */
final class XmlEntries {
  private static final int BUFFER = 1 << 16;
  private static final int MAX_TAG = 1 << 16;
  private static final int MAX_HEAD = 1 << 18;

  /** What an entry is called, by the element that holds all. */
  private static final Map<String, String> ENTRY_OF =
      Map.of(
          "rss", "item",
          "rdf", "item",
          "channel", "item",
          "feed", "entry",
          "urlset", "url",
          "sitemapindex", "sitemap");

  private final Reader in;
  private final int most;
  private final char[] buffer = new char[BUFFER];
  private int length;
  private int at;

  private final StringBuilder head = new StringBuilder();
  private final StringBuilder entry = new StringBuilder();
  private String root = "";
  private @Nullable String entryName;
  private boolean inside;
  private boolean tooLong;

  /** {@code most} is how many characters an entry may have. */
  XmlEntries(Reader in, int most) {
    this.in = in;
    this.most = most;
  }

  /** One entry with its tags; {@code source} is null where it is too long. */
  record Entry(@Nullable String source, boolean cutOff) {}

  /** The name of the element that holds all, in small letters and without a prefix. */
  String root() {
    return root;
  }

  /** What stands before the first entry. */
  String head() {
    return head.toString();
  }

  /** Whether the file opens as a feed or a sitemap does. */
  boolean isKnown() {
    return entryName != null;
  }

  /** The next entry; null at the end. */
  @Nullable Entry next() throws IOException {
    while (true) {
      int c = read();
      if (c < 0) {
        boolean open = inside;
        inside = false;
        return open ? taken(true) : null;
      }
      if (c != '<') {
        keep((char) c);
        continue;
      }
      StringBuilder tag = new StringBuilder("<");
      String name = tag(tag);
      if (name.isEmpty()) {
        keep(tag);
      } else if (name.equals(entryName)) {
        Entry before = inside ? taken(false) : null;
        inside = tag.charAt(tag.length() - 2) != '/';
        keep(tag);
        if (before != null) {
          return before;
        }
      } else if (inside && name.equals("/" + entryName)) {
        keep(tag);
        inside = false;
        return taken(false);
      } else {
        keep(tag);
        first(name);
      }
    }
  }

  private Entry taken(boolean cut) {
    Entry taken = new Entry(tooLong ? null : entry.toString(), cut);
    entry.setLength(0);
    tooLong = false;
    return taken;
  }

  private void first(String name) {
    int colon = name.indexOf(':');
    String inner = entryName == null ? ENTRY_OF.get(name.substring(colon + 1)) : null;
    if (inner != null) {
      root = name.substring(colon + 1);
      boolean prefixed = colon > 0 && !root.equals("rdf");
      entryName = prefixed ? name.substring(0, colon + 1) + inner : inner;
    }
  }

  private void keep(char c) {
    if (inside) {
      tooLong |= entry.length() >= most;
      if (!tooLong) {
        entry.append(c);
      }
    } else if (head.length() < MAX_HEAD) {
      head.append(c);
    }
  }

  private void keep(StringBuilder words) {
    for (int i = 0; i < words.length(); i++) {
      keep(words.charAt(i));
    }
  }

  /**
   * Reads what opens here to its end.
   *
   * @return a tag's name in small letters, with a slash before an end tag's; empty for all else
   */
  private String tag(StringBuilder tag) throws IOException {
    int c = read();
    if (c == '!' || c == '?') {
      tag.append((char) c);
      skipMarked(tag);
      return "";
    }
    StringBuilder name = new StringBuilder();
    boolean naming = true;
    int quote = 0;
    while (c >= 0) {
      if (c == '<') {
        at--;
        return "";
      }
      tag.append((char) c);
      if (c == '>' && quote == 0) {
        return name.toString().toLowerCase(Locale.ROOT);
      }
      naming &= !Character.isWhitespace(c) && (c != '/' || name.isEmpty());
      if (naming) {
        name.append((char) c);
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
      if (tag.length() >= MAX_TAG) {
        return "";
      }
      c = read();
    }
    return "";
  }

  /** Skips a comment, CDATA, an instruction or a declaration; an entry keeps it. */
  private void skipMarked(StringBuilder tag) throws IOException {
    String end = ">";
    while (true) {
      int c = read();
      if (c < 0) {
        return;
      }
      tag.append((char) c);
      if (tag.length() == 4 && tag.toString().equals("<!--")) {
        end = "-->";
      } else if (tag.length() == 9 && tag.toString().equals("<![CDATA[")) {
        end = "]]>";
      } else if (c == '>' && endsWith(tag, end)) {
        return;
      }
      if (tag.length() > MAX_TAG) {
        keep(tag);
        String last = tag.substring(tag.length() - 2);
        tag.setLength(0);
        keepUntil(end, last);
        return;
      }
    }
  }

  private static boolean endsWith(StringBuilder words, String end) {
    int from = words.length() - end.length();
    return from > 0 && words.indexOf(end, from) == from;
  }

  private void keepUntil(String end, String before) throws IOException {
    StringBuilder last = new StringBuilder(before);
    for (int c = read(); c >= 0; c = read()) {
      keep((char) c);
      last.append((char) c);
      if (last.length() > end.length()) {
        last.deleteCharAt(0);
      }
      if (c == '>' && last.toString().endsWith(end)) {
        return;
      }
    }
  }

  private int read() throws IOException {
    if (at == length) {
      length = Math.max(in.read(buffer), 0);
      at = 0;
      if (length == 0) {
        return -1;
      }
    }
    return buffer[at++];
  }
}
