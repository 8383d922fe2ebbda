package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jspecify.annotations.Nullable;

/** Stories, storylines and origins, by B-cubed over reports. */
final class StoryParts {
  private final Judged judged;

  StoryParts(Judged judged) {
    this.judged = judged;
  }

  List<Part> of(@Nullable List<Gold.Tale> gold) {
    if (gold == null) {
      return List.of();
    }
    Tally stories = new Tally("stories");
    new BCubed(
            gold.stream().map(tale -> present(tale.reports())).toList(),
            judged.trace().stories().stream().map(story -> named(story.articles())).toList())
        .count(stories);
    Tally storylines = new Tally("storylines");
    new BCubed(goldStorylines(gold), foundStorylines()).count(storylines);
    Tally origins = new Tally("origins");
    new BCubed(
            gold.stream().flatMap(tale -> tale.origins().stream()).map(this::present).toList(),
            judged.trace().stories().stream()
                .flatMap(story -> story.origins().stream())
                .map(origin -> named(origin.articles()))
                .toList())
        .count(origins);
    return List.of(stories.part(), storylines.part(), origins.part(), undecided(gold));
  }

  private List<Set<String>> goldStorylines(List<Gold.Tale> gold) {
    Map<String, Set<String>> storylines = new TreeMap<>();
    for (Gold.Tale tale : gold) {
      storylines
          .computeIfAbsent(tale.storyline(), name -> new TreeSet<>())
          .addAll(present(tale.reports()));
    }
    return List.copyOf(storylines.values());
  }

  private List<Set<String>> foundStorylines() {
    Map<String, List<String>> articles = new HashMap<>();
    judged.trace().stories().forEach(story -> articles.put(story.id(), story.articles()));
    List<Set<String>> storylines = new ArrayList<>();
    for (Storyline storyline : judged.trace().storylines()) {
      storylines.add(
          storyline.stories().stream()
              .map(story -> named(articles.getOrDefault(story, List.of())))
              .flatMap(Set::stream)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return storylines;
  }

  /** Reports whose origin cannot be told. */
  private Part undecided(List<Gold.Tale> gold) {
    Set<String> there = new TreeSet<>();
    gold.forEach(tale -> there.addAll(present(tale.undecided())));
    Set<String> told = new TreeSet<>(there);
    gold.forEach(tale -> tale.origins().forEach(origin -> told.addAll(present(origin))));
    Set<String> got = new TreeSet<>();
    for (Story story : judged.trace().stories()) {
      got.addAll(named(story.undecided()));
    }
    got.retainAll(told);
    Tally tally = new Tally("origins.undecided");
    for (String report : told) {
      String is = there.contains(report) ? "undecided" : null;
      String was = got.contains(report) ? "undecided" : null;
      tally.value(report, "", is, was, is != null && was != null);
    }
    return tally.part();
  }

  private Set<String> present(Collection<String> reports) {
    Set<String> present = new TreeSet<>(reports);
    present.retainAll(judged.reports());
    return present;
  }

  private Set<String> named(Collection<String> articles) {
    return articles.stream()
        .map(judged::report)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
