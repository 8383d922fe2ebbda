package org.jejak.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.article.Article;
import org.jejak.document.Ids;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.CueReader;
import org.jejak.language.Match;
import org.jejak.language.NumberExpression;
import org.jejak.language.Packs;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.mention.Mentions;
import org.jejak.quote.Quote;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Reads disasters and accidents with their figures: one row a report and incident. */
public final class IncidentReader {
  private static final Set<String> OF_OTHERS = Set.of("FUTURE", "PLAN", "DESIRE");
  private static final int LEAD = 3;
  private static final int CUE_WORDS = 5;
  private static final int AFTER_WORDS = 3;

  private final Packs packs;
  private final Knowledge knowledge;
  private final IncidentTables tables = IncidentTables.standard();
  private final Map<String, Language> languages = new LinkedHashMap<>();

  /** A word at token {@code first} that tells an incident. */
  private record Named(int first, IncidentTables.Trigger trigger) {}

  private record Language(Grammar grammar, FigureReader figures) {}

  /** One report while it is read. */
  private record Page(
      Scene scene,
      Language language,
      List<Match> title,
      List<NumberExpression> numbers,
      List<TimeExpression> times,
      @Nullable LocalDate day) {}

  /** Compiles the number and cue tables of every pack. */
  public IncidentReader(Packs packs, Knowledge knowledge) {
    this.packs = packs;
    this.knowledge = knowledge;
    for (String code : packs.codes()) {
      languages.put(
          code, new Language(new Grammar(packs.pack(code)), new FigureReader(packs.pack(code))));
    }
  }

  /**
   * The incidents of a report, in text order; none in a language without a pack. The figure said
   * first stands, as reports lead with the newest.
   *
   * @param body the annotated text of {@code article}
   * @param mentions the names in it
   * @param times the times in it
   * @param quotes the statements in it
   */
  public List<Incident> read(
      Article article,
      AnnotatedText body,
      Mentions mentions,
      List<TimeExpression> times,
      List<Quote> quotes) {
    Language language = languages.get(body.lang());
    if (language == null || !namesIncident(body)) {
      return List.of();
    }
    String title = article.title() == null ? "" : article.title();
    Page page =
        new Page(
            new Scene(body, mentions, times, quotes, knowledge),
            language,
            packs.pack(body.lang()).annotate(title).matches(),
            language.figures().numbers(body),
            times,
            article.published() == null ? null : article.published().interval().to());
    List<IncidentDraft> drafts = new ArrayList<>();
    IncidentDraft running = null;
    for (int s = 0; s < body.sentences().size(); s++) {
      running = sentence(page, body.sentences().get(s), s, drafts, running);
    }
    drafts.removeIf(draft -> isOnlyNamed(page, draft));
    return drafts.stream().map(draft -> build(article, body, draft)).toList();
  }

  /** A word without figure, place, day or name tells none; nor does a disease without its sick. */
  private static boolean isOnlyNamed(Page page, IncidentDraft draft) {
    boolean epidemic = draft.kind() == Incident.Kind.EPIDEMIC;
    boolean told = draft.isPlaced() || !page.scene().mentionsIn(draft.sentence().span()).isEmpty();
    return !draft.hasFacts() && (epidemic || !told);
  }

  /** Most reports name no incident: they cost one look at their words. */
  private boolean namesIncident(AnnotatedText body) {
    for (Match match : body.matches()) {
      if (tables.mayTrigger(match)) {
        return true;
      }
    }
    return false;
  }

  private static Incident build(Article article, AnnotatedText body, IncidentDraft draft) {
    Span at = draft.sentence().span();
    String id = Ids.row("i", article.id(), "incidents", at.start(), at.end(), draft.kind());
    return draft.build(id, body.words(at));
  }

  private @Nullable IncidentDraft sentence(
      Page page,
      Sentence sentence,
      int index,
      List<IncidentDraft> drafts,
      @Nullable IncidentDraft running) {
    AnnotatedText body = page.scene().body();
    List<Figure> figures =
        page.language().figures().read(body, sentence, page.numbers(), page.times());
    Double magnitude = page.language().figures().magnitude(body, sentence, page.numbers());
    List<Match> matches = body.matchesIn(sentence.first(), sentence.end());
    IncidentDraft here = running;
    for (Named named : named(page, sentence, matches)) {
      IncidentTables.Trigger trigger = named.trigger();
      Place place = place(page, sentence, index, named.first());
      TimeExpression time = timeOf(page, sentence, named.first());
      IncidentDraft same = find(drafts, trigger, place, magnitude);
      if (same == null) {
        boolean own = !figures.isEmpty() || magnitude != null;
        boolean first = drafts.isEmpty() && index < LEAD;
        if (!own && !first) {
          continue;
        }
        same = new IncidentDraft(trigger, sentence);
        drafts.add(same);
      } else if (same.isElsewhere(place)) {
        break;
      }
      boolean quake = trigger.kind() == Incident.Kind.EARTHQUAKE;
      same.fill(place, time, quake ? magnitude : null);
      here = same;
      break;
    }
    if (here != null) {
      here.add(figures);
      here.fill(null, null, here.kind() == Incident.Kind.EARTHQUAKE ? magnitude : null);
    }
    return here;
  }

