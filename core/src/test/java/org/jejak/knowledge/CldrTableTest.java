package org.jejak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;

class CldrTableTest {
  private static final String HEAD =
      "# What CLDR says through ICU, kept here as ICU is slow to start. Made by ./jejak test"
          + " --update-golden, not by hand.\n"
          + "# Columns: territory or city, alpha-2 code or time zone, ISO 3166 alpha-3, then"
          + " language=name.\n";

  private final List<String> langs = Packs.standard().codes();

  @Test
  void theTableSaysWhatIcuSays() throws IOException {
    String expected = fromIcu();
    if (Boolean.getBoolean("jejak.updateGolden")) {
      Files.writeString(
          Path.of("src/main/resources/org/jejak/knowledge", CldrTable.FILE), expected);
      return;
    }
    try (var in = CldrTable.class.getResourceAsStream(CldrTable.FILE)) {
      assertThat(in).isNotNull().hasContent(expected);
    }
  }

  @Test
  void aLanguageThatTheTableLacksIsNamedByIcu() {
    assertThat(CldrTable.lines("territory", List.of("fr"))).isEmpty();
    assertThat(CldrNames.territories(List.of("fr")).values())
        .extracting(territory -> territory.name("fr"))
        .contains("Allemagne");
  }

  private String fromIcu() {
    List<String> lines = new ArrayList<>();
    CldrNames.fromIcu(langs)
        .forEach((id, t) -> lines.add(line("territory", id, t.alpha3(), t.names())));
    CldrCity.fromIcu(langs)
        .forEach(city -> lines.add(line("city", city.zone(), city.alpha3(), city.names())));
    return HEAD + String.join("\n", lines) + "\n";
  }

  private static String line(String kind, String id, String alpha3, Map<String, String> names) {
    StringBuilder line =
        new StringBuilder(kind).append('\t').append(id).append('\t').append(alpha3);
    new TreeMap<>(names)
        .forEach((lang, name) -> line.append('\t').append(lang).append('=').append(name));
    return line.toString();
  }
}
