package org.jejak.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON reports: one object, a list of them, one a line, or a list inside an object. */
final class JsonReader {
  /** A longer line is one rejected item. */
  static final int MAX_LINE = 8 << 20;

  private static final int BUFFER = 1 << 16;

  static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  private final Intake intake;
  private final Arrival arrival;
  private final FieldsItem items;

  JsonReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
    this.items = new FieldsItem(intake, arrival);
  }

  void readLines(InputStream in) throws IOException {
    Lines lines = new Lines();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      int start = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          lines.add(buffer, start, i);
          lines.end();
          start = i + 1;
        }
      }
      lines.add(buffer, start, read);
    }
    lines.end();
    if (!lines.any) {
      intake.reject(arrival, "the file is empty");
    }
  }

  /** The line that is being put together. */
  private final class Lines {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number = 1;
    private boolean tooLong;
    private boolean any;

    void add(byte[] buffer, int from, int to) {
      tooLong |= line.size() + (to - from) > MAX_LINE;
      if (!tooLong) {
        line.write(buffer, from, to - from);
      }
    }

    void end() {
      if (line.size() > 0 || tooLong) {
        any |= readLine(line.toByteArray(), number, tooLong);
      }
      line.reset();
      tooLong = false;
      number++;
    }
  }

  private boolean readLine(byte[] bytes, int number, boolean tooLong) {
    String item = Integer.toString(number);
    Arrival at = arrival.part(item);
    if (tooLong) {
      intake.reject(at, "line %d is longer than %d MB".formatted(number, MAX_LINE >> 20));
      return true;
    }
    Decoder.Decoded decoded = Decoder.decode(bytes);
    String text = decoded.text().strip();
    if (text.isEmpty()) {
      return false;
    }
    try {
      JsonNode node = JSON.readValue(text);
      if (!node.isObject()) {
        intake.reject(at, "line " + number + " is JSON, but not an object");
      } else if (!isBulkAction(node)) {
        byte[] own = text.getBytes(StandardCharsets.UTF_8);
        items.report(node, own, item, null, decoded.notes());
      }
    } catch (JacksonException e) {
      intake.reject(at, "line " + number + " is not JSON: " + plain(e));
    }
    return true;
  }

  /** Dumps for Elasticsearch's bulk loading have a line before each document's that is none. */
  private static boolean isBulkAction(JsonNode node) {
    JsonNode action = node.has("index") ? node.get("index") : node.get("create");
    boolean alone = node.size() == 1 && action != null && action.isObject();
    return alone && action.propertyNames().stream().allMatch(name -> name.startsWith("_"));
  }

  /** Reads a document that is in memory. */
  void readWhole(byte[] bytes, String text, List<Note> notes) throws IOException {
    if (text.stripLeading().startsWith("[")) {
      readList(new StringReader(text), notes, "holds no JSON object");
      return;
    }
    List<JsonNode> roots = new ArrayList<>();
    String broken = roots(text, roots);
    if (roots.size() == 1 && broken == null) {
      root(roots.get(0), bytes, notes);
      return;
    } else if (roots.isEmpty()) {
      readList(new StringReader(text), notes, "holds no JSON object");
      return;
    }
    JsonItems inside = new JsonItems(intake, arrival, items, notes);
    for (JsonNode root : roots) {
      inside.entry(root);
    }
    inside.end();
    if (broken != null) {
      String rest = roots.isEmpty() ? "" : "after entry " + roots.size() + " ";
      intake.reject(arrival, rest + "is not JSON: " + broken);
    }
  }

  private void readList(Reader in, List<Note> notes, String otherwise) throws IOException {
    JsonItems inside = new JsonItems(intake, arrival, items, notes);
    boolean found = inside.stream(in);
    inside.end();
    if (!found) {
      intake.reject(arrival, otherwise);
    }
  }

  /** Values that stand one after another; what breaks them off is returned, null at the end. */
  private static @Nullable String roots(String text, List<JsonNode> roots) {
    try (MappingIterator<JsonNode> values = JSON.readValues(text)) {
      while (values.hasNextValue()) {
        roots.add(values.nextValue());
      }
      return null;
    } catch (JacksonException e) {
      return plain(e);
    }
  }

  private void root(JsonNode root, byte[] bytes, List<Note> notes) {
    if (root.isObject() && items.holdsText(root)) {
      items.report(root, bytes, null, null, notes);
      return;
    }
    JsonItems inside = new JsonItems(intake, arrival, items, notes);
    boolean found = inside.tree(root);
    inside.end();
    if (!found && root.isObject()) {
      items.report(root, bytes, null, null, notes);
    } else if (!found) {
      intake.reject(arrival, "holds no JSON object");
    }
  }

  /**
   * Reads a document that is too long for memory; {@code tooLong} says so where it is one report.
   */
  void readLong(InputStream in, String tooLong) throws IOException {
    readList(Decoder.reader(in, arrival.contentType()), List.of(), tooLong);
  }

  static String plain(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return "it is nested too deep, or a name or number in it is too long";
    }
    String message = e.getOriginalMessage();
    int end = message.length();
    for (String where :
        new String[] {"\n", " (start marker at", " at [Source", ": was expecting", ": expected"}) {
      int start = message.indexOf(where);
      end = start < 0 ? end : Math.min(end, start);
    }
    return end <= 160 ? message.substring(0, end) : message.substring(0, 160) + "…";
  }
}
