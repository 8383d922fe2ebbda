package org.jejak.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.bench.PlantedLineage.Group;
import org.jejak.bench.PlantedLineage.Link;
import org.jejak.bench.PlantedLineage.Report;
import org.jejak.bench.PlantedLineage.Way;
import org.jejak.lineage.Edge;

/**
 * Which pairs of reports share text, found by Jejak and by others: in one language, kind and order
 * left out. Two children of one source are neither right nor wrong, for nobody plants that edge and
 * both share its text.
 */
final class PairMeasure {
  private static final int STEPS = 20;

  private final Map<String, Tally[]> peers = new LinkedHashMap<>();
  private final Map<String, Long> nanos = new HashMap<>();
  private final Tally own = new Tally();
  private int reports;

  /** What somebody found; {@code millis} CPU-milliseconds a report, negative where not known. */
  record Row(String name, String threshold, Tally tally, double millis) {}

  /** Judges one round. */
  void judge(List<Group> groups, List<Edge> edges) {
    Set<Long> planted = new HashSet<>();
    Set<Long> open = new HashSet<>();
    List<Report> all = new ArrayList<>();
    for (Group group : groups) {
      all.addAll(group.reports());
      open.addAll(open(group));
      if (group.way() != Way.PAGE && group.way() != Way.TRANSLATION) {
        for (Link link : group.links()) {
          planted.add(PairFinder.pair(link.from(), link.to()));
        }
      }
    }
    open.removeAll(planted);
    reports += all.size();
    Map<Long, Double> found = new HashMap<>();
    for (Edge edge : edges) {
      if (edge.kind() != Edge.Kind.TRANSLATION && !edge.rule().equals("same-source-url")) {
        long pair = PairFinder.pair(Integer.parseInt(edge.from()), Integer.parseInt(edge.to()));
        found.put(pair, 1.0);
      }
    }
    count(found, 0.5, planted, open, own);
    for (PairFinder peer : List.of(new MinHashPairs(), new TfIdfPairs())) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Map<Long, Double> scores = peer.pairs(all);
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      nanos.merge(peer.name(), took, Long::sum);
      Tally[] tallies = peers.computeIfAbsent(peer.name(), name -> tallies());
      for (int step = 1; step < STEPS; step++) {
        count(scores, (double) step / STEPS, planted, open, tallies[step]);
      }
    }
  }

  /** All pairs of a group whose reports come from one source. */
  private static Set<Long> open(Group group) {
    Set<Long> open = new HashSet<>();
    boolean family = !group.links().isEmpty();
    for (Report a : group.reports()) {
      for (Report b : group.reports()) {
        if (family && a.number() < b.number()) {
          open.add(PairFinder.pair(a.number(), b.number()));
        }
      }
    }
    return open;
  }

  private static Tally[] tallies() {
    Tally[] tallies = new Tally[STEPS];
    for (int i = 0; i < STEPS; i++) {
      tallies[i] = new Tally();
    }
    return tallies;
  }

  private static void count(
      Map<Long, Double> scores, double least, Set<Long> planted, Set<Long> open, Tally tally) {
    planted.forEach(pair -> tally.marked());
    scores.forEach((pair, score) -> {
      if (score >= least && !open.contains(pair)) {
        tally.found();
        if (planted.contains(pair)) {
          tally.right();
        }
      }
    });
  }

  /** Jejak first; each peer at the threshold that suits it best. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Jejak", "–", own, -1));
    peers.forEach((name, tallies) -> {
      int best = 1;
      for (int step = 2; step < STEPS; step++) {
        best = tallies[step].f1() > tallies[best].f1() ? step : best;
      }
      String threshold = Figures.share((double) best / STEPS);
      double millis = nanos.getOrDefault(name, 0L) / 1e6 / Math.max(1, reports);
      rows.add(new Row(name, threshold, tallies[best], millis));
    });
    return rows;
  }
}
