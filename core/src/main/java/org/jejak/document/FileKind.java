package org.jejak.document;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file is, by its name and its first bytes. */
enum FileKind {
  TEXT,
  HTML,
  XML,
  JSON,
  JSON_LINES,
  TABLE,
  MAIL,
  MAILBOX,
  PDF,
  RTF,
  GZIP,
  BZIP2,
  ZIP,
  TAR,
  WARC,
  UNKNOWN;

  /** How many bytes of the head are looked at. */
  static final int HEAD = 4096;

  /** Where a tar archive says that it is one (POSIX.1-1988 ustar). */
  private static final int TAR_MAGIC = 257;

  private static final Map<String, FileKind> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", TEXT),
          Map.entry("text", TEXT),
          Map.entry("md", TEXT),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("xml", XML),
          Map.entry("rss", XML),
          Map.entry("atom", XML),
          Map.entry("json", JSON),
          Map.entry("jsonl", JSON_LINES),
          Map.entry("ndjson", JSON_LINES),
          Map.entry("csv", TABLE),
          Map.entry("tsv", TABLE),
          Map.entry("tab", TABLE),
          Map.entry("eml", MAIL),
          Map.entry("mht", MAIL),
          Map.entry("mhtml", MAIL),
          Map.entry("mbox", MAILBOX),
          Map.entry("pdf", PDF),
          Map.entry("rtf", RTF));

  private static final Map<String, FileKind> BY_CONTENT_TYPE =
      Map.ofEntries(
          Map.entry("text/html", HTML),
          Map.entry("application/xhtml+xml", HTML),
          Map.entry("text/xml", XML),
          Map.entry("application/xml", XML),
          Map.entry("application/rss+xml", XML),
          Map.entry("application/atom+xml", XML),
          Map.entry("application/json", JSON),
          Map.entry("application/ld+json", JSON),
          Map.entry("application/feed+json", JSON),
          Map.entry("application/x-ndjson", JSON_LINES),
          Map.entry("text/csv", TABLE),
          Map.entry("text/tab-separated-values", TABLE),
          Map.entry("message/rfc822", MAIL),
          Map.entry("multipart/related", MAIL),
          Map.entry("application/x-mimearchive", MAIL),
          Map.entry("application/mbox", MAILBOX),
          Map.entry("application/pdf", PDF),
          Map.entry("application/rtf", RTF),
          Map.entry("text/rtf", RTF));

  /** The kind by the first bytes, else by what the server said, else by the name, else by sight. */
  static FileKind of(Arrival arrival, byte[] head) {
    FileKind archive = archive(head);
    if (archive != UNKNOWN) {
      return archive;
    }
    FileKind named = named(arrival);
    boolean sure = named != UNKNOWN && named != JSON && named != JSON_LINES;
    return sure ? named : sniff(named, Decoder.decode(head, null).text());
  }

  /** The kind as the server or the name says it. */
  static FileKind named(Arrival arrival) {
    FileKind byType = BY_CONTENT_TYPE.getOrDefault(mediaType(arrival.contentType()), UNKNOWN);
    return byType == UNKNOWN
        ? BY_EXTENSION.getOrDefault(extension(arrival.name()), UNKNOWN)
        : byType;
  }

  static String mediaType(@Nullable String contentType) {
    return contentType == null
        ? ""
        : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static FileKind archive(byte[] head) {
    if (startsWith(head, "\u001f\u008b")) {
      return GZIP;
    } else if (startsWith(head, "BZh")) {
      return BZIP2;
    } else if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
      return ZIP;
    } else if (startsWith(head, "WARC/")) {
      return WARC;
    } else if (startsWith(head, "{\\rtf")) {
      return RTF;
    } else if (isPdf(head)) {
      return PDF;
    }
    boolean tar = head.length > TAR_MAGIC + 5 && startsWith(from(head, TAR_MAGIC), "ustar");
    return tar ? TAR : UNKNOWN;
  }

  /** Some files have other bytes before the mark; readers look for it in the first kilobyte. */
  private static boolean isPdf(byte[] head) {
    int length = Math.min(head.length, 1024);
    String latin = new String(head, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    int mark = latin.indexOf("%PDF-");
    return mark == 0
        || mark > 0 && latin.substring(0, mark).indexOf('<') < 0 && isPdfLine(latin, mark);
  }

  private static boolean isPdfLine(String latin, int mark) {
    char before = latin.charAt(mark - 1);
    return (before == '\n' || before == '\r')
        && latin.substring(mark).matches("(?s)%PDF-[12]\\.[0-9].*");
  }

  private static byte[] from(byte[] bytes, int start) {
    return java.util.Arrays.copyOfRange(bytes, start, bytes.length);
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    int slash = name.lastIndexOf('/');
    return dot <= slash ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether it is named as a word processor's document that is kept as a ZIP. */
  static boolean isDocument(Arrival arrival) {
    String extension = extension(arrival.name());
    return extension.equals("docx") || extension.equals("odt");
  }

  static boolean startsWith(byte[] bytes, String latin) {
    if (bytes.length < latin.length()) {
      return false;
    }
    for (int i = 0; i < latin.length(); i++) {
      if ((bytes[i] & 0xff) != latin.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Settles the kind by the head of the decoded text; what the name says holds unless it lies. */
  static FileKind sniff(FileKind byName, String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return HTML;
    }
    FileKind mail = byName == UNKNOWN ? mail(lower) : UNKNOWN;
    if (mail != UNKNOWN) {
      return mail;
    }
    if (byName == UNKNOWN || byName == XML || byName == HTML) {
      boolean feed = opensFeed(lower);
      boolean page = lower.contains("<html") || lower.contains("<body");
      if (feed && (byName != HTML || lower.startsWith("<?xml")) && !page) {
        return XML;
      } else if (page) {
        return HTML;
      }
    }
    if (byName == JSON || byName == JSON_LINES) {
      return lower.startsWith("[") || opensObject(lower) ? JSON : opensLines(byName, lower);
    } else if (byName != UNKNOWN) {
      return byName;
    } else if (lower.startsWith("<?xml")) {
      return XML;
    } else if (lower.startsWith("<") && (lower.contains("</") || lower.contains("/>"))) {
      return HTML;
    } else if (lower.startsWith("{")) {
      return opensLines(JSON, lower);
    } else if (lower.startsWith("[{") || (lower.startsWith("[") && lower.contains("\":"))) {
      return JSON;
    }
    int end = head.indexOf('\n');
    return end > 0 && TableReader.opensTable(head.substring(0, end)) ? TABLE : TEXT;
  }

  /** A mail opens with fields, among them one that only mails have. */
  private static FileKind mail(String lower) {
    String head = lower.split("\n\r?\n", 2)[0];
    boolean fields = head.contains("\nmime-version:") || head.contains("\nmessage-id:");
    int colon = head.indexOf(':');
    boolean first = colon > 0 && head.substring(0, colon).matches("[a-z-]{2,40}");
    String line = head.split("\n", 2)[0];
    if (fields && line.startsWith("from ") && line.matches("from [^ ]+ .*[0-9]:[0-9][0-9].*")) {
      return MAILBOX;
    }
    return fields && first || head.startsWith("mime-version:") ? MAIL : UNKNOWN;
  }

  /** Whether a file inside another is of a kind that holds reports. */
  static boolean holdsReports(Arrival arrival, byte[] bytes) {
    byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    boolean named = named(arrival) != UNKNOWN || archive(head) != UNKNOWN;
    return bytes.length > 0 && named && NoReport.reason(arrival, head) == null;
  }

  /** Whether an object opens on a line of its own, so that it goes on below. */
  private static boolean opensObject(String head) {
    int end = head.indexOf('\n');
    return end > 0 && head.substring(0, end).strip().equals("{");
  }

  /** JSON Lines where one object ends its line and the next opens; else what it is otherwise. */
  private static FileKind opensLines(FileKind otherwise, String head) {
    int end = head.indexOf('\n');
    boolean ends = end > 0 && head.substring(0, end).strip().endsWith("}");
    return ends && head.substring(end).strip().startsWith("{") ? JSON_LINES : otherwise;
  }

  private static boolean opensFeed(String lower) {
    return lower.contains("<rss")
        || lower.contains("<feed")
        || lower.contains("<rdf:rdf")
        || lower.contains("<urlset")
        || lower.contains("<sitemapindex");
  }
}
