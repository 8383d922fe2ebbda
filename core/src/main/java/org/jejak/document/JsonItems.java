package org.jejak.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Finds the reports of a JSON document that holds many: a list, or a list inside an object. It goes
 * over the document once and keeps one entry at a time, so that documents of any length are read.
 */
final class JsonItems {
  private static final int MAX_HOLDERS = 4;
  private static final int MAX_REMEMBERED = 200;
  private static final int TOKEN_COST = 16;

  /** Lists whose objects are reports. */
  private static final Set<String> LISTS =
      Set.of(
          "items",
          "articles",
          "stories",
          "messages",
          "docs",
          "documents",
          "hits",
          "results",
          "entries",
          "posts",
          "news",
          "newsitems",
          "data",
          "records",
          "rows",
          "reports",
          "@graph");

  /** Objects in which such a list may stand; {@code chats.list} is a list of them. */
  private static final Set<String> HOLDERS =
      Set.of("hits", "response", "data", "result", "results", "feed", "chats", "left_chats");

  private final Intake intake;
  private final Arrival arrival;
  private final FieldsItem items;
  private final List<Note> notes;
  private final ChatMessages chats;
  private int number;
  private int noObjects;

  JsonItems(Intake intake, Arrival arrival, FieldsItem items, List<Note> notes) {
    this.intake = intake;
    this.arrival = arrival;
    this.items = items;
    this.notes = notes;
    this.chats = new ChatMessages(intake, arrival);
  }

  /** The short words that stand beside a list: the title of a feed, the name of a chat. */
  static final class Beside {
    private final Map<String, String> words = new HashMap<>();
    private final boolean inChats;

    Beside(boolean inChats) {
      this.inChats = inChats;
    }

    void put(String name, String word) {
      if (words.size() < MAX_REMEMBERED) {
        words.put(name, word.length() <= MAX_REMEMBERED ? word : word.substring(0, MAX_REMEMBERED));
      }
    }

    @Nullable String get(String name) {
      return words.get(name);
    }

    /** Whether several chats stand in the document, so that a message's number is not enough. */
    boolean isOneOfMany() {
      return inChats;
    }

    private @Nullable String outlet() {
      String version = words.getOrDefault("version", "");
      return version.contains("jsonfeed.org") ? words.get("title") : null;
    }
  }

  /** Reads a document in memory; false where it holds no list of reports. */
  boolean tree(JsonNode root) {
    Beside beside = new Beside(false);
    root.properties()
        .forEach(field -> {
          if (field.getValue().isString()) {
            beside.put(field.getKey(), field.getValue().stringValue());
          }
        });
    try (JsonParser tokens = JsonReader.JSON.treeAsTokens(root)) {
      return root(tokens, beside);
    }
  }

  /**
   * Reads a document of any length; false where it holds no list of reports.
   *
   * @throws IOException when the stream breaks off or unfolds to too much
   */
  boolean stream(Reader in) throws IOException {
    StreamReadConstraints limits =
        StreamReadConstraints.builder().maxStringLength(intake.limits().reportBytes()).build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(limits).build();
    try (JsonParser tokens = JsonMapper.builder(factory).build().createParser(in)) {
      return root(tokens, new Beside(false));
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      String where = number == 0 ? "is" : "after entry " + number + " is";
      intake.reject(arrival, where + " not JSON: " + JsonReader.plain(e));
      return true;
    }
  }

  private boolean root(JsonParser tokens, Beside beside) {
    boolean found = false;
    JsonToken token = tokens.nextToken();
    while (token != null) {
      if (token == JsonToken.START_ARRAY) {
        found |= list(tokens, "", beside);
      } else if (token == JsonToken.START_OBJECT) {
        found |= holder(tokens, "", beside, 0);
      }
      token = tokens.nextToken();
    }
    return found;
  }

