package org.jejak.knowledge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A file to import: as it is, or packed by gzip, bzip2 or zip; unpacked as it is read. */
final class SourceFile {
  private static final int HEAD = 64 << 10;
  private static final int GEONAMES_COLUMNS = 19;

  /** What a file is. */
  enum Kind {
    GEONAMES("GeoNames"),
    WIKIDATA("Wikidata"),
    FOLLOW_THE_MONEY("FollowTheMoney");

    final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  private SourceFile() {}

  /**
   * Opens what a file holds.
   *
   * @throws IOException where it cannot be read or is packed badly
   */
  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      return unpacked(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    int first = magic.length < 4 ? 0 : (magic[0] & 0xff) << 8 | magic[1] & 0xff;
    if (first == 0x1f8b) {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .get();
    }
    if (first == ('B' << 8 | 'Z') && magic[2] == 'h') {
      return new BZip2CompressorInputStream(in, true);
    }
    if (first == ('P' << 8 | 'K')) {
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          return zip;
        }
      }
      throw new IOException("the archive is empty");
    }
    return in;
  }

  /**
   * Tells what a file is by its beginning.
   *
   * @throws IOException where it cannot be read or is none of them
   */
  static Kind kind(Path file) throws IOException {
    String head;
    try (InputStream in = open(file)) {
      head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
    String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    if (line.split("\t", -1).length == GEONAMES_COLUMNS) {
      return Kind.GEONAMES;
    }
    if (text.contains("\"schema\"") && text.contains("\"properties\"")) {
      return Kind.FOLLOW_THE_MONEY;
    }
    if (text.contains("\"labels\"")
        || text.contains("\"claims\"")
        || text.contains("\"aliases\"")) {
      return Kind.WIKIDATA;
    }
    throw new IOException(
        "neither a table of GeoNames (19 columns, parted by tabs) nor JSON of Wikidata or"
            + " FollowTheMoney");
  }
}
