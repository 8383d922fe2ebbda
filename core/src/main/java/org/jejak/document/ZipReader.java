package org.jejak.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a ZIP archive; of a WACZ, its WARCs. */
final class ZipReader {
  /** WACZ 1.1: the archive's own description, and the folder of its WARCs. */
  private static final String WACZ_DESCRIPTION = "datapackage.json";

  private static final String WACZ_ARCHIVE = "archive/";

  private final Intake intake;
  private final Arrival arrival;

  ZipReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  /** Reads from the file where there is one, else from a copy: a ZIP's list stands at its end. */
  void read(InputStream in, @Nullable Path file) throws IOException {
    if (file != null) {
      intake.unpacking().addPacked(Files.size(file));
      read(file);
      return;
    }
    Path copy = Files.createTempFile("jejak-", ".zip");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      read(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void read(Path file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      if (new OfficeReader(intake, arrival, zip).read()) {
        return;
      }
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      String folder = isWacz(zip) ? WACZ_ARCHIVE : "";
      int count = 0;
      for (ZipArchiveEntry entry : entries) {
        if (isFile(entry) && entry.getName().startsWith(folder)) {
          checkCount(++count);
          read(zip, entry);
        }
      }
      if (count == 0) {
        intake.reject(arrival, "is an archive without files");
      }
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      readWithoutList(file, e);
    }
  }

  private static boolean isWacz(ZipFile zip) {
    return zip.getEntry(WACZ_DESCRIPTION) != null
        && Collections.list(zip.getEntries()).stream()
            .anyMatch(entry -> entry.getName().startsWith(WACZ_ARCHIVE));
  }

  private void read(ZipFile zip, ZipArchiveEntry entry) throws LimitException {
    Arrival inside = arrival.entry(entry.getName(), entry.getName());
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      intake.reject(inside, "is encrypted");
      return;
    }
    try (InputStream in = open(zip, entry)) {
      intake.entry(inside, intake.unpacking().unpacked(in));
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      intake.reject(inside, "cannot be unpacked: " + Fault.words(e));
    }
  }

  /** An entry's bytes; the end of damaged ones throws: a damaged text may unpack to another one. */
  static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    return ChecksumInputStream.builder()
        .setInputStream(zip.getInputStream(entry))
        .setChecksum(new CRC32())
        .setExpectedChecksumValue(entry.getCrc())
        .get();
  }

  /** A ZIP that was cut off has lost its list, but not the files before the cut. */
  private void readWithoutList(Path file, IOException cause) throws IOException {
    if (FileKind.isDocument(arrival)) {
      intake.reject(arrival, "is a broken document: " + Fault.words(cause));
      return;
    }
    int count = 0;
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(Files.newInputStream(file))) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (isFile(entry)) {
          checkCount(++count);
          intake.entry(
              arrival.entry(entry.getName(), entry.getName()), intake.unpacking().unpacked(zip));
        }
      }
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    intake.reject(arrival, "is a broken archive: " + Fault.words(cause));
  }

  private void checkCount(int count) throws LimitException {
    if (count > intake.limits().entries()) {
      throw new LimitException(tooMany(intake.limits()));
    }
  }

  static String tooMany(Limits limits) {
    return String.format(
        Locale.ROOT, "holds more than %d files; the rest was not read", limits.entries());
  }

  private static boolean isFile(ZipArchiveEntry entry) {
    return !entry.isDirectory() && !entry.isUnixSymlink() && !isHidden(entry.getName());
  }

  /** As in a folder, what begins with a dot is no report; nor is what a Mac adds. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
  }
}
