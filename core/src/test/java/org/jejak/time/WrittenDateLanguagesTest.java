package org.jejak.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateLanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en    | Published Friday, January 17, 2025 at 10:30 a.m. ET | 2025-01-17T10:30-05:00
          en-GB | Last updated on 03/04/2025 09.15                    | 2025-04-03
          en-US | Updated: 4/3/2025 9:15 AM PDT                       | 2025-04-03T09:15-07:00
          id    | Jumat, 17 Januari 2025 • 10:30 WIB                  | 2025-01-17T10:30+07:00
          id    | Diperbarui 17 Jan 2025, 10.30 WITA                  | 2025-01-17T10:30+08:00
          ms    | Jumaat, 7 Mac 2025 10:30 AM MYT                     | 2025-03-07T10:30+08:00
          ms    | 5 Ogos 2025                                         | 2025-08-05
          vi    | Thứ sáu, 17/1/2025, 10:30 (GMT+7)                   | 2025-01-17T10:30+07:00
          vi    | ngày 17 tháng 1 năm 2025                            | 2025-01-17
          vi    | 17 tháng Mười Một, 2025                             | 2025-11-17
          de    | Freitag, 17. Januar 2025, 10:30 Uhr (MEZ)           | 2025-01-17T10:30+01:00
          de    | Stand: 17.01.25, 10.30 Uhr                          | 2025-01-17
          de    | 7. März 2025                                        | 2025-03-07
          fr    | Publié le vendredi 17 janvier 2025 à 10h30          | 2025-01-17
          fr    | le 1er août 2025                                    | 2025-08-01
          fr    | Mis à jour le 03/04/2025 à 10:30                    | 2025-04-03
          es    | Viernes, 17 de enero de 2025 a las 10:30 CET        | 2025-01-17T10:30+01:00
          es    | 17 ENE 2025 - 10:30 CET                             | 2025-01-17T10:30+01:00
          es    | Actualizado el 1º de setiembre del 2025             | 2025-09-01
          pt    | 17 de março de 2025 às 10h30                        | 2025-03-17
          pt    | Publicado em 03/04/2025 10h30                       | 2025-04-03
          it    | 17 gennaio 2025 alle 10:30                          | 2025-01-17
          it    | Pubblicato il 3 ott 2025                            | 2025-10-03
          nl    | vrijdag 17 januari 2025 om 10:30                    | 2025-01-17
          nl    | 7 mrt. 2025                                         | 2025-03-07
          ru    | 17 января 2025 г., 10:30 МСК                        | 2025-01-17T10:30+03:00
          ru    | Опубликовано 17.01.2025 в 10:30                     | 2025-01-17
          ar    | الجمعة 17 يناير 2025 - 10:30 GMT                    | 2025-01-17T10:30Z
          ar    | ١٧ كانون الثاني/يناير ٢٠٢٥                          | 2025-01-17
          ar    | 17 تشرين الأول 2025                                 | 2025-10-17
          fa    | جمعه ۲۸ دی ۱۴۰۳                                     | 2025-01-17
          fa    | ۱۴۰۳/۱۰/۲۸ - ۱۰:۳۰                                  | 2025-01-17
          fa    | ۱۷ ژانویه ۲۰۲۵                                      | 2025-01-17
          tr    | 17 Ocak 2025 Cuma, 10:30                            | 2025-01-17
          tr    | Güncelleme: 7 Ağu 2025                              | 2025-08-07
          zh    | 2025年1月17日 10:30                                  | 2025-01-17
          zh    | 民國114年1月17日                                      | 2025-01-17
          ja    | 令和7年1月17日                                        | 2025-01-17
          ja    | 2025/1/17(金) 10:30                                 | 2025-01-17
          ko    | 입력 2025.01.17. 오전 10:30                          | 2025-01-17
          ko    | 2025년 1월 17일                                      | 2025-01-17
          th    | วันศุกร์ที่ 17 มกราคม พ.ศ. 2568                        | 2025-01-17
          th    | 17 ม.ค. 2568                                        | 2025-01-17
          hi    | 17 जनवरी 2025                                       | 2025-01-17
          bn    | ১৭ জানুয়ারি ২০২৫                                     | 2025-01-17
          he    | 17 בינואר 2025                                      | 2025-01-17
          hu    | 2025. január 17. 10:30                              | 2025-01-17
          pl    | 17 stycznia 2025                                    | 2025-01-17
          cs    | 17. listopadu 2025                                  | 2025-11-17
          hr    | 17. listopada 2025.                                 | 2025-10-17
          uk    | 17 січня 2025                                       | 2025-01-17
          el    | 17 Ιανουαρίου 2025                                  | 2025-01-17
          und   | Fri Jan 17 10:30:00 UTC 2025                        | 2025-01-17T10:30Z
          """)
  void publishLinesOfManyLanguagesGiveTheirDay(String tag, String line, String expected) {
    Interval interval = WrittenDate.find(line, tag).orElseThrow().interval();
    String found =
        interval.minute() == null ? interval.from().toString() : interval.minute().toString();
    assertThat(found).isEqualTo(expected);
  }
}
