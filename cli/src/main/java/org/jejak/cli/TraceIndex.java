package org.jejak.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.correction.Bindings;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.language.Lexicon;
import org.jejak.language.Packs;
import org.jejak.language.Sentence;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Lineage;
import org.jejak.output.Excerpt;
import org.jejak.plan.Plan;
import org.jejak.reading.Reading;
import org.jejak.story.Grouping;
import org.jejak.story.Story;
import org.jejak.story.StoryTies;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** A trace, looked up the way a report is written: from storylines down to sentences. */
final class TraceIndex {
  private final Trace trace;
  private final boolean excerpts;
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, List<Edge>> edgesInto = new HashMap<>();
  private final Map<String, List<Plan>> plans = new HashMap<>();
  private final Map<String, List<Disagreement>> disagreements = new HashMap<>();
  private final Map<String, List<MatrixRow>> matrix = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Lexicon lexicon;
  private @Nullable Lineage lineage;
  private @Nullable StoryTies ties;

  TraceIndex(Trace trace) {
    this(trace, Lexicon.NONE, false);
  }

  /** A trace that was made with a user's lexicon; excerpts alone may be shown. */
  TraceIndex(Trace trace, Lexicon lexicon, boolean excerpts) {
    this.trace = trace;
    this.lexicon = lexicon;
    this.excerpts = excerpts;
    trace.stories().forEach(s -> stories.put(s.id(), s));
    trace.lineage().forEach(e -> under(e.to(), edgesInto).add(e));
    trace.plans().forEach(p -> under(p.storyline() == null ? "" : p.storyline(), plans).add(p));
    trace.disagreements().forEach(d -> under(d.story(), disagreements).add(d));
    trace.matrix().forEach(row -> under(row.story(), matrix).add(row));
    trace.entities().forEach(entity -> names.put(entity.id(), entity.name()));
  }

  private static <T> List<T> under(String key, Map<String, List<T>> lists) {
    return lists.computeIfAbsent(key, x -> new ArrayList<>());
  }

  Trace trace() {
    return trace;
  }

  /** Whether only excerpts of the reports may be shown. */
  boolean excerpts() {
    return excerpts;
  }

  /** Words of a report, cut where they take more columns or are more than an excerpt. */
  String words(String text, int columns) {
    String words = Columns.clean(text);
    return Columns.clip(excerpts ? Excerpt.of(words) : words, columns);
  }

  /** Words of a report, cut where they are more than an excerpt. */
  String shown(String text) {
    return words(text, Integer.MAX_VALUE);
  }

  /** A headline as {@link #shown}, or that there is none. */
  String title(@Nullable String title) {
    return title == null ? "Without a headline" : shown(title);
  }

  /** Lays two reports of the trace side by side; made when first asked for, as it reads packs. */
  Lineage lineage() {
    Lineage made = lineage;
    if (made == null) {
      made = new Lineage(Packs.standard(), lexicon);
      lineage = made;
    }
    return made;
  }

  /** What holds a story together. */
  StoryTies.Held ties(Story story) {
    StoryTies.Held traced = trace.ties().get(story.id());
    return traced != null ? traced : ties().of(story.articles());
  }

  /** Ties of any story; made when first asked for, as it goes through all reports. */
  private StoryTies ties() {
    StoryTies made = ties;
    if (made == null) {
      Grouping grouping = new Grouping(Packs.standard());
      for (Reading reading : trace.readings()) {
        Dated published = reading.article().published();
        grouping.add(reading, published == null ? null : published.interval().from());
      }
      made = grouping.ties(trace.lineage(), Bindings.of(trace.corrections()));
      ties = made;
    }
    return made;
  }

  /** Storylines as a reader wants them: most reports first, then the earlier, then by id. */
  List<Storyline> storylines() {
    Map<String, Integer> reports = new HashMap<>();
    trace.storylines().forEach(line -> reports.put(line.id(), articles(line).size()));
    return trace.storylines().stream()
        .sorted(
            Comparator.comparingInt((Storyline line) -> -reports.getOrDefault(line.id(), 0))
                .thenComparing(line -> line.days() == null ? "9999" : line.days().from().toString())
                .thenComparing(Storyline::id))
        .toList();
  }

  Reading reading(String article) {
    return trace.readings().get(article);
  }

  Article article(String id) {
    return trace.readings().article(id);
  }

  /** The name of an entity by the id that a reading gives it; null where it has none. */
  @Nullable String entityName(String id) {
    return names.get(trace.entityOf().getOrDefault(id, id));
  }

  /** Whom to name for a report: its outlet, else the file that it came in. */
  String outlet(String id) {
    Article article = article(id);
    if (article.outlet() != null) {
      return shown(article.outlet());
    }
    String input = article.input();
    String file = input.substring(input.lastIndexOf('/') + 1);
    return Columns.clean(article.item() == null ? file : file + "!" + article.item());
  }

