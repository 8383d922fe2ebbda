package org.jejak.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON reports: one object, an array of them, or one a line. */
final class JsonReader {
  /** A longer line is one rejected item. */
  static final int MAX_LINE = 8 << 20;

  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  private final Intake intake;
  private final Arrival arrival;

  JsonReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  void readLines(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    boolean tooLong = false;
    boolean any = false;
    for (int b = in.read(); ; b = in.read()) {
      if (b >= 0 && b != '\n') {
        tooLong |= line.size() >= MAX_LINE;
        if (!tooLong) {
          line.write(b);
        }
        continue;
      }
      any |= readLine(line.toByteArray(), number, tooLong);
      line.reset();
      tooLong = false;
      number++;
      if (b < 0) {
        break;
      }
    }
    if (!any) {
      unreadable(null, "the file is empty");
    }
  }

  private boolean readLine(byte[] bytes, int number, boolean tooLong) {
    String item = Integer.toString(number);
    if (tooLong) {
      unreadable(item, "line %d is longer than %d MB".formatted(number, MAX_LINE >> 20));
      return true;
    }
    Decoder.Decoded decoded = Decoder.decode(bytes);
    String text = decoded.text().strip();
    if (text.isEmpty()) {
      return false;
    }
    try {
      JsonNode node = JSON.readValue(text);
      if (node.isObject()) {
        report(text.getBytes(StandardCharsets.UTF_8), node, item, decoded.notes());
      } else {
        unreadable(item, "line " + number + " is JSON, but not an object");
      }
    } catch (JacksonException e) {
      unreadable(item, "line " + number + " is not JSON: " + plain(e));
    }
    return true;
  }

  void readWhole(byte[] bytes, String text) {
    try {
      JsonNode node = JSON.readValue(text);
      if (node.isObject()) {
        report(bytes, node, null, List.of());
        return;
      }
      int number = 0;
      for (JsonNode element : node) {
        number++;
        String item = Integer.toString(number);
        if (element.isObject()) {
          byte[] own = element.toString().getBytes(StandardCharsets.UTF_8);
          report(own, element, item, List.of());
        } else {
          unreadable(item, "entry " + number + " is JSON, but not an object");
        }
      }
      if (number == 0) {
        unreadable(null, "holds no JSON object");
      }
    } catch (JacksonException e) {
      unreadable(null, "is not JSON: " + plain(e));
    }
  }

  private static String plain(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return "it is nested too deep, or a name or number in it is too long";
    }
    String message = e.getOriginalMessage();
    int end = message.length();
    for (String where : new String[] {"\n", " (start marker at", " at [Source"}) {
      int start = message.indexOf(where);
      end = start < 0 ? end : Math.min(end, start);
    }
    return end <= 160 ? message.substring(0, end) : message.substring(0, 160) + "…";
  }

  private void report(byte[] bytes, JsonNode node, @Nullable String item, List<Note> notes) {
    String url = string(node, "url", "link");
    String body = string(node, "text", "body", "content");
    boolean markup = body != null && Markup.in(body);
    Content content =
        new Content.Fields(
            string(node, "title", "headline"),
            body,
            markup,
            false,
            string(node, "outlet", "source", "site"),
            authors(node),
            string(node, "section", "category"),
            string(node, "lang", "language"),
            string(node, "published", "date", "published_at"),
            string(node, "updated", "updated_at", "modified"),
            string(node, "image"));
    intake.report(at(item), bytes, url, content, notes, null);
  }

  private static @Nullable String string(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.get(name);
      if (value != null && value.isObject()) {
        JsonNode inner = value.get("name");
        value = inner != null ? inner : value.get("url");
      }
      if (value != null && value.isString() && !value.stringValue().isBlank()) {
        return value.stringValue().strip();
      }
    }
    return null;
  }

  private static List<String> authors(JsonNode node) {
    List<String> authors = new ArrayList<>();
    JsonNode list = node.get("authors");
    if (list != null && list.isArray()) {
      for (JsonNode author : list) {
        String name = author.isString() ? author.stringValue() : string(author, "name");
        if (name != null && !name.isBlank()) {
          authors.add(name.strip());
        }
      }
    } else {
      String one = string(node, "authors", "author", "byline");
      if (one != null) {
        authors.add(one);
      }
    }
    return authors;
  }

  private void unreadable(@Nullable String item, String reason) {
    intake.reject(at(item), reason);
  }

  private Arrival at(@Nullable String item) {
    return item == null ? arrival : arrival.part(item);
  }
}
