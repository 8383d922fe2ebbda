package org.jejak.fetch;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param statusLine the first line, without its end
 * @param body as sent, without the coding of the transfer; empty where it was not wanted
 * @param request the head of the request: each line with its end, and the empty line
 * @param server the address that answered; null behind a proxy
 */
record Answer(
    int status,
    String statusLine,
    List<Field> fields,
    byte[] body,
    String request,
    @Nullable InetAddress server) {

  /** One field of a header. */
  record Field(String name, String value) {}

  /** The head of a message: its first line, its fields, each with its line's end, an empty line. */
  static String head(String first, List<Field> fields) {
    StringBuilder head = new StringBuilder(first).append("\r\n");
    fields.forEach(f -> head.append(f.name()).append(": ").append(f.value()).append("\r\n"));
    return head.append("\r\n").toString();
  }

  /** First value of a field, by its name in any case. */
  @Nullable String field(String name) {
    for (Field field : fields) {
      if (field.name.equalsIgnoreCase(name)) {
        return field.value;
      }
    }
    return null;
  }

  List<String> fields(String name) {
    return fields.stream().filter(f -> f.name.equalsIgnoreCase(name)).map(Field::value).toList();
  }

  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }
}
