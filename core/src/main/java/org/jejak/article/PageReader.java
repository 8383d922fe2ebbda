package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
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
    PageBody body = new PageBody(page, draft);
    List<String> paragraphs = withoutTitle(body.paragraphs(), draft);
    String lang = packs.identify(sample(String.join("\n", paragraphs)));
    clean(paragraphs, lang, draft);
    String other = head.data().articleBody();
    if (draft.words() < THIN_WORDS
        && other != null
        && CleanText.words(other) > 2 * draft.words() + 20) {
      draft.paragraphs.clear();
      clean(CleanText.lines(CleanText.normal(plain(other))), lang, draft);
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

  private static String sample(String text) {
    return text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
  }

  private void clean(List<String> paragraphs, String lang, Draft draft) {
    new BodyCleaner(boilerplate, draft, false, lang).clean(paragraphs);
  }

  private static List<String> withoutTitle(List<String> paragraphs, Draft draft) {
    if (draft.title == null) {
      return paragraphs;
    }
    String title = CleanText.letters(draft.title);
    List<String> rest = new ArrayList<>();
    for (String paragraph : paragraphs) {
      boolean same = paragraph.length() < 400 && CleanText.letters(paragraph).equals(title);
      if (same) {
        draft.cut("title", paragraph);
      } else {
        rest.add(paragraph);
      }
    }
    return rest;
  }
}
