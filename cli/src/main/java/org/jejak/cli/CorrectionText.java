package org.jejak.cli;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jejak.correction.Claim;
import org.jejak.correction.Correction;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.correction.Standing.State;
import org.jejak.correction.Target;
import org.jspecify.annotations.Nullable;

/** Corrections in words for a terminal. */
final class CorrectionText {
  private static final int MOST_TARGETS = 6;
  private static final int WIDTH = 60;

  private CorrectionText() {}

  /** What was said, in a line. */
  static String line(Correction correction) {
    return Columns.clean(correction.id() + " " + claim(correction.claim()));
  }

  /** All of them, or those that do not hold in full. */
  static void print(List<Standing> standings, boolean unfit, PrintWriter out) {
    List<Standing> shown =
        standings.stream().filter(standing -> !unfit || standing.problem() != null).toList();
    for (Standing standing : shown) {
      print(standing, out);
    }
    long holding = standings.stream().filter(Standing::holds).count();
    long undone = standings.stream().filter(s -> s.state() == State.UNDONE).count();
    out.println(
        "%s: %,d in force, %,d taken back, %,d without effect"
            .formatted(
                Phrases.count(standings.size(), "correction"),
                holding,
                undone,
                standings.size() - holding - undone));
    out.flush();
  }

  private static void print(Standing standing, PrintWriter out) {
    Correction correction = standing.correction();
    out.println(line(correction));
    out.println("  " + Columns.clean(words(standing)));
    List<Target> targets = correction.claim().targets();
    for (Target target : targets.subList(0, Math.min(MOST_TARGETS, targets.size()))) {
      String words = target.words() == null ? "" : target.words().exact();
      String shown = words.isEmpty() ? "" : " “" + Columns.clip(Columns.clean(words), WIDTH) + "”";
      out.println("    " + Columns.clean(target.article()) + shown);
    }
    if (targets.size() > MOST_TARGETS) {
      out.println("    and %,d more".formatted(targets.size() - MOST_TARGETS));
    }
  }

  /** Whether it holds, who said it when and why, and who took it back. */
  private static String words(Standing standing) {
    Saying undone = standing.correction().undone();
    String state =
        switch (standing.state()) {
          case HOLDS -> "holds";
          case PARTLY -> "holds in part: " + standing.problem();
          case OVERRULED, UNFIT -> "has no effect: " + standing.problem();
          case UNDONE -> undone == null ? "taken back" : "taken back by " + words(undone);
        };
    return state + " · said by " + words(standing.correction().said());
  }

  private static String words(Saying said) {
    String author = said.author() == null ? "somebody" : said.author();
    String reason = said.reason() == null ? "" : " (" + said.reason() + ")";
    return author + day(said.time()) + reason;
  }

  private static String day(@Nullable OffsetDateTime time) {
    return time == null ? "" : ", " + time.truncatedTo(ChronoUnit.MINUTES);
  }

  private static String claim(Claim claim) {
    int reports = (int) claim.targets().stream().map(Target::article).distinct().count();
    long parts = claim.targets().stream().map(Target::part).distinct().count();
    return switch (claim) {
      case Claim.OfStory c ->
          parts == 1
              ? "%,d reports tell one story".formatted(reports)
              : "%,d reports tell %,d stories".formatted(reports, parts);
      case Claim.OfCopy c -> "the second report was made out of the first";
      case Claim.OfNoCopy c -> "neither report was made out of the other";
      case Claim.OfSpeaker c ->
          "the speaker is %s, not %s".formatted(known(c.value()), known(c.was()));
      case Claim.OfDate c -> "published on %s, not %s".formatted(known(c.value()), known(c.was()));
      case Claim.OfEvent c ->
          c.value() == null
              ? "no " + c.was() + " event"
              : "a %s event, no %s".formatted(c.value(), c.was());
      case Claim.OfOneEntity c -> "%,d entities are one".formatted(parts);
      case Claim.OfAnotherEntity c ->
          "in %s the name means %s"
              .formatted(
                  Phrases.count(reports, "report"),
                  c.value() == null ? "another entity" : c.value());
    };
  }

  private static String known(@Nullable String words) {
    return words == null ? "unknown" : words;
  }
}
