package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jejak.plan.News;
import org.junit.jupiter.api.Test;

/** Whole reports of two newsrooms each: every point on which they differ, and nothing else. */
class NewsroomsTest {

  /** Each difference as its kind and what is said, sorted. */
  private static List<String> differences(News news) {
    return DisagreementsTest.of(news).stream()
        .map(found ->
            found.values().stream()
                .map(Disagreement.Value::value)
                .sorted()
                .collect(Collectors.joining(" / ", found.kind() + " ", "")))
        .sorted()
        .toList();
  }

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
    assertThat(differences(news)).containsExactly("NUMBER 11 / 9");
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
    assertThat(differences(news)).containsExactly("NUMBER 14500 / 14900");
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
    assertThat(differences(news)).containsExactly("NUMBER 41 / 44");
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
    assertThat(differences(news)).containsExactly("NUMBER 10000 / 3000");
  }

  @Test
  void whereATankerRanAground() {
    News news =
        new News()
            .on(
                "2025-04-22",
                """
                A Panama-flagged tanker ran aground off Bintan on Tuesday, the Indonesian navy said. \
                No oil was spilled and the crew of 21 is safe.\
                """)
            .on(
                "2025-04-22",
                """
                An oil tanker flying the flag of Panama ran aground off Batam on Tuesday. \
                Its 21 crew members were unhurt, the navy said.\
                """);
    assertThat(differences(news)).containsExactly("PLACE Batam / Bintan");
  }

  @Test
  void whoBrokeredATruce() {
    News news =
        new News()
            .on(
                "2025-10-02",
                """
                Qatar brokered the truce between the two militias in Darfur, diplomats said on Thursday. \
                The truce is to last for ten days.\
                """)
            .on(
                "2025-10-02",
                """
                The ten-day truce between the rival militias in Darfur was brokered by Egypt, \
                officials said on Thursday.\
                """);
    assertThat(differences(news)).containsExactly("ROLE Egypt / Qatar");
  }

  @Test
  void whetherAStrikeIsOver() {
    News news =
        new News()
            .on(
                "2025-11-13",
                """
                Mogok kerja buruh pelabuhan di Tanjung Perak telah berakhir, Kamis (13/11). \
                Bongkar muat kembali berjalan normal.\
                """)
            .on(
                "2025-11-13",
                """
                The dock workers' strike at Tanjung Perak has not ended, the union said on Thursday. \
                Ships are still waiting in the roads.\
                """);
    assertThat(differences(news)).containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void whetherFuelPricesWereRaised() {
    News news =
        new News()
            .on(
                "2025-05-28",
                """
                The energy ministry in Kuala Lumpur has raised the price of diesel in Sabah, \
                transport companies said on Wednesday. Lorry drivers plan a protest.\
                """)
            .on(
                "2025-05-28",
                """
                Malaysia's energy ministry on Wednesday denied that it had raised the price of diesel in \
                Sabah. It said that the subsidy stays in place.\
                """);
    assertThat(differences(news)).containsExactly("DENIAL ACTUAL / DENIED");
  }

  @Test
  void theDayOfAnAttack() {
    News news =
        new News()
            .on(
                "2025-06-06",
                """
                Kelompok bersenjata menyerang pos polisi di Intan Jaya, Papua Tengah, pada Selasa (3/6). \
                Dua polisi terluka. Kapolda mengirim bantuan ke lokasi.\
                """)
            .on(
                "2025-06-06",
                """
                Pos polisi di Intan Jaya, Papua Tengah, diserang kelompok bersenjata pada Rabu (4/6). \
                Dua anggota polisi luka-luka.\
                """);
    assertThat(differences(news)).containsExactly("DATE 2025-06-03 / 2025-06-04");
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
    assertThat(differences(news)).containsExactly("NUMBER 350000000 / 420000000");
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
    assertThat(differences(news)).containsExactly("NUMBER 32 / 58");
  }

  @Test
  void whoCalledAMeetingOff() {
    News news =
        new News()
            .on(
                "2025-03-11",
                """
                Kementerian Perdagangan India membatalkan pertemuan dengan eksportir udang di Chennai, \
                Selasa (11/3). Belum ada tanggal baru.\
                """)
            .on(
                "2025-03-11",
                """
                Shrimp exporters cancelled Tuesday's meeting with India's trade ministry in Chennai. \
                They said that no minister had been due to come.\
                """);
    assertThat(differences(news)).hasSize(1).first().asString().startsWith("ROLE");
  }

  @Test
  void whetherADealWasReached() {
    News news =
        new News()
            .on(
                "2025-12-09",
                """
                Laos and Cambodia agreed on the border crossing at Dong Kralor on Tuesday. \
                Trucks may use it from January.\
                """)
            .on(
                "2025-12-09",
                """
                Laos and Cambodia did not agree on the border crossing at Dong Kralor on Tuesday, \
                and their delegations will go on talking in Vientiane.\
                """);
    assertThat(differences(news)).containsExactly("STATUS ACTUAL / NEGATED");
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
    assertThat(differences(news)).containsExactly("NUMBER 64 / 71");
  }

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
    assertThat(differences(news)).isEmpty();
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
    assertThat(differences(news)).isEmpty();
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
    assertThat(differences(news)).isEmpty();
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
    assertThat(differences(news)).isEmpty();
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
    assertThat(differences(news)).isEmpty();
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
    assertThat(differences(news)).isEmpty();
  }
}