  private boolean holder(JsonParser tokens, String name, Beside beside, int depth) {
    boolean found = false;
    while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = tokens.currentName();
      JsonToken value = tokens.nextToken();
      if (value == JsonToken.START_ARRAY && name.endsWith("chats") && field.equals("list")) {
        found |= chats(tokens, depth);
      } else if (value == JsonToken.START_ARRAY) {
        found |= isList(field) ? list(tokens, field, beside) : unknownList(tokens, beside);
      } else if (value == JsonToken.START_OBJECT) {
        if (depth < MAX_HOLDERS && HOLDERS.contains(field.toLowerCase(Locale.ROOT))) {
          found |= holder(tokens, field, beside, depth + 1);
        } else {
          tokens.skipChildren();
        }
      } else if (value.isScalarValue() && tokens.getStringLength() <= MAX_REMEMBERED) {
        beside.put(field, tokens.getString());
      }
    }
    return found;
  }

  private boolean chats(JsonParser tokens, int depth) {
    boolean found = false;
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      if (tokens.currentToken() == JsonToken.START_OBJECT) {
        found |= holder(tokens, "", new Beside(true), depth + 1);
      } else {
        tokens.skipChildren();
      }
    }
    return found;
  }

  private static boolean isList(String field) {
    return LISTS.contains(field.toLowerCase(Locale.ROOT));
  }

  private boolean list(JsonParser tokens, String name, Beside beside) {
    boolean graph = name.equals("@graph");
    boolean any = false;
    for (JsonToken token = tokens.nextToken();
        token != JsonToken.END_ARRAY;
        token = tokens.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        any |= entry(tokens, beside, graph);
      } else {
        tokens.skipChildren();
        number++;
        noObjects++;
      }
    }
    return any || name.isEmpty() && noObjects > 0;
  }

  /** A list of another name counts where its first entry holds a text. */
  private boolean unknownList(JsonParser tokens, Beside beside) {
    JsonToken token = tokens.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return false;
    }
    JsonNode first =
        token == JsonToken.START_OBJECT ? element(tokens, intake.limits().reportBytes()) : null;
    boolean reports = first != null && items.holdsText(first);
    if (reports && first != null) {
      entry(first, beside);
    } else if (token == JsonToken.START_ARRAY) {
      tokens.skipChildren();
    }
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      if (reports && tokens.currentToken() == JsonToken.START_OBJECT) {
        entry(tokens, beside, false);
      } else {
        tokens.skipChildren();
      }
    }
    return reports;
  }

  private boolean entry(JsonParser tokens, Beside beside, boolean graph) {
    JsonNode element = element(tokens, intake.limits().reportBytes());
    if (element == null) {
      number++;
      String most = "entry %d is longer than %d MB";
      intake.reject(
          arrival.part(Integer.toString(number)),
          most.formatted(number, (intake.limits().reportBytes() + (1 << 20) - 1) >> 20));
      return true;
    }
    if (graph && !items.holdsText(element)) {
      return false;
    }
    entry(element, beside);
    return true;
  }

  /** Hands on an entry of a list. */
  void entry(JsonNode element) {
    if (element.isObject()) {
      entry(element, new Beside(false));
    } else {
      number++;
      noObjects++;
    }
  }

  private void entry(JsonNode element, Beside beside) {
    number++;
    byte[] own = element.toString().getBytes(StandardCharsets.UTF_8);
    if (ChatMessages.isMessage(element)) {
      chats.report(element, own, beside, notes);
    } else {
      items.report(element, own, Integer.toString(number), beside.outlet(), notes);
    }
  }

  /** The value that stands here; null where it is longer than about {@code most} bytes. */
  static @Nullable JsonNode element(JsonParser tokens, long most) {
    long size = 0;
    int depth = 0;
    try (TokenBuffer copy = TokenBuffer.forGeneration()) {
      do {
        JsonToken token = tokens.currentToken();
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        size += TOKEN_COST + (token.isScalarValue() ? tokens.getStringLength() : 0);
        if (size <= most) {
          copy.copyCurrentEvent(tokens);
        }
      } while (depth > 0 && tokens.nextToken() != null);
      return size > most ? null : JsonReader.JSON.readTree(copy);
    }
  }

  /** Says what was no report. */
  void end() {
    chats.end();
    if (noObjects > 0) {
      intake.reject(arrival, "holds %d entries that are no JSON objects".formatted(noObjects));
    }
  }
}
