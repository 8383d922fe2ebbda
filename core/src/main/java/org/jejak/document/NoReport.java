package org.jejak.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of kinds that hold no text, or none that is read. */
final class NoReport {
  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("msg", "an Outlook message"),
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
          Map.entry("xz", "a compressed file"),
          Map.entry("zst", "a compressed file"),
          Map.entry("7z", "an archive"),
          Map.entry("rar", "an archive"),
          Map.entry("sqlite", "a database"),
          Map.entry("db", "a database"),
          Map.entry("css", "a style sheet"),
          Map.entry("js", "a script"));

  private NoReport() {}

  /** What a content type that holds no text is called, in the plural; null for all others. */
  static @Nullable String named(@Nullable String contentType) {
    String type = FileKind.mediaType(contentType);
    if (type.startsWith("image/")) {
      return "images";
    } else if (type.startsWith("video/") || type.startsWith("audio/")) {
      return "recordings";
    } else if (type.startsWith("font/") || type.contains("font-")) {
      return "fonts";
    } else if (type.equals("text/css")) {
      return "style sheets";
    }
    return type.contains("javascript") || type.contains("wasm") ? "scripts" : null;
  }

  /** Why a file of a kind that is not read is not; null for all others. */
  static @Nullable String reason(Arrival arrival, byte[] head) {
    String extension = FileKind.extension(arrival.name());
    String named = arrival.contentType() == null ? BY_EXTENSION.get(extension) : null;
    if (named != null) {
      return "is " + named + "; this version does not read it";
    }
    String magic = magic(head);
    return magic == null ? null : "looks like a binary file (" + magic + "), not text";
  }

  /** The name of a binary format by its first bytes; null if none is known. */
  private static @Nullable String magic(byte[] bytes) {
    if (FileKind.startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) {
      return "old Office file; save it as DOCX or CSV";
    } else if (FileKind.startsWith(bytes, "\u0089PNG")) {
      return "PNG image";
    } else if (FileKind.startsWith(bytes, "\u00ff\u00d8\u00ff")) {
      return "JPEG image";
    } else if (FileKind.startsWith(bytes, "GIF8")) {
      return "GIF image";
    } else if (FileKind.startsWith(bytes, "\u007fELF")) {
      return "program";
    } else if (FileKind.startsWith(bytes, "SQLite format 3")) {
      return "SQLite database";
    } else if (FileKind.startsWith(bytes, "\u0028\u00b5\u002f\u00fd")) {
      return "Zstandard";
    } else if (FileKind.startsWith(bytes, "\u00fd7zXZ")) {
      return "xz";
    }
    return null;
  }
}
