package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands above a report in a dump: masthead, headline, byline, publish line, caption.
 */
final class DumpHead {
  private static final int MAX_HEAD = 40;
  private static final int MIN_TITLE_WORDS = 3;
  private static final int LONG_TITLE = 14;
  private static final int MAX_TITLE_WORDS = 30;

  private final Boilerplate boilerplate;
  private final Draft draft;
  private final String lang;

  private static final class Line {
    private final String text;
    private String kind = "";
    private boolean date;
    private Boilerplate.@Nullable Hit hit;

    private Line(String text) {
      this.text = text;
    }

    private boolean isFree() {
      return kind.isEmpty();
    }
  }

  DumpHead(Boilerplate boilerplate, Draft draft, String lang) {
    this.boilerplate = boilerplate.in(lang);
    this.draft = draft;
    this.lang = lang;
  }

  /** Reads the head into the draft; the index of the report's first line is returned. */
  int read(List<String> texts) {
    List<Line> head = new ArrayList<>();
    for (String text : texts) {
      Line line = new Line(text);
      mark(line);
      if (line.isFree() && opensBody(text) || head.size() >= MAX_HEAD) {
        break;
      }
      head.add(line);
    }
    if (head.size() == texts.size() || head.size() >= MAX_HEAD) {
      return 0;
    }
    markCaptionsTwice(head);
    int title = title(head);
    markBylines(head, title);
    for (int i = 0; i < head.size(); i++) {
      take(head.get(i), i, title);
    }
    return head.size();
  }

  private static boolean opensBody(String text) {
    int words = CleanText.words(text);
    boolean sentence = CleanText.endsSentence(text) && words >= 10;
    boolean dated = words >= 8 && CleanText.endsSentence(text) && Dateline.of(text) != null;
    return sentence || dated || words >= MAX_TITLE_WORDS;
  }

  private void mark(Line line) {
    String text = line.text;
    Boilerplate.Hit hit = boilerplate.find(text);
    Optional<WrittenDate.Found> found = PublishLine.date(text, lang);
    line.hit = hit;
    int words = CleanText.words(text);
    boolean sentence = CleanText.endsSentence(text) && words >= 12;
    if (hit != null && hit.kind().equals("caption")) {
      line.kind = "caption";
    } else if (found.isPresent() && !sentence && isMostlyDate(text, found.get(), hit)) {
      line.kind = "publish-line";
      line.date = true;
    } else if (hit != null && !(hit.from() == 0 && sentence) && heads(hit, text)) {
      line.kind = hit.kind();
    } else if (isBreadcrumb(text)) {
      line.kind = "slogan";
    } else if (text.startsWith("•")) {
      line.kind = "caption";
    }
  }

  /** Scraped galleries give a caption twice, the first time with a bullet. */
  private static void markCaptionsTwice(List<Line> head) {
    for (int i = 1; i < head.size(); i++) {
      String before = head.get(i - 1).text;
      if (before.startsWith("•") && before.substring(1).strip().equals(head.get(i).text)) {
        head.get(i).kind = "caption";
      }
    }
  }

  private static boolean heads(Boilerplate.Hit hit, String text) {
    boolean whole = hit.from() == 0 && hit.to() == text.length();
    boolean colon = text.indexOf(':') >= 0 && text.indexOf(':') <= hit.to() + 1;
    return switch (hit.kind()) {
      case "author" -> whole || colon || !Byline.names(text.substring(hit.to())).isEmpty();
      case "publish", "updated", "newsletter", "credit-list" -> false;
      case "tail", "editor", "tags", "share", "counter", "comments", "credit" -> whole || colon;
      default -> true;
    };
  }

  /** A headline may hold a date; a publish line holds little else, or a byline before it. */
  private static boolean isMostlyDate(
      String text, WrittenDate.Found found, Boilerplate.@Nullable Hit hit) {
    String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
    boolean fieldMark =
        text.indexOf('|') >= 0
            || text.indexOf(':') >= 0
            || text.indexOf(" - ") >= 0
            || text.startsWith("(");
    boolean marked = hit != null && hit.from() == 0;
    return CleanText.words(rest) <= (fieldMark || marked ? 12 : 7);
  }

