package org.jejak.correction;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jejak.correction.Claim.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads corrections, a JSON object a line: those of {@code corrections.jsonl}, and shorter ones as
 * people write them by hand: {@code {"kind": "SAME", "articles": ["a-…", "a-…"], "author": "…",
 * "time": "2025-09-30T10:00:00+07:00", "reason": "…"}}, or {@code NOT_SAME}.
 */
public final class CorrectionLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SAME = "SAME";
  private static final String NOT_SAME = "NOT_SAME";

  private CorrectionLines() {}

  /** Lines that are no corrections; the message holds a sentence for each, a line a sentence. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(List<String> sentences) {
      super(String.join("\n", sentences));
    }
  }

  /** What is wrong with a line, in words that follow its number. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String what) {
      super(what);
    }
  }

  /**
   * Reads them; blank lines are skipped.
   *
   * @throws UnreadableException when a line is no correction: none is dropped silently
   */
  public static Corrections read(List<String> lines) throws UnreadableException {
    List<Correction> corrections = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          corrections.add(correction(object(lines.get(i))));
        } catch (Wrong e) {
          wrong.add("line " + (i + 1) + " " + e.getMessage());
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new UnreadableException(wrong);
    }
    return new Corrections(corrections);
  }

  private static JsonNode object(String line) throws Wrong {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new Wrong("is not JSON");
    }
    if (!row.isObject()) {
      throw new Wrong("is no JSON object");
    }
    return row;
  }

  private static Correction correction(JsonNode row) throws Wrong {
    String kind = row.path("kind").asString("");
    boolean byHand = kind.equals(SAME) || kind.equals(NOT_SAME);
    List<Target> targets =
        byHand ? byHand(row.path("articles"), kind.equals(SAME)) : targets(row.path("targets"));
    Claim claim;
    try {
      claim =
          Claim.of(byHand ? Kind.STORY : kind(kind), targets, text(row, "value"), text(row, "was"));
    } catch (IllegalArgumentException e) {
      throw new Wrong(String.valueOf(e.getMessage()));
    }
    Correction correction = Correction.of(claim, saying(row));
    JsonNode undone = row.path("undone");
    return undone.isObject() ? correction.undone(saying(undone)) : correction;
  }

  private static Kind kind(String name) throws Wrong {
    try {
      return Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      List<String> kinds = new ArrayList<>(List.of(SAME, NOT_SAME));
      for (Kind kind : Kind.values()) {
        kinds.add(kind.name());
      }
      throw new Wrong("needs a \"kind\": one of " + String.join(", ", kinds));
    }
  }

  private static List<Target> byHand(JsonNode articles, boolean same) throws Wrong {
    List<Target> targets = new ArrayList<>();
    for (JsonNode id : articles) {
      String article = id.asString("").strip();
      if (targets.stream().anyMatch(target -> target.article().equals(article))) {
        throw new Wrong("names one article twice");
      }
      targets.add(Target.id(same ? 1 : targets.size() + 1, article));
    }
    boolean blank = targets.stream().anyMatch(target -> target.article().isEmpty());
    if (!articles.isArray() || targets.size() != 2 || blank) {
      throw new Wrong("needs \"articles\" with the ids of two articles");
    }
    // Who comes first does not matter to what is said, nor to its id.
    targets.sort(Comparator.comparing(Target::article));
    return same
        ? targets
        : List.of(
            Target.id(1, targets.getFirst().article()), Target.id(2, targets.getLast().article()));
  }

  private static List<Target> targets(JsonNode nodes) throws Wrong {
    List<Target> targets = new ArrayList<>();
    for (JsonNode node : nodes) {
      String article = text(node, "article");
      JsonNode part = node.path("part");
      if (article == null || !(part.isMissingNode() || part.isInt())) {
        throw new Wrong("needs \"targets\", each with an \"article\" and a \"part\"");
      }
      JsonNode start = node.path("start");
      String exact = text(node, "exact");
      String prefix = text(node, "prefix");
      String suffix = text(node, "suffix");
      TextQuote words =
          exact == null
              ? null
              : new TextQuote(exact, prefix == null ? "" : prefix, suffix == null ? "" : suffix);
      targets.add(
          new Target(
              part.isInt() ? part.intValue() : 1,
              article,
              text(node, "url"),
              start.isInt() ? start.intValue() : null,
              words,
              text(node, "entity")));
    }
    return targets;
  }

  /** Who said it, when and why; the fields may be missing. */
  private static Saying saying(JsonNode row) throws Wrong {
    return new Saying(text(row, "author"), time(text(row, "time")), text(row, "reason"));
  }

  private static @Nullable OffsetDateTime time(@Nullable String time) throws Wrong {
    try {
      return time == null ? null : OffsetDateTime.parse(time);
    } catch (DateTimeException e) {
      throw new Wrong(
          "has a \"time\" that is no date and time with a zone, such as 2025-09-30T10:00:00+07:00");
    }
  }

  private static @Nullable String text(JsonNode row, String field) throws Wrong {
    JsonNode value = row.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new Wrong("has a \"" + field + "\" that is no text");
    }
    return value.asString();
  }
}
