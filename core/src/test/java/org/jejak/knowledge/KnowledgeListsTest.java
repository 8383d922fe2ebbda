package org.jejak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.junit.jupiter.api.Test;

/** The lists that ship, as their writers must leave them. */
class KnowledgeListsTest {
  private static final Set<String> SECTORS =
      Set.of(
          "", "GOV", "MIL", "COP", "JUD", "LEG", "OPP", "REB", "IGO", "NGO", "MED", "BUS", "EDU",
          "CVL");

  /** Offices that several people hold at once. */
  private static final Set<String> SHARED = Set.of("deputy prime minister");

  @Test
  void aNameThatIsNotWeakNamesOneThingAlone() {
    Map<String, Set<String>> things = new TreeMap<>();
    name(things, "people", 0, 1);
    name(things, "organisations", 0, 1);
    name(things, "outlets", 0);
    name(things, "places", 0, 1);
    name(things, "countries", 1, 2, 3, 5);
    assertThat(things).allSatisfy((name, named) -> assertThat(named).as(name).hasSize(1));
  }

  private static void name(Map<String, Set<String>> things, String list, int... columns) {
    for (Table.Row row : rows(list)) {
      for (int column : columns) {
        for (String entry : row.list(column)) {
          if (!entry.startsWith("~")) {
            String plain = NameIndex.withoutAccents(NameIndex.bare(entry));
            things.computeIfAbsent(plain, name -> new TreeSet<>()).add(row.origin());
          }
        }
      }
    }
  }

  @Test
  void everyLineHasAKeyOfItsOwn() {
    for (String list : List.of("people", "organisations", "outlets")) {
      Map<String, String> keys = new TreeMap<>();
      for (Table.Row row : rows(list)) {
        String key = KnowledgeLoader.slug(row.list(0).get(0));
        assertThat(keys.put(key, row.origin())).as(row.origin()).isNull();
      }
    }
  }

  @Test
  void noNameStandsTwiceInALine() {
    for (String list : List.of("people", "organisations", "outlets", "places")) {
      for (Table.Row row : rows(list)) {
        assertThat(row.list(0)).as(row.origin()).doesNotHaveDuplicates();
        assertThat(row.list(1)).as(row.origin()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void oneHolderFollowsAnother() {
    Map<String, List<Role>> offices = new TreeMap<>();
    for (Known known : Knowledge.standard().all()) {
      for (Role role : known.roles()) {
        if (role.isDated() && known.country() != null && !SHARED.contains(role.title())) {
          offices
              .computeIfAbsent(known.country() + " " + role.title(), office -> new ArrayList<>())
              .add(role);
        }
      }
    }
    assertThat(offices)
        .allSatisfy((office, roles) -> {
          for (int k = 0; k < roles.size(); k++) {
            for (int m = 0; m < k; m++) {
              assertThat(overlap(roles.get(k), roles.get(m))).as(office).isFalse();
            }
          }
        });
  }

  /** Whether two terms share more than the day on which one hands over to the other. */
  private static boolean overlap(Role one, Role other) {
    boolean oneFirst = one.to() != null && !one.to().isAfter(other.from());
    boolean otherFirst = other.to() != null && !other.to().isAfter(one.from());
    return !oneFirst && !otherFirst;
  }

  @Test
  void aTermEndsAfterItsStart() {
    assertThat(Knowledge.standard().all())
        .flatExtracting(Known::roles)
        .allSatisfy(role ->
            assertThat(role.isDated() && role.to() != null && role.to().isBefore(role.from()))
                .as(role.toString())
                .isFalse());
  }

  @Test
  void sectorsAndCountriesAreThoseOfTheStandards() {
    for (Known known : Knowledge.standard().all()) {
      String sector = known.sector();
      assertThat(sector == null || SECTORS.contains(sector)).as(known.key()).isTrue();
      if (known.country() != null) {
        assertThat(Knowledge.standard().country(known.country())).as(known.key()).isPresent();
      }
    }
  }

  @Test
  void whatAPlaceMayStandForIsKnown() {
    for (Known known : Knowledge.standard().all()) {
      if (known.standsFor() != null) {
        assertThat(Knowledge.standard().byKey(known.standsFor())).as(known.key()).isPresent();
      }
    }
  }

  @Test
  void aBodyOfACountryIsOfAKindThatThePacksKnow() {
    Set<String> kinds = new TreeSet<>();
    for (String code : Packs.standard().codes()) {
      Packs.standard().pack(code).table("bodies").forEach(row -> kinds.add(row.get(1)));
    }
    for (Table.Row row : rows("organisations")) {
      assertThat(kinds).as(row.origin()).containsAll(row.list(5));
    }
  }

  private static List<Table.Row> rows(String list) {
    return Table.resource(KnowledgeLoader.class, list + ".tsv").stream()
        .filter(row -> !row.get(0).equals(KnowledgeLoader.KEPT))
        .toList();
  }
}
