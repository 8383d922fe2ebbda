package org.jejak.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.knowledge.Name.Use;
import org.jejak.language.PackException;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** Builds the knowledge that ships: CLDR first, then the lists beside this class. */
final class KnowledgeLoader {
  private static final String ENGLISH = "en";
  private static final String INDONESIAN = "id";
  static final String KEPT = "kept up to";
  private static final Table.Row CLDR = new Table.Row("cldr", List.of(""));

  private final Map<String, Known> byKey = new LinkedHashMap<>();
  private final NameIndex index = new NameIndex(Packs.standard().codes());
  private final Map<String, Known> bodies = new TreeMap<>();
  private final Map<String, String> adjectives = new TreeMap<>();
  private LocalDate kept = LocalDate.MAX;

  Knowledge load() {
    countries();
    places();
    organisations();
    outlets();
    people();
    exemplarCities();
    return new Knowledge(byKey, bodies, adjectives, index.build(), index.buildAll(), kept);
  }

  private void countries() {
    Map<String, Table.Row> rows = new TreeMap<>();
    for (Table.Row row : rows("countries")) {
      rows.put(row.get(0), row);
    }
    Map<String, CldrNames> territories = CldrNames.territories(index.languages());
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
    Known country =
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
    boolean weak = english.stream().anyMatch(n -> n.equals("~" + name));
    for (String lang : index.languages()) {
      String local = territory.name(lang);
      index.name(country, lang, Use.NAME, (weak && local.equals(name) ? "~" : "") + local);
    }
    english.forEach(n -> index.everywhere(country, Use.NAME, n));
    row.list(2).forEach(n -> index.name(country, INDONESIAN, Use.NAME, n));
    row.list(3).forEach(n -> index.name(country, ENGLISH, Use.DEMONYM, n));
    row.list(3).stream().findFirst().ifPresent(n -> adjectives.put(code, NameIndex.bare(n)));
    for (String capital : row.get(4).split(";")) {
      if (!capital.isBlank()) {
        capital(row, code, capital.strip());
      }
    }
    row.list(5).forEach(n -> index.everywhere(country, Use.METONYM, n));
  }

  /** A capital is written {@code Moscow/Moskow@55.75 37.62}. */
  private void capital(Table.Row row, String code, String entry) {
    int at = entry.indexOf('@');
    String[] names = (at < 0 ? entry : entry.substring(0, at)).split("/");
    String[] degrees = at < 0 ? new String[0] : entry.substring(at + 1).split(" ");
    if (degrees.length != 2) {
      throw new PackException(row.origin(), "no degrees in '" + entry + "'");
    }
    Known place =
        place(
            row,
            NameIndex.bare(names[0]),
            code,
            "capital",
            List.of(names),
            degrees[0],
            degrees[1],
            "country:" + code);
    List.of(names).forEach(name -> index.everywhere(place, Use.NAME, name));
  }

  private Known place(
      Table.Row row,
      String name,
      String code,
      String type,
      List<String> variants,
      String lat,
      String lon,
      String standsFor) {
    return add(
        new Known(
            "place:" + slug(name) + (code.isEmpty() ? "" : "-" + code),
            EntityKind.PLACE,
            name,
            code.isEmpty() ? null : code,
            null,
            List.of(),
            bare(variants),
            degrees(row, lat),
            degrees(row, lon),
            type,
            standsFor.isEmpty() ? null : standsFor));
  }

  private void places() {
    for (Table.Row row : rows("places")) {
      List<String> english = row.list(0);
      List<String> variants = new ArrayList<>(english);
      variants.addAll(row.list(1));
      Known place =
          place(
              row,
              NameIndex.bare(english.get(0)),
              row.get(3),
              row.get(2),
              variants,
              row.get(4),
              row.get(5),
              row.get(2).equals("seat") ? "country:" + row.get(3) : row.get(6));
      english.forEach(n -> index.everywhere(place, Use.NAME, n));
      row.list(1).forEach(n -> index.name(place, INDONESIAN, Use.NAME, n));
    }
  }

  private void organisations() {
    for (Table.Row row : rows("organisations")) {
      List<String> english = row.list(0);
      List<String> variants = new ArrayList<>(english);
      variants.addAll(row.list(1));
      String name = NameIndex.bare(english.get(0));
      EntityKind kind = EntityKind.valueOf(row.get(2));
      Known body = add(body(kind, name, row.get(4), row.get(3), variants, ""));
      english.forEach(n -> index.everywhere(body, Use.NAME, n));
      row.list(1).forEach(n -> index.name(body, INDONESIAN, Use.NAME, n));
      row.list(5).forEach(kindOfBody -> bodies.put(kindOfBody + ":" + row.get(4), body));
    }
  }

  private void outlets() {
    for (Table.Row row : rows("outlets")) {
      List<String> names = row.list(0);
      Known outlet =
          add(
              body(
                  EntityKind.ORGANISATION,
                  NameIndex.bare(names.get(0)),
                  row.get(1),
                  "MED",
                  names,
                  row.get(2)));
      names.forEach(n -> index.everywhere(outlet, Use.NAME, n));
    }
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

  private void people() {
    for (Table.Row row : rows("people")) {
      String name = row.get(0);
      if (name.equals(KEPT)) {
        kept = LocalDate.parse(row.get(1));
        continue;
      }
      List<String> variants = row.list(1);
      Known person =
          add(
              new Known(
                  "person:" + slug(name),
                  EntityKind.PERSON,
                  NameIndex.bare(name),
                  row.get(2).isEmpty() ? null : row.get(2),
                  row.get(4).isEmpty() ? "GOV" : row.get(4),
                  roles(row),
                  bare(variants),
                  null,
                  null,
                  "",
                  null));
      index.everywhere(person, Use.NAME, name);
      for (String variant : variants) {
        index.everywhere(person, variant.indexOf(' ') < 0 ? Use.SURNAME : Use.NAME, variant);
      }
    }
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
  private void exemplarCities() {
    for (CldrCity city : CldrCity.cities(index.languages())) {
      if (index.has(city.name(ENGLISH))) {
        continue;
      }
      String name = city.name(ENGLISH);
      Known place = place(CLDR, name, city.alpha3(), "city", List.of(), "", "", "");
      index.languages().forEach(lang -> index.name(place, lang, Use.NAME, "~" + city.name(lang)));
    }
  }

  private Known add(Known known) {
    Known before = byKey.putIfAbsent(known.key(), known);
    return before == null ? known : before;
  }

  private static List<String> bare(List<String> entries) {
    return entries.stream().map(NameIndex::bare).toList();
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

  private static List<Table.Row> rows(String name) {
    return Table.resource(KnowledgeLoader.class, name + ".tsv");
  }
}
