package org.jejak.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about generated reports because it was put there. */
final class Planted {
  private Planted() {}

  /** A change along an edge, in the words of both reports. */
  record Drift(String kind, @Nullable String fromText, @Nullable String toText) {}

  /** A report made out of another; numbers of reports. */
  record Edge(int from, int to, String kind, boolean direction, List<Drift> drifts) {}

  /** All reports of one event. */
  record Story(int number, List<GeneratedReport> reports, List<Edge> edges) {}
}
