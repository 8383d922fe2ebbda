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

  /** A text as short as this may be the beginning of a longer one. */
  private static final int SHORT_WORDS = 250;

  private static final int SAME_START = 60;
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
    String body = head.data().articleBody();
    if (body != null) {
      passages = DataCheck.checked(passages, plain(body), draft);
    }
    String lang = packs.identify(sample(passages));
    cleaner(lang, draft).cleanPassages(passages);
    complete(page, head.data(), lang, draft);
    if (!authors.isEmpty()) {
      draft.authors.clear();
      authors.forEach(draft::author);
    }
    Outlet.findOnPage(draft, draft.paragraphs);
  }

  /** Takes the text from the page's data where the page shows no more than its beginning. */
  private void complete(Document page, PageData data, String lang, Draft draft) {
    if (draft.words() >= SHORT_WORDS) {
      return;
    }
    String body = data.articleBody();
    List<String> other = body == null ? List.of() : CleanText.lines(CleanText.normal(plain(body)));
    if (!isFuller(other, draft)) {
      other = ScriptText.paragraphs(page);
    }
    if (isFuller(other, draft)) {
      draft.paragraphs.clear();
      draft.credits.clear();
      cleaner(lang, draft).clean(other);
      draft.note("body", "the page shows little or none of the text; its own data gave it");
    }
  }

  /** Whether lines hold what was found on the page, and much more. */
  private static boolean isFuller(List<String> lines, Draft draft) {
    int words = draft.words();
    String other = String.join("\n", lines);
    if (CleanText.words(other) < 1.5 * words + 40) {
      return false;
    }
    String letters = CleanText.letters(other);
    for (String paragraph : draft.paragraphs) {
      String start = CleanText.letters(paragraph);
      if (CleanText.isProse(paragraph)
          && letters.contains(start.substring(0, Math.min(SAME_START, start.length())))) {
        return true;
      }
    }
    return words < THIN_WORDS;
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
