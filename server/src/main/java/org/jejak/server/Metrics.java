package org.jejak.server;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and how long they take, and writes both as Prometheus reads them. */
final class Metrics {
  /** The type of the text format. */
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };
  private static final double NANOS = 1e9;

  private final Map<Kind, LongAdder> requests = new ConcurrentHashMap<>();
  private final Map<String, Histogram> durations = new ConcurrentHashMap<>();

  /** What requests are counted by. */
  private record Kind(String route, String method, int status) {
    String labels() {
      return "route=\"%s\",method=\"%s\",status=\"%d\"".formatted(escaped(route), method, status);
    }
  }

  private static final class Histogram {
    private final LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Histogram() {
      Arrays.setAll(buckets, i -> new LongAdder());
    }

    void add(long took) {
      int bucket = 0;
      while (bucket < SECONDS.length && took > SECONDS[bucket] * NANOS) {
        bucket++;
      }
      buckets[bucket].increment();
      nanos.add(took);
    }
  }

  /** Counts a request; a route is a pattern, never what a client wrote. */
  void count(String route, String method, int status) {
    requests.computeIfAbsent(new Kind(route, method, status), kind -> new LongAdder()).increment();
  }

  void took(String route, long nanos) {
    durations.computeIfAbsent(route, r -> new Histogram()).add(nanos);
  }

  /**
   * Everything as text.
   *
   * @param gauges values of now by name, with their help behind a tab
   */
  String text(Map<String, Double> gauges) {
    StringBuilder out = new StringBuilder(4096);
    head(out, "jejak_requests_total", "counter", "Requests answered.");
    Map<String, Long> sorted = new TreeMap<>();
    requests.forEach((kind, count) -> sorted.put(kind.labels(), count.sum()));
    sorted.forEach((labels, count) ->
        out.append("jejak_requests_total{").append(labels).append("} ").append(count).append('\n'));
    head(out, "jejak_request_seconds", "histogram", "How long an answer took.");
    new TreeMap<>(durations).forEach((route, histogram) -> write(out, route, histogram));
    gauges.forEach((named, value) -> {
      String[] words = named.split("\t", 2);
      head(out, words[0], "gauge", words[1]);
      out.append(words[0]).append(' ').append(number(value)).append('\n');
    });
    return out.toString();
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void write(StringBuilder out, String route, Histogram histogram) {
    String label = "route=\"" + escaped(route) + "\"";
    long all = 0;
    for (int i = 0; i <= SECONDS.length; i++) {
      all += histogram.buckets[i].sum();
      String most = i == SECONDS.length ? "+Inf" : number(SECONDS[i]);
      out.append("jejak_request_seconds_bucket{%s,le=\"%s\"} %d\n".formatted(label, most, all));
    }
    double seconds = histogram.nanos.sum() / NANOS;
    out.append("jejak_request_seconds_sum{%s} %s\n".formatted(label, number(seconds)));
    out.append("jejak_request_seconds_count{%s} %d\n".formatted(label, all));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  private static String escaped(String words) {
    return words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
