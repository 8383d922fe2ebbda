package org.jejak.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An item of Wikidata, as far as an import looks at it. */
record WikidataItem(JsonNode json) {
  private static final int DAY = 11;

  /** Takes an item. */
  interface Sink {
    void take(WikidataItem item) throws IOException;
  }

  /** Hands on the items of a file: of a dump, or of a page of Special:EntityData. */
  static void each(Path file, ImportCount count, Sink sink) throws IOException {
    JsonRecords.each(
        file,
        count,
        node -> {
          JsonNode entities = node.path("entities");
          if (entities.isObject()) {
            for (JsonNode entity : entities) {
              sink.take(new WikidataItem(entity));
            }
          } else {
            sink.take(new WikidataItem(node));
          }
        });
  }

  String id() {
    return json.path("id").asString("");
  }

  /** The label in a language; the empty string for none. */
  String label(String lang) {
    return json.path("labels").path(lang).path("value").asString("");
  }

  /** Label and aliases in a language. */
  List<String> names(String lang) {
    List<String> names = new ArrayList<>();
    if (!label(lang).isEmpty()) {
      names.add(label(lang));
    }
    for (JsonNode alias : json.path("aliases").path(lang)) {
      names.add(alias.path("value").asString(""));
    }
    return names;
  }

  /** Labels in letters that are not Latin, each once. */
  Set<String> labelsInOtherLetters(Set<String> langs) {
    Set<String> labels = new TreeSet<>();
    for (String lang : langs) {
      String label = label(lang);
      boolean latin =
          label
              .codePoints()
              .filter(Character::isLetter)
              .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
      if (!label.isEmpty() && !latin) {
        labels.add(label);
      }
    }
    return labels;
  }

  /** The statements of a property that are not deprecated. */
  List<JsonNode> claims(String property) {
    List<JsonNode> claims = new ArrayList<>();
    for (JsonNode claim : json.path("claims").path(property)) {
      if (!claim.path("rank").asString("").equals("deprecated")) {
        claims.add(claim);
      }
    }
    return claims;
  }

  /** The item that a statement names; the empty string for none. */
  static String item(JsonNode claim) {
    return value(claim.path("mainsnak")).path("id").asString("");
  }

  private static JsonNode value(JsonNode snak) {
    return snak.path("datavalue").path("value");
  }

  /** The first value of a property of text; null for none. */
  @Nullable String string(String property) {
    for (JsonNode claim : claims(property)) {
      JsonNode value = value(claim.path("mainsnak"));
      if (value.isString()) {
        return value.stringValue();
      }
    }
    return null;
  }

  /** Degrees north and east; null for none that are on Earth. */
  String @Nullable [] coordinates() {
    for (JsonNode claim : claims("P625")) {
      JsonNode value = value(claim.path("mainsnak"));
      JsonNode lat = value.path("latitude");
      JsonNode lon = value.path("longitude");
      String globe = value.path("globe").asString("Q2");
      boolean sound =
          lat.isNumber()
              && lon.isNumber()
              && Math.abs(lat.doubleValue()) <= 90
              && Math.abs(lon.doubleValue()) <= 180;
      if (sound && globe.endsWith("Q2")) {
        return new String[] {
          Double.toString(Math.round(lat.doubleValue() * 1e4) / 1e4),
          Double.toString(Math.round(lon.doubleValue() * 1e4) / 1e4)
        };
      }
    }
    return null;
  }

  /** The day of death; null where it is not known to the day. */
  @Nullable LocalDate death() {
    List<JsonNode> claims = claims("P570");
    return claims.isEmpty() ? null : day(value(claims.get(0).path("mainsnak")));
  }

  /**
   * First and last day of an office, as the lists write them. An office whose end is known, but not
   * to the day, gets no days: it would seem to be held still.
   */
  static String term(JsonNode claim, @Nullable LocalDate death) {
    JsonNode qualifiers = claim.path("qualifiers");
    LocalDate from = day(value(qualifiers.path("P580").path(0)));
    JsonNode ends = qualifiers.path("P582");
    LocalDate to = ends.isEmpty() ? death : day(value(ends.path(0)));
    boolean endless = !ends.isEmpty() && to == null;
    if (from == null || endless || to != null && to.isBefore(from)) {
      return to != null && from == null ? ":" + to : ":";
    }
    return from + ":" + (to == null ? "" : to);
  }

  private static @Nullable LocalDate day(JsonNode value) {
    String time = value.path("time").asString("");
    int end = time.indexOf('T');
    if (value.path("precision").asInt(0) < DAY || !time.startsWith("+") || end < 0) {
      return null;
    }
    try {
      return LocalDate.parse(time.substring(1, end));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