  private static boolean isBreadcrumb(String text) {
    int parts = 0;
    for (String mark : new String[] {" › ", " > ", " / ", " » "}) {
      for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
        parts++;
      }
    }
    return parts > 0 && CleanText.words(text) <= 6 + 3 * parts;
  }

  private int title(List<Line> head) {
    int best = -1;
    int bestScore = 0;
    for (int i = 0; i < head.size(); i++) {
      int score = titleScore(head, i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static int titleScore(List<Line> head, int i) {
    Line line = head.get(i);
    int words = CleanText.words(line.text);
    if (!line.isFree() || words < MIN_TITLE_WORDS) {
      return 0;
    }
    int score = Math.min(words, LONG_TITLE);
    score += followedByDate(head, i) ? 5 : 0;
    score -= line.text.indexOf('|') >= 0 || line.text.indexOf('=') >= 0 ? 8 : 0;
    score -= line.text.endsWith(".") || line.text.indexOf(" - ") >= 0 ? 4 : 0;
    score -= CleanText.isName(line.text) ? 6 : 0;
    score -= line.text.endsWith(")") ? 4 : 0;
    score -= afterDate(head, i) ? 4 : 0;
    return score;
  }

  private static boolean followedByDate(List<Line> head, int i) {
    for (int k = i + 1; k < head.size() && k <= i + 3; k++) {
      Line next = head.get(k);
      if (next.date || next.kind.equals("author")) {
        return true;
      }
      if (next.isFree() && !CleanText.isName(next.text) && Byline.names(next.text).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private static boolean afterDate(List<Line> head, int i) {
    return head.subList(0, i).stream().anyMatch(line -> line.date);
  }

  /** Between headline and date, a line of names is a byline. */
  private void markBylines(List<Line> head, int title) {
    for (int i = title + 1; title >= 0 && i < head.size() && i <= title + 4; i++) {
      Line line = head.get(i);
      if (line.date) {
        return;
      }
      boolean names = !line.text.endsWith(")") && !Byline.names(line.text).isEmpty();
      if (line.isFree() && names && CleanText.words(line.text) <= 14) {
        line.kind = "author";
        line.hit = null;
      }
    }
  }

  private void take(Line line, int i, int title) {
    if (i == title) {
      draft.title = line.text;
      return;
    }
    if (line.date) {
      date(line);
    }
    if (line.kind.equals("author")) {
      int from =
          line.hit == null || line.hit.from() > 0 || !line.hit.kind().equals("author")
              ? 0
              : line.hit.to();
      Byline.names(line.text.substring(from)).forEach(draft::author);
    }
    String kind = cutKind(line, i, title);
    if (kind.equals("caption") && draft.caption == null) {
      draft.caption = line.text.startsWith("•") ? line.text.substring(1).strip() : line.text;
    }
    draft.cut(kind, line.text);
  }

  private static String cutKind(Line line, int i, int title) {
    if (line.isFree()) {
      boolean under = title >= 0 && i > title && CleanText.words(line.text) >= 4;
      return under ? "caption" : "slogan";
    }
    return switch (line.kind) {
      case "author", "editor" -> "byline";
      case "home" -> "slogan";
      case "comments" -> "counter";
      case "credit-list", "republished", "translated" -> "credit";
      default -> line.kind;
    };
  }

  private void date(Line line) {
    WrittenDate.Found found = PublishLine.date(line.text, lang).orElseThrow();
    if (line.hit != null && line.hit.kind().equals("updated")) {
      PublishLine.updated(draft, found, line.text);
      return;
    }
    PublishLine.published(draft, found, line.text, "text");
    String before = line.text.substring(0, found.start());
    Boilerplate.Hit hit = line.hit;
    if (hit != null && hit.kind().equals("author") && hit.to() <= before.length()) {
      before = before.substring(hit.to());
    }
    String names = withoutEditor(before);
    Byline.names(names).forEach(draft::author);
  }

  /** "Name Editor : Name -": the words from the editor's mark on name nobody who wrote. */
  private String withoutEditor(String before) {
    for (int space = before.indexOf(' '); space >= 0; space = before.indexOf(' ', space + 1)) {
      Boilerplate.Hit hit = boilerplate.find(before.substring(space + 1));
      if (hit != null && hit.kind().equals("editor") && hit.from() == 0) {
        return before.substring(0, space);
      }
    }
    return before;
  }
}
