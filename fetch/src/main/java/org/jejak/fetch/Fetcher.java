package org.jejak.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gets pages and feeds: host by host in order, several hosts side by side. One fetcher is one run;
 * what servers say of themselves is asked for once in it.
 */
public final class Fetcher implements AutoCloseable {
  private final FetchPolicy policy;
  private final Surroundings surroundings;
  private final HttpLine line;
  private final PageFetch pages;

  /** A fetcher that behaves as {@code policy} says. */
  public Fetcher(FetchPolicy policy, Surroundings surroundings) {
    this.policy = policy;
    this.surroundings = surroundings;
    AddressCheck check = new AddressCheck(policy, surroundings);
    this.line = new HttpLine(policy, check);
    this.pages = new PageFetch(policy, surroundings, check, line);
  }

  /**
   * The pages that a feed names: RSS, Atom or JSON Feed.
   *
   * @throws InterruptedException when the thread is interrupted
   */
  public Listed feed(String address) throws InterruptedException {
    return new Listings(policy, pages).feed(address);
  }

  /**
   * The pages that a sitemap names, and those that it leads to where it is an index.
   *
   * @param since leaves out what is older, and what does not say how old it is; null for all
   * @throws InterruptedException when the thread is interrupted
   */
  public Listed sitemap(String address, @Nullable LocalDate since) throws InterruptedException {
    return new Listings(policy, pages).sitemap(address, since);
  }

  /**
   * Reads feeds and sitemaps if they changed, host by host, several hosts side by side.
   *
   * @return the answers, in the order in which they came
   * @throws InterruptedException when the thread is interrupted
   */
  public List<FeedAnswer> feeds(List<FeedQuestion> questions) throws InterruptedException {
    Map<String, List<FeedQuestion>> byHost = new LinkedHashMap<>();
    for (FeedQuestion question : questions) {
      byHost.computeIfAbsent(host(question.address()), host -> new ArrayList<>()).add(question);
    }
    List<FeedAnswer> answers = Collections.synchronizedList(new ArrayList<>());
    try {
      eachHost(byHost, question -> answers.add(new FeedReading(policy, pages, question).answer()));
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written here", e);
    }
    return List.copyOf(answers);
  }

  /**
   * Fetches pages into an archive. One fetcher may do so several times, each time into another.
   *
   * @param addresses each is asked for once, however often it stands there
   * @param done takes the outcome of each address, one at a time, in the order in which they end
   * @throws IOException when the archive cannot be written
   * @throws InterruptedException when the thread is interrupted; the archive stays sound
   */
  public void fetch(List<String> addresses, WarcFile archive, Consumer<Fetched> done)
      throws IOException, InterruptedException {
    pages.begin();
    archive.append(PageRecords.info(policy.userAgent(), surroundings.clock().instant()));
    Map<String, List<String>> byHost = new LinkedHashMap<>();
    int count = 0;
    for (String address : new LinkedHashSet<>(addresses)) {
      if (++count > policy.limits().pages()) {
        done.accept(
            new Fetched.Refused(
                address,
                String.format(
                    Locale.ROOT,
                    "not fetched: a run takes %,d pages; --max-pages changes that",
                    policy.limits().pages())));
      } else {
        byHost.computeIfAbsent(host(address), host -> new ArrayList<>()).add(address);
      }
    }
    ReentrantLock turn = new ReentrantLock();
    eachHost(
        byHost,
        address -> {
          Fetched fetched = fetch(address, archive);
          turn.lock();
          try {
            done.accept(fetched);
          } finally {
            turn.unlock();
          }
        });
  }

  /** What is done with one address of a host. */
  @FunctionalInterface
  private interface Visit<T> {
    void to(T address) throws IOException, InterruptedException;
  }

  private <T> void eachHost(Map<String, List<T>> byHost, Visit<T> visit)
      throws IOException, InterruptedException {
    Semaphore places = new Semaphore(policy.pace().hosts());
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      byHost.values().forEach(host -> threads.execute(() -> visit(host, visit, places, failure)));
      threads.shutdown();
      while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
        // Politeness may take long; each wait by itself is bounded.
      }
    } finally {
      threads.shutdownNow();
    }
    switch (failure.get()) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Exception e -> throw new IllegalStateException("fetching failed: " + e, e);
    }
  }

  /** The addresses of one host; the first failure that is none of theirs ends the run. */
  private static <T> void visit(
      List<T> addresses,
      Visit<T> visit,
      Semaphore places,
      AtomicReference<@Nullable Exception> failure) {
    try {
      places.acquire();
      try {
        for (T address : addresses) {
          if (failure.get() != null) {
            return;
          }
          visit.to(address);
        }
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Whatever goes wrong with one page costs that page alone. */
  private Fetched fetch(String address, WarcFile archive) throws IOException, InterruptedException {
    try {
      return pages.keep(address, archive);
    } catch (Refusal e) {
      return new Fetched.Refused(address, e.reason(), e.retryAfter(), e.tried());
    } catch (RuntimeException | StackOverflowError e) {
      String words = "Jejak failed on it (" + e + "); please report this";
      return new Fetched.Refused(address, words);
    }
  }

  private String host(String address) {
    try {
      URI page = pages.parse(address);
      return page.getHost();
    } catch (Refusal e) {
      return "";
    }
  }

  @Override
  public void close() {
    line.close();
  }

  /**
   * What a feed or a sitemap names.
   *
   * @param pages addresses, each once, in their order
   * @param refused what could not be read or is no address
   * @param undated pages that {@code since} left out because they do not say how old they are
   */
  public record Listed(List<String> pages, List<Fetched.Refused> refused, int undated) {
    /** Copies the lists. */
    public Listed {
      pages = List.copyOf(pages);
      refused = List.copyOf(refused);
    }

    static Listed of(Set<String> pages, List<Fetched.Refused> refused, int undated) {
      return new Listed(new ArrayList<>(pages), refused, undated);
    }
  }
}
