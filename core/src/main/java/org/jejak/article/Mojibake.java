package org.jejak.article;

/** Notices UTF-8 that was read as another encoding before it came here. */
final class Mojibake {
  private static final int MAX_QUOTED = 20;

  private Mojibake() {}

  static void note(String text, Draft draft) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      boolean quote = c == 'â' && (next == '€' || next == '\u0080');
      boolean letter = (c == 'Ã' || c == 'Â') && next >= 0xa0 && next <= 0xbf && next != 'ª';
      if (quote || letter) {
        int end = Math.min(text.length(), i + MAX_QUOTED);
        draft.note("mojibake", "characters read in the wrong encoding: " + text.substring(i, end));
        return;
      }
    }
  }
}
