package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.plain;
import static org.jejak.document.Read.reason;
import static org.jejak.document.Read.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String TEXT = "Ministers met on Monday.\nThey agreed on a text.\n";

  @TempDir private Path dir;

  private List<Item> read(String name, byte[] bytes) throws IOException {
    return items(Sources.in(Files.write(dir.resolve(name), bytes)));
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> files(Object... namesAndBytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return files;
  }

  @Test
  void aZipGivesEachFileUnderItsName() throws IOException {
    byte[] lines = utf8("{\"text\":\"x\"}\n{\"text\":\"y\"}\n");
    List<Item> items = read("all.zip", zip(files("a/one.txt", utf8(TEXT), "wire.jsonl", lines)));
    assertThat(items)
        .extracting(Item::item)
        .containsExactly("a/one.txt", "wire.jsonl!1", "wire.jsonl!2");
    assertThat(plain(items.get(0))).isEqualTo(TEXT);
  }

  @Test
  void hiddenFilesInAnArchiveAreLeftAloneAsInAFolder() throws IOException {
    byte[] zip =
        zip(files(".x.txt", utf8(TEXT), "__MACOSX/b.txt", utf8(TEXT), "c.txt", utf8(TEXT)));
    assertThat(read("all.zip", zip)).extracting(Item::item).containsExactly("c.txt");
  }

  @Test
  void aTarGzIsReadAsAStream() throws IOException {
    byte[] tar = Read.gzip(tar(files("a.txt", utf8(TEXT), "b.txt", utf8(TEXT))));
    assertThat(read("all.tar.gz", tar)).extracting(Item::item).containsExactly("a.txt", "b.txt");
    assertThat(items(Sources.stdin(new ByteArrayInputStream(tar)))).hasSize(2);
  }

  @Test
  void aZipOnStandardInputIsReadToo() throws IOException {
    byte[] zip = zip(files("a.txt", utf8(TEXT)));
    assertThat(items(Sources.stdin(new ByteArrayInputStream(zip))))
        .extracting(Item::item)
        .containsExactly("a.txt");
  }

  @Test
  void aCompressedFileIsThatFile() throws IOException {
    List<Item> items = read("a.txt.gz", Read.gzip(utf8(TEXT)));
    assertThat(items).hasSize(1);
    assertThat(items.get(0).item()).isNull();
    assertThat(plain(items.get(0))).isEqualTo(TEXT);
  }

  @Test
  void archivesInsideArchivesNameTheWay() throws IOException {
    byte[] inner = zip(files("a.txt", utf8(TEXT)));
    assertThat(read("outer.zip", zip(files("inner.zip", inner))))
        .extracting(Item::item)
        .containsExactly("inner.zip!a.txt");
  }

  @Test
  void archivesFarInsideOneAnotherAreNotOpened() throws IOException {
    byte[] zip = zip(files("a.txt", utf8(TEXT)));
    for (int i = 0; i < 6; i++) {
      zip = zip(files(i + ".zip", zip));
    }
    List<Item> items = read("deep.zip", zip);
    assertThat(items).hasSize(1);
    assertThat(reason(items.get(0))).isEqualTo("lies more than 4 archives deep");
    assertThat(items.get(0).item()).isEqualTo("5.zip!4.zip!3.zip!2.zip!1.zip");
  }

  @Test
  void aBombIsLeftWhenItUnfoldsToTooMuch() throws IOException {
    byte[] zeros = new byte[8 << 20];
    Arrays.fill(zeros, (byte) ' ');
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      files.put(i + ".txt", zeros);
    }
    List<Item> items = read("bomb.zip", zip(files));
    assertThat(items).hasSizeLessThan(12);
    assertThat(reason(items.get(items.size() - 1)))
        .isEqualTo("unpacks to more than 200 times its size; the rest was not read");
    assertThat(items.get(items.size() - 1).item()).isNull();
  }

  @Test
  void limitsCanBeSet() throws IOException {
    Path path = Files.write(dir.resolve("a.txt.gz"), Read.gzip(new byte[1 << 20]));
    Limits small = new Limits(1 << 20, 1 << 16, 1, 1, 1);
    assertThat(reason(items(Sources.in(path).within(small)).get(0)))
        .isEqualTo("unpacks to more than 0 MB; the rest was not read");
  }

  @Test
  void aCutOffZipGivesWhatStandsBeforeTheCut() throws IOException {
    byte[] zip = zip(files("a.txt", utf8(TEXT), "b.txt", utf8(TEXT)));
    List<Item> items = read("cut.zip", Arrays.copyOf(zip, zip.length - 60));
    assertThat(items).extracting(Item::item).startsWith("a.txt");
    assertThat(reason(items.get(items.size() - 1))).startsWith("is a broken archive: ");
  }

  @Test
  void aCutOffGzipGivesWhatStandsBeforeTheCut() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      words.append("Line ").append(i * 7919 % 100_003).append(" of the report.\n");
    }
    byte[] packed = Read.gzip(utf8(words.toString()));
    List<Item> items = read("cut.txt.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(items).hasSize(1);
    assertThat(plain(items.get(0))).startsWith("Line 0 of the report.");
    assertThat(Read.document(items.get(0)).shortfall()).startsWith("breaks off in the middle: ");
  }

  @Test
  void anEmptyArchiveSaysSo() throws IOException {
    assertThat(reason(read("none.zip", zip(Map.of())).get(0)))
        .isEqualTo("is an archive without files");
  }
}
