package org.jejak.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.article.Article;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in a report and tells which of them name the same entity. Names that no list, head
 * word or context proves give no mention. Safe for use by many threads.
 */
public final class MentionReader {
  private static final String MEDIA = "MED";

  private final Knowledge knowledge;
  private final Map<String, NameLexicon> lexicons = new TreeMap<>();
  private final NameLexicon neutral;
  private final KnownNames knownNames = new KnownNames();

  /** Compiles the name tables of every pack. */
  public MentionReader(Packs packs, Knowledge knowledge) {
    this.knowledge = knowledge;
    for (String code : packs.codes()) {
      lexicons.put(code, new NameLexicon(packs.pack(code), knowledge));
    }
    this.neutral = new NameLexicon(packs.pack(Packs.UNDETERMINED), knowledge);
  }

  /**
   * Reads the names of a report. Names of the title help to know those of the body and give no
   * mention of their own. A mention's span is the name without the title before it; where an office
   * stands for its one holder ("the Russian president"), it is the role noun.
   *
   * @param title the annotated title; empty text where there is none
   * @param body the annotated text of {@code article}
   */
  public Mentions read(Article article, AnnotatedText title, AnnotatedText body) {
    NameLexicon lexicon = lexicons.getOrDefault(body.lang(), neutral);
    EntityBook book = new EntityBook(knownNames);
    outlets(article, book);
    LocalDate day = article.published() == null ? null : article.published().interval().to();
    NameLinker headline = new NameLinker(lexicon, knowledge, title, book, day);
    NameLinker linker = new NameLinker(lexicon, knowledge, body, book, day);
    headline.linkProven();
    linker.linkProven();
    linker.linkRepeated();
    return mentions(lexicon, body, linker.pieces(), book);
  }

  /**
   * Outlets that the report is known to come from: they name themselves in datelines and credits.
   */
  private void outlets(Article article, EntityBook book) {
    outlet(article.outlet(), book);
    article.credits().forEach(credit -> outlet(credit.name(), book));
  }

  private void outlet(@Nullable String outlet, EntityBook book) {
    if (outlet != null && !outlet.isBlank() && book.exactly(outlet) == null) {
      EntityDraft draft = book.named(EntityKind.ORGANISATION, outlet.strip(), outlet);
      draft.sector = MEDIA;
    }
  }

  private Mentions mentions(
      NameLexicon lexicon, AnnotatedText body, List<Piece> pieces, EntityBook book) {
    Metonyms metonyms = new Metonyms(lexicon, body, pieces);
    List<Mention> mentions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      EntityDraft entity = piece.entity;
      if (entity == null) {
        continue;
      }
      Span span = body.span(piece.first, piece.end);
      EntityDraft meant = metonyms.standsForOther(k) ? standsFor(entity, book) : null;
      String words = body.words(span);
      mentions.add(
          new Mention(span, words, entity.id, entity.kind, meant == null ? null : meant.id));
      seen.add(entity.id);
      if (piece.type != Piece.Type.ROLE) {
        entity.variants.add(words);
      }
      if (meant != null) {
        seen.add(meant.id);
      }
    }
    return new Mentions(entities(book, seen), mentions, sectors(book, seen));
  }

  private @Nullable EntityDraft standsFor(EntityDraft place, EntityBook book) {
    String key = place.known == null ? null : place.known.standsFor();
    return key == null ? null : knowledge.byKey(key).map(book::known).orElse(null);
  }

  private static List<Entity> entities(EntityBook book, Set<String> seen) {
    List<Entity> entities = new ArrayList<>();
    for (EntityDraft draft : book.all()) {
      if (seen.contains(draft.id)) {
        entities.add(draft.build());
      }
    }
    return entities;
  }

  private static Map<String, String> sectors(EntityBook book, Set<String> seen) {
    Map<String, String> sectors = new TreeMap<>();
    for (EntityDraft draft : book.all()) {
      String sector = draft.sector;
      if (sector != null && seen.contains(draft.id)) {
        sectors.put(draft.id, sector);
      }
    }
    return sectors;
  }
}
