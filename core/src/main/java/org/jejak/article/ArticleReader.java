package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Note;
import org.jejak.knowledge.Outlets;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;

/** Makes a clean article of a document. Immutable; one reader serves all threads. */
public final class ArticleReader {
  private static final int FEW_WORDS = 25;
  private static final int LANGUAGE_SAMPLE = 3000;
  private static final int MAX_SHAPED = 4 << 20;

  /** Characters, about 80,000 words: more than any report, and books are not read here. */
  private static final int MAX_TEXT = 500_000;

  private static final String TOO_LONG =
      String.format(
          Locale.ROOT, "the text is longer than %,d characters; the rest was cut", MAX_TEXT);

  private final Packs packs;
  private final Boilerplate boilerplate;
  private final Newsroom newsroom;
  private final Outlets outlets;

  /** A reader that knows the boilerplate of these packs and the outlets that ship. */
  public ArticleReader(Packs packs) {
    this(packs, Outlets.standard());
  }

  /** A reader that knows the boilerplate of these packs and these outlets. */
  public ArticleReader(Packs packs, Outlets outlets) {
    this.packs = packs;
    this.outlets = outlets;
    this.boilerplate = new Boilerplate(packs);
    this.newsroom = new Newsroom(packs, outlets);
  }

  /**
   * Reads one document; whatever it holds, nothing is thrown for it.
   *
   * @return the article with what is missing from it, or why there is none
   */
  public Extraction read(Document document) {
    Draft draft = new Draft();
    String summary = null;
    boolean titleOnly = false;
    switch (document.content()) {
      case Content.PlainText plain -> {
        readDump(plain.text(), draft);
        draft.title = draft.title == null ? plain.hints().title() : draft.title;
        if (draft.authors.isEmpty()) {
          plain.hints().authors().forEach(draft::author);
        }
      }
      case Content.Html html ->
          new PageReader(packs, boilerplate, newsroom).read(html.markup(), document.url(), draft);
      case Content.Fields fields -> {
        new FieldsReader(packs, boilerplate).read(fields, draft);
        titleOnly = draft.words() == 0 && draft.title != null;
        summary = titleOnly ? "only a title" : fields.summaryOnly() ? "only a summary" : null;
      }
    }
    boolean tooLong = draft.shorten(MAX_TEXT);
    if (draft.words() == 0 && !titleOnly) {
      return new Extraction.Failed("no text was found in it");
    }
    String shortfall = document.shortfall();
    if (shortfall == null) {
      shortfall = tooLong ? TOO_LONG : shortfall(draft, summary);
    }
    return new Extraction.Extracted(article(document, draft), shortfall);
  }

  private void readDump(String text, Draft draft) {
    String shaped = text.length() > MAX_SHAPED ? text.substring(0, MAX_SHAPED) : text;
    String lang = packs.identify(sample(shaped));
    new DumpReader(boilerplate).read(shaped, lang, draft);
    if (shaped.length() < text.length()) {
      draft.cutOff = true;
      draft.cut("tail", text.substring(shaped.length()));
    }
  }

  private static String sample(String text) {
    return text.length() > LANGUAGE_SAMPLE ? text.substring(0, LANGUAGE_SAMPLE) : text;
  }

  private Article article(Document document, Draft draft) {
    String text = draft.text();
    List<Note> notes = new ArrayList<>(document.notes());
    Mojibake.note(text, draft);
    MixedLanguages.note(text, packs, draft);
    notes.addAll(draft.notes);
    boolean image = draft.imageUrl != null || draft.caption != null;
    String url = draft.url != null ? draft.url : document.url();
    return new Article(
        document.id(),
        document.input(),
        document.item(),
        url,
        clean(draft.outlet == null ? outlets.outletOf(url).orElse(null) : draft.outlet),
        draft.authors,
        clean(draft.title),
        clean(draft.section),
        packs.identify(sample(text.isEmpty() ? String.valueOf(draft.title) : text)),
        draft.published,
        updated(draft),
        draft.credits,
        image ? new Article.Image(draft.imageUrl, clean(draft.caption)) : null,
        text,
        draft.cuts,
        notes);
  }

  /** A change at the moment of publication is none. */
  private static @Nullable Dated updated(Draft draft) {
    Dated published = draft.published;
    Dated updated = draft.updated;
    boolean same =
        published != null
            && updated != null
            && updated.interval().isSameMoment(published.interval());
    return same ? null : updated;
  }

  private static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = CleanText.line(CleanText.normal(text));
    return line.isEmpty() ? null : line;
  }

  private static @Nullable String shortfall(Draft draft, @Nullable String summary) {
    if (summary != null) {
      return summary;
    }
    String last = draft.paragraphs.get(draft.paragraphs.size() - 1);
    if (draft.words() < FEW_WORDS) {
      return "the text is only " + draft.words() + " words long";
    }
    boolean dots =
        last.endsWith("…")
            || last.endsWith("[…]")
            || last.endsWith("[...]")
            || last.endsWith("...");
    return dots || draft.cutOff ? "the text looks cut off" : null;
  }
}
