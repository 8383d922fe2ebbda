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

  PageReader(Packs packs, Boilerplate boilerplate) {
    this.packs = packs;
    this.boilerplate = boilerplate;
  }

  void read(String markup, @Nullable String url, Draft draft) {
    boolean tooLong = markup.length() > MAX_MARKUP;
    Document page = Jsoup.parse(tooLong ? markup.substring(0, MAX_MARKUP) : markup);
    draft.cutOff = tooLong;
    PageData data = PageData.of(page);
    PageHead head = new PageHead(page, data, boilerplate);
    head.readNames(draft);
    PageDates dates = new PageDates(page, data, url);
    dates.read(draft);
    String visible = draft.published == null ? dates.visibleText() : "";
    List<Passage> passages = PageText.ofPage(page, draft, descriptions(head, data));
    String lang = packs.identify(sample(passages));
    cleaner(lang, draft).cleanPassages(passages);
    String other = data.articleBody();
    if (draft.words() < THIN_WORDS
        && other != null
        && CleanText.words(other) > 2 * draft.words() + 20) {
      draft.paragraphs.clear();
      cleaner(lang, draft).clean(CleanText.lines(CleanText.normal(plain(other))));
      draft.note("body", "the page shows almost no text; its own data gave it");
    }
    if (draft.published == null) {
      PageDates.fromText(visible, lang, draft);
    }
    Outlet.find(draft, draft.paragraphs);
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

  private static List<String> descriptions(PageHead head, PageData data) {
    return Stream.of(
            head.meta("og:description"), head.meta("description"), data.text("description"))
        .filter(Objects::nonNull)
        .toList();
  }
}
