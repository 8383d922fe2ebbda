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
  UNKNOWN;

  /** How many bytes of the head are looked at. */
  static final int HEAD = 4096;

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
          Map.entry("ndjson", JSON_LINES));

  private static final Map<String, String> NOT_READ =
      Map.ofEntries(
          Map.entry("pdf", "a PDF"),
          Map.entry("doc", "a Word document"),
          Map.entry("docx", "a Word document"),
          Map.entry("odt", "an OpenDocument text"),
          Map.entry("rtf", "an RTF document"),
          Map.entry("epub", "an e-book"),
          Map.entry("xls", "a spreadsheet"),
          Map.entry("xlsx", "a spreadsheet"),
          Map.entry("ods", "a spreadsheet"),
          Map.entry("ppt", "a presentation"),
          Map.entry("pptx", "a presentation"),
          Map.entry("png", "an image"),
          Map.entry("jpg", "an image"),
          Map.entry("jpeg", "an image"),
          Map.entry("gif", "an image"),
          Map.entry("webp", "an image"),
          Map.entry("avif", "an image"),
          Map.entry("svg", "an image"),
          Map.entry("ico", "an image"),
          Map.entry("tif", "an image"),
          Map.entry("tiff", "an image"),
          Map.entry("mp3", "a sound recording"),
          Map.entry("wav", "a sound recording"),
          Map.entry("mp4", "a video"),
          Map.entry("webm", "a video"),
          Map.entry("mov", "a video"),
          Map.entry("zip", "a ZIP archive"),
          Map.entry("gz", "a compressed file"),
          Map.entry("bz2", "a compressed file"),
          Map.entry("xz", "a compressed file"),
          Map.entry("zst", "a compressed file"),
          Map.entry("tar", "an archive"),
          Map.entry("7z", "an archive"),
          Map.entry("rar", "an archive"),
          Map.entry("warc", "a WARC archive"),
          Map.entry("sqlite", "a database"),
          Map.entry("db", "a database"),
          Map.entry("css", "a style sheet"),
          Map.entry("js", "a script"));

  static FileKind ofName(String name) {
    return BY_EXTENSION.getOrDefault(extension(name), UNKNOWN);
  }

  /** What a file of a kind that is not read is called; null for all others. */
  static @Nullable String notRead(String name) {
    return NOT_READ.get(extension(name));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    int slash = name.lastIndexOf('/');
    return dot <= slash ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The name of a binary format by its first bytes; null if none is known. */
  static @Nullable String magic(byte[] bytes) {
    if (startsWith(bytes, "%PDF-")) {
      return "PDF";
    } else if (startsWith(bytes, "\u0089PNG")) {
      return "PNG image";
    } else if (startsWith(bytes, "\u00ff\u00d8\u00ff")) {
      return "JPEG image";
    } else if (startsWith(bytes, "GIF8")) {
      return "GIF image";
    } else if (startsWith(bytes, "PK\u0003\u0004")) {
      return "ZIP archive";
    } else if (startsWith(bytes, "\u001f\u008b")) {
      return "gzip";
    } else if (startsWith(bytes, "\u007fELF")) {
      return "program";
    } else if (startsWith(bytes, "SQLite format 3")) {
      return "SQLite database";
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, String latin) {
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
    if (byName == UNKNOWN || byName == XML || byName == HTML) {
      boolean feed = opensFeed(lower);
      boolean page = lower.contains("<html") || lower.contains("<body");
      if (feed && (byName != HTML || lower.startsWith("<?xml")) && !page) {
        return XML;
      } else if (page) {
        return HTML;
      }
    }
    if (byName != UNKNOWN) {
      return byName;
    }
    if (lower.startsWith("<?xml")) {
      return XML;
    } else if (lower.startsWith("<") && (lower.contains("</") || lower.contains("/>"))) {
      return HTML;
    } else if (lower.startsWith("{")) {
      int end = head.indexOf('\n');
      boolean line = end > 0 && head.substring(0, end).strip().endsWith("}");
      return line ? JSON_LINES : JSON;
    } else if (lower.startsWith("[{") || (lower.startsWith("[") && lower.contains("\":"))) {
      return JSON;
    }
    return TEXT;
  }

  private static boolean opensFeed(String lower) {
    return lower.contains("<rss") || lower.contains("<feed") || lower.contains("<rdf:rdf");
  }
}
