package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

class LanguageLengthTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Packs PACKS = Packs.standard();
  private static final String TEXT =
      "Presiden mengatakan bahwa pemerintah akan menandatangani perjanjian dagang pekan depan. ";

  @Test
  void tenTimesTheTextTakesAboutTenTimesTheTime() {
    long once = time(TEXT.repeat(5_000));
    long ten = time(TEXT.repeat(50_000));
    assertThat(ten).isLessThan(40 * Math.max(once, 20_000_000));
  }

  @Test
  void aTextInAnUnknownLanguageIsKeptAndNothingIsReadIntoIt() {
    String greek = "Ο υπουργός είπε ότι η συμφωνία δεν είναι ακόμη έτοιμη. ";
    AnnotatedText text = PACKS.pack(PACKS.identify(greek)).annotate(greek);
    assertThat(text.lang()).isEqualTo("und");
    assertThat(text.text()).isEqualTo(greek);
    assertThat(text.matches()).isEmpty();
  }

  /** The best of three runs, in nanoseconds of this thread's work: other programs cost none. */
  private static long time(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      PACKS.identify(text);
      assertThat(PACKS.pack("id").annotate(text).matches()).isNotEmpty();
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
