package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which reports tell one event, and which tell two that look alike. */
class StoryTest {
  private static final String QUAKE_PADANG =
      "An earthquake of magnitude 5.9 struck off the coast of West Sumatra on Friday, the weather"
          + " agency BMKG said. Houses were damaged in Padang and at least four people were"
          + " injured, the disaster agency said. Officials said that there was no danger of a"
          + " tsunami and asked people to stay away from cracked buildings.";
  private static final String QUAKE_PADANG_ID =
      "Gempa bumi berkekuatan magnitudo 5,9 mengguncang lepas pantai Sumatera Barat pada Jumat,"
          + " kata BMKG. Rumah-rumah rusak di Padang dan sedikitnya empat orang terluka, kata"
          + " badan penanggulangan bencana. Warga diminta menjauhi bangunan yang retak.";
  private static final String QUAKE_AMBON =
      "An earthquake of magnitude 6.3 struck off the coast of Maluku on Sunday, the weather agency"
          + " BMKG said. Houses were damaged in Ambon and at least two people were injured, the"
          + " disaster agency said. Officials said that there was no danger of a tsunami and asked"
          + " people to stay away from cracked buildings.";

  @Test
  void oneEarthquakeInTwoLanguagesIsOneStory() {
    Reports reports =
        new Reports()
            .with("en", "2025-03-14", "Earthquake damages houses in Padang", QUAKE_PADANG)
            .with("id", "2025-03-14", "Gempa rusak rumah di Padang", QUAKE_PADANG_ID);
    assertThat(Reports.stories(reports.trace())).containsExactly("en + id");
  }

  @Test
  void twoEarthquakesOfOneWeekendAreTwoStories() {
    Reports reports =
        new Reports()
            .with("padang", "2025-03-14", "Earthquake damages houses in Padang", QUAKE_PADANG)
            .with("gempa", "2025-03-14", "Gempa rusak rumah di Padang", QUAKE_PADANG_ID)
            .with("ambon", "2025-03-16", "Earthquake damages houses in Ambon", QUAKE_AMBON);
    assertThat(Reports.stories(reports.trace())).containsExactly("ambon", "gempa + padang");
  }

  private static String rates(String bank, String country, String currency, String rate) {
    return "The central bank of "
        + country
        + " cut its interest rate to "
        + rate
        + " percent on Wednesday. "
        + bank
        + " said that inflation stayed low and that the "
        + currency
        + " was stable. Economists had expected the decision.";
  }

  @Test
  void rateDecisionsOfTwoCentralBanksOnOneDayAreTwoStories() {
    Reports reports =
        new Reports()
            .with(
                "jakarta",
                "2025-05-21",
                "Bank Indonesia cuts interest rate",
                rates("Bank Indonesia", "Indonesia", "rupiah", "5.50"))
            .with(
                "kl",
                "2025-05-21",
                "Bank Negara Malaysia cuts interest rate",
                rates("Bank Negara Malaysia", "Malaysia", "ringgit", "2.75"));
    assertThat(Reports.stories(reports.trace())).containsExactly("jakarta", "kl");
  }

  @Test
  void rateDecisionsOfTwoMonthsAreTwoStoriesOfOneStoryline() {
    String cut = rates("Bank Indonesia", "Indonesia", "rupiah", "5.50");
    String cutAgain = rates("Bank Indonesia", "Indonesia", "rupiah", "5.25");
    Reports reports =
        new Reports()
            .with("may", "2025-05-21", "Bank Indonesia cuts interest rate to 5.50 percent", cut)
            .with(
                "july",
                "2025-07-16",
                "Bank Indonesia cuts interest rate to 5.25 percent",
                cutAgain);
    Trace trace = reports.trace();
    assertThat(Reports.stories(trace)).containsExactly("july", "may");
    assertThat(Reports.storylines(trace)).containsExactly("july + may");
  }

  @Test
  void duaPutaranPerundinganAdalahDuaCerita() {
    String first =
        "Indonesia dan Vietnam menggelar putaran pertama perundingan batas laut di Hanoi pada"
            + " Senin (3/2). Kedua delegasi membahas zona ekonomi eksklusif dan patroli perikanan,"
            + " kata Kementerian Luar Negeri.";
    String second =
        "Indonesia dan Vietnam menggelar putaran kedua perundingan batas laut di Jakarta pada"
            + " Senin (10/2). Kedua delegasi menyepakati peta dasar garis pangkal, kata Kementerian"
            + " Luar Negeri.";
    Reports reports =
        new Reports()
            .with("pertama", "2025-02-03", "Perundingan batas laut dimulai di Hanoi", first)
            .with("kedua", "2025-02-10", "Putaran kedua perundingan digelar di Jakarta", second);
    Trace trace = reports.trace();
    assertThat(Reports.stories(trace)).containsExactly("kedua", "pertama");
    assertThat(Reports.storylines(trace)).containsExactly("kedua + pertama");
  }

  @Test
  void anAnnouncementAndWhatCameOfItAreTwoStories() {
    String ahead =
        "Egypt will host talks between Sudan's government and its opponents in Cairo on 18 August"
            + " 2025, the foreign ministry said on Friday. The talks are to last three days and"
            + " will deal with aid routes, the ministry said.";
    String done =
        "Talks between Sudan's government and its opponents opened in Cairo on Monday. The"
            + " delegations spoke about aid routes for two hours, the Egyptian foreign ministry"
            + " said, and will meet again on Tuesday.";
    Reports reports =
        new Reports()
            .with("ahead", "2025-08-15", "Cairo to host talks on Sudan", ahead)
            .with("done", "2025-08-18", "Talks on Sudan open in Cairo", done);
    Trace trace = reports.trace();
    assertThat(Reports.stories(trace)).containsExactly("ahead", "done");
    assertThat(Reports.storylines(trace)).containsExactly("ahead + done");
  }

  @Test
  void anUndatedReportIsGroupedByWhatItSaysAndDatedByItsStory() {
    Reports reports =
        new Reports()
            .with("dated", "2025-03-14", "Earthquake damages houses in Padang", QUAKE_PADANG)
            .with("undated", null, "Gempa rusak rumah di Padang", QUAKE_PADANG_ID)
            .with("other", "2024-11-02", "Earthquake damages houses in Ambon", QUAKE_AMBON);
    Trace trace = reports.trace();
    assertThat(Reports.stories(trace)).containsExactly("dated + undated", "other");
    assertThat(trace.dated().get(reports.id("undated")))
        .satisfies(dated -> {
          assertThat(dated.method()).isEqualTo("story");
          assertThat(dated.interval().from()).isEqualTo(LocalDate.of(2025, 3, 14));
        });
  }
}
