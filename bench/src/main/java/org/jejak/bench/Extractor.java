package org.jejak.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A library that makes an article of a page. */
interface Extractor {

  /**
   * What a library found on a page.
   *
   * @param body empty where it found none
   * @param dayFrom where the day was found
   * @param ledger what became of the page where it is not wholly well; null elsewhere
   */
  record Found(
      String body,
      @Nullable String title,
      List<String> authors,
      @Nullable LocalDate day,
      @Nullable String dayFrom,
      @Nullable String ledger) {}

  /** Name and version. */
  String name();

  /** Whether the library looks for days of publication. */
  boolean dates();

  /** Whether the library looks for authors. */
  boolean authors();

  /** Reads one page; whatever it holds, nothing is thrown for it. */
  Found extract(GoldPage page);

  /** Name and version of the library that a class came in, told by its jar. */
  static String library(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    String path = source == null ? type.getSimpleName() : source.getLocation().getPath();
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".jar") ? file.substring(0, file.length() - 4).replace('-', ' ') : file;
  }
}
