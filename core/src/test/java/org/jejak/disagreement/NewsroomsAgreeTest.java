package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.plan.News;
import org.junit.jupiter.api.Test;

/** Whole reports of two newsrooms each that only look as if they differed. */
class NewsroomsAgreeTest {

  @Test
  void aTollThatRoseOvernightIsNoDifference() {
    News news =
        new News()
            .on(
                "2025-07-02",
                """
                Sedikitnya empat orang tewas setelah feri tenggelam di Selat Bali, Rabu (2/7). \
                Sebanyak 30 penumpang masih hilang.\
                """)
            .on(
                "2025-07-03",
                """
                The death toll from Wednesday's ferry sinking in the Bali Strait rose to six on Thursday. \
                Rescuers are looking for 28 people.\
                """);
    assertThat(Differences.told(news)).isEmpty();
  }

  @Test
  void aVillageAndItsRegencyAreNoDifference() {
    News news =
        new News()
            .on(
                "2025-03-05",
                """
                Banjir merendam ratusan rumah di Desa Karangligar, Kabupaten Karawang, Rabu (5/3). \
                Warga mengungsi ke balai desa.\
                """)
            .on(
                "2025-03-05",
                """
                Floods swamped hundreds of homes in Karawang on Wednesday. \
                Residents fled to a village hall.\
                """);
    assertThat(Differences.told(news)).isEmpty();
  }

  @Test
  void aBoundAndANumberBeyondItAreNoDifference() {
    News news =
        new News()
            .on(
                "2025-09-09",
                """
                At least 10 people were arrested in a raid on an online gambling ring in Medan on Tuesday, \
                police said.\
                """)
            .on(
                "2025-09-09",
                """
                Polisi menangkap 12 orang dalam penggerebekan judi daring di Medan, Selasa (9/9). \
                Puluhan komputer disita.\
                """);
    assertThat(Differences.told(news)).isEmpty();
  }

  @Test
  void aRoundedNumberIsNoDifference() {
    News news =
        new News()
            .on(
                "2025-10-21",
                """
                Indonesia sent about 1,000 tonnes of rice to Gaza on Tuesday. The ship left Jakarta in the \
                morning.\
                """)
            .on(
                "2025-10-21",
                """
                Indonesia mengirim 1.012 ton beras untuk Gaza, Selasa (21/10). \
                Kapal berangkat dari Jakarta pada pagi hari.\
                """);
    assertThat(Differences.told(news)).isEmpty();
  }

  @Test
  void theDeadOfADistrictAndOfAProvinceAreNoDifference() {
    News news =
        new News()
            .on(
                "2025-12-03",
                """
                Landslides killed three people in Garut on Wednesday, the district's disaster agency said. \
                Two houses were buried.\
                """)
            .on(
                "2025-12-03",
                """
                Landslides killed eight people across West Java on Wednesday, the provincial government said. \
                Garut, Cianjur and Sukabumi were hit.\
                """);
    assertThat(Differences.told(news)).isEmpty();
  }

  @Test
  void protestsOfTwoDaysAreNoDifference() {
    News news =
        new News()
            .on(
                "2025-02-22",
                """
                Around 200 students protested in Bandung on Friday. They burned tyres and left at dusk.\
                """)
            .on(
                "2025-02-22",
                """
                Sekitar 500 mahasiswa berunjuk rasa di Bandung, Sabtu (22/2). \
                Aksi berlangsung damai hingga sore.\
                """);
    assertThat(Differences.told(news)).isEmpty();
  }
}
