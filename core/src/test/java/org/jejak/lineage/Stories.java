package org.jejak.lineage;

/** Texts that several tests begin with. */
final class Stories {
  static final String FERRY =
      """
      The first ferry between Kupang and Dili left the quay at dawn on Friday with 180 passengers \
      and a cargo of onions. Officials of both countries waved from the pier.

      The line had been announced in February and put off twice because of a broken ramp. Repairs \
      cost the port 4 billion rupiah, its director João Freitas said.

      A ticket costs 350,000 rupiah, about half of what the flight costs. The crossing takes 11 \
      hours in calm weather and up to 16 in the west monsoon.

      Traders in Dili hope to sell coffee in Kupang within a day of the harvest. Fishermen fear \
      for their nets and want the ship to keep 3 miles from the coast.

      The second sailing is due on Tuesday. Customs officers will travel on board for the first \
      month.\
      """;

  static final String FERI =
      """
      Feri pertama dari Kupang ke Dili bertolak dari dermaga saat fajar pada hari Jumat dengan 180 \
      penumpang dan muatan bawang. Pejabat kedua negara melambaikan tangan dari pelabuhan.

      Jalur itu diumumkan pada Februari dan dua kali ditunda karena landasan yang rusak. \
      Perbaikannya menelan 4 miliar rupiah, kata direktur pelabuhan João Freitas.

      Harga tiket 350.000 rupiah, kira-kira separuh harga pesawat. Penyeberangan memakan waktu 11 \
      jam saat laut tenang dan sampai 16 jam pada musim barat.

      Pedagang di Dili berharap dapat menjual kopi di Kupang sehari setelah panen. Nelayan cemas \
      akan jaring mereka dan meminta kapal menjaga jarak 3 mil dari pantai.

      Pelayaran kedua dijadwalkan pada Selasa. Petugas bea cukai akan ikut di atas kapal selama \
      bulan pertama.\
      """;

  /** Another reporter at the same quay. */
  static final String FERRY_INDEPENDENT =
      """
      Kupang and Dili are joined by ship again. At sunrise on Friday a white ferry with 180 people \
      aboard cast off, and a brass band played until it was out of sight.

      Maria Lobo, 61, had not seen her sister since 1999. She carried a live hen and a bag of \
      letters.

      The port's director, João Freitas, put the bill for the new ramp at 4 billion rupiah and \
      blamed the delays on a supplier in Surabaya.

      Whether the service will pay its way is open, says Ingrid Solheim, an economist: \
      the old one was given up after eight months.\
      """;

  static final String FERI_INDEPENDEN =
      """
      Kupang dan Dili kembali terhubung lewat laut. Begitu matahari terbit pada Jumat, sebuah feri \
      putih berisi 180 orang melepas tali, diiringi musik tiup sampai hilang dari pandangan.

      Maria Lobo, 61 tahun, belum pernah bertemu kakaknya sejak 1999. Ia membawa seekor ayam hidup \
      dan sekantong surat.

      Direktur pelabuhan João Freitas menyebut biaya landasan baru 4 miliar rupiah dan menyalahkan \
      pemasok di Surabaya atas penundaan itu.

      Apakah layanan ini akan menguntungkan belum jelas, menurut ekonom Ingrid Solheim, sebab yang \
      lama berhenti setelah delapan bulan.\
      """;

  private Stories() {}

  /** The text with sentences left out. */
  static String without(String text, String... sentences) {
    String rest = text;
    for (String sentence : sentences) {
      if (!rest.contains(sentence)) {
        throw new IllegalArgumentException("not in the text: " + sentence);
      }
      rest = rest.replace(sentence, "");
    }
    return rest.replace("  ", " ");
  }

  /** The paragraphs in another order. */
  static String reordered(String text, int... order) {
    String[] paragraphs = text.split("\n\n");
    StringBuilder moved = new StringBuilder();
    for (int paragraph : order) {
      moved.append(moved.isEmpty() ? "" : "\n\n").append(paragraphs[paragraph]);
    }
    return moved.toString();
  }
}
