package org.jejak.story;

import java.util.List;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Stories that follow from one another.
 *
 * @param id {@code l-} and a hash of the first article's id
 * @param stories story ids by first day, then id
 */
public record Storyline(String id, String title, @Nullable Interval days, List<String> stories) {
  /** Copies the list. */
  public Storyline {
    stories = List.copyOf(stories);
  }
}
