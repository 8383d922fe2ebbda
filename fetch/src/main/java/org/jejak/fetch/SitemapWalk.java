package org.jejak.fetch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through a sitemap and, where it is an index, through those that it leads to. */
final class SitemapWalk {
  private final FetchPolicy.Limits limits;
  private final PageFetch fetch;
  private final Consumer<SiteMapURL> taker;
  private final List<Fetched.Refused> refused;
  private final Deque<Level> open = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable LocalDate since;
  private int read;

  /**
   * A walk that has not begun.
   *
   * @param taker of each page that a sitemap names
   * @param refused takes what could not be read
   */
  SitemapWalk(
      FetchPolicy.Limits limits,
      PageFetch fetch,
      Consumer<SiteMapURL> taker,
      List<Fetched.Refused> refused) {
    this.limits = limits;
    this.fetch = fetch;
    this.taker = taker;
    this.refused = refused;
  }

  private record Level(String address, int depth) {}

  /**
   * Walks from an address.
   *
   * @param from sitemaps of an index that did not change since then are left out; null for none
   */
  void from(String address, @Nullable LocalDate from) throws InterruptedException {
    since = from;
    seen.add(address);
    open.add(new Level(address, 1));
    walk();
  }

  /** Walks from a sitemap that was fetched. */
  void from(String address, PageFetch.Listing first, @Nullable LocalDate from)
      throws InterruptedException, Refusal {
    since = from;
    seen.add(address);
    read = 1;
    take(parse(first), new Level(address, 1));
    walk();
  }

  private void walk() throws InterruptedException {
    while (!open.isEmpty() && read < limits.sitemaps()) {
      Level level = open.removeFirst();
      read++;
      try {
        take(parse(fetch.list(level.address)), level);
      } catch (Refusal e) {
        refused.add(new Fetched.Refused(level.address, e.reason()));
      }
    }
    for (Level level : open) {
      refused.add(
          new Fetched.Refused(
              level.address,
              "not read: " + limits.sitemaps() + " sitemaps are read for one named"));
    }
  }

  private void take(AbstractSiteMap map, Level level) throws Refusal {
    if (map instanceof SiteMapIndex index) {
      for (String below : below(index)) {
        if (level.depth == limits.sitemapDepth()) {
          throw new Refusal(
              "is an index below " + (level.depth - 1) + " others; deeper ones are not read");
        } else if (seen.add(below)) {
          open.addLast(new Level(below, level.depth + 1));
        }
      }
    } else if (map instanceof SiteMap plain) {
      plain.getSiteMapUrls().forEach(taker);
    }
  }

  private static AbstractSiteMap parse(PageFetch.Listing listing) throws Refusal {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    try {
      return parser.parseSiteMap(listing.bytes(), listing.address().toURL());
    } catch (UnknownFormatException | IOException | RuntimeException e) {
      throw new Refusal("is no sitemap");
    }
  }

  /** Sitemaps of an index, without those that were last changed before the day. */
  private List<String> below(SiteMapIndex index) {
    List<String> below = new ArrayList<>();
    for (AbstractSiteMap map : index.getSitemaps()) {
      LocalDate changed = day(time(map.getLastModified()));
      if (map.getUrl() != null && (since == null || changed == null || !changed.isBefore(since))) {
        below.add(map.getUrl().toString());
      }
    }
    return below;
  }

  /** The time of publication of a news sitemap, else that of the last change. */
  static @Nullable Instant published(SiteMapURL entry) {
    ExtensionMetadata[] news = entry.getAttributesForExtension(Extension.NEWS);
    if (news != null) {
      for (ExtensionMetadata metadata : news) {
        if (metadata instanceof NewsAttributes attributes) {
          Instant time = time(attributes.getPublicationDate());
          if (time != null) {
            return time;
          }
        }
      }
    }
    return time(entry.getLastModified());
  }

  static @Nullable Instant time(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  static @Nullable LocalDate day(@Nullable Instant time) {
    return time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
