package org.jejak.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of GeoNames (geonames.org/export, readme.txt): one populated place a line, 19
 * columns. It goes over the files twice: of places of one name the largest is known by it alone,
 * the others are weak; of two of one name in one country the larger is kept.
 */
final class GeoNamesImport {
  private static final int COLUMNS = 19;
  private static final int MAX_LINE = 256 << 10;
  private static final int MAX_ALTERNATES = 12;
  private static final long LARGE = 100_000;
  private static final double NEAR_DEGREES = 0.7;

  /** Places that are no more, and parts of others. */
  private static final Set<String> LEFT_OUT = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH", "STLMT");

  private final ImportNames names;
  private final ImportCount count;
  private final Map<String, Long> largest = new HashMap<>();
  private final Map<String, Long> kept = new HashMap<>();

  GeoNamesImport(ImportNames names, ImportCount count) {
    this.names = names;
    this.count = count;
  }

  /** What a line says of a place. */
  private record Place(
      long id,
      String name,
      String plain,
      String[] alternates,
      String lat,
      String lon,
      String country,
      long population) {
    /** Orders namesakes: the more people, the more; then the earlier number. */
    boolean outranks(long otherPopulation, long otherId) {
      return population != otherPopulation ? population > otherPopulation : id < otherId;
    }
  }

  void run(List<Path> files, ListWriter out) throws IOException {
    Map<Long, Long> populations = new HashMap<>();
    for (Path file : files) {
      each(
          file,
          false,
          place -> {
            populations.put(place.id, place.population);
            rank(largest, Tokenizer.norm(place.name), place, populations);
            rank(kept, KnowledgeLoader.placeKey(place.name, place.country), place, populations);
          });
    }
    populations.clear();
    for (Path file : files) {
      each(file, true, place -> write(place, out));
    }
  }

  private static void rank(
      Map<String, Long> first, String key, Place place, Map<Long, Long> populations) {
    Long before = first.get(key);
    if (before == null || place.outranks(populations.getOrDefault(before, 0L), before)) {
      first.put(key, place.id);
    }
  }

  /** Takes a place. */
  private interface Sink {
    void take(Place place) throws IOException;
  }

  private void each(Path file, boolean counting, Sink sink) throws IOException {
    try (LayerLines lines = new LayerLines(SourceFile.open(file), MAX_LINE)) {
      for (LayerLines.Line line = lines.next(); line != null; line = lines.next()) {
        if (line.text().isBlank()) {
          continue;
        }
        String[] columns = line.text().split("\t", -1);
        Place place = line.whole() && columns.length == COLUMNS ? place(columns) : null;
        if (counting) {
          count.read++;
          if (place == null) {
            count.malformed(file, "line " + line.number());
          }
        }
        if (place != null && !isLeftOut(columns)) {
          sink.take(place);
        } else if (place != null && counting) {
          count.leftOut++;
        }
      }
    }
  }

  private static boolean isLeftOut(String[] columns) {
    return !columns[6].equals("P") || LEFT_OUT.contains(columns[7]);
  }

  private @Nullable Place place(String[] columns) {
    String name = ImportNames.written(columns[1]);
    boolean degrees =
        !columns[4].isEmpty()
            && !columns[5].isEmpty()
            && Cell.LATITUDE.fault(columns[4], Set.of()) == null
            && Cell.LONGITUDE.fault(columns[5], Set.of()) == null;
    if (name.isEmpty() || !degrees || !isNumber(columns[0])) {
      return null;
    }
    return new Place(
        Long.parseLong(columns[0]),
        name,
        columns[2],
        columns[3].split(","),
        columns[4],
        columns[5],
        names.country(columns[8]),
        isNumber(columns[14]) ? Long.parseLong(columns[14]) : 0);
  }

  private static boolean isNumber(String digits) {
    return !digits.isEmpty()
        && digits.length() < 18
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void write(Place place, ListWriter out) throws IOException {
    Known shipped = shipped(place);
    String first = shipped == null ? place.name : shipped.name();
    String key = KnowledgeLoader.placeKey(first, place.country);
    Long keeper = kept.get(key);
    if (keeper != null && keeper != place.id) {
      count.namesakes++;
      return;
    }
    boolean weak = isWeakByItself(place, first, shipped != null);
    Set<String> written = new LinkedHashSet<>(List.of(first, place.name, place.plain));
    written.addAll(spellings(place));
    String type = shipped == null ? "city" : shipped.type();
    String standsFor = shipped == null || shipped.standsFor() == null ? "" : shipped.standsFor();
    boolean seat = type.equals("seat");
    boolean added =
        out.add(
            KnowledgeList.PLACES,
            List.of(
                names.cell(written, key, weak),
                "",
                type,
                place.country,
                place.lat,
                place.lon,
                seat ? "" : standsFor));
    count.add(added);
  }

  /** Smaller namesakes, and smaller towns whose one word may be a family name. */
  private boolean isWeakByItself(Place place, String first, boolean shipped) {
    boolean namesake = largest.getOrDefault(Tokenizer.norm(place.name), place.id) != place.id;
    boolean small = place.population < LARGE && first.indexOf(' ') < 0;
    return !shipped && (namesake || small);
  }

  /** The place that ships under one of these names, in this country and about there. */
  private @Nullable Known shipped(Place place) {
    Known found = near(names.place(place.name, place.country), place);
    found = found == null ? near(names.place(place.plain, place.country), place) : found;
    for (int k = 0; k < place.alternates.length && found == null; k++) {
      found = near(names.place(place.alternates[k], place.country), place);
    }
    return found;
  }

  private static @Nullable Known near(@Nullable Known known, Place place) {
    if (known == null || known.lat() == null || known.lon() == null) {
      return known != null && known.type().equals("city") ? known : null;
    }
    boolean town = known.type().equals("city") || known.type().equals("capital");
    double north = Math.abs(known.lat() - Double.parseDouble(place.lat));
    double east = Math.abs(known.lon() - Double.parseDouble(place.lon));
    return town && north < NEAR_DEGREES && Math.min(east, 360 - east) < NEAR_DEGREES ? known : null;
  }

  /** Other spellings of the name, in Latin letters; GeoNames does not say of what language. */
  private static List<String> spellings(Place place) {
    List<String> spellings = new ArrayList<>();
    String plain = Tokenizer.norm(place.plain);
    for (String alternate : place.alternates) {
      String written = ImportNames.written(alternate);
      if (spellings.size() < MAX_ALTERNATES && isSpelling(Tokenizer.norm(written), plain)) {
        spellings.add(written);
      }
    }
    return spellings;
  }

  private static boolean isSpelling(String other, String plain) {
    int most = Math.min(2, plain.length() / 4);
    return other.length() > 3
        && plain.length() > 3
        && other.length() < 60
        && other.charAt(0) == plain.charAt(0)
        && Distance.within(other, plain, most);
  }
}
