package org.jejak.output;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.lineage.Edge;
import org.jejak.story.Story;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Reports as nodes, lineage as edges: GraphML (graphml.graphdrawing.org) and GEXF 1.3 (gexf.net).
 *
 * <p>Every edge is written as a directed one: common readers take no graph that mixes both kinds.
 * Whether something proves the direction stands in {@code direction_known}.
 */
final class LineageGraph {
  private static final Map<String, String> NODE_FIELDS =
      types("title outlet lang day url storyline story origin", Map.of());
  private static final Map<String, String> EDGE_FIELDS =
      types(
          "kind confidence direction_known direction_method passages drifts rule",
          Map.of(
              "confidence", "double",
              "direction_known", "boolean",
              "passages", "int",
              "drifts", "int"));

  private final Chosen chosen;
  private final Trace trace;
  private final Map<String, Story> stories = new HashMap<>();

  LineageGraph(Chosen chosen) {
    this.chosen = chosen;
    this.trace = chosen.trace();
    trace.stories().forEach(story -> story.articles().forEach(id -> stories.put(id, story)));
  }

  private static Map<String, String> types(String names, Map<String, String> others) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String name : names.split(" ")) {
      types.put(name, others.getOrDefault(name, "string"));
    }
    return types;
  }

  String writeGraphMl(Folder folder) throws IOException {
    String name = "lineage.graphml";
    try (RowFile file = RowFile.ofLinesInOrder(folder, name)) {
      file.addLine("", Xml.HEAD);
      file.addLine("", Xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns"));
      file.addLine("", key("node", "label", "string"));
      for (Map.Entry<String, String> field : NODE_FIELDS.entrySet()) {
        file.addLine("", key("node", field.getKey(), field.getValue()));
      }
      for (Map.Entry<String, String> field : EDGE_FIELDS.entrySet()) {
        file.addLine("", key("edge", field.getKey(), field.getValue()));
      }
      file.addLine("", Xml.open("graph", "id", "lineage", "edgedefault", "directed"));
      for (String id : nodes()) {
        String label = Xml.element("data", label(id), "key", "node-label");
        String data = label + data(node(id, folder), "node");
        file.addLine("", Xml.open("node", "id", id) + data + "</node>");
      }
      for (Edge edge : edges()) {
        String open = Xml.open("edge", "id", id(edge), "source", edge.from(), "target", edge.to());
        file.addLine("", open + data(fields(edge), "edge") + "</edge>");
      }
      file.addLine("", "</graph>");
      file.addLine("", "</graphml>");
      file.finish();
    }
    return name;
  }

  private static String key(String of, String field, String type) {
    return Xml.empty(
        "key", "id", of + "-" + field, "for", of, "attr.name", field, "attr.type", type);
  }

  private static String data(Map<String, String> values, String of) {
    StringBuilder data = new StringBuilder();
    values.forEach(
        (field, value) -> data.append(Xml.element("data", value, "key", of + "-" + field)));
    return data.toString();
  }

  String writeGexf(Folder folder) throws IOException {
    String name = "lineage.gexf";
    try (RowFile file = RowFile.ofLinesInOrder(folder, name)) {
      file.addLine("", Xml.HEAD);
      file.addLine("", Xml.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3"));
      file.addLine("", "<meta>" + Xml.element("creator", "Jejak") + "</meta>");
      file.addLine("", Xml.open("graph", "mode", "static", "defaultedgetype", "directed"));
      attributes("node", NODE_FIELDS, file);
      attributes("edge", EDGE_FIELDS, file);
      file.addLine("", "<nodes>");
      for (String id : nodes()) {
        String open = Xml.open("node", "id", id, "label", label(id));
        file.addLine("", open + values(node(id, folder)) + "</node>");
      }
      file.addLine("", "</nodes>");
      file.addLine("", "<edges>");
      for (Edge edge : edges()) {
        String open =
            Xml.open(
                "edge",
                "id",
                id(edge),
                "source",
                edge.from(),
                "target",
                edge.to(),
                "kind",
                edge.kind().name());
        file.addLine("", open + values(fields(edge)) + "</edge>");
      }
      file.addLine("", "</edges>");
      file.addLine("", "</graph>");
      file.addLine("", "</gexf>");
      file.finish();
    }
    return name;
  }

  private static void attributes(String of, Map<String, String> fields, RowFile file)
      throws IOException {
    file.addLine("", Xml.open("attributes", "class", of));
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String type = field.getValue().equals("int") ? "integer" : field.getValue();
      file.addLine(
          "", Xml.empty("attribute", "id", field.getKey(), "title", field.getKey(), "type", type));
    }
    file.addLine("", "</attributes>");
  }

  private static String values(Map<String, String> values) {
    StringBuilder data = new StringBuilder("<attvalues>");
    values.forEach(
        (field, value) -> data.append(Xml.empty("attvalue", "for", field, "value", value)));
    return data.append("</attvalues>").toString();
  }

  /** The chosen reports, and those that an edge joins to one of them. */
  private Iterable<String> nodes() {
    TreeSet<String> ids = new TreeSet<>();
    trace.readings().ids().stream().filter(chosen::has).forEach(ids::add);
    for (Edge edge : chosen.lineage()) {
      ids.add(edge.from());
      ids.add(edge.to());
    }
    return ids;
  }

  private List<Edge> edges() {
    return chosen.lineage().stream()
        .sorted(
            comparing(Edge::from).thenComparing(Edge::to).thenComparing(edge -> edge.kind().name()))
        .toList();
  }

  private static String id(Edge edge) {
    return edge.from() + ".." + edge.to() + "." + edge.kind();
  }

  /** Outlet, else what it came in, and day: short enough to stand beside a dot. */
  private String label(String id) {
    Article article = trace.readings().article(id);
    String outlet = article.outlet() == null ? article.input() : article.outlet();
    String day = day(article);
    return day == null ? outlet : outlet + ", " + day;
  }

  private @Nullable String day(Article article) {
    Dated dated =
        article.published() == null ? trace.dated().get(article.id()) : article.published();
    return dated == null ? null : dated.interval().from().toString();
  }

  private Map<String, String> node(String id, Folder folder) {
    Article article = trace.readings().article(id);
    Story story = stories.get(id);
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "title", article.title() == null ? null : folder.words(article.title()));
    put(values, "outlet", article.outlet());
    put(values, "lang", article.lang());
    put(values, "day", day(article));
    put(values, "url", article.url());
    put(values, "storyline", story == null ? null : story.storyline());
    put(values, "story", story == null ? null : story.id());
    put(values, "origin", story == null ? null : origin(story, id));
    return values;
  }

  /** The first report of the origin that a report goes back to; null where that cannot be told. */
  private static @Nullable String origin(Story story, String article) {
    return story.origins().stream()
        .filter(origin -> origin.articles().contains(article))
        .map(origin -> origin.articles().getFirst())
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> fields(Edge edge) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", edge.kind().name());
    values.put(
        "confidence",
        BigDecimal.valueOf(edge.confidence()).setScale(3, RoundingMode.HALF_EVEN).toString());
    values.put("direction_known", Boolean.toString(edge.direction() != null));
    put(values, "direction_method", edge.direction() == null ? null : edge.direction().method());
    values.put("passages", Integer.toString(edge.passages().size()));
    values.put("drifts", Integer.toString(edge.drifts().size()));
    values.put("rule", edge.rule());
    return values;
  }

  private static void put(Map<String, String> values, String field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}
