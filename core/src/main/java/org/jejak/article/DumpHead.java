package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands above a report in a dump: masthead, menus, headline, byline, publish line,
 * caption.
 */
final class DumpHead {
  private static final int MAX_HEAD = 400;
  private static final int MAX_TITLE_WORDS = 30;
  private static final int MAX_LINES_TO_DATE = 4;

  private final Boilerplate boilerplate;
  private final Draft draft;
  private final String lang;

  DumpHead(Boilerplate boilerplate, Draft draft, String lang) {
    this.boilerplate = boilerplate.in(lang);
    this.draft = draft;
    this.lang = lang;
  }

  /** Reads the head into the draft; the index of the report's first line is returned. */
  int read(List<String> texts) {
    List<HeadLine> head = lines(texts);
    if (head.size() == texts.size() || head.size() >= MAX_HEAD) {
      return 0;
    }
    markCaptionsTwice(head);
    markCues(head);
    int title = draft.title == null ? titleOf(head, texts) : -1;
    markBylines(head, title);
    for (int i = 0; i < head.size(); i++) {
      take(head, i, title);
    }
    return head.size();
  }

  private List<HeadLine> lines(List<String> texts) {
    List<HeadLine> head = new ArrayList<>();
    for (int i = 0; i < texts.size() && head.size() < MAX_HEAD; i++) {
      HeadLine line = marked(texts.get(i));
      if (line.isFree() && opensBody(line.text)) {
        boolean named = head.stream().anyMatch(DumpHead::isByline);
        if (named || !isStandfirst(texts, i)) {
          break;
        }
        line.kind = "standfirst";
      }
      head.add(line);
    }
    return head;
  }

  private static boolean isByline(HeadLine line) {
    return line.date || line.kind.equals("author");
  }

  private static boolean opensBody(String text) {
    int words = CleanText.words(text);
    boolean sentence = CleanText.endsSentence(text) && words >= 10;
    boolean dated = words >= 8 && CleanText.endsSentence(text) && Dateline.of(text) != null;
    boolean unspaced = words >= 20 && CleanText.endsUnspaced(text);
    return sentence || dated || unspaced || words >= MAX_TITLE_WORDS;
  }

  /** A sentence below the headline, with byline or date and then the report itself below it. */
  private boolean isStandfirst(List<String> texts, int i) {
    if (i == 0 || Dateline.of(texts.get(i)) != null) {
      return false;
    }
    int last = Math.min(texts.size(), i + 1 + MAX_LINES_TO_DATE);
    boolean byline = false;
    for (int k = i + 1; k < last; k++) {
      HeadLine line = marked(texts.get(k));
      byline |= isByline(line);
      if (line.isFree() && opensBody(line.text)) {
        return byline;
      }
    }
    return false;
  }

