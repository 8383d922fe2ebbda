package org.jejak.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.ArticleReader;
import org.jejak.article.Extraction;
import org.jejak.document.Document;
import org.jejak.document.Note;
import org.jejak.event.Event;
import org.jejak.event.EventReader;
import org.jejak.event.Explanation;
import org.jejak.event.Incident;
import org.jejak.event.IncidentReader;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.mention.MentionReader;
import org.jejak.mention.Mentions;
import org.jejak.quote.Quote;
import org.jejak.quote.QuoteReader;
import org.jejak.time.TimeExpression;
import org.jejak.time.TimeReader;
import org.jspecify.annotations.Nullable;

/** From a document to its reading: a pure function of the document, the packs and the knowledge. */
public final class DocumentReader {
  private final Packs packs;
  private final ArticleReader articles;
  private final MentionReader mentions;
  private final TimeReader times;
  private final QuoteReader quotes;
  private final EventReader events;
  private final IncidentReader incidents;
  private final TranslationJunk junk;

  /** What became of a document. */
  public sealed interface Result {

    /**
     * A reading.
     *
     * @param shortfall why the ledger says PARTIAL; null when nothing is missing
     */
    record Read(Reading reading, @Nullable String shortfall) implements Result {}

    /** No article could be found; the reason is a sentence in plain words. */
    record Rejected(String reason) implements Result {}
  }

  /** Prepares every step's tables; the reader is immutable and may be shared by threads. */
  public DocumentReader(Packs packs, Knowledge knowledge) {
    this.packs = packs;
    this.articles = new ArticleReader(packs, knowledge.outlets());
    this.mentions = new MentionReader(packs, knowledge);
    this.times = new TimeReader(packs);
    this.quotes = new QuoteReader(packs, knowledge);
    this.events = new EventReader(packs, knowledge);
    this.incidents = new IncidentReader(packs, knowledge);
    this.junk = new TranslationJunk(packs);
  }

  /** Reads a document. */
  public Result read(Document document) {
    return switch (articles.read(document)) {
      case Extraction.Failed failed -> new Result.Rejected(failed.reason());
      case Extraction.Extracted extracted ->
          new Result.Read(read(extracted.article()), extracted.shortfall());
    };
  }

  /** Reads an article that is already clean. */
  public Reading read(Article clean) {
    LanguagePack pack = packs.pack(clean.lang());
    AnnotatedText title = pack.annotate(clean.title() == null ? "" : clean.title());
    AnnotatedText body = pack.annotate(clean.text());
    List<Note> noticed = new ArrayList<>(junk.in(body, pack));
    noticed.addAll(unread(clean));
    Article article = withNotes(clean, noticed);
    Mentions names = mentions.read(article, title, body);
    LocalDate day = article.published() == null ? null : article.published().interval().from();
    List<TimeExpression> when = times.read(body, day);
    List<Quote> said = quotes.read(article, body, names);
    List<Event> done = events.read(article, body, names, when, said);
    List<Incident> happened = incidents.read(article, body, names, when, said);
    return new Reading(
        article, title, body, names.entities(), names.mentions(), when, said, done, happened);
  }

  /** Says so where no pack reads the language: an empty reading is not an empty report. */
  private List<Note> unread(Article article) {
    if (packs.codes().contains(article.lang())) {
      return List.of();
    }
    String why =
        article.lang().equals(Packs.UNDETERMINED)
            ? "the language could not be told"
            : "no full pack for " + article.lang();
    return List.of(new Note("language", why + ": little or nothing was read out of the text"));
  }

  /**
   * Why an event of a reading was coded as it is.
   *
   * @return null where the reading, read again, has no such event
   */
  public @Nullable Explanation explain(Reading reading, Event event) {
    Article article = reading.article();
    Mentions names = mentions.read(article, reading.title(), reading.body());
    return events.explain(article, reading.body(), names, reading.times(), reading.quotes(), event);
  }

  private static Article withNotes(Article article, List<Note> more) {
    if (more.isEmpty()) {
      return article;
    }
    List<Note> notes = new ArrayList<>(article.notes());
    notes.addAll(more);
    return article.withNotes(notes);
  }
}
