package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the messages of a Telegram Desktop export ({@code result.json}, one chat or all). Each
 * message is a report; joining, pinning and the like are counted.
 */
final class ChatMessages {
  private static final int MAX_TITLE = 200;

  private final Intake intake;
  private final Arrival arrival;
  private final Map<String, Integer> noReports = new TreeMap<>();

  ChatMessages(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  /** Whether an object is a message of such an export. */
  static boolean isMessage(JsonNode object) {
    String type = object.path("type").asString("");
    boolean dated = object.has("date_unixtime") || object.has("text_entities");
    return dated && object.has("id") && (type.equals("message") || type.equals("service"));
  }

  void report(JsonNode message, byte[] bytes, JsonItems.Beside chat, List<Note> notes) {
    if (message.path("type").asString("").equals("service")) {
      noReports.merge("of the service", 1, Integer::sum);
      return;
    }
    StringBuilder text = new StringBuilder();
    String title = text(message.path("text"), text);
    if (text.toString().isBlank()) {
      noReports.merge("without text", 1, Integer::sum);
      return;
    }
    JsonFields fields = new JsonFields(message);
    String number = message.path("id").asString("");
    String of = chat.isOneOfMany() ? chat.get("id") : null;
    String item = FieldsItem.shortened(of == null ? number : of + "!" + number);
    String from = fields.word(List.of("forwarded_from", "saved_from"));
    String signed = fields.word(List.of("author"));
    String name = chat.get("name");
    Content content =
        new Content.Fields(
            title,
            title == null ? text.toString() : text.substring(title.length()).strip(),
            false,
            false,
            name != null ? name : fields.word(List.of("from")),
            signed == null ? List.of() : List.of(signed),
            null,
            null,
            fields.date(List.of("date_unixtime", "date")),
            fields.date(List.of("edited_unixtime", "edited")),
            null,
            from);
    intake.report(arrival.part(item), bytes, address(chat, number), content, notes, null);
  }

  /** Channels and large groups give their messages an address; others have none. */
  private static @Nullable String address(JsonItems.Beside chat, String message) {
    String type = chat.get("type");
    String id = chat.get("id");
    boolean known = type != null && (type.endsWith("_channel") || type.endsWith("_supergroup"));
    boolean numbers = id != null && id.matches("[0-9]{1,19}") && message.matches("[0-9]{1,19}");
    return known && numbers ? "https://t.me/c/" + id + "/" + message : null;
  }

  /**
   * Joins a text, which is one word or a list of words and marked words.
   *
   * @return the headline: bold words that stand alone in the first line, above more text
   */
  private static @Nullable String text(JsonNode value, StringBuilder text) {
    if (!value.isArray()) {
      text.append(value.asString("").strip());
      return null;
    }
    List<JsonNode> parts = new ArrayList<>();
    value.forEach(parts::add);
    for (JsonNode part : parts) {
      text.append(part.isObject() ? part.path("text").asString("") : part.asString(""));
    }
    String all = text.toString().strip();
    text.setLength(0);
    text.append(all);
    boolean bold = !parts.isEmpty() && parts.get(0).path("type").asString("").equals("bold");
    String first = bold ? parts.get(0).path("text").asString("").strip() : "";
    boolean alone = all.startsWith(first + "\n") && first.indexOf('\n') < 0;
    return !first.isEmpty() && alone && first.length() <= MAX_TITLE ? first : null;
  }

  /** Says how many messages were no reports. */
  void end() {
    if (!noReports.isEmpty()) {
      StringBuilder counts = new StringBuilder();
      noReports.forEach((what, number) ->
          counts.append(counts.isEmpty() ? "" : ", ").append(number).append(' ').append(what));
      intake.reject(arrival, "holds messages that are no reports: " + counts);
    }
  }
}
