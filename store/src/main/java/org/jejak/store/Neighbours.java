package org.jejak.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who is named beside whom in most reports; all reports are given before anybody asks. */
final class Neighbours {
  private static final int MOST = 30;
  private static final int BYTES = Long.BYTES + Integer.BYTES;
  private static final Comparator<Beside> MOST_REPORTS_FIRST =
      Comparator.comparingInt((Beside other) -> -other.reports()).thenComparing(Beside::entity);

  private final Map<Long, Integer> places = new HashMap<>();
  private final List<Long> entities = new ArrayList<>();
  private final IntStream.Builder naming = IntStream.builder();
  private final IntStream.Builder ends = IntStream.builder();
  private int end;
  private @Nullable Postings postings;

  /** Another entity and how many reports name both. */
  record Beside(long entity, int reports) {}

  /** The entities that one report names, each once. */
  void add(List<Long> named) {
    for (long entity : named) {
      naming.add(places.computeIfAbsent(entity, this::place));
    }
    end += named.size();
    ends.add(end);
  }

  private int place(long entity) {
    entities.add(entity);
    return entities.size() - 1;
  }

  /** Who is named beside an entity, those of most reports first. */
  List<Beside> of(long entity) {
    Integer place = places.get(entity);
    if (place == null) {
      return List.of();
    }
    Postings made = postings;
    if (made == null) {
      made = new Postings(naming.build().toArray(), ends.build().toArray(), entities.size());
      postings = made;
    }
    List<Beside> all = new ArrayList<>();
    made.countBeside(place, (other, reports) -> all.add(new Beside(entities.get(other), reports)));
    all.sort(MOST_REPORTS_FIRST);
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }

  static byte[] pack(List<Beside> others) {
    ByteBuffer bytes = ByteBuffer.allocate(others.size() * BYTES);
    others.forEach(other -> bytes.putLong(other.entity()).putInt(other.reports()));
    return bytes.array();
  }

  /** What {@link #pack} gave; none of a trace that kept none. */
  static List<Beside> unpack(byte @Nullable [] packed) {
    List<Beside> others = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(packed == null ? new byte[0] : packed);
    while (bytes.hasRemaining()) {
      others.add(new Beside(bytes.getLong(), bytes.getInt()));
    }
    return others;
  }

  /** Takes one neighbour at a time. */
  private interface Taker {
    void take(int entity, int reports);
  }

  /** The entities of each report and the reports of each entity, as numbers in a row. */
  private static final class Postings {
    private final int[] named;
    private final int[] ends;
    private final int[] reports;
    private final int[] reportEnds;
    private final int[] counts;

    Postings(int[] named, int[] ends, int entities) {
      this.named = named;
      this.ends = ends;
      this.reports = new int[named.length];
      this.reportEnds = new int[entities];
      this.counts = new int[entities];
      for (int entity : named) {
        counts[entity]++;
      }
      for (int entity = 1; entity < entities; entity++) {
        reportEnds[entity] = reportEnds[entity - 1] + counts[entity - 1];
      }
      Arrays.fill(counts, 0);
      for (int report = 0; report < ends.length; report++) {
        for (int i = start(ends, report); i < ends[report]; i++) {
          reports[reportEnds[named[i]]++] = report;
        }
      }
    }

    private static int start(int[] ends, int of) {
      return of == 0 ? 0 : ends[of - 1];
    }

    void countBeside(int entity, Taker taker) {
      for (int r = start(reportEnds, entity); r < reportEnds[entity]; r++) {
        for (int i = start(ends, reports[r]); i < ends[reports[r]]; i++) {
          counts[named[i]]++;
        }
      }
      counts[entity] = 0;
      for (int r = start(reportEnds, entity); r < reportEnds[entity]; r++) {
        for (int i = start(ends, reports[r]); i < ends[reports[r]]; i++) {
          int other = named[i];
          if (counts[other] > 0) {
            taker.take(other, counts[other]);
            counts[other] = 0;
          }
        }
      }
    }
  }
}
