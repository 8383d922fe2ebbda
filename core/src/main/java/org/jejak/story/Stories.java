package org.jejak.story;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jejak.article.Credit;
import org.jejak.document.Ids;
import org.jejak.knowledge.EntityKind;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Story.Origin;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** Makes the rows of stories and storylines out of groups of reports. */
public final class Stories {
  private static final int TITLE_LENGTH = 110;
  private static final int NAMES = 8;

  private final Readings readings;
  private final Function<String, @Nullable Interval> days;
  private final Function<String, @Nullable Entity> entities;
  private final Map<String, List<Edge>> edgesInto = new HashMap<>();
  private final SourcesAtHand sources;

  /**
   * Prepares.
   *
   * @param days an article's days, published or inferred; null where unknown
   * @param entities joined entities by the ids that mentions carry
   */
  public Stories(
      Readings readings,
      Function<String, @Nullable Interval> days,
      Function<String, @Nullable Entity> entities,
      List<Edge> edges) {
    this.readings = readings;
    this.days = days;
    this.entities = entities;
    this.sources = new SourcesAtHand(readings);
    for (Edge edge : edges) {
      if (edge.kind() != Edge.Kind.EXCERPT) {
        edgesInto.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge);
      }
    }
  }

  /** Stories, by id. */
  public List<Story> stories(Grouping.Groups groups) {
    List<Story> stories = new ArrayList<>();
    for (List<Integer> line : groups.storylines()) {
      String storyline = storylineId(groups, line);
      for (int index : line) {
        stories.add(story(sorted(groups.stories().get(index)), storyline));
      }
    }
    stories.sort(Comparator.comparing(Story::id));
    return stories;
  }

  /** What holds them together, by story; those of many reports are left out. */
  public Map<String, StoryTies.Held> ties(Grouping.Groups groups) {
    Map<String, StoryTies.Held> ties = new HashMap<>();
    for (int i = 0; i < groups.stories().size(); i++) {
      StoryTies.Held held = groups.ties().get(i);
      if (held != null && !held.strongest().isEmpty()) {
        ties.put(id(sorted(groups.stories().get(i))), held);
      }
    }
    return ties;
  }

  private static String id(List<String> articles) {
    return Ids.row("s", articles.getFirst());
  }

  /** Storylines, by id. */
  public List<Storyline> storylines(List<Story> stories) {
    Map<String, List<Story>> lines = new TreeMap<>();
    stories.forEach(s -> lines.computeIfAbsent(s.storyline(), id -> new ArrayList<>()).add(s));
    List<Storyline> storylines = new ArrayList<>();
    lines.forEach((id, members) -> {
      members.sort(
          Comparator.comparing((Story s) -> s.days() == null ? "9999" : s.days().from().toString())
              .thenComparing(Story::id));
      Interval span = hull(members.stream().map(Story::days).toList());
      List<String> ids = members.stream().map(Story::id).toList();
      storylines.add(new Storyline(id, largest(members).title(), span, ids));
    });
    return storylines;
  }

  /** The story with most reports that has a headline, else with most reports. */
  private Story largest(List<Story> members) {
    List<Story> titled = members.stream().filter(this::hasHeadline).toList();
    Story largest = titled.isEmpty() ? members.getFirst() : titled.getFirst();
    for (Story story : titled.isEmpty() ? members : titled) {
      largest = story.articles().size() > largest.articles().size() ? story : largest;
    }
    return largest;
  }

  private boolean hasHeadline(Story story) {
    return story.articles().stream().anyMatch(id -> readings.article(id).title() != null);
  }

  private String storylineId(Grouping.Groups groups, List<Integer> line) {
    List<String> all = new ArrayList<>();
    line.forEach(index -> all.addAll(groups.stories().get(index)));
    return Ids.row("l", sorted(all).getFirst());
  }

  private List<String> sorted(List<String> articles) {
    return articles.stream()
        .sorted(Comparator.comparing(this::dayKey).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private String dayKey(String article) {
    Interval day = days.apply(article);
    return day == null ? "9999" : day.from().toString();
  }

  private Story story(List<String> articles, String storyline) {
    List<Origin> origins = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    for (List<String> family : families(articles)) {
      List<Credit> credits = absentCredits(family);
      if (family.size() == 1 && !credits.isEmpty()) {
        undecided.add(family.getFirst());
      } else {
        origins.add(new Origin(family, credits));
      }
    }
    return new Story(
        id(articles),
        storyline,
        title(articles),
        hull(articles.stream().map(days).toList()),
        articles,
        origins,
        undecided,
        names(articles, EntityKind.PLACE),
        names(articles, EntityKind.PERSON));
  }

  /** Articles joined by copies, translations and shared sources, in the story's order. */
  private List<List<String>> families(List<String> articles) {
    Map<String, String> parent = new HashMap<>();
    articles.forEach(article -> parent.put(article, article));
    for (String article : articles) {
      for (Edge edge : edgesInto.getOrDefault(article, List.of())) {
        if (parent.containsKey(edge.from())) {
          parent.put(root(parent, edge.from()), root(parent, article));
        }
      }
    }
    Map<String, List<String>> families = new LinkedHashMap<>();
    for (String article : articles) {
      families.computeIfAbsent(root(parent, article), r -> new ArrayList<>()).add(article);
    }
    return List.copyOf(families.values());
  }

  private static String root(Map<String, String> parent, String article) {
    String root = article;
    String above = requireNonNull(parent.get(root));
    while (!above.equals(root)) {
      root = above;
      above = requireNonNull(parent.get(root));
    }
    return root;
  }

  private List<Credit> absentCredits(List<String> family) {
    return family.stream().flatMap(id -> sources.absent(readings.article(id)).stream()).toList();
  }

  private String title(List<String> articles) {
    for (String id : articles) {
      String title = readings.get(id).article().title();
      if (title != null) {
        return title;
      }
    }
    Reading first = readings.get(articles.getFirst());
    if (first.body().sentences().isEmpty()) {
      return "(untitled)";
    }
    String sentence = first.body().words(first.body().sentences().getFirst().span());
    if (sentence.length() <= TITLE_LENGTH) {
      return sentence;
    }
    int cut = sentence.lastIndexOf(' ', TITLE_LENGTH);
    return sentence.substring(0, cut <= 0 ? TITLE_LENGTH : cut) + "…";
  }

  private List<String> names(List<String> articles, EntityKind kind) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String id : articles) {
      for (Mention mention : readings.get(id).mentions()) {
        Entity entity = entities.apply(mention.entity());
        if (mention.kind() == kind && entity != null) {
          counts.merge(entity.name(), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static @Nullable Interval hull(List<@Nullable Interval> intervals) {
    Interval hull = null;
    for (Interval next : intervals) {
      if (next != null) {
        Interval wide = hull == null ? next : hull;
        hull =
            Interval.days(
                next.from().isBefore(wide.from()) ? next.from() : wide.from(),
                next.to().isAfter(wide.to()) ? next.to() : wide.to(),
                Interval.Precision.DAY);
      }
    }
    return hull;
  }
}
