package org.jejak.fetch;

import crawlercommons.sitemaps.SiteMapURL;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
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
          add(fetch.absolute(feed, url));
        }
      }
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

  Listed sitemap(String address, @Nullable LocalDate since) throws InterruptedException {
    new SitemapWalk(policy.limits(), fetch, entry -> entry(entry, since), refused)
        .from(address, since);
    return listed(address);
  }

  private void entry(SiteMapURL entry, @Nullable LocalDate since) {
    LocalDate day = SitemapWalk.day(SitemapWalk.published(entry));
    if (entry.getUrl() == null) {
      return;
    }
    if (since == null || day != null && !day.isBefore(since)) {
      add(entry.getUrl().toString());
    } else if (day == null) {
      undated++;
    }
  }
}
