package org.jejak.story;

import java.util.List;

/** Groups stories into storylines: those that share who takes part and what it is about. */
final class StorylineGroups {
  private static final double STORYLINE = 0.16;
  private static final int STORYLINE_CAP = 2000;
  private static final int LOOK_BACK_DAYS = 400;
  private static final int INCIDENT_FOLLOW_UP_DAYS = 60;

  private StorylineGroups() {}

  /** The groups of stories, each in their order, by first story; stories by their first day. */
  static List<int[]> of(List<StoryKeys> stories) {
    Clusters clusters = new Clusters(stories.size(), STORYLINE, STORYLINE_CAP);
    StorylineKeys keys = new StorylineKeys(stories);
    for (int i = 0; i < stories.size(); i++) {
      int story = i;
      keys.before(story, other -> score(stories, other, story, clusters));
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