  private HeadLine marked(String text) {
    HeadLine line = new HeadLine(text);
    Boilerplate.Hit hit = boilerplate.find(text);
    Optional<WrittenDate.Found> found = PublishLine.date(text, lang);
    line.hit = hit;
    int words = CleanText.words(text);
    boolean sentence = CleanText.endsSentence(text) && words >= 12;
    if (hit != null && (hit.kind().equals("caption") || isFurniture(hit, text))) {
      line.kind = hit.kind();
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
    return line;
  }

  /** Kinds of which whole sentences stand above a report. */
  private boolean isFurniture(Boilerplate.Hit hit, String text) {
    return switch (hit.kind()) {
      case "newsletter", "cookies", "fetched", "pager" -> PhraseRules.apply(hit, text, lang);
      default -> false;
    };
  }

  /** Scraped galleries give a caption twice, the first time with a bullet. */
  private static void markCaptionsTwice(List<HeadLine> head) {
    for (int i = 1; i < head.size(); i++) {
      String before = head.get(i - 1).text;
      if (before.startsWith("•") && before.substring(1).strip().equals(head.get(i).text)) {
        head.get(i).kind = "caption";
      }
    }
  }

  /** "Reporter" or "Editor" alone on a line names the next one. */
  private static void markCues(List<HeadLine> head) {
    for (int i = 1; i < head.size(); i++) {
      HeadLine line = head.get(i);
      for (String cue : List.of("author", "editor")) {
        if (line.isFree()
            && head.get(i - 1).isCue(cue)
            && !Byline.after(line.text, true).isEmpty()) {
          line.kind = cue;
          line.hit = null;
        }
      }
    }
  }

  private static boolean heads(Boilerplate.Hit hit, String text) {
    boolean whole = hit.from() == 0 && hit.to() == text.length();
    boolean colon = PhraseRules.colon(hit, text);
    return switch (hit.kind()) {
      case "author" -> whole || colon || !Byline.after(text.substring(hit.to()), false).isEmpty();
      case "publish", "updated", "newsletter", "cookies", "fetched", "credit-list" -> false;
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
            || text.indexOf('：') >= 0
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

  private static int titleOf(List<HeadLine> head, List<String> texts) {
    return new HeadTitle(head, texts.subList(head.size(), texts.size())).index();
  }

  /** Between headline and date a line of names is a byline; right below the date a list of them. */
  private static void markBylines(List<HeadLine> head, int title) {
    for (int i = title + 1; title >= 0 && i < head.size() && i <= title + 5; i++) {
      HeadLine line = head.get(i);
      List<String> names = line.text.endsWith(")") ? List.of() : Byline.names(line.text);
      boolean belowDate = head.subList(title, i).stream().anyMatch(before -> before.date);
      if (line.isFree() && names.size() > (belowDate ? 1 : 0) && CleanText.words(line.text) <= 14) {
        line.kind = "author";
        line.hit = null;
      }
    }
  }

  private void take(List<HeadLine> head, int i, int title) {
    HeadLine line = head.get(i);
    if (i == title) {
      draft.title = line.text;
      return;
    }
    if (line.date) {
      date(line);
    }
    if (line.kind.equals("author")) {
      authors(line);
    }
    boolean dated = head.subList(0, i).stream().anyMatch(before -> before.date);
    String kind = cutKind(line, i, title, dated);
    if (kind.equals("caption") && draft.caption == null) {
      draft.caption = line.text.startsWith("•") ? line.text.substring(1).strip() : line.text;
    }
    draft.cut(kind, line.text);
  }

  private void authors(HeadLine line) {
    Boilerplate.Hit hit = line.hit;
    boolean cued = hit == null || hit.from() == 0 && hit.kind().equals("author");
    int from = hit == null || !cued ? 0 : hit.to();
    boolean colon = cued && (hit == null || PhraseRules.colon(hit, line.text));
    String names = withoutEditor(line.text.substring(from));
    (cued ? Byline.after(names, colon) : Byline.names(names)).forEach(draft::author);
  }

  private static String cutKind(HeadLine line, int i, int title, boolean dated) {
    if (line.isFree()) {
      boolean under = title >= 0 && i > title && CleanText.words(line.text) >= 4;
      return !under ? "slogan" : dated ? "caption" : "standfirst";
    }
    return switch (line.kind) {
      case "author", "editor" -> "byline";
      case "home" -> "menu";
      case "comments" -> "counter";
      case "credit-list", "republished", "translated" -> "credit";
      default -> line.kind;
    };
  }

  private void date(HeadLine line) {
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
    behind(line.text, found.end());
  }

  /** Behind the date of a publish line may stand, with a colon, who wrote it and its source. */
  private void behind(String text, int from) {
    for (int space = text.indexOf(' ', from); space >= 0; space = text.indexOf(' ', space + 1)) {
      String part = text.substring(space + 1);
      Boilerplate.Hit hit = boilerplate.find(part);
      if (hit == null || hit.from() > 0 || !PhraseRules.colon(hit, part)) {
        continue;
      }
      int next = part.indexOf(' ', hit.to() + 1);
      String value = part.substring(hit.to(), next < 0 ? part.length() : next);
      if (hit.kind().equals("author")) {
        Byline.after(part.substring(hit.to()), true).forEach(draft::author);
      } else if (hit.kind().equals("credit")) {
        draft.credits.addAll(CreditLine.read(value, 0, Credit.Kind.CREDIT));
      }
    }
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
