package org.jejak.store;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jejak.document.Ids;

/**
 * What somebody wants to be told, and where.
 *
 * @param id {@code n-} and a hash of name and time, so that a name may be given again
 * @param name of letters, digits, {@code .}, {@code _} and {@code -}
 * @param langs only reports in these languages (ISO 639); empty for all
 * @param backlog whether what is there already is told, too
 * @param seal proves on whose machine the destination was named; the store does not read it
 */
public record Watch(
    String id,
    String name,
    Subject subject,
    List<String> langs,
    Destination to,
    boolean backlog,
    String seal) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern LANG = Pattern.compile("[a-z]{2,3}");

  /** What is looked at. */
  public sealed interface Subject {
    /** Reports that a search finds. */
    record Query(String query) implements Subject {}

    /**
     * Plans that fall due, stay undone, or have an outcome.
     *
     * @param ahead days before the last due day at which it is told
     */
    record Plans(int ahead) implements Subject {}

    /** Origins that join a story; an id that was given up leads to what stands in its place. */
    record Origins(String story) implements Subject {}

    /** What reports of an outlet changed of what they were made from; any case of its name. */
    record Drifts(String outlet) implements Subject {}
  }

  /**
   * Copies the list and checks the words.
   *
   * @throws WatchException when the name or a language cannot be one
   */
  public Watch {
    langs = List.copyOf(langs);
    checkName(name);
    for (String lang : langs) {
      if (!LANG.matcher(lang).matches()) {
        throw new WatchException("a language is written as id or en, not '" + lang + "'");
      }
    }
  }

  /**
   * Looks whether a watch can have this name: no separator and no leading dot, as it is part of a
   * file's.
   *
   * @throws WatchException when it cannot
   */
  public static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new WatchException(
          "a watch's name has up to 64 letters, digits, dots, dashes or underscores");
    }
  }

  /** A watch of today: its id follows from its name and the time. */
  public static Watch of(
      String name,
      Subject subject,
      List<String> langs,
      Destination to,
      boolean backlog,
      String seal,
      Instant now) {
    return new Watch(Ids.row("n", name, now), name, subject, langs, to, backlog, seal);
  }

  /** What a seal stands for: where this watch delivers. */
  public String destinationWords() {
    return id + " " + WatchJson.destination(to);
  }

  /** The same watch with another seal. */
  public Watch sealed(String seal) {
    return new Watch(id, name, subject, langs, to, backlog, seal);
  }

  /** What is looked at, as a person says it. */
  public String shown() {
    String what =
        switch (subject) {
          case Subject.Query query ->
              query.query().isBlank() ? "every report" : "query " + query.query();
          case Subject.Plans plans ->
              plans.ahead() == 0 ? "plans" : "plans, " + plans.ahead() + " days ahead";
          case Subject.Origins origins -> "origins of story " + origins.story();
          case Subject.Drifts drifts -> "drifts of outlet " + drifts.outlet();
        };
    return langs.isEmpty() ? what : what + " in " + String.join(", ", langs);
  }
}
