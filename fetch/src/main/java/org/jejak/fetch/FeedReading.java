package org.jejak.fetch;

import crawlercommons.sitemaps.SiteMapURL;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.time.Interval;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Reads one feed or sitemap that is followed. */
final class FeedReading {
  private static final int HEAD = 1 << 16;
  private static final int MOST_FAULTS = 20;
  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:[a-z][\\w.-]*:)?(urlset|sitemapindex|rss|feed|rdf|channel)[\\s>/]",
          Pattern.CASE_INSENSITIVE);

  private final FetchPolicy policy;
  private final PageFetch fetch;
  private final FeedQuestion question;
  private final List<FeedAnswer.Entry> entries = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> outlets = new HashSet<>();
  private @Nullable String notAFeed;
  private boolean surplus;

  FeedReading(FetchPolicy policy, PageFetch fetch, FeedQuestion question) {
    this.policy = policy;
    this.fetch = fetch;
    this.question = question;
  }

  FeedAnswer answer() throws InterruptedException {
    String address = question.address();
    try {
      PageFetch.Listing listing = fetch.list(address, question.etag(), question.lastModified());
      return listing.unchanged() ? new FeedAnswer.Unchanged(address) : read(listing);
    } catch (Refusal e) {
      return new FeedAnswer.Failed(address, e.reason(), e.retryAfter());
    } catch (RuntimeException | StackOverflowError e) {
      String words = "Jejak failed on it (" + e + "); please report this";
      return new FeedAnswer.Failed(address, words, null);
    }
  }

  private FeedAnswer read(PageFetch.Listing listing) throws Refusal, InterruptedException {
    String root = root(listing.bytes());
    // What an index leads to may change while the index stays the same.
    boolean index = root.equals("sitemapindex");
    boolean sitemap = index || root.equals("urlset");
    if (sitemap && !question.entries()) {
      List<Fetched.Refused> refused = new ArrayList<>();
      new SitemapWalk(policy.limits(), fetch, this::page, refused)
          .from(question.address(), listing, question.since());
      refused.forEach(no -> fault(no.asked() + ": " + no.reason()));
    } else {
      Sources.stdin(new ByteArrayInputStream(listing.bytes()))
          .forEach(item -> entry(item, listing.address()));
      boolean emptyFeed = entries.isEmpty() && !root.isEmpty() && !sitemap;
      if (notAFeed != null && !emptyFeed) {
        throw new Refusal(notAFeed);
      }
    }
    String title = outlets.size() == 1 ? outlets.iterator().next() : null;
    return new FeedAnswer.Read(
        question.address(),
        sitemap,
        title,
        index ? null : listing.etag(),
        index ? null : listing.lastModified(),
        entries,
        faults);
  }

  /** The name of the first element that opens a feed or a sitemap; empty where there is none. */
  private static String root(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher root = ROOT.matcher(head);
    return root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private void fault(String words) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(words);
    }
  }

  private void page(SiteMapURL page) {
    if (page.getUrl() != null) {
      Instant changed = SitemapWalk.time(page.getLastModified());
      Instant dated = SitemapWalk.published(page);
      Instant stamp = changed == null ? dated : changed;
      add(usual(page.getUrl().toString()), stamp == null ? null : stamp.toString(), dated, null);
    }
  }

  private void entry(Item item, URI feed) {
    switch (item) {
      case Item.Repeated repeated -> {
        // Only archives repeat themselves.
      }
      case Item.Unreadable unreadable when unreadable.item() == null ->
          notAFeed = unreadable.reason();
      case Item.Unreadable unreadable -> fault(unreadable.item() + ": " + unreadable.reason());
      case Item.Readable readable -> {
        if (readable.item() == null) {
          notAFeed = "is no feed";
        } else {
          entry(readable, readable.item(), feed);
        }
      }
    }
  }

  private void entry(Item.Readable item, String key, URI feed) {
    Document document = item.document();
    String published = null;
    String updated = null;
    if (document.content() instanceof Content.Fields fields) {
      published = fields.published();
      updated = fields.updated();
      if (fields.outlet() != null) {
        outlets.add(fields.outlet());
      }
    }
    String stamp = updated == null ? published : updated;
    Instant dated = time(published == null ? updated : published);
    if (question.entries() || document.url() == null) {
      add(key, stamp, dated, item);
    } else {
      add(fetch.absolute(feed, document.url()), stamp, dated, null);
    }
  }

  private void add(
      String key, @Nullable String stamp, @Nullable Instant dated, @Nullable Item item) {
    if (entries.size() < policy.limits().pages()) {
      entries.add(new FeedAnswer.Entry(key, stamp, dated, item));
    } else if (!surplus) {
      surplus = true;
      fault("names more than %,d pages; the rest is not read".formatted(policy.limits().pages()));
    }
  }

  private static @Nullable Instant time(@Nullable String words) {
    Interval found =
        words == null
            ? null
            : WrittenDate.find(words, "en-US").map(WrittenDate.Found::interval).orElse(null);
    if (found == null) {
      return null;
    }
    return found.minute() != null
        ? found.minute().toInstant()
        : found.from().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The usual form of an address; as it is where it has none, to be refused when it is fetched. */
  private String usual(String address) {
    try {
      return fetch.parse(address).toString();
    } catch (Refusal e) {
      return address;
    }
  }
}
