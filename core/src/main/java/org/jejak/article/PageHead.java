package org.jejak.article;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads title, outlet, authors, section and picture of a page. */
final class PageHead {
  private static final String[] TITLE_MARKS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " / "
  };
  private static final int MAX_AUTHOR = 60;

  private final Document page;
  private final PageData data;
  private final Boilerplate boilerplate;

  PageHead(Document page, PageData data, Boilerplate boilerplate) {
    this.page = page;
    this.data = data;
    this.boilerplate = boilerplate;
  }

  void readNames(Draft draft) {
    draft.outlet = first(meta("og:site_name"), data.publisher(), meta("application-name"));
    draft.title = title(draft.outlet);
    draft.section = first(meta("article:section"), data.text("articleSection"));
    draft.imageUrl = first(meta("og:image"), data.image(), meta("twitter:image"));
    authors(draft);
    draft.outlet = plain(draft.outlet);
  }

  private @Nullable String title(@Nullable String outlet) {
    String social =
        plain(first(meta("og:title"), data.text("headline"), meta("twitter:title"), page.title()));
    social = social == null ? null : withoutSite(social, outlet);
    String best = null;
    for (Element heading : page.select("h1")) {
      String text = CleanText.line(CleanText.normal(heading.text()));
      if (text.isEmpty()) {
        continue;
      }
      boolean alike = social != null && overlap(text, social) >= 0.5;
      if (alike) {
        return text;
      }
      best = best == null ? text : best;
    }
    return social != null ? social : best;
  }

  private static double overlap(String a, String b) {
    List<String> first = List.of(a.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    List<String> second = List.of(b.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    long shared = first.stream().filter(second::contains).count();
    return (double) shared / Math.max(1, Math.min(first.size(), second.size()));
  }

  private @Nullable String withoutSite(String title, @Nullable String outlet) {
    for (String mark : TITLE_MARKS) {
      int at = title.lastIndexOf(mark);
      if (at <= 0) {
        continue;
      }
      String tail = title.substring(at + mark.length()).strip();
      boolean site = outlet != null && overlap(tail, outlet) >= 0.5;
      boolean bar = mark.equals(" | ") && CleanText.words(tail) <= 4;
      if ((site || bar) && CleanText.words(tail) <= 6) {
        return withoutSite(title.substring(0, at).strip(), outlet);
      }
    }
    return title;
  }

  private void authors(Draft draft) {
    for (String name : data.authors()) {
      author(draft, name);
    }
    if (draft.authors.isEmpty()) {
      for (Element meta :
          page.select("meta[name=author], meta[property=article:author], meta[name=byl]")) {
        author(draft, meta.attr("content"));
      }
    }
    if (draft.authors.isEmpty()) {
      for (Element link :
          page.select(
              "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], a[href*=/author/]")) {
        if (draft.authors.size() < 4) {
          author(draft, link.text());
        }
      }
    }
    if (draft.authors.isEmpty()) {
      for (Element line :
          page.select(
              "[class*=byline], [class*=author], .by, .writer, .reporter, .penulis, address")) {
        if (draft.authors.isEmpty() && line.text().length() <= 200) {
          Byline.names(line.text()).forEach(name -> author(draft, name));
        }
      }
    }
  }

  private void author(Draft draft, String written) {
    String text = plain(written);
    Boilerplate.Hit hit = text == null ? null : boilerplate.find(text);
    if (text != null && hit != null && hit.kind().equals("author") && hit.from() == 0) {
      text = text.substring(hit.to()).strip();
    }
    if (text == null
        || text.isEmpty()
        || text.contains("://")
        || text.contains("www.")
        || text.length() > 4 * MAX_AUTHOR) {
      return;
    }
    List<String> names = Byline.names(text);
    if (!names.isEmpty()) {
      names.forEach(draft::author);
    } else if (text.length() <= MAX_AUTHOR
        && CleanText.words(text) <= 5
        && !text.equalsIgnoreCase(draft.outlet)
        && text.chars().noneMatch(Character::isDigit)) {
      draft.author(text);
    }
  }

  @Nullable String meta(String name) {
    for (Element meta : page.select("meta")) {
      boolean named =
          name.equalsIgnoreCase(meta.attr("property")) || name.equalsIgnoreCase(meta.attr("name"));
      if (named && !meta.attr("content").isBlank()) {
        return meta.attr("content").strip();
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

  private static @Nullable String plain(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String decoded =
        text.indexOf('&') >= 0 || text.indexOf('<') >= 0 ? Jsoup.parse(text).text() : text;
    String line = CleanText.line(CleanText.normal(decoded));
    return line.isEmpty() ? null : line;
  }
}
