package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jejak.fetch.FetchPolicy.Limits;
import org.jejak.fetch.FetchPolicy.Pace;

/** One run over a {@link Web}, and what came of it. */
final class Fetching {
  static final String AGENT = "Jejak/1.0";

  private Fetching() {}

  static FetchPolicy policy() {
    return FetchPolicy.standard(AGENT);
  }

  static FetchPolicy with(Pace pace) {
    return new FetchPolicy(AGENT, false, false, null, pace, Limits.standard());
  }

  static FetchPolicy with(Limits limits) {
    return new FetchPolicy(AGENT, false, false, null, once(), limits);
  }

  /** No further attempts. */
  static Pace once() {
    return new Pace(Duration.ofSeconds(1), 8, 0, Duration.ofSeconds(2), Duration.ofMinutes(5));
  }

  static List<Fetched> run(Web web, FetchPolicy policy, Path warc, String... urls) {
    List<Fetched> outcomes = new ArrayList<>();
    try (WarcFile archive = WarcFile.open(warc);
        Fetcher fetcher = new Fetcher(policy, web.surroundings())) {
      fetcher.fetch(List.of(urls), archive, outcomes::add);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return outcomes;
  }

  static List<Fetched> run(Web web, FetchPolicy policy, String... urls) {
    try {
      Path folder = Files.createTempDirectory("jejak-fetch");
      try {
        return run(web, policy, folder.resolve("pages.warc.gz"), urls);
      } finally {
        Files.deleteIfExists(folder.resolve("pages.warc.gz"));
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String refused(Web web, FetchPolicy policy, String url) {
    List<Fetched> outcomes = run(web, policy, url);
    assertThat(outcomes).hasSize(1);
    return refused(outcomes.getFirst());
  }

  static String refused(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Refused.class);
    return ((Fetched.Refused) fetched).reason();
  }

  static void kept(Web web, FetchPolicy policy, String url) {
    assertThat(run(web, policy, url)).singleElement().isInstanceOf(Fetched.Kept.class);
  }
}
