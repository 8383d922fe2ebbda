package org.jejak.fetch;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run behaves towards servers and what it accepts from them.
 *
 * @param userAgent the whole User-Agent field; its first word up to a slash is the name that
 *     robots.txt is asked for
 * @param allowPrivate whether private, loopback and other special addresses may be reached
 * @param ignoreReservations whether pages are kept although text and data mining is reserved
 * @param proxy an HTTP proxy that makes all connections; null for direct ones
 */
public record FetchPolicy(
    String userAgent,
    boolean allowPrivate,
    boolean ignoreReservations,
    @Nullable InetSocketAddress proxy,
    Pace pace,
    Limits limits) {

  /**
   * How patient and how quick.
   *
   * @param between least time between the end of one request to a host and the next
   * @param hosts hosts that are asked at the same time, one request each
   * @param retries further attempts after one that failed in passing
   * @param backOff wait before the first further attempt; doubled for each one after it
   * @param longestWait what asks for a longer wait is not fetched
   */
  public record Pace(
      Duration between, int hosts, int retries, Duration backOff, Duration longestWait) {
    /** One request a second to a host, eight hosts, two further attempts, five minutes at most. */
    public static Pace standard() {
      return new Pace(Duration.ofSeconds(1), 8, 2, Duration.ofSeconds(2), Duration.ofMinutes(5));
    }
  }

  /**
   * What a server may send.
   *
   * @param bytes length of a body as it is sent, and apart from that, unpacked
   * @param ratio times that a body over a megabyte may grow when it is unpacked
   * @param pageTime from connecting to a host until the last byte, for each request
   * @param redirects hops from the address asked for
   * @param pages pages of a run
   * @param sitemaps sitemaps read for one that was named
   * @param sitemapDepth levels of sitemap indexes
   */
  public record Limits(
      int bytes,
      int ratio,
      Duration pageTime,
      int redirects,
      int pages,
      int sitemaps,
      int sitemapDepth) {
    /** 20 MB, 100 times, a minute, five redirects, 1,000 pages, 50 sitemaps on three levels. */
    public static Limits standard() {
      return new Limits(20_000_000, 100, Duration.ofMinutes(1), 5, 1000, 50, 3);
    }
  }

  /** The careful standard under a name. */
  public static FetchPolicy standard(String userAgent) {
    return new FetchPolicy(userAgent, false, false, null, Pace.standard(), Limits.standard());
  }
}
