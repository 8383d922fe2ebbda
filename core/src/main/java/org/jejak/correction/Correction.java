package org.jejak.correction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jejak.document.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a person corrects.
 *
 * @param id {@code c-} and a hash over who says when what of which reports; the words pointed at
 *     are not in it where their place is
 * @param undone who took it back; null while it stands
 */
public record Correction(String id, Claim claim, Saying said, @Nullable Saying undone) {
  /** The rule, method or direction of what a person set. */
  public static final String PERSON = "person";

  /** The last said first; those without a time come last. */
  static final Comparator<Correction> LATEST_FIRST =
      Comparator.comparing((Correction c) -> c.said.time() == null)
          .thenComparing(Correction::instant, Comparator.reverseOrder())
          .thenComparing(Correction::id);

  /** A correction that stands. */
  public static Correction of(Claim claim, Saying said) {
    return new Correction(idOf(claim, said), claim, said, null);
  }

  /** The same, taken back. */
  public Correction undone(Saying by) {
    return new Correction(id, claim, said, by);
  }

  /** The same without the words of some reports, which may not be kept. */
  public Correction withoutWords(Predicate<String> articles) {
    List<Target> targets =
        claim.targets().stream()
            .map(target -> articles.test(target.article()) ? target.withoutWords() : target)
            .toList();
    return new Correction(
        id, Claim.of(claim.kind(), targets, claim.value(), claim.was()), said, undone);
  }

  private Instant instant() {
    OffsetDateTime time = said.time();
    return time == null ? Instant.EPOCH : time.toInstant();
  }

  private static String idOf(Claim claim, Saying said) {
    OffsetDateTime time = said.time();
    List<Object> parts = new ArrayList<>();
    parts.add(claim.kind());
    parts.add(String.valueOf(said.author()));
    parts.add(time == null ? "" : time.toInstant());
    parts.add(String.valueOf(claim.value()));
    for (Target target : claim.targets()) {
      parts.add(target.part());
      parts.add(target.article());
      addPlace(target, parts);
      parts.add(String.valueOf(target.entity()));
    }
    if (claim instanceof Claim.OfEvent event) {
      parts.add(event.was());
    }
    return Ids.row("c", parts.toArray());
  }

  /** Where the words stood; the words themselves where nobody says. */
  private static void addPlace(Target target, List<Object> parts) {
    TextQuote words = target.words();
    if (target.start() == null && words != null) {
      parts.addAll(List.of(words.prefix(), words.exact(), words.suffix()));
    } else {
      parts.add(String.valueOf(target.start()));
    }
  }
}
