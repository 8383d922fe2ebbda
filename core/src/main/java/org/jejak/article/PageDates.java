package org.jejak.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jejak.time.Interval;
import org.jejak.time.WrittenDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when a page was published: its data, its meta elements, time elements, URL, then text. */
final class PageDates {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dcterms.issued",
    "dc.date.created",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "published_date",
    "originalpublicationdate",
    "article_date_original",
    "content_create_date",
    "published-date",
    "citation_date",
    "citation_publication_date",
    "og:article:published_time",
    "rnews:datepublished",
    "article:post_date",
    "bt:pubdate",
    "timestamp",
    "created",
    "publication_date",
    "article:create_at",
    "dateposted",
    "article-date",
    "published",
    "shareaholic:article_published_time",
    "last-modified-date",
    "release_date",
    "dc.created",
    "creation_date",
    "vr:published_time",
    "citation_online_date",
    "pdate",
    "publishtime"
  };
  private static final String[] UPDATED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "og:modified_time"
  };
  private static final int VISIBLE_LENGTH = 6000;

  private final Document page;
  private final PageData data;
  private final @Nullable String url;
  private final Map<String, String> metas;

  PageDates(Document page, PageData data, @Nullable String url) {
    this.page = page;
    this.data = data;
    this.url = url;
    this.metas = metas(page);
  }

  void read(Draft draft) {
    draft.published = published();
    draft.updated = first(dated(data.text("dateModified"), "json-ld"), meta(UPDATED));
  }

  private @Nullable Dated published() {
    Dated found = first(dated(data.anyText("datePublished"), "json-ld"), meta(PUBLISHED));
    found = first(found, itemprop());
    found = first(found, timeElement());
    Dated fromUrl = url(url == null ? canonical() : url);
    found = first(found, dated(data.anyText("dateCreated"), "json-ld"));
    return first(found, fromUrl);
  }

  private String canonical() {
    Element link = page.selectFirst("link[rel=canonical], meta[property=og:url]");
    return link == null ? "" : link.attr("href") + link.attr("content");
  }

  private @Nullable Dated meta(String[] names) {
    for (String name : names) {
      Dated found = dated(metas.get(name), "meta");
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Map<String, String> metas(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String name =
          meta.attr("property")
              + meta.attr("name")
              + meta.attr("http-equiv")
              + meta.attr("itemprop");
      if (!name.isEmpty() && meta.hasAttr("content")) {
        metas.putIfAbsent(name.toLowerCase(Locale.ROOT), meta.attr("content"));
      }
    }
    return metas;
  }

  private @Nullable Dated itemprop() {
    for (Element element : page.select("[itemprop*=datePublished], [itemprop*=dateCreated]")) {
      Dated found =
          first(dated(element.attr("content"), "meta"), dated(element.attr("datetime"), "time"));
      found = first(found, dated(element.text(), "text"));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A time element of the report, not of a list of other reports. */
  private @Nullable Dated timeElement() {
    Element main = page.selectFirst("article, main, [role=main]");
    Dated marked =
        timeIn(
            page.select(
                "time[pubdate], time[class*=publish], time[class*=entry-date], time.date, [class*=publish] time, [class*=entry-meta] time, [class*=byline] time, header time"));
    Dated inside = marked != null || main == null ? marked : timeIn(main.select("time"));
    return first(inside, timeIn(page.select("time")));
  }

  private static @Nullable Dated timeIn(Iterable<Element> times) {
    for (Element time : times) {
      String kind = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
      if (kind.contains("updated") && !kind.contains("publish") || kind.contains("modified")) {
        continue;
      }
      Dated found = first(dated(time.attr("datetime"), "time"), dated(time.text(), "time"));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** /2025/01/17/, /20250117/, -2025-01-17. */
  static @Nullable Dated url(String url) {
    for (int i = 0; i + 8 <= url.length(); i++) {
      boolean starts = i == 0 || !Character.isDigit(url.charAt(i - 1));
      if (!starts || !url.startsWith("20", i)) {
        continue;
      }
      char gap = url.charAt(i + 4);
      boolean marked =
          "/-_.".indexOf(gap) >= 0 && i + 10 <= url.length() && url.charAt(i + 7) == gap;
      String digits =
          marked
              ? url.substring(i, i + 4) + url.substring(i + 5, i + 7) + url.substring(i + 8, i + 10)
              : url.substring(i, i + 8);
      int end = marked ? i + 10 : i + 8;
      boolean ends = end >= url.length() || !Character.isDigit(url.charAt(end));
      if (ends && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        Dated found = day(digits, url.substring(i, end));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Dated day(String digits, String words) {
    int number = Integer.parseInt(digits);
    try {
      LocalDate day = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
      return day.getYear() > 2100 ? null : new Dated(Interval.day(day), "url", words);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Dated dated(@Nullable String written, String method) {
    if (written == null || written.isBlank() || written.length() > 200) {
      return null;
    }
    Optional<WrittenDate.Found> found = WrittenDate.find(written.strip());
    return found.map(day -> new Dated(day.interval(), method, written.strip())).orElse(null);
  }

  private static @Nullable Dated first(@Nullable Dated a, @Nullable Dated b) {
    return a != null ? a : b;
  }

  /** What a reader sees near the headline, taken before the page is pruned. */
  String visibleText() {
    StringBuilder text = new StringBuilder();
    for (Element element :
        page.select(
            "[class*=date], [class*=time], [class*=publish], [class*=byline], [class*=meta], [class*=info], [id*=date], [class*=posted], [class*=author], header")) {
      String words = element.text();
      if (words.length() <= 200 && text.length() < VISIBLE_LENGTH) {
        text.append(words).append('\n');
      }
    }
    Element heading = page.selectFirst("h1");
    Element around = heading == null ? null : heading.parent();
    for (int up = 0; up < 3 && around != null; up++) {
      String words = around.wholeText();
      if (text.length() + words.length() < 4 * VISIBLE_LENGTH) {
        text.append(words).append('\n');
      }
      around = around.parent();
    }
    return text.toString();
  }

  static void fromText(String visible, String lang, Draft draft) {
    for (String line : CleanText.lines(CleanText.normal(visible))) {
      Optional<WrittenDate.Found> found = PublishLine.date(line, lang);
      if (found.isPresent()) {
        PublishLine.published(draft, found.get(), line, "text");
        return;
      }
    }
  }
}
