package org.jejak.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jejak.story.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ids of stories and storylines that were shown once and are no more, each with the one that it
 * leads to.
 */
final class StoryAliases {
  private static final JsonMapper JSON = new JsonMapper();

  private StoryAliases() {}

  /**
   * The ids that are given up: each leads to the one that has most of its articles now.
   *
   * @param before the story, or the storyline, of each article until now
   * @param after the story of each article from now on
   * @param id of the story, or of its storyline
   */
  static Map<String, String> between(
      Map<String, String> before, Map<String, Story> after, Function<Story, String> id) {
    Set<String> there = new HashSet<>();
    after.values().forEach(story -> there.add(id.apply(story)));
    Map<String, Map<String, Integer>> moved = new TreeMap<>();
    before.forEach((article, old) -> {
      Story now = after.get(article);
      if (now != null && !there.contains(old)) {
        moved.computeIfAbsent(old, o -> new TreeMap<>()).merge(id.apply(now), 1, Integer::sum);
      }
    });
    Map<String, String> aliases = new TreeMap<>();
    moved.forEach((story, now) -> aliases.put(story, most(now)));
    return aliases;
  }

  private static String most(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  /** As the archive keeps them. */
  static String json(Map<String, String> aliases) {
    return JSON.writeValueAsString(aliases);
  }

  /** Takes over what the archive keeps. */
  static void apply(ArchiveEntry.Said said, FindingTable table) {
    JSON.readTree(said.json())
        .properties()
        .forEach(alias -> table.addAlias(alias.getKey(), alias.getValue().asString()));
  }
}
