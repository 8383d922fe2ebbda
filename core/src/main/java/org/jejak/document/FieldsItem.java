package org.jejak.document;

import static org.jejak.document.FieldMap.Target;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a report of a JSON object or of a row of a table. */
final class FieldsItem {
  private static final int MAX_KEY = 500;
  private static final int NAMED_FIELDS = 8;
  private static final int NAMED_LENGTH = 40;
  private static final List<String> WRAPPED = List.of("_source", "article", "document", "doc");

  private final Intake intake;
  private final Arrival arrival;
  private final FieldNames names;

  FieldsItem(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
    this.names = new FieldNames(intake.fieldMap());
  }

  /** Whether an object holds a text of its own. */
  boolean holdsText(JsonNode object) {
    JsonFields fields = new JsonFields(unwrapped(object));
    return fields.text(names.of(Target.TEXT, fields)) != null;
  }

  /**
   * Hands on one report.
   *
   * @param bytes the item as it arrived, for its id
   * @param item its key where the object names none; null where it is the whole input
   * @param outlet who published it where the object does not say
   */
  void report(
      JsonNode object,
      byte[] bytes,
      @Nullable String item,
      @Nullable String outlet,
      List<Note> notes) {
    JsonFields fields = new JsonFields(unwrapped(object));
    String key = item == null ? null : key(object, fields, item);
    Arrival at = key == null ? arrival : arrival.part(key);
    String text = fields.text(names.of(Target.TEXT, fields));
    boolean summary = text == null && !names.isGiven(Target.TEXT);
    text = summary ? fields.text(FieldNames.SUMMARY) : text;
    String title = plain(fields.word(names.of(Target.TITLE, fields)));
    if (text == null && title == null) {
      intake.reject(at, noText(fields, object));
      return;
    }
    String whole = text == null ? null : withoutCount(text);
    Content content =
        new Content.Fields(
            title,
            whole,
            whole != null && Markup.in(whole),
            summary || (text != null && !text.equals(whole)),
            outlet(fields, outlet),
            fields.names(names.of(Target.AUTHORS, fields)),
            fields.word(names.of(Target.SECTION, fields)),
            fields.word(names.of(Target.LANG, fields)),
            fields.date(names.of(Target.PUBLISHED, fields)),
            fields.date(names.of(Target.UPDATED, fields)),
            fields.address(names.of(Target.IMAGE, fields)),
            null);
    intake.report(at, bytes, url(fields), content, notes, null);
  }

  /** Search engines and some crawlers keep the object inside another. */
  private static JsonNode unwrapped(JsonNode object) {
    for (String name : WRAPPED) {
      JsonNode inner = object.get(name);
      if (inner != null && inner.isObject()) {
        return inner;
      }
    }
    return object;
  }

  private @Nullable String key(JsonNode object, JsonFields fields, String item) {
    String key = fields.key(names.of(Target.ID, fields));
    boolean wrapped = object.has("_source") && !names.isGiven(Target.ID);
    key = key == null && wrapped ? new JsonFields(object).key(List.of("_id")) : key;
    return key == null ? item : shortened(key);
  }

  /** A key as it may stand in the ledger. */
  static String shortened(String key) {
    String line = key.strip();
    if (line.length() <= MAX_KEY) {
      return line;
    }
    boolean inside = Character.isHighSurrogate(line.charAt(MAX_KEY - 1));
    return line.substring(0, inside ? MAX_KEY - 1 : MAX_KEY);
  }

  private @Nullable String outlet(JsonFields fields, @Nullable String otherwise) {
    String outlet = fields.word(names.of(Target.OUTLET, fields));
    boolean address = outlet != null && PageAddress.isWeb(outlet);
    return outlet == null || address ? otherwise : outlet;
  }

  /** The first address on the web; else what the object calls its address. */
  private @Nullable String url(JsonFields fields) {
    List<String> paths = names.of(Target.URL, fields);
    String web = fields.address(paths);
    return web != null || !names.isGiven(Target.URL) ? web : fields.word(paths);
  }

  private static @Nullable String plain(@Nullable String title) {
    return title != null && Markup.in(title) ? org.jsoup.Jsoup.parse(title).text() : title;
  }

  /** Some services cut a text off and say by how much: "… [+1234 chars]". */
  private static String withoutCount(String text) {
    int open = text.endsWith(" chars]") ? text.lastIndexOf("[+") : -1;
    boolean count = open >= 0 && text.length() - open <= 20;
    return count ? text.substring(0, open).strip() : text;
  }

  private String noText(JsonFields fields, JsonNode object) {
    for (String name : names.of(Target.TEXT, fields)) {
      if (fields.has(name)) {
        return "its field of text, " + name + ", is empty";
      }
    }
    Stream<String> known = unwrapped(object).propertyNames().stream().limit(NAMED_FIELDS);
    String names =
        known
            .map(name -> name.length() <= NAMED_LENGTH ? name : name.substring(0, NAMED_LENGTH))
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? "is an empty object"
        : "has no field that is known as text; its fields are %s%s (--map text=FIELD names one)"
            .formatted(names, unwrapped(object).size() > NAMED_FIELDS ? ", …" : "");
  }
}
