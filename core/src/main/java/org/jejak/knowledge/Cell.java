package org.jejak.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of a knowledge list holds, and what is wrong with a cell of it. */
enum Cell {
  NAME_FIRST("names"),
  NAMES("names"),
  CODE("country"),
  COUNTRY("country"),
  CAPITALS("capital"),
  PLACE_TYPE("type"),
  OUTLET_TYPE("type"),
  BODY_KIND("kind"),
  SECTOR("sector"),
  BODIES("kinds of body"),
  DOMAINS("domains"),
  ROLES("roles"),
  LATITUDE("latitude"),
  LONGITUDE("longitude"),
  KEY("key");

  private static final Set<String> PLACE_TYPES =
      Set.of(
          "capital",
          "city",
          "island",
          "lake",
          "mountain",
          "province",
          "region",
          "river",
          "sea",
          "seat",
          "site",
          "strait");
  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "COP", "JUD", "LEG", "OPP", "REB", "IGO", "NGO", "MED", "BUS", "EDU",
          "CVL");
  private static final Pattern FIRST_NAME = Pattern.compile("[\\s,]*+(?![^!])");
  private static final int MAX_NAME = 200;
  private static final int MAX_NAMES = 500;

  final String title;

  Cell(String title) {
    this.title = title;
  }

  /** What is wrong, and how to mend it. */
  record Fault(String what, String mend) {}

  /** What is wrong with a cell's text; null where nothing is. */
  @Nullable Fault fault(String cell, Set<String> countries) {
    return switch (this) {
      case NAME_FIRST ->
          FIRST_NAME.matcher(cell).lookingAt()
              ? new Fault("there is no name to show", "write it first")
              : names(cell);
      case NAMES -> names(cell);
      case CODE -> country(cell, countries);
      case COUNTRY -> cell.isEmpty() ? null : country(cell, countries);
      case PLACE_TYPE -> oneOf(cell, PLACE_TYPES);
      case OUTLET_TYPE -> oneOf(cell, Set.of("agency", "outlet"));
      case BODY_KIND -> oneOf(cell, Set.of("GROUP", "ORGANISATION"));
      case SECTOR -> cell.isEmpty() ? null : oneOf(cell, SECTORS);
      case LATITUDE -> degrees(cell, 90);
      case LONGITUDE -> degrees(cell, 180);
      case ROLES -> roles(cell);
      case CAPITALS -> capitals(cell);
      case DOMAINS -> domains(cell);
      case KEY, BODIES -> null;
    };
  }

  private static @Nullable Fault names(String cell) {
    String[] names = cell.split(",", MAX_NAMES + 1);
    if (names.length > MAX_NAMES) {
      return new Fault("more than " + MAX_NAMES + " names", "keep those that reports use");
    }
    for (String name : names) {
      String bare = NameIndex.bare(name.strip());
      if (!name.isBlank() && bare.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c > 127)) {
        return new Fault(
            "'" + name.strip() + "' has no letters", "write a name, or leave the comma out");
      }
      if (bare.length() > MAX_NAME) {
        return new Fault(
            "a name of " + bare.length() + " characters",
            "part names by commas; a comma inside a name is written _");
      }
    }
    return null;
  }

  private static @Nullable Fault country(String cell, Set<String> countries) {
    return countries.contains(cell)
        ? null
        : new Fault(
            quoted(cell) + " is no country",
            "write the three capital letters of ISO 3166, such as IDN; nothing where none fits");
  }

  private static @Nullable Fault oneOf(String cell, Set<String> allowed) {
    return allowed.contains(cell)
        ? null
        : new Fault(
            quoted(cell) + " is not known here",
            "write one of " + String.join(", ", allowed.stream().sorted().toList()));
  }

  private static @Nullable Fault degrees(String cell, int most) {
    if (cell.isEmpty()) {
      return null;
    }
    try {
      double degrees = Double.parseDouble(cell);
      if (Math.abs(degrees) <= most) {
        return null;
      }
    } catch (NumberFormatException e) {
      // told below, with what is out of range
    }
    return new Fault(
        quoted(cell) + " is no number of degrees",
        "write -%d to %d with a dot, such as 6.17, or leave it empty".formatted(most, most));
  }

  private static @Nullable Fault roles(String cell) {
    for (String role : cell.split(";")) {
      String[] parts = role.strip().split(":", -1);
      if (role.isBlank()) {
        continue;
      }
      if (parts.length != 3 || parts[0].isBlank()) {
        return new Fault(
            quoted(role.strip()) + " is not title:first day:last day",
            "write president:2024-10-20: and ; between two roles; unknown days are empty");
      }
      LocalDate from = day(parts[1]);
      LocalDate to = day(parts[2]);
      if (from == null && !parts[1].isEmpty() || to == null && !parts[2].isEmpty()) {
        return new Fault(
            quoted(role.strip()) + " holds no day",
            "write a day as 2024-10-20; leave unknown days empty");
      }
      if (from != null && to != null && to.isBefore(from)) {
        return new Fault(
            quoted(role.strip()) + " ends before it begins", "write the first day, then the last");
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Fault capitals(String cell) {
    for (String part : cell.split(";")) {
      String capital = part.strip();
      int at = capital.indexOf('@');
      String[] degrees = capital.substring(at + 1).strip().split(" ");
      boolean bad =
          at < 1
              || Arrays.stream(capital.substring(0, at).split("/", -1)).anyMatch(String::isBlank)
              || degrees.length != 2
              || degrees[0].isEmpty()
              || degrees(degrees[0], 90) != null
              || degrees(degrees[1], 180) != null;
      if (!capital.isBlank() && bad) {
        return new Fault(
            quoted(capital) + " is no capital",
            "write English/Indonesian@latitude longitude, such as Moscow/Moskow@55.75 37.62");
      }
    }
    return null;
  }

  private static @Nullable Fault domains(String cell) {
    for (String domain : List.of(cell.split(","))) {
      String bare = domain.strip();
      boolean plain =
          bare.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-".indexOf(c) >= 0);
      if (!bare.isEmpty() && (!plain || bare.indexOf('.') < 1)) {
        return new Fault(
            quoted(bare) + " is no domain", "write it without https:// and path: paper.example");
      }
    }
    return null;
  }

  /** A cell's words, kept short: a line may be anything. */
  static String quoted(String cell) {
    return "'" + (cell.length() > 60 ? cell.substring(0, 60) + "…" : cell) + "'";
  }
}
