package org.jejak.bench;

import java.util.List;
import java.util.Locale;

/** What was measured on pages, as Markdown tables. */
final class ExtractionFigures {
  private ExtractionFigures() {}

  /** The section of the benchmarks' page: how each measure is defined, the figures, and others'. */
  static String section(ExtractionMeasure.Result result) {
    return """
    `./jejak bench extraction`: saved pages of four public sets, read by Jejak, Readability4J and \
    boilerpipe in one run. The pages are not part of the project; the setting `jejak.material` or \
    `--data DIR` says where they lie (`DIR/SET/gold.json` and `DIR/SET/NAME.html.gz`). \
    `--misses` shows page by page what Jejak missed.

    - **body**: runs of four words (`\\w+`, case kept), each as often as it stands there; precision \
    is the mean over the pages where a body was found, recall the mean over all pages, F1 is of \
    these two means: what `evaluate.py` of article-extraction-benchmark computes.
    - **title exact**: share of the pages with a known title where it is the same after white \
    space and Unicode's composed form (NFC) are made equal; case counts.
    - **authors exact**: share of the pages with known authors where the set of names is the same \
    after white space and case are made equal; gold's names have commas between them.
    - **author names F1**: single names of these pages; two agree when the words of one all stand \
    in the other, without marks over letters.
    - **day right**, **day wrong**: share of the pages with a known day of publication where \
    Jejak gives this day, or another one. On the rest it gives none.
    - **speed**: all pages that have a body in gold; CPU time of the one thread that reads them, \
    after warm-up; the libraries take turns. Jejak opens, decodes, parses and cleans a file, dates \
    and authors included; the others get the text already decoded.

    Jejak is told the page's address on naeb and fundus, as a crawl's archive or a fetch would; on \
    zyte and htmldate-default it is not.

    %s
    Published by others on the whole sets, of which the pages here are a part; not run here:

    | measure | best known elsewhere |
    | --- | --- |
    | zyte, body F1 | Readability4J 0.938, trafilatura 2.2 0.958, a commercial service 0.970, rs_trafilatura 0.970 |
    | naeb, body F1 | 0.927 |
    | fundus, body F1 | 0.953 |
    | htmldate-default, day right | htmldate 0.906 |
    | fundus, title exact, author, day | 0.775, 0.870, 0.973 |
    | pages per CPU-second on another machine | Readability4J 195, trafilatura 38 to 68 |
    """
        .formatted(of(result));
  }

  static String of(ExtractionMeasure.Result result) {
    StringBuilder lines = new StringBuilder();
    bodies(result.scores(), lines);
    fields(result.scores(), lines);
    speeds(result.speeds(), lines);
    return lines.toString();
  }

  private static void bodies(List<SetScore> scores, StringBuilder lines) {
    List<SetScore> shown = scores.stream().filter(score -> score.f1() >= 0).toList();
    if (shown.isEmpty()) {
      return;
    }
    Figures.row(lines, "body", "pages", "library", "precision", "recall", "F1");
    Figures.row(lines, "---", "---", "---", "---", "---", "---");
    for (SetScore score : shown) {
      Figures.row(
          lines,
          score.set(),
          "" + score.pages(),
          score.library(),
          Figures.share(score.precision()),
          Figures.share(score.recall()),
          Figures.share(score.f1()));
    }
    lines.append('\n');
  }

  private static void fields(List<SetScore> scores, StringBuilder lines) {
    List<SetScore> shown =
        scores.stream().filter(score -> score.title() >= 0 || score.day() >= 0).toList();
    if (shown.isEmpty()) {
      return;
    }
    Figures.row(
        lines,
        "fields",
        "pages",
        "library",
        "title exact",
        "authors exact",
        "author names F1",
        "day right",
        "day wrong");
    Figures.row(lines, "---", "---", "---", "---", "---", "---", "---", "---");
    for (SetScore score : shown) {
      Figures.row(
          lines,
          score.set(),
          "" + score.pages(),
          score.library(),
          Figures.share(score.title()),
          Figures.share(score.authors()),
          Figures.share(score.authorNames()),
          Figures.share(score.day()),
          Figures.share(score.dayWrong()));
    }
    lines.append('\n');
  }

  private static void speeds(List<ExtractionMeasure.Speed> speeds, StringBuilder lines) {
    if (speeds.isEmpty()) {
      return;
    }
    Figures.row(
        lines,
        "speed",
        "pages",
        "pages per CPU-second, median",
        "slowest round",
        "fastest round",
        "Jejak is");
    Figures.row(lines, "---", "---", "---", "---", "---", "---");
    double jejak = speeds.getFirst().perSecond();
    for (ExtractionMeasure.Speed speed : speeds) {
      String times = String.format(Locale.ROOT, "%.2f times as fast", jejak / speed.perSecond());
      Figures.row(
          lines,
          speed.library(),
          "" + speed.pages(),
          String.format(Locale.ROOT, "%.0f", speed.perSecond()),
          String.format(Locale.ROOT, "%.0f", speed.slowest()),
          String.format(Locale.ROOT, "%.0f", speed.fastest()),
          speed.equals(speeds.getFirst()) ? "–" : times);
    }
  }
}
