package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LanguageTellerTest {
  private static final Packs PACKS = Packs.standard();

  private static String told(String... lines) {
    return PACKS.identify(String.join("\n", lines));
  }

  private static Map<String, String> sentences() {
    Map<String, String> sentences = new TreeMap<>();
    sentences.put(
        "af",
        "Die minister het gesê dat die ooreenkoms tussen die twee lande nog nie klaar is nie.");
    sentences.put("bg", "Министърът каза, че споразумението между двете страни още не е готово.");
    sentences.put(
        "ca", "La ministra va dir que l’acord entre els dos països encara no està acabat.");
    sentences.put(
        "ar", "قال الوزير إن الاتفاق الذي وقعه البلدان في القاهرة سوف يدخل حيز التنفيذ بعد شهر.");
    sentences.put(
        "da",
        "Ministeren siger, at aftalen mellem de to lande først bliver til noget efter nytår.");
    sentences.put(
        "de", "Die Ministerin sagte, dass das Abkommen mit dem Nachbarland noch nicht fertig ist.");
    sentences.put(
        "en", "The minister said that the agreement between the two countries was not yet done.");
    sentences.put(
        "es", "La ministra dijo que el acuerdo entre los dos países todavía no está terminado.");
    sentences.put(
        "fa", "وزیر گفت که توافق میان دو کشور هنوز به پایان نرسیده است و ماه آینده امضا می‌شود.");
    sentences.put(
        "fr", "La ministre a déclaré que l’accord entre les deux pays n’était pas encore prêt.");
    sentences.put("hi", "मंत्री ने कहा कि दोनों देशों के बीच समझौता अभी पूरा नहीं हुआ है।");
    sentences.put(
        "id", "Menteri itu mengatakan bahwa perjanjian antara kedua negara belum selesai dibahas.");
    sentences.put(
        "it", "La ministra ha detto che l’accordo tra i due paesi non è ancora stato concluso.");
    sentences.put("ja", "大臣は、両国の間の合意はまだまとまっていないと述べた。");
    sentences.put("ko", "장관은 두 나라 사이의 합의가 아직 끝나지 않았다고 말했다.");
    sentences.put(
        "ms", "Menteri berkata beliau percaya bahawa perjanjian itu ditangguhkan kerana cuaca.");
    sentences.put(
        "nl", "De minister zei dat het akkoord tussen de twee landen nog niet helemaal klaar is.");
    sentences.put(
        "no", "Ministeren sier at avtalen mellom de to landene ikke blir noe av før nyttår.");
    sentences.put(
        "pl", "Minister powiedział, że umowa między tymi krajami nie jest jeszcze gotowa.");
    sentences.put(
        "pt", "A ministra disse que o acordo entre os dois países ainda não está terminado.");
    sentences.put(
        "ru", "Министр сказал, что соглашение между двумя странами ещё не готово, но будет скоро.");
    sentences.put("sv", "Ministern säger att avtalet mellan de två länderna inte är klart än.");
    sentences.put("th", "รัฐมนตรีกล่าวว่าข้อตกลงระหว่างสองประเทศยังไม่เสร็จสิ้น");
    sentences.put(
        "tr", "Bakan, iki ülke arasındaki anlaşma için henüz bir tarih olmadığını söyledi.");
    sentences.put(
        "uk", "Міністр сказав, що угода між двома країнами ще не готова, але буде скоро.");
    sentences.put("vi", "Bộ trưởng nói rằng thỏa thuận giữa hai nước vẫn chưa được hoàn tất.");
    sentences.put("zh", "部长说，两国之间的协议还没有完成，但是很快就会签署。");
    return sentences;
  }

  @Test
  void everyLanguageWithAPackIsTold() {
    assertThat(sentences().keySet()).containsExactlyElementsOf(PACKS.languages());
    sentences().forEach((lang, text) -> assertThat(told(text)).as(text).isEqualTo(lang));
  }

  @Test
  void traditionalCharactersAreChineseToo() {
    assertThat(told("部長說，兩國之間的協議還沒有完成，但是很快就會簽署。")).isEqualTo("zh");
  }

  @Test
  void lettersWrittenApartAreReadAsOne() {
    String composed = sentences().get("vi");
    String apart = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
    assertThat(told(apart)).isEqualTo("vi");
  }

  @Test
  void malayIsOnlyToldByWordsOfItsOwn() {
    String shared = "Menteri itu akan tiba di Jakarta pada hari ini dan bertemu dengan mereka.";
    assertThat(told(shared)).isEqualTo("id");
    assertThat(told(shared, "Beliau datang selepas mesyuarat itu kerana dijemput."))
        .isEqualTo("ms");
    assertThat(told(shared, "Ia datang karena diundang, bukan kerana cuaca.")).isEqualTo("id");
  }

  @Test
  void sentencesOfNewsInMalayAndIndonesianAreToldApart() {
    assertThat(share("ms")).isGreaterThanOrEqualTo(0.85);
    assertThat(share("id")).isGreaterThanOrEqualTo(0.97);
  }

  /** How many of the sentences written for this test are told. */
  private static double share(String lang) {
    List<String> sentences =
        new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(
                        LanguageTellerTest.class.getResourceAsStream("sentences-" + lang + ".txt")),
                    StandardCharsets.UTF_8))
            .lines()
            .toList();
    long right = sentences.stream().filter(sentence -> told(sentence).equals(lang)).count();
    return (double) right / sentences.size();
  }

  @Test
  void languagesWithoutAPackAreNotTakenForTheirNeighbours() {
    assertThat(told("Ministr řekl, že dohoda mezi oběma zeměmi ještě není hotová."))
        .isEqualTo("und");
    assertThat(told("وزیر نے کہا کہ دونوں ملکوں کے درمیان معاہدہ ابھی مکمل نہیں ہوا ہے۔"))
        .isEqualTo("und");
    assertThat(told("Ο υπουργός είπε ότι η συμφωνία δεν είναι ακόμη έτοιμη.")).isEqualTo("und");
    assertThat(told("Ministrul a spus că acordul dintre cele două țări nu este încă gata."))
        .isEqualTo("und");
  }

  @Test
  void tooLittleTextIsUnsure() {
    assertThat(told("")).isEqualTo("und");
    assertThat(told("PT Bank Mandiri 2025")).isEqualTo("und");
    assertThat(told("東京")).isEqualTo("und");
    assertThat(told("de la")).isEqualTo("und");
  }

  @Test
  void halfAndHalfIsUnsure() {
    assertThat(told(sentences().get("es"), sentences().get("pt"))).isEqualTo("und");
    assertThat(told(sentences().get("ru"), sentences().get("uk"))).isEqualTo("und");
  }

  @Test
  void packsWithoutConceptsOnlyServeReading() {
    assertThat(PACKS.codes()).containsExactly("en", "id", "ms");
    assertThat(PACKS.pack("en").hasConcepts()).isTrue();
    LanguagePack german = PACKS.pack("de");
    assertThat(german.hasConcepts()).isFalse();
    assertThat(german.code()).isEqualTo("de");
    assertThat(german.isFunctionWord("nicht")).isTrue();
    assertThat(german.annotate("Das Abkommen ist fertig.").matches()).isEmpty();
    assertThat(PACKS.pack("xx").code()).isEqualTo("und");
  }

  @Test
  void hostileTextNeitherThrowsNorHangs() {
    told("\ud800".repeat(5000));
    told("a\u0301".repeat(5000));
    told("'".repeat(50_000));
    told("x".repeat(1 << 20));
    told("l'".repeat(10_000));
  }
}
