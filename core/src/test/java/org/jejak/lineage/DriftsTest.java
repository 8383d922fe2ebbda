package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jejak.document.Sources;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jejak.reading.Reading;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a translation or a copy changed of its source. */
class DriftsTest {
  private static final Jejak JEJAK = Jejak.standard();

  private static final String ENGLISH =
      """
      Fisheries talks end in Ambon

      AMBON, 4 March 2025 (Lantern Quay) - Indonesia and Australia closed a round of fisheries\
       talks in Ambon on Tuesday.

      %s

      Australia detained 14 Indonesian boats off Broome in 2024, and nine crews went home by ship\
       from Darwin.

      The fisheries ministry in Jakarta published a list of the boats, the owners and the 86\
       fishermen on Monday.

      The next round takes place in Darwin in May 2025.
      """;

  private static final String INDONESIAN =
      """
      Perundingan perikanan di Ambon berakhir

      AMBON, 5 Maret 2025 (Kabar Rumpon) - Indonesia dan Australia menutup satu putaran\
       perundingan perikanan di Ambon pada hari Selasa.

      %s

      Australia menahan 14 kapal Indonesia di lepas Broome pada 2024, dan sembilan awak kapal\
       pulang dengan kapal dari Darwin.

      Kementerian perikanan di Jakarta menerbitkan daftar kapal, pemilik, dan 86 nelayan itu pada\
       hari Senin.

      Putaran berikutnya berlangsung di Darwin pada Mei 2025.
      """;

  @TempDir Path folder;

  private List<Drift> drifts(String source, String other) throws IOException {
    Files.writeString(folder.resolve("a.txt"), source);
    Files.writeString(folder.resolve("b.txt"), other);
    try (Trace trace = JEJAK.trace(Sources.in(folder))) {
      assertThat(trace.lineage()).hasSize(1);
      return trace.lineage().getFirst().drifts();
    }
  }

  private List<Drift> translated(String english, String indonesian) throws IOException {
    return drifts(ENGLISH.formatted(english), INDONESIAN.formatted(indonesian));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MODALITY | Indonesia could sign the fishing treaty with Australia next year. | Indonesia akan menandatangani perjanjian perikanan dengan Australia tahun depan.
          MODALITY | Indonesia hopes to open a patrol post in Merauke. | Indonesia telah membuka pos patroli di Merauke.
          NEGATION | Indonesia has not signed the fishing treaty with Australia. | Indonesia sudah menandatangani perjanjian perikanan dengan Australia.
          NEGATION | Australia will close the harbour of Broome. | Australia tidak akan menutup pelabuhan Broome.
          NUMBER | Indonesia bought 12 patrol boats from Australia. | Indonesia membeli 21 kapal patroli dari Australia.
          NUMBER | The patrol boats cost Australia $4.2 million. | Kapal patroli itu menelan biaya Australia $2,4 juta.
          NUMBER | Australia paid $19.4 billion GST refunds to fishermen. | Australia membayar nelayan $14,9 miliar pengembalian GST.
          DATE | Indonesia signed the fishing treaty with Australia on 3 February 2025. | Indonesia menandatangani perjanjian perikanan dengan Australia pada 13 Februari 2025.
          QUALIFIER | At least 40 fishermen protested in Kupang against Australia. | 40 nelayan berunjuk rasa di Kupang menentang Australia.
          QUALIFIER | Australia will free the fishermen if Indonesia pays the fine. | Australia akan membebaskan nelayan itu, Indonesia membayar denda.
          QUALIFIER | Australia freed a suspected smuggler in Darwin. | Australia membebaskan seorang penyelundup di Darwin.
          ROLE | Indonesia handed the 36 fishermen over to Australia. | Australia menyerahkan 36 nelayan itu kepada Indonesia.
          ATTRIBUTION | Australia burned five boats, minister Sakti Wahyu Trenggono said. | Australia membakar lima kapal.
          """)
  void tellsWhatATranslationChanged(DriftKind kind, String english, String indonesian)
      throws IOException {
    assertThat(translated(english, indonesian)).extracting(Drift::kind).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Indonesia could sign the fishing treaty with Australia next year. | Indonesia bisa menandatangani perjanjian perikanan dengan Australia tahun depan.
          Indonesia hopes to open a patrol post in Merauke. | Indonesia ingin membuka pos patroli di Merauke.
          The boats were due to sail to Broome from Kupang. | Kapal-kapal itu dijadwalkan berlayar ke Broome dari Kupang.
          Australia refused to sign the fishing treaty with Indonesia. | Australia tidak mau menandatangani perjanjian perikanan dengan Indonesia.
          Unknown men burned two boats in Kupang. | Orang tak dikenal membakar dua kapal di Kupang.
          Australia paid Rp4.2 trillion for the boats. | Australia membayar Rp4,2 triliun untuk kapal-kapal itu.
          The boats sail between 13 and 14 miles off Broome. | Kapal-kapal itu berlayar 13 hingga 14 mil di lepas Broome.
          An Australian official spoke on condition of anonymity in Darwin. | Seorang pejabat Australia yang tidak mau disebut namanya berbicara di Darwin.
          Indonesia asked Australia whether the boats had left Broome. | Indonesia bertanya kepada Australia apakah kapal-kapal itu telah meninggalkan Broome.
          Nearly 90 fishermen wait in Darwin for Australia to free them. | Hampir 90 nelayan menunggu di Darwin agar Australia membebaskan mereka.
          """)
  void aFaithfulTranslationHasNoDrift(String english, String indonesian) throws IOException {
    assertThat(translated(english, indonesian)).isEmpty();
  }

