package org.jejak.server;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What keeps a request from being answered, as RFC 9457 tells it. */
final class Problem extends RuntimeException {
  /** Its media type. */
  static final String TYPE = "application/problem+json";

  private static final long serialVersionUID = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private final int status;
  private final String kind;
  private final transient Map<String, Object> more;

  private Problem(int status, String kind, String detail, Map<String, Object> more) {
    super(detail, null, false, false);
    this.status = status;
    this.kind = kind;
    this.more = more;
  }

  /**
   * A problem.
   *
   * @param detail a sentence that says what to do
   */
  static Problem of(int status, String detail) {
    return new Problem(status, "about:blank", detail, Map.of());
  }

  /** A problem of a kind that programs tell apart, with further fields. */
  static Problem of(int status, String kind, String detail, Map<String, Object> more) {
    return new Problem(status, "/problems/" + kind, detail, more);
  }

  /** Nothing has such an id. */
  static Problem none(String what, String id) {
    return of(404, "there is no %s %s in this folder".formatted(what, id));
  }

  int status() {
    return status;
  }

  /** The object that is answered. */
  String json() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("type", kind);
    row.put("title", title());
    row.put("status", status);
    row.put("detail", String.valueOf(getMessage()));
    row.putAll(more);
    return JSON.writeValueAsString(row);
  }

  private String title() {
    return switch (status) {
      case 400 -> "The request cannot be understood";
      case 401 -> "Who are you?";
      case 403 -> "Not allowed";
      case 404 -> "Not there";
      case 405 -> "Not done here";
      case 409 -> "Not now";
      case 410 -> "Forgotten";
      case 413 -> "Too large";
      case 415 -> "Of a kind that is not read";
      case 421 -> "Not this server";
      case 422 -> "It does not fit";
      case 429 -> "Too often";
      case 503 -> "Busy";
      default -> status < 500 ? "Refused" : "Failed";
    };
  }
}
