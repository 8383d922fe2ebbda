package org.jejak.story;

import java.util.List;
import org.jejak.article.Credit;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * All reports of one event.
 *
 * @param id {@code s-} and a hash of the first article's id
 * @param days first to last day; null where no report is dated
 * @param articles article ids by date, then id
 * @param undecided article ids whose origin cannot be told
 * @param places names
 * @param people names
 */
public record Story(
    String id,
    String storyline,
    String title,
    @Nullable Interval days,
    List<String> articles,
    List<Origin> origins,
    List<String> undecided,
    List<String> places,
    List<String> people) {

  /** Reports that go back to one source, and whom they credit. */
  public record Origin(List<String> articles, List<Credit> credits) {
    /** Copies the lists. */
    public Origin {
      articles = List.copyOf(articles);
      credits = List.copyOf(credits);
    }
  }

  /** Copies the lists. */
  public Story {
    articles = List.copyOf(articles);
    origins = List.copyOf(origins);
    undecided = List.copyOf(undecided);
    places = List.copyOf(places);
    people = List.copyOf(people);
  }
}