  @Test
  void aTimeOfDayIsNoFigureInPlaceOfAnother() throws IOException {
    assertThat(
            translated(
                "The first 40 boats left Broome for Kupang at 7:10 am.",
                "Kapal-kapal pertama meninggalkan Broome menuju Kupang pada 7.10 am."))
        .extracting(Drift::kind)
        .doesNotContain(DriftKind.NUMBER);
  }

  @Test
  void aMalayReportMayGiveATimeInAnIndonesianZone() {
    Reading indonesian =
        Newsstand.reading(
            "Harian Muara",
            "2025-04-18",
            Stories.FERI + "\n\nSebanyak 40 penumpang lari dari feri di Kupang pukul 10:58 WIB.");
    Reading malay =
        Newsstand.reading(
            "Berita Jeti",
            "2025-04-18",
            TranslatedTexts.FERI_MELAYU + "\n\nPenumpang lari dari feri di Kupang pada 1058 WIB.");
    assertThat(new Lineage(Packs.standard()).drifts(indonesian, malay))
        .extracting(Drift::kind)
        .doesNotContain(DriftKind.NUMBER);
  }

  @Test
  void aLineThatSaysWhereTheReportComesFromIsNoInsertion() throws IOException {
    String credited = INDONESIAN.formatted("Indonesia membeli 12 kapal patroli dari Australia.");

    assertThat(
            drifts(
                ENGLISH.formatted("Indonesia bought 12 patrol boats from Australia."),
                credited.replace(
                    "Mei 2025.", "Mei 2025.\n\nSumber: https://lanternquay.example/ambon")))
        .isEmpty();
  }

  @Test
  void aShortenedCopyHasNoneButOmissions() throws IOException {
    String source = ENGLISH.formatted("Indonesia bought 12 patrol boats from Australia in 2023.");
    String shortened =
        source
            .replace("Lantern Quay", "Cape Ledger")
            .replace("Indonesia bought 12 patrol boats from Australia in 2023.\n\n", "");

    assertThat(drifts(source, shortened)).extracting(Drift::kind).containsOnly(DriftKind.OMISSION);
  }

  @Test
  void aCopyInOneLanguageThatMakesCouldWill() throws IOException {
    String source = ENGLISH.formatted("Indonesia could sign the fishing treaty next year.");

    assertThat(drifts(source, source.replace("could", "will")))
        .extracting(Drift::kind)
        .containsExactly(DriftKind.MODALITY);
  }
}
