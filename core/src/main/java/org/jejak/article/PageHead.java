package org.jejak.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import org.jejak.knowledge.Sites;
import org.jspecify.annotations.Nullable;

/** Reads title, outlet, authors, section, dates and picture of a page. */
final class PageHead {
  private final PageScan scan;
  private final PageData data;
  private final Boilerplate boilerplate;
  private final Newsroom newsroom;
  private final @Nullable String url;
  private final SiteNames site;

  PageHead(PageScan scan, @Nullable String url, Boilerplate boilerplate, Newsroom newsroom) {
    this.scan = scan;
    this.newsroom = newsroom;
    this.boilerplate = boilerplate;
    this.url = url;
    this.data =
        PageData.of(scan.dataBlocks, CleanText.letters(first(scan.meta("og:title"), scan.title)));
    this.site =
        new SiteNames(
            host(),
            scan.meta("og:site_name"),
            data.publisher(),
            scan.meta("application-name"),
            scan.meta("twitter:site"));
  }

  private @Nullable String host() {
    for (String address : new String[] {url, scan.canonical, scan.meta("og:url")}) {
      try {
        String host = address == null ? null : new URI(address.strip()).getHost();
        if (host != null) {
          return host;
        }
      } catch (URISyntaxException e) {
        // The next address may be a better one.
      }
    }
    return null;
  }

  PageData data() {
    return data;
  }

  /** Reads all into a draft; {@code lang} tells the language of the page's running text. */
  void read(Supplier<String> lang, Draft draft) {
    draft.outlet =
        plain(first(scan.meta("og:site_name"), data.publisher(), scan.meta("application-name")));
    String host = host();
    if (draft.outlet == null && host != null) {
      draft.outlet = Sites.outletAt(host).orElse(null);
    }
    draft.title = PageTitle.of(scan, data, site);
    draft.section = first(scan.meta("article:section"), data.text("articleSection"));
    draft.imageUrl = first(scan.meta("og:image"), data.image(), scan.meta("twitter:image"));
    PagePlace place = PagePlace.of(scan, draft.title);
    new PageAuthors(scan, place, site, boilerplate, newsroom).read(data, draft);
    PageLocale locale = new PageLocale(scan, host(), lang);
    new PageDates(scan, data, place, locale).read(url, boilerplate, draft);
  }

  private static String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  private static @Nullable String plain(@Nullable String text) {
    return PageTitle.plain(text);
  }
}
