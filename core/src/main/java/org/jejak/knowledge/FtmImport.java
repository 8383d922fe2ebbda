package org.jejak.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads entities of FollowTheMoney (followthemoney.tech), one JSON object a line, as OpenSanctions
 * exports them: persons, organisations, companies and public bodies.
 */
final class FtmImport {
  private static final int MAX_NAMES = 40;
  private static final int MAX_ROLES = 20;
  private static final Map<String, String> SECTORS =
      Map.of("Company", "BUS", "PublicBody", "GOV", "Organization", "");

  private final ImportNames names;
  private final ImportCount count;

  FtmImport(ImportNames names, ImportCount count) {
    this.names = names;
    this.count = count;
  }

  void run(List<Path> files, ListWriter out) throws IOException {
    for (Path file : files) {
      JsonRecords.each(file, count, entity -> write(entity, out));
    }
  }

  private void write(JsonNode entity, ListWriter out) throws IOException {
    String schema = entity.path("schema").asString("");
    JsonNode properties = entity.path("properties");
    boolean person = schema.equals("Person");
    if (!person && !SECTORS.containsKey(schema)) {
      count.leftOut++;
      return;
    }
    Set<String> all = new LinkedHashSet<>(values(properties, "name"));
    all.addAll(values(properties, "alias"));
    all.removeIf(name -> ImportNames.written(name).isEmpty());
    if (all.isEmpty()) {
      count.leftOut++;
      return;
    }
    String caption = ImportNames.written(entity.path("caption").asString(""));
    String first = caption.isEmpty() ? ImportNames.written(all.iterator().next()) : caption;
    List<String> others = new ArrayList<>(all.stream().limit(MAX_NAMES).toList());
    if (person) {
      String country = country(properties, "nationality", "citizenship", "country");
      String roles = roles(values(properties, "position"));
      count.add(
          out.add(
              KnowledgeList.PEOPLE,
              names.person(first, others, country, roles, sector(properties))));
    } else {
      String country = country(properties, "jurisdiction", "country", "mainCountry");
      String sector = SECTORS.getOrDefault(schema, "");
      count.add(out.add(KnowledgeList.ORGANISATIONS, names.body(first, others, sector, country)));
    }
  }

  /** Officials by OpenSanctions' topic; others are private persons. */
  private static String sector(JsonNode properties) {
    return values(properties, "topics").contains("role.pep") ? "GOV" : "CVL";
  }

  /** The one country that the first of these properties with a value gives; none where several. */
  private String country(JsonNode properties, String... keys) {
    for (String key : keys) {
      List<String> values = values(properties, key);
      if (!values.isEmpty()) {
        return values.size() == 1 ? names.country(values.get(0)) : "";
      }
    }
    return "";
  }

  /** Positions without days: what somebody may have been, on no day for sure. */
  private static String roles(List<String> positions) {
    Set<String> roles = new LinkedHashSet<>();
    for (String position : positions) {
      String title = ImportNames.title(position);
      if (!title.isEmpty() && roles.size() < MAX_ROLES) {
        roles.add(title + "::");
      }
    }
    return String.join("; ", roles);
  }

  private static List<String> values(JsonNode properties, String key) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : properties.path(key)) {
      if (value.isString()) {
        values.add(value.stringValue());
      }
    }
    return values;
  }
}
