package org.jejak.article;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jejak.language.Packs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a web page. */
final class PageReader {
  private static final int MAX_MARKUP = 12 << 20;
  private static final int THIN_WORDS = 60;
  private static final int SAMPLE = 3000;

  private final Packs packs;
  private final Boilerplate boilerplate;
  private final Newsroom newsroom;

  PageReader(Packs packs, Boilerplate boilerplate, Newsroom newsroom) {
    this.packs = packs;
    this.newsroom = newsroom;
    this.boilerplate = boilerplate;
  }

  void read(String markup, @Nullable String url, Draft draft) {
    boolean tooLong = markup.length() > MAX_MARKUP;
    Document page = Jsoup.parse(tooLong ? markup.substring(0, MAX_MARKUP) : markup);
    draft.cutOff = tooLong;
    PageScan scan = PageScan.of(page);
    PageHead head = new PageHead(scan, url, boilerplate, newsroom);
    head.read(() -> packs.identify(scan.prose()), draft);
    List<String> authors = List.copyOf(draft.authors);
    List<Passage> passages = PageText.ofPage(page, draft, descriptions(scan, head.data()));
    String lang = packs.identify(sample(passages));
    cleaner(lang, draft).cleanPassages(passages);
    String other = head.data().articleBody();
    if (draft.words() < THIN_WORDS
        && other != null
        && CleanText.words(other) > 2 * draft.words() + 20) {
      draft.paragraphs.clear();
      cleaner(lang, draft).clean(CleanText.lines(CleanText.normal(plain(other))));
      draft.note("body", "the page shows almost no text; its own data gave it");
    }
    if (!authors.isEmpty()) {
      draft.authors.clear();
      authors.forEach(draft::author);
    }
    Outlet.findOnPage(draft, draft.paragraphs);
  }

  private static String plain(String text) {
    return text.indexOf('<') >= 0 ? Jsoup.parse(text).wholeText() : text;
  }

  private static String sample(List<Passage> passages) {
    StringBuilder sample = new StringBuilder();
    for (Passage passage : passages) {
      if (sample.length() < SAMPLE) {
        sample.append(passage.text(), 0, Math.min(SAMPLE, passage.text().length())).append('\n');
      }
    }
    return sample.toString();
  }

  private BodyCleaner cleaner(String lang, Draft draft) {
    return new BodyCleaner(boilerplate, draft, false, lang);
  }

  private static List<String> descriptions(PageScan scan, PageData data) {
    return Stream.of(
            scan.meta("og:description"), scan.meta("description"), data.text("description"))
        .filter(Objects::nonNull)
        .toList();
  }
}
