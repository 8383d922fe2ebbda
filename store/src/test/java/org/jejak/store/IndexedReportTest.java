package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the index keeps of addresses and codes. */
class IndexedReportTest {
  @Test
  void anAddressIsFoundByItsHostAndByWhatThatLiesUnder() {
    assertThat(IndexedReport.hosts("https://www.muara.example:8443/a?q=1#b"))
        .containsExactly("www.muara.example", "muara.example", "example");
  }

  @Test
  void addressesThatNoStandardAllowsHaveAHostToo() {
    assertThat(IndexedReport.hosts("https://a_b.example/x")).startsWith("a_b.example");
    assertThat(IndexedReport.hosts("https://x.example/a?q=1|2")).startsWith("x.example");
    assertThat(IndexedReport.hosts("http://lia@écho.example/a b")).startsWith("écho.example");
  }

  @Test
  void whatIsNoAddressHasNoHost() {
    assertThat(IndexedReport.hosts("reports/a.html")).isEmpty();
    assertThat(IndexedReport.hosts("https:///x")).isEmpty();
    assertThat(IndexedReport.hosts("https://" + "a.".repeat(10_000) + "example/x")).isEmpty();
  }

  @Test
  void countriesAreAskedByTwoLettersToo() {
    assertThat(LuceneQuery.alpha3("id")).isEqualTo("idn");
    assertThat(LuceneQuery.alpha3("xk")).isEqualTo("xkx");
    assertThat(LuceneQuery.alpha3("xkx")).isEqualTo("xkx");
  }
}
