package org.jejak.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads items of Wikidata in its JSON (mediawiki.org/wiki/Wikibase/DataModel/JSON): people,
 * organisations and places. It goes over the files three times: for the items that others name as
 * class, office or country, for what those are called, and for the rest.
 */
final class WikidataImport {
  private static final int MAX_NAMES = 40;
  private static final int MAX_ROLES = 20;
  private static final String CLASS = "P31";
  private static final String OFFICE = "P39";
  private static final String NATIONALITY = "P27";
  private static final String COUNTRY = "P17";
  private static final String ALPHA3 = "P298";

  private final ImportNames names;
  private final ImportCount count;
  private final Set<String> scripts;
  private final Map<String, Class> classes = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Set<String> referred = new HashSet<>();

  /**
   * What a class is here.
   *
   * @param kind person, place or body
   * @param type a place's type, a body's sector
   */
  private record Class(String kind, String type) {}

  /**
   * Prepares the tables.
   *
   * @param scripts languages whose labels count, too, where they are in other letters
   */
  WikidataImport(ImportNames names, ImportCount count, List<String> scripts) {
    this.names = names;
    this.count = count;
    this.scripts = Set.copyOf(scripts);
    for (Table.Row row : Table.resource(WikidataImport.class, "wikidata.tsv")) {
      if (row.get(1).equals("country")) {
        countries.put(row.get(0), row.get(2));
      } else {
        classes.put(row.get(0), new Class(row.get(1), row.get(2)));
      }
    }
  }

  void run(List<Path> files, ListWriter out) throws IOException {
    ImportCount unheard = new ImportCount();
    for (Path file : files) {
      WikidataItem.each(file, unheard, this::refer);
    }
    for (Path file : files) {
      WikidataItem.each(file, unheard, this::name);
    }
    for (Path file : files) {
      WikidataItem.each(file, count, item -> write(item, out));
    }
  }

  private void refer(WikidataItem item) {
    for (String property : List.of(CLASS, OFFICE)) {
      for (JsonNode claim : item.claims(property)) {
        referred.add(WikidataItem.item(claim));
      }
    }
  }

  private void name(WikidataItem item) {
    String alpha3 = item.string(ALPHA3);
    if (alpha3 != null) {
      countries.put(item.id(), alpha3);
    }
    if (referred.contains(item.id())) {
      labels.put(item.id(), item.label("en"));
    }
  }

  private void write(WikidataItem item, ListWriter out) throws IOException {
    Class known = item.string(ALPHA3) == null ? classOf(item) : null;
    List<String> english = item.names("en");
    item.names("mul").stream().filter(name -> !english.contains(name)).forEach(english::add);
    List<String> indonesian = item.names("id");
    List<String> all = new ArrayList<>(english);
    all.addAll(indonesian);
    all.removeIf(name -> ImportNames.written(name).isEmpty());
    if (known == null || all.isEmpty()) {
      count.leftOut++;
      return;
    }
    String first = ImportNames.written(all.get(0));
    List<String> everywhere = new ArrayList<>(english.stream().limit(MAX_NAMES).toList());
    everywhere.addAll(item.labelsInOtherLetters(scripts));
    switch (known.kind) {
      case "person" -> {
        everywhere.addAll(indonesian.stream().limit(MAX_NAMES).toList());
        writePerson(item, first, everywhere, out);
      }
      case "body" -> {
        List<String> line =
            new ArrayList<>(names.body(first, everywhere, known.type, country(item, COUNTRY)));
        line.set(1, names.cell(indonesian, "organisation:" + KnowledgeLoader.slug(first), false));
        count.add(out.add(KnowledgeList.ORGANISATIONS, line));
      }
      default -> writePlace(item, known.type, first, everywhere, indonesian, out);
    }
  }

  /** The first class that the table knows by its number, else by the last word of its label. */
  private @Nullable Class classOf(WikidataItem item) {
    Class byWord = null;
    for (JsonNode claim : item.claims(CLASS)) {
      String id = WikidataItem.item(claim);
      Class known = classes.get(id);
      if (known != null) {
        return known;
      }
      String label = labels.getOrDefault(id, "");
      int of = label.indexOf(" of ");
      String head = of < 0 ? label : label.substring(0, of);
      Class worded = classes.get(head.substring(head.lastIndexOf(' ') + 1));
      byWord = byWord == null ? worded : byWord;
    }
    return byWord;
  }

  private void writePlace(
      WikidataItem item,
      String type,
      String first,
      List<String> everywhere,
      List<String> indonesian,
      ListWriter out)
      throws IOException {
    String[] degrees = item.coordinates();
    if (degrees == null) {
      count.leftOut++;
      return;
    }
    String country = country(item, COUNTRY);
    Known shipped = names.place(first, country);
    String name = shipped == null ? first : shipped.name();
    String key = KnowledgeLoader.placeKey(name, country);
    Set<String> english = new LinkedHashSet<>(List.of(name));
    english.addAll(everywhere);
    String standsFor = shipped == null || shipped.standsFor() == null ? "" : shipped.standsFor();
    count.add(
        out.add(
            KnowledgeList.PLACES,
            List.of(
                names.cell(english, key, false),
                names.cell(indonesian, key, false),
                shipped == null || shipped.type().equals("territory") ? type : shipped.type(),
                country,
                degrees[0],
                degrees[1],
                standsFor)));
  }

  private void writePerson(WikidataItem item, String first, List<String> others, ListWriter out)
      throws IOException {
    Set<String> homes = new LinkedHashSet<>();
    for (JsonNode claim : item.claims(NATIONALITY)) {
      homes.add(countries.getOrDefault(WikidataItem.item(claim), ""));
    }
    homes.remove("");
    String country = homes.size() == 1 ? homes.iterator().next() : "";
    Set<String> roles = new LinkedHashSet<>();
    for (JsonNode claim : item.claims(OFFICE)) {
      String label = labels.getOrDefault(WikidataItem.item(claim), "");
      String served = names.countryAfterOf(label);
      if (country.isEmpty() && homes.contains(served)) {
        country = served;
      }
      boolean own = !served.isEmpty() && served.equals(country);
      String title = ImportNames.title(own ? label.substring(0, label.lastIndexOf(" of ")) : label);
      if (!title.isEmpty() && roles.size() < MAX_ROLES) {
        roles.add(title + ":" + WikidataItem.term(claim, item.death()));
      }
    }
    String sector = roles.isEmpty() ? "CVL" : "GOV";
    count.add(
        out.add(
            KnowledgeList.PEOPLE,
            names.person(first, others, country, String.join("; ", roles), sector)));
  }

  private String country(WikidataItem item, String property) {
    Set<String> found = new LinkedHashSet<>();
    for (JsonNode claim : item.claims(property)) {
      found.add(countries.getOrDefault(WikidataItem.item(claim), ""));
    }
    return found.size() == 1 ? found.iterator().next() : "";
  }
}
