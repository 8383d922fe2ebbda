package org.jejak.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Average linkage, against a plain search for the best pair of all. */
class ClustersTest {
  private static final double THRESHOLD = 0.2;

  /** Joins the two groups with the best average, again and again. */
  private static List<List<Integer>> plain(double[][] scores, int cap) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    while (true) {
      double best = -1;
      List<Integer> first = List.of();
      List<Integer> second = List.of();
      for (int a = 0; a < groups.size(); a++) {
        for (int b = a + 1; b < groups.size(); b++) {
          double average = average(groups.get(a), groups.get(b), scores);
          boolean fits = groups.get(a).size() + groups.get(b).size() <= cap;
          if (fits && average >= THRESHOLD && average > best) {
            best = average;
            first = groups.get(a);
            second = groups.get(b);
          }
        }
      }
      if (best < 0) {
        groups.forEach(group -> group.sort(null));
        return groups;
      }
      first.addAll(second);
      groups.remove(second);
    }
  }

  private static double average(List<Integer> a, List<Integer> b, double[][] scores) {
    double sum = 0;
    for (int x : a) {
      for (int y : b) {
        sum += scores[x][y];
      }
    }
    return sum / (a.size() * b.size());
  }

  /** Scores with few different values, so that ties are many; some pairs never belong together. */
  private static double[][] scores(Random random, int nodes, int window) {
    double[][] scores = new double[nodes][nodes];
    for (int a = 0; a < nodes; a++) {
      for (int b = a + 1; b < Math.min(nodes, a + window); b++) {
        if (random.nextInt(4) == 0) {
          scores[a][b] = random.nextInt(20) == 0 ? PairScore.NEVER : random.nextInt(16) / 16.0;
          scores[b][a] = scores[a][b];
        }
      }
    }
    return scores;
  }

  private static List<List<Integer>> lists(List<int[]> groups) {
    return groups.stream().map(group -> Arrays.stream(group).boxed().toList()).toList();
  }

  private static void assertSame(List<int[]> found, double[][] scores, int cap) {
    List<List<Integer>> expected = plain(scores, cap);
    expected.sort(Comparator.comparing(List::getFirst));
    assertThat(lists(found)).isEqualTo(expected);
  }

  @Test
  void bestPairsFirstOrMutualBestPairsGiveTheSameGroups() {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      int nodes = 2 + random.nextInt(40);
      int cap = random.nextInt(3) == 0 ? 4 : 1000;
      double[][] scores = scores(random, nodes, nodes);
      Clusters clusters = new Clusters(nodes, THRESHOLD, cap);
      for (int a = 0; a < nodes; a++) {
        for (int b = 0; b < a; b++) {
          if (scores[a][b] != 0) {
            clusters.score(a, b, scores[a][b]);
          }
        }
      }
      assertSame(clusters.groups(), scores, cap);
    }
  }

  @Test
  void nodesThatAreClosedEarlyEndInTheSameGroups() {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      int nodes = 30 + random.nextInt(30);
      int window = 3 + random.nextInt(8);
      double[][] scores = scores(random, nodes, window);
      Clusters clusters = new Clusters(nodes, THRESHOLD, 1000);
      for (int a = 0; a < nodes; a++) {
        for (int b = 0; b < a; b++) {
          if (scores[a][b] != 0) {
            clusters.score(a, b, scores[a][b]);
          }
        }
        if (a >= window) {
          clusters.close(a - window);
        }
        if (random.nextInt(3) == 0) {
          clusters.settle();
        }
      }
      assertSame(clusters.groups(), scores, 1000);
    }
  }
}
