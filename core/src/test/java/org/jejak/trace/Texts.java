package org.jejak.trace;

/** The reports of {@link SampleTrace}: places are real, outlets and people are made up. */
final class Texts {
  static final String ANNOUNCED =
      """
      KUPANG – The ferry line between Kupang and Dili will open by the end of March, the port office of Kupang said on Monday.

      "We expect at least 200 passengers a week," said Maria Lobo, who heads the office. 🚢

      Officials of Indonesia and Timor-Leste met in Kupang on Monday to settle the fares.\
      """;

  static final String OPENED =
      """
      DILI – Indonesia and Timor-Leste opened a ferry line between Kupang and Dili on Friday, three weeks later than planned.

      At least 180 people were aboard the first ship, the harbour master, João Freitas, told Radio Lafaek.

      "The line could carry goods from June," he said.

      Two passengers were treated for seasickness.

      Fishermen had protested against the line in January.\
      """;

  static final String TRANSLATED =
      """
      Indonesia dan Timor-Leste membuka jalur feri antara Kupang dan Dili pada Jumat, tiga minggu lebih lambat dari rencana.

      Sebanyak 180 orang berada di kapal pertama, kata kepala pelabuhan João Freitas kepada Radio Lafaek.

      "Jalur itu akan mengangkut barang mulai Juni," katanya.

      Nelayan menolak jalur itu pada Januari. Pekerjaan kantor.\
      """;

  static final String COPIED =
      """
      DILI – Indonesia and Timor-Leste opened a ferry line between Kupang and Dili on Friday, three weeks later than planned.

      At least 180 people were aboard the first ship, the harbour master, João Freitas, told Radio Lafaek.\
      """;

  static final String INDEPENDENT =
      """
      The first ferry from Kupang reached Dili on Friday afternoon with 212 people aboard, our reporter counted.

      Port workers of Timor-Leste welcomed the ship.\
      """;

  static final String APART =
      """
      <script>alert('x')</script> A storm hit Kupang on 2 March 2025 and at least 3 people died, the provincial office said.\
      """;

  private Texts() {}
}
