package org.jejak.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jejak.language.Packs;

/** Measures how the time of reading grows with the length of a text, of plain and of odd ones. */
final class GrowthMeasure {
  private static final int ROUNDS = 3;
  private static final int WORDS = 5_000;
  private static final List<Integer> TIMES = List.of(1, 10, 100);

  private static final String ENGLISH =
      "The minister said on Monday that Norway and Chile would sign the fisheries agreement next "
          + "week. \"We are ready,\" she told reporters in Oslo. Police arrested 12 protesters on "
          + "14 March, according to the Interior Ministry. ";
  private static final String INDONESIAN =
      "Menteri itu mengatakan pada Senin (3/3) bahwa Norwegia dan Chile akan menandatangani "
          + "perjanjian perikanan pekan depan. \"Kami siap,\" katanya kepada wartawan di Oslo. "
          + "Polisi menangkap 12 demonstran, menurut Kementerian Dalam Negeri. ";

  private final Annotator annotator;
  private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();

  GrowthMeasure(Annotator annotator) {
    this.annotator = annotator;
  }

  /** CPU-milliseconds for 5,000, 50,000 and 500,000 words, the best of three rounds each. */
  List<LanguageScore> measure() {
    List<LanguageScore> scores = new ArrayList<>();
    texts().forEach((name, text) -> scores.add(score(name, text)));
    return scores;
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("English", ENGLISH);
    texts.put("Indonesian", INDONESIAN);
    texts.put("without punctuation", ENGLISH.replaceAll("[^A-Za-z0-9 ]", ""));
    texts.put("quotation marks never closed", ENGLISH.replace(",\"", ","));
    texts.put("all capitals", INDONESIAN.toUpperCase(Locale.ROOT));
    texts.put("unknown language", "Ο υπουργός είπε ότι η συμφωνία δεν είναι έτοιμη. ");
    texts.put("mixed scripts", ENGLISH + "Министр сказал, что готов. 部长说协议还没有完成。 ");
    return texts;
  }

  private LanguageScore score(String name, String text) {
    String base = text.repeat(Math.ceilDiv(WORDS, text.split(" ").length));
    List<String> millis = new ArrayList<>();
    for (int times : TIMES) {
      millis.add(String.format(Locale.ROOT, "%.0f", time(base.repeat(times)) / 1e6));
    }
    return new LanguageScore(
        "one paragraph, " + name + ": ms for 5,000, 50,000, 500,000 words",
        String.join(" / ", millis),
        "–");
  }

  private long time(String text) {
    String lang = Packs.standard().identify(text);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = thread.getCurrentThreadCpuTime();
      annotator.read(text, lang, null);
      best = Math.min(best, thread.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
