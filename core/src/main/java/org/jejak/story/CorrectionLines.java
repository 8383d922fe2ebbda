package org.jejak.story;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads corrections, a JSON object a line: {@code {"kind": "SAME", "articles": ["a-…", "a-…"],
 * "author": "…", "time": "2025-09-30T10:00:00+07:00", "reason": "…"}}. Kind and articles are
 * needed, the rest may be missing or null.
 */
public final class CorrectionLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
          corrections.add(correction(lines.get(i)));
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

  private static Correction correction(String line) throws Wrong {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new Wrong("is not JSON");
    }
    if (!row.isObject()) {
      throw new Wrong("is no JSON object");
    }
    List<String> articles = articles(row.path("articles"));
    return new Correction(
        kind(row.path("kind")),
        articles.getFirst(),
        articles.getLast(),
        text(row, "author"),
        time(text(row, "time")),
        text(row, "reason"));
  }

  private static Correction.Kind kind(JsonNode kind) throws Wrong {
    return switch (kind.asString("")) {
      case "SAME" -> Correction.Kind.SAME;
      case "NOT_SAME" -> Correction.Kind.NOT_SAME;
      default -> throw new Wrong("needs \"kind\": \"SAME\" or \"NOT_SAME\"");
    };
  }

  private static List<String> articles(JsonNode articles) throws Wrong {
    List<String> ids = new ArrayList<>();
    for (JsonNode id : articles) {
      ids.add(id.asString("").strip());
    }
    if (!articles.isArray() || ids.size() != 2 || ids.contains("")) {
      throw new Wrong("needs \"articles\" with the ids of two articles");
    }
    if (ids.getFirst().equals(ids.getLast())) {
      throw new Wrong("names one article twice");
    }
    return ids;
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
