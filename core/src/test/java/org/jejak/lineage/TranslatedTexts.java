package org.jejak.lineage;

/** {@link Stories#FERRY} in further languages, well and badly translated. */
final class TranslatedTexts {
  static final String FERI_MELAYU =
      """
      Feri pertama antara Kupang dan Dili meninggalkan jeti pada waktu subuh hari Jumaat dengan 180 \
      penumpang dan muatan bawang. Pegawai kedua-dua negara melambai tangan dari pelabuhan.

      Laluan itu diumumkan pada Februari dan ditangguhkan dua kali kerana tanjakan yang rosak. \
      Kerja pembaikan menelan belanja 4 bilion rupiah, kata pengarah pelabuhan João Freitas.

      Harga tiket ialah 350,000 rupiah, kira-kira separuh daripada harga penerbangan. Perjalanan \
      mengambil masa 11 jam ketika laut tenang dan sehingga 16 jam pada musim barat.

      Peniaga di Dili berharap dapat menjual kopi di Kupang dalam masa sehari selepas tuaian. \
      Nelayan bimbang akan jaring mereka dan mahu kapal itu berada 3 batu dari pantai.

      Pelayaran kedua dijadualkan pada hari Selasa. Pegawai kastam akan berada di atas kapal pada \
      bulan pertama.\
      """;

  static final String TRAVERSIER =
      """
      Le premier traversier entre Kupang et Dili a quitté le quai à l'aube vendredi avec 180 \
      passagers et une cargaison d'oignons. Des responsables des deux pays saluaient depuis la jetée.

      La ligne avait été annoncée en février et reportée deux fois à cause d'une rampe cassée. Les \
      réparations ont coûté au port 4 milliards de roupies, selon son directeur João Freitas.

      Un billet coûte 350 000 roupies, environ la moitié du prix de l'avion. La traversée dure 11 \
      heures par temps calme et jusqu'à 16 pendant la mousson d'ouest.

      Les commerçants de Dili espèrent vendre du café à Kupang dans la journée qui suit la récolte. \
      Les pêcheurs craignent pour leurs filets et veulent que le navire reste à 3 milles de la côte.

      Le deuxième départ est prévu mardi. Des douaniers voyageront à bord pendant le premier mois.\
      """;

  static final String KIVUKO =
      """
      Kivuko cha kwanza kati ya Kupang na Dili kiliondoka gatini alfajiri siku ya Ijumaa kikiwa na \
      abiria 180 na shehena ya vitunguu. Maafisa wa nchi hizo mbili walipunga mikono gatini.

      Safari hiyo ilitangazwa Februari na kuahirishwa mara mbili kwa sababu ya ngazi iliyovunjika. \
      Matengenezo yaligharimu bandari rupia bilioni 4, alisema mkurugenzi wake João Freitas.

      Tiketi inagharimu rupia 350,000, karibu nusu ya bei ya ndege. Safari huchukua saa 11 bahari \
      ikiwa tulivu na hadi 16 wakati wa pepo za magharibi.

      Wafanyabiashara wa Dili wanatumaini kuuza kahawa Kupang siku moja baada ya mavuno. Wavuvi \
      wanahofia nyavu zao na wanataka meli ikae maili 3 kutoka pwani.

      Safari ya pili itafanyika Jumanne. Maafisa wa forodha watasafiri melini mwezi wa kwanza.\
      """;

  /** As a machine of the older kind writes, with words that stand in the wrong place. */
  static final String FERI_BY_MACHINE =
      """
      Yang pertama feri di antara Kupang dan Dili meninggalkan dermaga pada fajar di Jumat dengan \
      180 penumpang dan sebuah kargo dari bawang. Para pejabat dari kedua negara melambai dari \
      dermaga. Kataku.

      Garis telah diumumkan pada Februari dan ditunda dua kali karena dari sebuah jalan landai yang \
      patah. Perbaikan biaya pelabuhan 4 miliar rupiah, direkturnya João Freitas berkata.

      Sebuah tiket biaya 350.000 rupiah, tentang setengah dari apa penerbangan biaya. \
      Penyeberangan mengambil 11 jam dalam cuaca tenang dan naik ke 16 di barat muson.

      Pedagang di Dili berharap untuk menjual kopi di Kupang di dalam satu hari dari panen. Nelayan \
      takut untuk jala mereka dan ingin kapal untuk menyimpan 3 mil dari pantai.

      Kedua pelayaran adalah jatuh tempo pada Selasa. Petugas bea cukai akan bepergian di papan \
      untuk bulan pertama.\
      """;

  /** The notice of an earthquake service, which follows one form. */
  static String quake(String place, int day, double magnitude, int depth, int hour, int shelters) {
    return """
    A magnitude %s earthquake struck off %s on %d May 2025 at %d:14, the geophysics agency said. \
    The quake was centred at a depth of %d kilometres.

    The agency issued no tsunami warning. Residents felt the shaking for several seconds and ran \
    out of their houses.

    The district office opened %d shelters. Officials are still collecting reports of damage.\
    """
        .formatted(magnitude, place, day, hour, depth, shelters);
  }

  /** The same in Indonesian. */
  static String gempa(String place, int day, double magnitude, int depth, int hour, int shelters) {
    return """
    Gempa bermagnitudo %s mengguncang lepas pantai %s pada %d Mei 2025 pukul %d.14, kata badan \
    geofisika. Gempa itu berpusat pada kedalaman %d kilometer.

    Badan itu tidak mengeluarkan peringatan tsunami. Warga merasakan guncangan selama beberapa \
    detik dan berlari keluar rumah.

    Kantor kabupaten membuka %d tempat penampungan. Pejabat masih mengumpulkan laporan kerusakan.\
    """
        .formatted(("" + magnitude).replace('.', ','), place, day, hour, depth, shelters);
  }

  private TranslatedTexts() {}
}
