package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jejak.document.Sources;
import tools.jackson.databind.json.JsonMapper;

/** Reports made for tests: written ones, and ones by chance whose words are known. */
final class Reports {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> PLACES =
      List.of("Jakarta", "Hanoi", "Manila", "Kupang", "Ambon", "Dumai", "Bitung", "Tarakan");
  private static final List<String> THINGS =
      List.of("harbour", "bridge", "ferry", "market", "school", "reservoir", "warehouse", "clinic");
  private static final List<String> DEEDS =
      List.of("opened", "inspected", "repaired", "closed", "measured", "painted");

  private Reports() {}

  /** One report by chance. */
  record Made(int number, String place, String thing, String deed, LocalDate day, String outlet) {
    String title() {
      return "Officials in %s %s a %s".formatted(place, deed, thing);
    }

    String text() {
      return ("%s - Officials in %s %s a %s on the coast, number n%d of the year.\n\n"
              + "The %s near %s had been waiting for months, residents said. Work went on until the"
              + " evening, and people came to look at what had been done.")
          .formatted(
              place.toUpperCase(java.util.Locale.ROOT), place, deed, thing, number, thing, place);
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put(
          "url", "https://" + outlet.toLowerCase(java.util.Locale.ROOT) + ".example/" + number);
      json.put("title", title());
      json.put("text", text());
      json.put("published", day.toString());
      json.put("outlet", outlet);
      return json;
    }
  }

  /** Reports by chance, the same for the same seed. */
  static List<Made> made(int count, long seed) {
    Random random = new Random(seed);
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(
          new Made(
              i,
              pick(PLACES, random),
              pick(THINGS, random),
              pick(DEEDS, random),
              LocalDate.of(2025, 1, 1).plusDays(random.nextInt(90)),
              "Paper" + random.nextInt(5)));
    }
    return made;
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  static Sources sources(Path folder, List<Made> made) throws IOException {
    return written(folder, made.stream().map(Made::json).toList());
  }

  /** Reports as the crawlers write them, a line each. */
  static Sources written(Path folder, List<Map<String, Object>> reports) throws IOException {
    Path file = Files.createTempFile(folder, "reports", ".jsonl");
    StringBuilder lines = new StringBuilder();
    reports.forEach(report -> lines.append(JSON.writeValueAsString(report)).append('\n'));
    Files.writeString(file, lines);
    return Sources.in(List.of(file.toString()));
  }
}