  /** The words of a sentence that tell an incident, in order. */
  private List<Named> named(Page page, Sentence sentence, List<Match> matches) {
    AnnotatedText body = page.scene().body();
    List<Named> named = new ArrayList<>();
    for (Match match : matches) {
      IncidentTables.Trigger trigger = tables.trigger(match, matches, page.title());
      if (trigger == null) {
        trigger = disease(match, body.matches());
      }
      if (trigger != null && !isUnreal(page, sentence, match)) {
        named.add(new Named(match.first(), trigger));
      }
    }
    int phrase = named.isEmpty() ? page.language().figures().shipwreck(body, sentence) : -1;
    IncidentTables.Trigger trigger = phrase < 0 ? null : tables.shipwreck(matches, page.title());
    if (trigger != null) {
      named.add(new Named(phrase, trigger));
    }
    return named;
  }

  /** A disease that is named is an outbreak where the report tells of its sick or dead. */
  private IncidentTables.@Nullable Trigger disease(Match match, List<Match> report) {
    IncidentTables.Trigger trigger = tables.trigger(match, report, List.of());
    return trigger != null && trigger.kind() == Incident.Kind.EPIDEMIC ? trigger : null;
  }

  private static @Nullable IncidentDraft find(
      List<IncidentDraft> drafts,
      IncidentTables.Trigger trigger,
      @Nullable Place place,
      @Nullable Double magnitude) {
    for (IncidentDraft draft : drafts) {
      if (draft.kind() == trigger.kind() && !draft.differs(place, magnitude)) {
        return draft;
      }
    }
    return null;
  }

  /** Whether the words before the name, or right after it, say that it did not, or may, come. */
  private static boolean isUnreal(Page page, Sentence sentence, Match match) {
    int from = Math.max(sentence.first(), match.first() - CUE_WORDS);
    var tokens = page.scene().body().tokens();
    Grammar grammar = page.language().grammar();
    for (CueReader.Cue cue : grammar.modality(tokens, from, match.first())) {
      boolean other = OF_OTHERS.contains(cue.kind()) && parted(grammar, tokens, cue, match);
      if (!cue.kind().equals("DUTY") && !other) {
        return true;
      }
    }
    int end = Math.min(sentence.end(), match.end() + AFTER_WORDS);
    boolean may =
        grammar.modality(tokens, match.end(), end).stream()
            .anyMatch(cue -> cue.first() <= match.end() + 1 && !cue.kind().equals("DUTY"));
    return may || !grammar.negation(tokens, from, match.first()).isEmpty();
  }

  /** Whether a preposition parts a cue from the word: will vaccinate against dengue. */
  private static boolean parted(
      Grammar grammar, List<Token> tokens, CueReader.Cue cue, Match match) {
    for (int i = cue.end(); i < match.first(); i++) {
      var hit = grammar.labelsAt(tokens, i);
      if (hit != null && hit.values().getFirst().kind() == Piece.Kind.PREPOSITION) {
        return true;
      }
    }
    return false;
  }

  /** When it happened: a day still ahead of the report is that of something else. */
  private static @Nullable TimeExpression timeOf(Page page, Sentence sentence, int first) {
    int act = page.scene().body().tokens().get(first).start();
    int from = opening(page, sentence, first, Piece.Kind.THAT);
    Span clause = new Span(from, sentence.span().end());
    TimeExpression time = page.scene().timeOf(clause, clause, act, true);
    boolean ahead =
        time != null
            && time.value() != null
            && page.day() != null
            && time.value().to().isAfter(page.day());
    return ahead ? null : time;
  }

  /** The first place after the name of the incident, else the first before it. */
  private static @Nullable Place place(Page page, Sentence sentence, int index, int first) {
    AnnotatedText body = page.scene().body();
    int trigger = body.tokens().get(first).start();
    int from = index == 0 ? Dateline.end(body, sentence) : sentence.span().start();
    int clause = opening(page, sentence, first, Piece.Kind.BREAK);
    Place before = null;
    boolean inClause = false;
    for (Mention mention : page.scene().mentionsIn(sentence.span())) {
      Entity entity = page.scene().entity(mention.entity());
      if (entity == null || !isPlace(entity.kind()) || mention.span().start() < from) {
        continue;
      }
      if (mention.span().start() > trigger) {
        return page.scene().place(entity, mention.text());
      }
      boolean inner = mention.span().start() >= clause;
      if (before == null || (inner && !inClause)) {
        before = page.scene().place(entity, mention.text());
        inClause = inner;
      }
    }
    return before;
  }

  private static boolean isPlace(EntityKind kind) {
    return kind == EntityKind.PLACE || kind == EntityKind.COUNTRY;
  }

  /** Where the clause of the word at a token begins: after "after", "ketika" (BREAK), "that". */
  private static int opening(Page page, Sentence sentence, int first, Piece.Kind kind) {
    var tokens = page.scene().body().tokens();
    for (int i = first - 1; i > sentence.first(); i--) {
      var hit = page.language().grammar().labelsAt(tokens, i);
      if (hit != null && hit.values().getFirst().kind() == kind) {
        return tokens.get(i).end();
      }
    }
    return sentence.span().start();
  }
}
