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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.fetch.Fetcher.Listed;
import org.jspecify.annotations.Nullable;

/** Pages that feeds and sitemaps name. One object reads one feed or sitemap. */
final class Listings {
  private final FetchPolicy policy;
  private final PageFetch fetch;
  private final Set<String> pages = new LinkedHashSet<>();
  private final List<Fetched.Refused> refused = new ArrayList<>();
  private int undated;
  private int surplus;

  Listings(FetchPolicy policy, PageFetch fetch) {
    this.policy = policy;
    this.fetch = fetch;
  }

  Listed feed(String address) throws InterruptedException {
    try {
      PageFetch.Listing feed = fetch.list(address);
      Sources.stdin(new ByteArrayInputStream(feed.bytes()))
          .forEach(item -> entry(item, feed.address(), address));
    } catch (Refusal e) {
      refused.add(new Fetched.Refused(address, e.reason()));
    }
    return listed(address);
  }

  private void entry(Item item, URI feed, String address) {
    switch (item) {
      case Item.Unreadable unreadable ->
          refused.add(new Fetched.Refused(address, unreadable.reason()));
      case Item.Repeated repeated -> {
        // Only archives repeat themselves.
      }
      case Item.Readable readable -> {
        String url = readable.document().url();
        if (item.item() == null) {
          refused.add(new Fetched.Refused(address, "is no feed"));
        } else if (url == null) {
          refused.add(new Fetched.Refused(address, "its entry " + item.item() + " names no page"));
        } else {
          add(absolute(feed, url));
        }
      }
    }
  }

  private String absolute(URI base, String url) {
    try {
      return fetch.parse(base, url).toString();
    } catch (Refusal e) {
      return url;
    }
  }

  private void add(String page) {
    if (pages.size() < policy.limits().pages()) {
      pages.add(page);
    } else if (!pages.contains(page)) {
      surplus++;
    }
  }

  private Listed listed(String address) {
    if (surplus > 0) {
      String words = "names %,d further pages; a run takes %,d, --max-pages changes that";
      refused.add(
          new Fetched.Refused(
              address, String.format(Locale.ROOT, words, surplus, policy.limits().pages())));
    }
    return Listed.of(pages, refused, undated);
  }

  private record Level(String address, int depth) {}

  Listed sitemap(String address, @Nullable LocalDate since) throws InterruptedException {
    Deque<Level> open = new ArrayDeque<>(List.of(new Level(address, 1)));
    Set<String> seen = new HashSet<>(Set.of(address));
    int read = 0;
    while (!open.isEmpty() && read < policy.limits().sitemaps()) {
      Level level = open.removeFirst();
      read++;
      try {
        AbstractSiteMap map = parse(fetch.list(level.address));
        if (map instanceof SiteMapIndex index) {
          for (String below : below(index, since)) {
            if (level.depth == policy.limits().sitemapDepth()) {
              throw new Refusal(
                  "is an index below " + (level.depth - 1) + " others; deeper ones are not read");
            } else if (seen.add(below)) {
              open.addLast(new Level(below, level.depth + 1));
            }
          }
        } else if (map instanceof SiteMap plain) {
          plain.getSiteMapUrls().forEach(entry -> entry(entry, since));
        }
      } catch (Refusal e) {
        refused.add(new Fetched.Refused(level.address, e.reason()));
      }
    }
    for (Level level : open) {
      refused.add(
          new Fetched.Refused(
              level.address,
              "not read: " + policy.limits().sitemaps() + " sitemaps are read for one named"));
    }
    return listed(address);
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
  private static List<String> below(SiteMapIndex index, @Nullable LocalDate since) {
    List<String> below = new ArrayList<>();
    for (AbstractSiteMap map : index.getSitemaps()) {
      LocalDate changed = day(map.getLastModified());
      if (map.getUrl() != null && (since == null || changed == null || !changed.isBefore(since))) {
        below.add(map.getUrl().toString());
      }
    }
    return below;
  }

  private void entry(SiteMapURL entry, @Nullable LocalDate since) {
    LocalDate day = published(entry);
    if (entry.getUrl() == null) {
      return;
    }
    if (since == null || day != null && !day.isBefore(since)) {
      add(entry.getUrl().toString());
    } else if (day == null) {
      undated++;
    }
  }

  /** The day of publication of a news sitemap, else that of the last change. */
  private static @Nullable LocalDate published(SiteMapURL entry) {
    ExtensionMetadata[] news = entry.getAttributesForExtension(Extension.NEWS);
    if (news != null) {
      for (ExtensionMetadata metadata : news) {
        if (metadata instanceof NewsAttributes attributes) {
          LocalDate day = day(attributes.getPublicationDate());
          if (day != null) {
            return day;
          }
        }
      }
    }
    return day(entry.getLastModified());
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
