package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    PageBody body = new PageBody(page, draft);
    List<String> paragraphs = withoutTitle(body.paragraphs(), draft);
    String lang = packs.identify(sample(String.join("\n", paragraphs)));
    clean(paragraphs, lang, draft);
    String other = data.articleBody();
    if (draft.words() < THIN_WORDS
        && other != null
        && CleanText.words(other) > 2 * draft.words() + 20) {
      draft.paragraphs.clear();
      clean(CleanText.lines(CleanText.normal(plain(other))), lang, draft);
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
    String title = letters(draft.title);
    List<String> rest = new ArrayList<>();
    for (String paragraph : paragraphs) {
      boolean same = paragraph.length() < 400 && letters(paragraph).equals(title);
      if (same) {
        draft.cut("title", paragraph);
      } else {
        rest.add(paragraph);
      }
    }
    return rest;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
