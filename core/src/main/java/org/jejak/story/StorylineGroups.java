package org.jejak.story;

import java.util.Arrays;
import java.util.List;

/** Groups stories into storylines: those that share who takes part and what it is about. */
final class StorylineGroups {
  private static final double STORYLINE = 0.26;
  private static final int STORYLINE_CAP = 2000;
  private static final int LOOK_BACK_DAYS = 400;
  private static final int INCIDENT_FOLLOW_UP_DAYS = 60;

  private StorylineGroups() {}

  /**
   * The groups of stories, each in their order, by first story.
   *
   * @param terms how many terms there are
   */
  static List<int[]> of(List<StoryKeys> stories, int terms) {
    int[] starts = new int[terms + 1];
    for (StoryKeys story : stories) {
      for (int participant : story.participants()) {
        starts[participant + 1]++;
      }
    }
    for (int t = 0; t < terms; t++) {
      starts[t + 1] += starts[t];
    }
    int[] holders = new int[starts[terms]];
    int[] ends = Arrays.copyOf(starts, terms);
    int[] seenBy = new int[stories.size()];
    Arrays.fill(seenBy, -1);
    Clusters clusters = new Clusters(stories.size(), STORYLINE, STORYLINE_CAP);
    for (int story = 0; story < stories.size(); story++) {
      for (int participant : stories.get(story).participants()) {
        for (int p = starts[participant]; p < ends[participant]; p++) {
          if (seenBy[holders[p]] != story) {
            seenBy[holders[p]] = story;
            score(stories, holders[p], story, clusters);
          }
        }
        holders[ends[participant]++] = story;
      }
    }
    return clusters.groups();
  }

  private static void score(List<StoryKeys> stories, int a, int b, Clusters clusters) {
    double score = stories.get(a).follows(stories.get(b), LOOK_BACK_DAYS, INCIDENT_FOLLOW_UP_DAYS);
    if (score != 0) {
      clusters.score(a, b, score);
    }
  }
}
