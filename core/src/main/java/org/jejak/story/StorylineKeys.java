package org.jejak.story;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds stories that may follow from one another: they share two participants, or a participant and
 * a subject. Of those that share such a key only the nearest before are looked at: what goes on for
 * a year is a chain, and no step of it costs more for the length.
 */
final class StorylineKeys {
  private static final int NEAREST = 10;
  private static final int STORY_BITS = 24;
  private static final long STORY_MASK = (1L << STORY_BITS) - 1;

  /** A hash of each key and the story that has it below; sorted. */
  private final long[] keys;

  /** Where each story's keys stand, story after story. */
  private final int[] places;

  private final int[] starts;
  private final int[] seenBy;

  /** Takes stories in the order of their days. */
  StorylineKeys(List<StoryKeys> stories) {
    starts = new int[stories.size() + 1];
    for (int story = 0; story < stories.size(); story++) {
      int names = stories.get(story).leadingNames();
      int all = stories.get(story).leading().length;
      starts[story + 1] = starts[story] + names * (names - 1) / 2 + names * (all - names);
    }
    keys = new long[starts[stories.size()]];
    for (int story = 0; story < stories.size(); story++) {
      add(stories.get(story), story);
    }
    Arrays.sort(keys);
    places = new int[keys.length];
    int[] filled = Arrays.copyOf(starts, stories.size());
    for (int place = 0; place < keys.length; place++) {
      places[filled[(int) (keys[place] & STORY_MASK)]++] = place;
    }
    seenBy = new int[stories.size()];
    Arrays.fill(seenBy, -1);
  }

  private void add(StoryKeys own, int story) {
    int next = starts[story];
    for (int i = 0; i < own.leadingNames(); i++) {
      for (int j = i + 1; j < own.leading().length; j++) {
        long low = Math.min(own.leading()[i], own.leading()[j]);
        long high = Math.max(own.leading()[i], own.leading()[j]);
        keys[next++] = (low << 32 | high) * 0x9E3779B97F4A7C15L << STORY_BITS | story;
      }
    }
  }

  /** Hands on each earlier story that may go with this one, once. */
  void before(int story, IntConsumer consumer) {
    for (int i = starts[story]; i < starts[story + 1]; i++) {
      int place = places[i];
      int end = Math.max(0, place - NEAREST);
      for (int p = place - 1;
          p >= end && keys[p] >>> STORY_BITS == keys[place] >>> STORY_BITS;
          p--) {
        int other = (int) (keys[p] & STORY_MASK);
        if (other != story && seenBy[other] != story) {
          seenBy[other] = story;
          consumer.accept(other);
        }
      }
    }
  }
}
