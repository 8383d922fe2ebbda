package org.jejak.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Curves over the number of reports, which is drawn by its powers of ten, as an SVG picture. */
final class GrowthChart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 360;
  private static final int LEFT = 60;
  private static final int RIGHT = 170;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;
  private static final int LINES = 5;
  private static final List<String> COLOURS = List.of("#1b5e8c", "#b8541a", "#4a7a3a", "#7a4a8c");

  private final String title;
  private final List<Curve> curves = new ArrayList<>();

  /** What so many reports cost. */
  record Point(int reports, double cost) {}

  private record Curve(String name, List<Point> points) {}

  GrowthChart(String title) {
    this.title = title;
  }

  GrowthChart curve(String name, List<Point> points) {
    curves.add(new Curve(name, points));
    return this;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " font-family=\"sans-serif\" font-size=\"12\">",
        WIDTH,
        HEIGHT);
    add(svg, "<title>%s</title>", title);
    add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
    add(svg, "<text x=\"%d\" y=\"22\" font-size=\"14\">%s</text>", LEFT, title);
    grid(svg);
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), COLOURS.get(i % COLOURS.size()));
    }
    return svg.append("</svg>\n").toString();
  }

  private void grid(StringBuilder svg) {
    for (int i = 0; i <= LINES; i++) {
      double cost = most() * i / LINES;
      add(
          svg,
          "<path d=\"M%d %.1fH%d\" stroke=\"#dddddd\"/>"
              + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>",
          LEFT,
          y(cost),
          WIDTH - RIGHT,
          LEFT - 6,
          y(cost) + 4,
          cost);
    }
    for (Point point : curves.getFirst().points) {
      add(
          svg,
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>",
          x(point.reports),
          HEIGHT - BOTTOM + 20,
          point.reports);
    }
  }

  private void curve(StringBuilder svg, Curve curve, String colour) {
    StringBuilder path = new StringBuilder();
    for (Point point : curve.points) {
      add(path, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(point.reports), y(point.cost));
    }
    add(
        svg,
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
        path.toString().replace("\n", ""),
        colour);
    Point last = curve.points.getLast();
    add(
        svg,
        "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>",
        x(last.reports) + 8,
        y(last.cost) + 4,
        colour,
        curve.name);
  }

  private double most() {
    return 1.1
        * curves.stream()
            .flatMap(curve -> curve.points.stream())
            .mapToDouble(Point::cost)
            .max()
            .orElse(1);
  }

  private double x(int reports) {
    List<Point> points = curves.getFirst().points;
    double first = Math.log10(points.getFirst().reports);
    double last = Math.log10(points.getLast().reports);
    double share = last > first ? (Math.log10(reports) - first) / (last - first) : 0.5;
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private double y(double cost) {
    return HEIGHT - BOTTOM - cost / most() * (HEIGHT - TOP - BOTTOM);
  }

  private static void add(StringBuilder to, String format, Object... values) {
    to.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
