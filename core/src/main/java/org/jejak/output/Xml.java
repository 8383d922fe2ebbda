package org.jejak.output;

import org.jspecify.annotations.Nullable;

/** Elements of XML as text; whatever the words are, they stay words. */
final class Xml {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private Xml() {}

  /** An element that holds words. */
  static String element(String name, String words, @Nullable String... attributes) {
    return open(name, attributes) + escaped(words) + "</" + name + ">";
  }

  /** An element that holds nothing. */
  static String empty(String name, @Nullable String... attributes) {
    String open = open(name, attributes);
    return open.substring(0, open.length() - 1) + "/>";
  }

  /** An opening tag. */
  static String open(String name, @Nullable String... attributes) {
    StringBuilder tag = new StringBuilder("<").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        tag.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
      }
    }
    return tag.append('>').toString();
  }

  /** One line, without the characters that XML cannot hold even escaped. */
  private static String escaped(String words) {
    StringBuilder out = new StringBuilder(words.length());
    OneLine.of(words)
        .codePoints()
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(c);
          }
        });
    return out.toString();
  }
}
