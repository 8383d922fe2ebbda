package org.jejak.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.knowledge.Name.Use;
import org.jejak.language.PackException;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/**
 * Builds knowledge: CLDR first, then the lists beside this class, then further layers. Things are
 * defined before they are named, as a layer may add to what an earlier one defines.
 */
final class KnowledgeLoader {
  private static final String ENGLISH = "en";
  private static final String INDONESIAN = "id";
  static final String KEPT = "kept up to";
  private static final Table.Row CLDR = new Table.Row("cldr", List.of(""));

  private final Layers layers;
  private final Map<String, Known> byKey = new LinkedHashMap<>();
  private final NameIndex index = new NameIndex(Packs.standard().codes());
  private final Map<String, Known> bodies = new TreeMap<>();
  private final Map<String, String> adjectives = new TreeMap<>();
  private final Set<String> weakCountries = new HashSet<>();
  private LocalDate kept = LocalDate.MAX;

  KnowledgeLoader(Layers layers) {
    this.layers = layers;
  }

  /**
   * Builds it.
   *
   * @throws PackException for a malformed line of what ships; layers are checked before
   */
  Knowledge load() {
    Map<String, CldrNames> territories = CldrNames.territories(index.languages());
    countries(territories);
    layers.joined(KnowledgeList.PLACES).forEach(this::place);
    layers.joined(KnowledgeList.ORGANISATIONS).forEach(this::organisation);
    layers.joined(KnowledgeList.OUTLETS).forEach(this::outlet);
    layers.joined(KnowledgeList.PEOPLE).forEach(this::person);
    List<CldrCity> cities = CldrCity.cities(index.languages());
    territories.values().forEach(this::nameTerritory);
    for (int layer = 0; layer < layers.count(); layer++) {
      name(layer);
      if (layer == 0) {
        exemplarCities(cities);
      }
    }
    Outlets outlets = Outlets.of(layers.joined(KnowledgeList.OUTLETS));
    return new Knowledge(byKey, bodies, adjectives, index.build(), index.buildAll(), kept, outlets);
  }

  private void countries(Map<String, CldrNames> territories) {
    Map<String, Table.Row> rows = new TreeMap<>();
    for (Table.Row row : layers.joined(KnowledgeList.COUNTRIES)) {
      rows.put(row.get(0), row);
    }
    for (CldrNames territory : territories.values()) {
      Table.Row row = rows.remove(territory.alpha3());
      country(territory, row == null ? CLDR : row);
    }
    for (Table.Row row : rows.values()) {
      throw new PackException(row.origin(), "no country '" + row.get(0) + "'");
    }
  }

  private void country(CldrNames territory, Table.Row row) {
    String code = territory.alpha3();
    List<String> english = row.list(1);
    String name = english.isEmpty() ? territory.name(ENGLISH) : NameIndex.bare(english.get(0));
    List<String> variants = new ArrayList<>(english);
    variants.addAll(row.list(2));
    add(
        new Known(
            "country:" + code,
            row == CLDR ? EntityKind.PLACE : EntityKind.COUNTRY,
            name,
            code,
            row == CLDR ? null : "GOV",
            List.of(),
            bare(variants),
            null,
            null,
            row == CLDR ? "territory" : "",
            null));
    if (english.contains("~" + name)) {
      weakCountries.add("country:" + code);
    }
    row.list(3).stream().findFirst().ifPresent(n -> adjectives.put(code, NameIndex.bare(n)));
    for (Capital capital : Capital.all(row)) {
      add(
          new Known(
              placeKey(capital.name(), code),
              EntityKind.PLACE,
              capital.name(),
              code,
              null,
              List.of(),
              bare(capital.names()),
              degrees(row, capital.lat()),
              degrees(row, capital.lon()),
              "capital",
              "country:" + code));
    }
  }

  /** CLDR's names: weak in every language where the lists say so. */
  private void nameTerritory(CldrNames territory) {
    Known country = known("country:" + territory.alpha3());
    boolean weak = weakCountries.contains(country.key());
    for (String lang : index.languages()) {
      String local = territory.name(lang);
      boolean same = weak && local.equals(country.name());
      index.name(country, lang, Use.NAME, (same ? "~" : "") + local);
    }
  }

  private void name(int layer) {
    for (Table.Row row : layers.rows(KnowledgeList.COUNTRIES, layer)) {
      Known country = known("country:" + row.get(0));
      Names names = new Names(KnowledgeList.COUNTRIES, row, layer, country);
      names.everywhere(1, Use.NAME);
      names.in(INDONESIAN, 2, Use.NAME);
      names.in(ENGLISH, 3, Use.DEMONYM);
      for (Capital capital : Capital.all(row)) {
        Known place = byKey.get(placeKey(capital.name(), row.get(0)));
        if (place != null) {
          capital.names().forEach(n -> index.everywhere(place, Use.NAME, n));
        }
      }
      names.everywhere(5, Use.METONYM);
    }
    for (KnowledgeList list :
        List.of(KnowledgeList.PLACES, KnowledgeList.ORGANISATIONS, KnowledgeList.OUTLETS)) {
      for (Table.Row row : layers.rows(list, layer)) {
        Names names = new Names(list, row, layer, known(list.key(row)));
        names.everywhere(0, Use.NAME);
        if (list != KnowledgeList.OUTLETS) {
          names.in(INDONESIAN, 1, Use.NAME);
        }
      }
    }
    for (Table.Row row : layers.rows(KnowledgeList.PEOPLE, layer)) {
      if (!KnowledgeList.PEOPLE.isKept(row)) {
        Known person = known(KnowledgeList.PEOPLE.key(row));
        Names names = new Names(KnowledgeList.PEOPLE, row, layer, person);
        names.everywhere(0, Use.NAME);
        names.everywhere(1, Use.SURNAME);
      }
    }
  }

