package org.jejak.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jejak.article.Article;
import org.jejak.correction.Applied;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jspecify.annotations.Nullable;

/** Reports of the tables as people see them: with what was corrected. */
final class SeenReports {
  private static final int CLIP = 60;

  private final Tables tables;
  private final ReadingCodec codec;
  private final TableLookup lookup;
  private final LaidCorrections laid;

  SeenReports(Tables tables, ReadingCodec codec) {
    this.tables = tables;
    this.codec = codec;
    this.lookup = new TableLookup(tables, codec);
    this.laid = new LaidCorrections(() -> SaidCorrections.of(tables), lookup);
  }

  /** What was said up to the first time that somebody asks. */
  Applied applied() {
    return laid.get();
  }

  /** A report as it was read, without corrections. */
  Reading asRead(String article) {
    Reading reading = lookup.reading(article);
    if (reading != null) {
      return reading;
    }
    String why = tables.forgotten().reason(article).orElse("there is no report " + article);
    throw new CorrectionException(why);
  }

  /** A report with corrections. */
  Reading reading(String article) {
    return applied().seen(asRead(article));
  }

  /** A report in a line: id, title, outlet. */
  String words(String article) {
    Article report = asRead(article).article();
    String title = report.title() == null ? report.text() : report.title();
    String outlet = report.outlet() == null ? "" : " · " + report.outlet();
    return article + " " + clipped(title) + outlet;
  }

  static String clipped(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= CLIP) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, CLIP - 1)) + "…";
  }

  /**
   * The report that holds a row.
   *
   * @param in its id; null to look in all
   * @param ids of the rows that may be meant
   */
  Reading holding(String id, @Nullable String in, Function<Reading, List<String>> ids) {
    Reading found;
    if (in != null) {
      found = holds(asRead(in), id, ids);
    } else {
      List<Reading> one = new ArrayList<>();
      eachWhile(packed -> {
        Reading reading = holds(PackedReading.unpack(codec, packed), id, ids);
        if (reading != null) {
          one.add(reading);
        }
        return one.isEmpty();
      });
      found = one.isEmpty() ? null : one.getFirst();
    }
    if (found == null) {
      throw new CorrectionException(
          "there is no %s in %s".formatted(id, in == null ? "any report" : words(in)));
    }
    return found;
  }

  /** The report as people see it, or as it was read, if one of both holds the row; else null. */
  private @Nullable Reading holds(Reading read, String id, Function<Reading, List<String>> ids) {
    Reading seen = applied().seen(read);
    return ids.apply(seen).contains(id) ? seen : ids.apply(read).contains(id) ? read : null;
  }

  /** Some reports that name an entity under this very id. */
  List<Reading> naming(String entity, int most) {
    List<Reading> naming = new ArrayList<>();
    byte[] id = entity.getBytes(StandardCharsets.US_ASCII);
    eachWhile(packed -> {
      // A made entity stands in no reading: what was amended is looked at as well.
      boolean may = PackedReading.mayHold(packed, id) || !applied().amended().isEmpty();
      Reading reading = may ? applied().seen(PackedReading.unpack(codec, packed)) : null;
      boolean names =
          reading != null
              && reading.mentions().stream().anyMatch(mention -> mention.entity().equals(entity));
      if (names) {
        naming.add(reading);
      }
      return naming.size() < most;
    });
    return naming;
  }

  /** Goes through the readings, once what was said is known. */
  private void eachWhile(Predicate<byte[]> taker) {
    applied();
    tables.reading(() -> {
      tables.articles().eachReadingWhile(taker);
      return true;
    });
  }
}
