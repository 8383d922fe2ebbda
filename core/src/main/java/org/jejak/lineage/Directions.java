package org.jejak.lineage;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jejak.article.Credit;
import org.jejak.lineage.Edge.Direction;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of two reports came first: a credit, the marks of machine translation, the time first
 * seen, or containment. Where the first three disagree the direction is null.
 */
final class Directions {
  private static final double CLEAR_DIFFERENCE = 0.2;

  /**
   * What the evidence says.
   *
   * @param forward whether the first report is the source; meaningless where direction is null
   */
  record Verdict(boolean forward, @Nullable Direction direction) {}

  private Directions() {}

  /**
   * Weighs the evidence.
   *
   * @param coverageA share of {@code a} that is aligned
   * @param coverageB share of {@code b} that is aligned
   * @param translation whether the reports are in two languages
   * @param excerpt whether only a part is shared
   */
  static Verdict between(
      Head a, Head b, double coverageA, double coverageB, boolean translation, boolean excerpt) {
    List<Verdict> strong = new ArrayList<>();
    credit(a, b, true, strong);
    credit(b, a, false, strong);
    if (translation) {
      junk(a, b, strong);
    }
    firstSeen(a, b, strong);
    if (!strong.isEmpty()) {
      boolean agree = strong.stream().allMatch(v -> v.forward() == strong.getFirst().forward());
      return agree ? strong.getFirst() : earlier(a, b);
    }
    if (Math.abs(coverageA - coverageB) >= CLEAR_DIFFERENCE) {
      boolean aIsWhole = coverageA > coverageB;
      String measure = String.format(Locale.ROOT, "%.2f / %.2f", coverageA, coverageB);
      return new Verdict(aIsWhole == excerpt, new Direction("containment", measure));
    }
    return earlier(a, b);
  }

  private static Verdict earlier(Head a, Head b) {
    LocalDate dayA = a.published() == null ? null : a.published().from();
    LocalDate dayB = b.published() == null ? null : b.published().from();
    if (dayA != null && dayB != null && !dayA.equals(dayB)) {
      return new Verdict(dayA.isBefore(dayB), null);
    }
    return new Verdict(a.id().compareTo(b.id()) < 0, null);
  }

  private static void credit(Head source, Head other, boolean forward, List<Verdict> strong) {
    for (Credit credit : other.credits()) {
      boolean byUrl = credit.url() != null && sameUrl(credit.url(), source.url());
      boolean byName = credit.name() != null && Names.same(credit.name(), source.outlet());
      boolean ownName = Names.same(credit.name(), other.outlet());
      if (byUrl || (byName && !ownName)) {
        strong.add(new Verdict(forward, new Direction("credit", credit.text())));
        return;
      }
    }
  }

  /** Whether two addresses name one page, without scheme, {@code www.} and a closing slash. */
  static boolean sameUrl(String url, @Nullable String other) {
    return other != null && plainUrl(url).equals(plainUrl(other));
  }

  /** An address as {@link #sameUrl} compares it. */
  static String plainUrl(String url) {
    String plain = url.toLowerCase(Locale.ROOT);
    plain = plain.substring(plain.indexOf("://") < 0 ? 0 : plain.indexOf("://") + 3);
    plain = plain.startsWith("www.") ? plain.substring(4) : plain;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static void junk(Head a, Head b, List<Verdict> strong) {
    String inA = a.junk();
    String inB = b.junk();
    if ((inA == null) != (inB == null)) {
      String words = inA == null ? inB : inA;
      strong.add(new Verdict(inB != null, new Direction("translation-junk", words)));
    }
  }

  private static void firstSeen(Head a, Head b, List<Verdict> strong) {
    if (a.published() == null || b.published() == null) {
      return;
    }
    Interval first = a.published();
    Interval second = b.published();
    if (isBefore(first, second)) {
      strong.add(new Verdict(true, seen(first, second)));
    } else if (isBefore(second, first)) {
      strong.add(new Verdict(false, seen(second, first)));
    }
  }

  private static boolean isBefore(Interval first, Interval second) {
    return first.minute() != null && second.minute() != null
        ? instantOrder(first.minute(), second.minute()) < 0
        : first.to().isBefore(second.from());
  }

  private static Direction seen(Interval earlier, Interval later) {
    return new Direction("first-seen", written(earlier) + " / " + written(later));
  }

  private static int instantOrder(OffsetDateTime a, OffsetDateTime b) {
    return Duration.between(a, b).isZero() ? 0 : a.toInstant().compareTo(b.toInstant());
  }

  private static String written(Interval interval) {
    return interval.minute() != null ? interval.minute().toString() : interval.from().toString();
  }
}
