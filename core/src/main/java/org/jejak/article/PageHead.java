package org.jejak.article;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads title, outlet, authors, section, dates, address and picture of a page. */
final class PageHead {
  private static final int MAX_SECTION_WORDS = 5;

  private final PageScan scan;
  private final PageData data;
  private final Boilerplate boilerplate;
  private final Newsroom newsroom;
  private final @Nullable String url;
  private final @Nullable String host;
  private final SiteNames site;

  PageHead(PageScan scan, @Nullable String url, Boilerplate boilerplate, Newsroom newsroom) {
    this.scan = scan;
    this.newsroom = newsroom;
    this.boilerplate = boilerplate;
    this.url = url;
    this.host = PageUrl.host(url, scan.canonical, scan.meta("og:url"));
    String title = first(scan.meta("og:title"), scan.title);
    this.data = PageData.of(scan.dataBlocks, title == null ? null : CleanText.letters(title));
    this.site =
        new SiteNames(
            host,
            scan.meta("og:site_name"),
            data.publisher(),
            scan.meta("application-name"),
            scan.meta("twitter:site"));
  }

  PageData data() {
    return data;
  }

  /** Reads all into a draft; {@code lang} tells the language of the page's running text. */
  void read(Supplier<String> lang, Draft draft) {
    draft.title = PageTitle.of(scan, data, site);
    draft.outlet = outlet(draft.title);
    draft.section = section(draft.title);
    draft.url = PageUrl.canonical(scan, url);
    draft.imageUrl = image();
    PagePlace place = PagePlace.of(scan, draft.title);
    PageLocale locale = new PageLocale(scan, host, lang);
    new PageAuthors(scan, place, site, new Bylines(boilerplate, newsroom, locale, site))
        .read(data, draft);
    new PageDates(scan, data, place, locale).read(url, boilerplate, draft);
  }

  /** What the site calls itself; a name beats an address, and what follows the headline nothing. */
  private @Nullable String outlet(@Nullable String title) {
    String named = PageTitle.plain(scan.meta("og:site_name"));
    String publisher = PageTitle.plain(data.publisher());
    if (named != null && (publisher == null || !isAddress(named) || isAddress(publisher))) {
      return named;
    }
    String other = first(publisher, PageTitle.plain(scan.meta("application-name")));
    return other != null || title == null ? other : PageTitle.tail(scan.title, title);
  }

  private static boolean isAddress(String name) {
    return name.indexOf(' ') < 0 && name.indexOf('.') > 0;
  }

  private @Nullable String section(@Nullable String title) {
    String said = PageTitle.plain(first(scan.meta("article:section"), data.text("articleSection")));
    if (said != null) {
      return said;
    }
    String crumb = PageTitle.plain(data.firstCrumb());
    boolean fits =
        crumb != null
            && CleanText.words(crumb) <= MAX_SECTION_WORDS
            && !site.isExactly(crumb)
            && !crumb.equals(title);
    return fits ? crumb : null;
  }

  private @Nullable String image() {
    String base = url == null ? scan.canonical : url;
    for (String said :
        new String[] {
          scan.meta("og:image:secure_url"),
          scan.meta("og:image"),
          data.image(),
          scan.meta("twitter:image")
        }) {
      String image = PageUrl.web(base, said);
      if (image != null) {
        return image;
      }
    }
    return null;
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