  String published(String id) {
    return Phrases.published(article(id).published(), trace.dated().get(id));
  }

  /** Day of a report, stated or inferred; null where unknown. */
  @Nullable Interval day(String id) {
    Dated published = article(id).published();
    Dated dated = published == null ? trace.dated().get(id) : published;
    return dated == null ? null : dated.interval();
  }

  List<Story> stories(Storyline line) {
    return line.stories().stream().map(stories::get).filter(s -> s != null).toList();
  }

  List<String> articles(Storyline line) {
    return stories(line).stream().flatMap(s -> s.articles().stream()).distinct().toList();
  }

  /** Reports, those made out of another after all others: proof stands at its source. */
  List<String> originalsFirst(List<String> articles) {
    List<String> ordered = new ArrayList<>();
    articles.stream().filter(id -> !derived(id)).forEach(ordered::add);
    articles.stream().filter(this::derived).forEach(ordered::add);
    return ordered;
  }

  private boolean derived(String article) {
    return edgesInto(article).stream().anyMatch(e -> e.kind() != Edge.Kind.SHARED_SOURCE);
  }

  /** Reports that no story holds. */
  List<String> loose() {
    Set<String> held = new HashSet<>();
    trace.stories().forEach(s -> held.addAll(s.articles()));
    return trace.readings().ids().stream().filter(id -> !held.contains(id)).toList();
  }

  /** Languages of some reports, by code. */
  Set<String> languages(List<String> articles) {
    Set<String> codes = new TreeSet<>();
    articles.forEach(id -> codes.add(article(id).lang()));
    return codes;
  }

  /**
   * Edges whose both ends, or whose later end, lie in the storyline; in the order of its reports.
   */
  List<Edge> edges(Storyline line) {
    List<Edge> found = new ArrayList<>();
    for (String id : articles(line)) {
      found.addAll(edgesInto(id));
    }
    return found;
  }

  /** Plans of a storyline, and those of none that one of its reports announces; by id. */
  List<Plan> plans(Storyline line) {
    Set<String> articles = new HashSet<>(articles(line));
    List<Plan> found = new ArrayList<>(plans.getOrDefault(line.id(), List.of()));
    plans.getOrDefault("", List.of()).stream()
        .filter(p -> articles.contains(p.article()))
        .forEach(found::add);
    found.sort(Comparator.comparing(Plan::id));
    return found;
  }

  List<Disagreement> disagreements(Storyline line) {
    return line.stories().stream()
        .flatMap(story -> disagreements.getOrDefault(story, List.of()).stream())
        .sorted(Comparator.comparing(Disagreement::id))
        .toList();
  }

  List<MatrixRow> matrix(String story, String fact) {
    return matrix.getOrDefault(story, List.of()).stream()
        .filter(row -> row.fact().equals(fact))
        .toList();
  }

  /** Facts of a story with a row each, in their order. */
  Map<String, List<MatrixRow>> matrix(String story) {
    Map<String, List<MatrixRow>> facts = new LinkedHashMap<>();
    matrix.getOrDefault(story, List.of()).forEach(row -> under(row.fact(), facts).add(row));
    return facts;
  }

  /** The reports of one origin as trees: each under the one that it was made out of. */
  List<Branch> trees(List<String> articles) {
    return Branch.trees(articles, this::edgesInto);
  }

  /** An EXCERPT does not join origins, so its source may stand in another tree. */
  List<Edge> edgesInto(String article) {
    return edgesInto.getOrDefault(article, List.of());
  }

  /** Why the origin of a report cannot be told, in words. */
  String unclear(String article) {
    String named =
        article(article).credits().stream()
            .map(c -> shown(c.name() != null ? c.name() : c.text()))
            .distinct()
            .collect(Collectors.joining(", "));
    return named.isEmpty()
        ? "it may share a source that is not at hand"
        : "it names " + named + ", which is not at hand";
  }

  /** How much of the later report is aligned: {@code 5 of 6 sentences}. */
  String coverage(Edge edge) {
    return coverage(edge.to(), edge.passages());
  }

  /** How much of a report is aligned by the second side of passages. */
  String coverage(String article, List<Edge.Passage> passages) {
    List<Sentence> sentences = reading(article).body().sentences();
    long aligned =
        sentences.stream()
            .filter(s -> passages.stream().anyMatch(p -> p.to().overlaps(s.span())))
            .count();
    return sentences.isEmpty()
        ? Phrases.count(passages.size(), "passage")
        : aligned + " of " + Phrases.count(sentences.size(), "sentence");
  }
}
