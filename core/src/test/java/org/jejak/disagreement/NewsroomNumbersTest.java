package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.plan.News;
import org.junit.jupiter.api.Test;

/** Whole reports of two newsrooms each that give another number, and differ in nothing else. */
class NewsroomNumbersTest {

  @Test
  void theDeadOfABusCrash() {
    News news =
        new News()
            .on(
                "2025-06-12",
                """
                Nine people were killed when a bus plunged into a ravine near Garut on Thursday, police said. \
                The bus was carrying pilgrims from Bekasi. The driver survived and is being questioned.\
                """)
            .on(
                "2025-06-12",
                """
                A pilgrims' bus left the road in Garut on Thursday and fell into a ravine. Rescuers \
                recovered eleven bodies by nightfall. Twenty passengers are in hospital.\
                """);
    assertThat(Differences.told(news)).containsExactly("NUMBER 11 / 9");
  }

  @Test
  void thePriceOfRice() {
    News news =
        new News()
            .on(
                "2025-08-05",
                """
                Harga beras medium di Pasar Induk Cipinang, Jakarta, naik menjadi Rp14.500 per kilogram, \
                Selasa (5/8). Pedagang mengeluhkan pasokan dari Karawang yang berkurang.\
                """)
            .on(
                "2025-08-05",
                """
                Beras medium dijual Rp14.900 per kilogram di Pasar Induk Cipinang pada Selasa (5/8). \
                Kementerian Pertanian menyatakan stok aman.\
                """);
    assertThat(Differences.told(news)).containsExactly("NUMBER 14500 / 14900");
  }

  @Test
  void theVotesForABill() {
    News news =
        new News()
            .on(
                "2025-09-18",
                """
                Parliament in Dili passed the maritime zones bill on Thursday by 41 votes to 19. \
                The government hailed the result.\
                """)
            .on(
                "2025-09-18",
                """
                Parlemen Timor Leste di Dili mengesahkan rancangan undang-undang zona maritim, Kamis (18/9), \
                dengan 44 suara setuju. Oposisi menolak aturan itu.\
                """);
    assertThat(Differences.told(news)).containsExactly("NUMBER 41 / 44");
  }

  @Test
  void theSizeOfACrowd() {
    News news =
        new News()
            .on(
                "2025-02-20",
                """
                Sekitar 3.000 orang berunjuk rasa di depan gedung DPRD Makassar, Kamis (20/2), menurut polisi. \
                Mereka menolak pemotongan anggaran pendidikan.\
                """)
            .on(
                "2025-02-20",
                """
                Some 10,000 people rallied outside the council building in Makassar on Thursday, organisers \
                said. They opposed cuts to the education budget.\
                """);
    assertThat(Differences.told(news)).containsExactly("NUMBER 10000 / 3000");
  }

  @Test
  void theSumOfALoan() {
    News news =
        new News()
            .on(
                "2025-07-24",
                """
                The Asian Development Bank approved a loan of $350 million for the Mindanao railway on \
                Thursday. Work is to begin in March.\
                """)
            .on(
                "2025-07-24",
                """
                Bank Pembangunan Asia menyetujui pinjaman 420 juta dolar AS untuk kereta api Mindanao, \
                Kamis (24/7). Filipina menyambut keputusan itu.\
                """);
    assertThat(Differences.told(news)).containsExactly("NUMBER 350000000 / 420000000");
  }

  @Test
  void howFarFromTownAQuakeWas() {
    News news =
        new News()
            .on(
                "2025-01-16",
                """
                Gempa magnitudo 5,4 mengguncang Tual, Maluku, Kamis (16/1). Pusat gempa berada 32 kilometer \
                barat daya Tual. Tidak ada korban.\
                """)
            .on(
                "2025-01-16",
                """
                An earthquake of magnitude 5.4 struck Maluku on Thursday. Its epicentre lay 58 kilometres \
                southwest of Tual. There were no casualties.\
                """);
    assertThat(Differences.told(news)).containsExactly("NUMBER 32 / 58");
  }

  @Test
  void theTurnoutOfAnElection() {
    News news =
        new News()
            .on(
                "2025-11-28",
                """
                Turnout in the election for governor of Central Sulawesi reached 71 percent, \
                the electoral commission said on Friday.\
                """)
            .on(
                "2025-11-28",
                """
                Tingkat partisipasi dalam pemilihan gubernur Sulawesi Tengah mencapai 64 persen, \
                kata KPU, Jumat (28/11).\
                """);
    assertThat(Differences.told(news)).containsExactly("NUMBER 64 / 71");
  }
}
