package org.jejak.story;

import java.util.Arrays;
import java.util.List;

/**
 * Groups stories into storylines: those that share who takes part and what it is about. Candidates
 * are found by a participant and a subject together, and of those that share such a key the nearest
 * before: what goes on for a year is a chain, and no step of it costs more for the length.
 */
final class StorylineGroups {
  private static final double STORYLINE = 0.26;
  private static final int STORYLINE_CAP = 2000;
  private static final int LOOK_BACK_DAYS = 400;
  private static final int INCIDENT_FOLLOW_UP_DAYS = 60;
  private static final int NEAREST = 12;
  private static final int STORY_BITS = 24;
  private static final long STORY_MASK = (1L << STORY_BITS) - 1;

  private StorylineGroups() {}

  /** The groups of stories, each in their order, by first story. */
  static List<int[]> of(List<StoryKeys> stories) {
    Clusters clusters = new Clusters(stories.size(), STORYLINE, STORYLINE_CAP);
    for (long pair : pairs(keys(stories))) {
      int a = (int) (pair >>> STORY_BITS);
      int b = (int) (pair & STORY_MASK);
      double score =
          stories.get(a).follows(stories.get(b), LOOK_BACK_DAYS, INCIDENT_FOLLOW_UP_DAYS);
      if (score != 0) {
        clusters.score(a, b, score);
      }
    }
    return clusters.groups();
  }

  /** A hash of each leading participant with each leading subject, and the story below it. */
  private static long[] keys(List<StoryKeys> stories) {
    long[] keys = new long[1024];
    int size = 0;
    for (int story = 0; story < stories.size(); story++) {
      StoryKeys own = stories.get(story);
      for (int i = 0; i < own.leadingNames(); i++) {
        for (int j = own.leadingNames(); j < own.leading().length; j++) {
          if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
          }
          long both = (long) own.leading()[i] << 32 | own.leading()[j];
          keys[size++] = both * 0x9E3779B97F4A7C15L << STORY_BITS | story;
        }
      }
    }
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Pairs of stories that share a key and lie near each other among its holders; each once. */
  private static long[] pairs(long[] keys) {
    long[] pairs = new long[1024];
    int size = 0;
    for (int i = 0; i < keys.length; i++) {
      for (int j = i - 1; j >= Math.max(0, i - NEAREST) && sameKey(keys[i], keys[j]); j--) {
        if (size == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = (keys[j] & STORY_MASK) << STORY_BITS | keys[i] & STORY_MASK;
      }
    }
    return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
  }

  private static boolean sameKey(long a, long b) {
    return a >>> STORY_BITS == b >>> STORY_BITS;
  }
}