  /** The names that one line gives to what it describes. */
  private final class Names {
    private final KnowledgeList list;
    private final Table.Row row;
    private final int layer;
    private final Known known;

    Names(KnowledgeList list, Table.Row row, int layer, Known known) {
      this.list = list;
      this.row = row;
      this.layer = layer;
      this.known = known;
    }

    void everywhere(int column, Use use) {
      for (String name : layers.names(list, row, column, layer)) {
        index.everywhere(
            known, use == Use.SURNAME && name.indexOf(' ') >= 0 ? Use.NAME : use, name);
      }
    }

    void in(String lang, int column, Use use) {
      layers.names(list, row, column, layer).forEach(name -> index.name(known, lang, use, name));
    }
  }

  private void place(Table.Row row) {
    List<String> names = new ArrayList<>(row.list(0));
    names.addAll(row.list(1));
    String code = row.get(3);
    String standsFor = row.get(2).equals("seat") ? "country:" + code : row.get(6);
    String name = NameIndex.bare(names.get(0));
    add(
        new Known(
            placeKey(name, code),
            EntityKind.PLACE,
            name,
            code.isEmpty() ? null : code,
            null,
            List.of(),
            bare(names),
            degrees(row, row.get(4)),
            degrees(row, row.get(5)),
            row.get(2),
            standsFor.isEmpty() ? null : standsFor));
  }

  private void organisation(Table.Row row) {
    List<String> names = new ArrayList<>(row.list(0));
    names.addAll(row.list(1));
    EntityKind kind = EntityKind.valueOf(row.get(2));
    Known body = add(body(kind, NameIndex.bare(names.get(0)), row.get(4), row.get(3), names, ""));
    row.list(5).forEach(kindOfBody -> bodies.put(kindOfBody + ":" + row.get(4), body));
  }

  private void outlet(Table.Row row) {
    List<String> names = row.list(0);
    String name = NameIndex.bare(names.get(0));
    add(body(EntityKind.ORGANISATION, name, row.get(1), "MED", names, row.get(2)));
  }

  private static Known body(
      EntityKind kind,
      String name,
      String country,
      String sector,
      List<String> variants,
      String type) {
    return new Known(
        (kind == EntityKind.GROUP ? "group:" : "organisation:") + slug(name),
        kind,
        name,
        country.isEmpty() ? null : country,
        sector.isEmpty() ? null : sector,
        List.of(),
        bare(variants),
        null,
        null,
        type,
        null);
  }

  private void person(Table.Row row) {
    if (KnowledgeList.PEOPLE.isKept(row)) {
      kept = LocalDate.parse(row.get(1));
      return;
    }
    add(
        new Known(
            KnowledgeList.PEOPLE.key(row),
            EntityKind.PERSON,
            NameIndex.bare(row.get(0)),
            row.get(2).isEmpty() ? null : row.get(2),
            row.get(4).isEmpty() ? "GOV" : row.get(4),
            roles(row),
            bare(row.list(1)),
            null,
            null,
            "",
            null));
  }

  private static List<Role> roles(Table.Row row) {
    List<Role> roles = new ArrayList<>();
    for (String entry : row.get(3).split(";")) {
      if (!entry.isBlank()) {
        String[] parts = entry.strip().split(":", -1);
        if (parts.length != 3) {
          throw new PackException(row.origin(), "not title:from:to '" + entry + "'");
        }
        roles.add(new Role(parts[0], day(row, parts[1]), day(row, parts[2])));
      }
    }
    return roles;
  }

  private static @Nullable LocalDate day(Table.Row row, String written) {
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new PackException(row.origin(), "no day '" + written + "'");
    }
  }

  private static @Nullable Double degrees(Table.Row row, String written) {
    try {
      return written.isEmpty() ? null : Double.valueOf(written);
    } catch (NumberFormatException e) {
      throw new PackException(row.origin(), "no degrees '" + written + "'");
    }
  }

  /** Cities that CLDR names and the lists do not; weak, as some are usual family names. */
  private void exemplarCities(List<CldrCity> cities) {
    for (CldrCity city : cities) {
      String name = city.name(ENGLISH);
      if (index.has(name)) {
        continue;
      }
      Known place =
          add(
              new Known(
                  placeKey(name, city.alpha3()),
                  EntityKind.PLACE,
                  name,
                  city.alpha3().isEmpty() ? null : city.alpha3(),
                  null,
                  List.of(),
                  List.of(),
                  null,
                  null,
                  "city",
                  null));
      index.languages().forEach(lang -> index.name(place, lang, Use.NAME, "~" + city.name(lang)));
    }
  }

  private Known known(String key) {
    return Objects.requireNonNull(byKey.get(key), key);
  }

  private Known add(Known known) {
    Known before = byKey.putIfAbsent(known.key(), known);
    return before == null ? known : before;
  }

  private static List<String> bare(List<String> entries) {
    return entries.stream().map(NameIndex::bare).toList();
  }

  static String placeKey(String name, String code) {
    return "place:" + slug(name) + (code.isEmpty() ? "" : "-" + code);
  }

  static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    for (char c : NameIndex.withoutAccents(name).toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-' && c != '\'') {
        slug.append('-');
      }
    }
    return slug.toString();
  }
}
