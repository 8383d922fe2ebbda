package org.jejak.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jejak.document.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something known before reading.
 *
 * @param key stable, such as {@code country:RUS}, {@code person:vladimir-putin}, {@code
 *     place:kazan-RUS}
 * @param name English
 * @param country ISO 3166 alpha-3; for a country its own code
 * @param sector GOV, MIL, COP, JUD, LEG, OPP, REB, IGO, NGO, MED, BUS, EDU, CVL; null where none
 *     fits
 * @param roles dated offices, a person's alone
 * @param variants other names, as written, in the order of the lists
 * @param lat degrees north
 * @param lon degrees east
 * @param type what kind of place or body: {@code capital}, {@code city}, {@code seat}, {@code
 *     island}, {@code sea}, …, {@code agency}, {@code outlet}; empty where none
 * @param standsFor key of what a place may stand for where it acts: the country of a capital or a
 *     seat of power; null for none
 */
public record Known(
    String key,
    EntityKind kind,
    String name,
    @Nullable String country,
    @Nullable String sector,
    List<Role> roles,
    List<String> variants,
    @Nullable Double lat,
    @Nullable Double lon,
    String type,
    @Nullable String standsFor) {
  /** Copies the lists. */
  public Known {
    roles = List.copyOf(roles);
    variants = List.copyOf(variants);
  }

  /** Id of the entity that stands for it in every reading. */
  public String entityId() {
    return Ids.row("e", kind, key);
  }

  /** Whether it is a news agency, paper, channel or news site. */
  public boolean isOutlet() {
    return type.equals("outlet") || isAgency();
  }

  /** Whether it is a news agency. */
  public boolean isAgency() {
    return type.equals("agency");
  }

  /**
   * Whether one of the offices titled {@code title} was held on {@code day}, as far as is known.
   *
   * @param kept the day up to which the roles were kept: who holds an office after it is open
   */
  boolean held(String title, LocalDate day, LocalDate kept) {
    for (Role role : roles) {
      boolean told = role.isDated() && (role.to() != null || !day.isAfter(kept));
      if (told && role.title().equals(title) && role.heldOn(day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an office titled {@code title}, of whatever body, may have been held on a day; on some
   * day for none.
   */
  public boolean mayHaveHeld(String title, @Nullable LocalDate day) {
    return roles.stream()
        .filter(role -> role.title().equals(title) || role.title().startsWith(title + " of "))
        .anyMatch(role -> day == null || role.heldOn(day));
  }
}
