package org.jejak.correction;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jejak.document.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a person corrects.
 *
 * @param id {@code c-} and a hash over who says when what of which reports; the words pointed at
 *     are not in it
 * @param undone who took it back; null while it stands
 */
public record Correction(String id, Claim claim, Saying said, @Nullable Saying undone) {
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
  public Correction withoutWords(java.util.function.Predicate<String> articles) {
    List<Target> targets =
        claim.targets().stream()
            .map(target -> articles.test(target.article()) ? target.withoutWords() : target)
            .toList();
    return new Correction(
        id, Claim.of(claim.kind(), targets, claim.value(), claim.was()), said, undone);
  }

  private java.time.Instant instant() {
    OffsetDateTime time = said.time();
    return time == null ? java.time.Instant.EPOCH : time.toInstant();
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
      parts.add(String.valueOf(target.start()));
      parts.add(String.valueOf(target.entity()));
    }
    return Ids.row("c", parts.toArray());
  }
}
