package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in the usual encodings, where nothing says which it is. */
class CharsetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252|Die Präsidentin erklärte am Montag, über die Verträge werde in Zürich"
            + " weiter verhandelt; die Gespräche könnten bis März dauern.",
        "windows-1252|Le président a déclaré que les négociations reprendraient à Genève après"
            + " l’été, malgré les réserves exprimées à l’étranger.",
        "windows-1251|Министр заявил в понедельник, что переговоры продолжатся в Каире, и"
            + " стороны подпишут соглашение до конца года.",
        "windows-1256|قال وزير الخارجية يوم الاثنين إن المحادثات ستستمر في القاهرة وإن الطرفين"
            + " سيوقعان الاتفاق قبل نهاية العام.",
        "windows-1254|Dışişleri Bakanı pazartesi günü görüşmelerin Kahire'de süreceğini ve"
            + " anlaşmanın yıl sonuna kadar imzalanacağını söyledi.",
        "windows-1250|Minister spraw zagranicznych oświadczył w poniedziałek, że rozmowy będą"
            + " kontynuowane w Kairze, a umowa zostanie podpisana przed końcem roku.",
        "windows-1253|Ο υπουργός δήλωσε τη Δευτέρα ότι οι συνομιλίες θα συνεχιστούν στο Κάιρο"
            + " και η συμφωνία θα υπογραφεί πριν από το τέλος του έτους.",
        "windows-1255|שר החוץ אמר ביום שני כי השיחות יימשכו בקהיר וכי הצדדים יחתמו על ההסכם לפני"
            + " סוף השנה.",
        "GB18030|外交部长星期一表示，会谈将在开罗继续进行，双方将在年底前签署协议。有关细节尚未公布。",
        "Big5|外交部長星期一表示，會談將在開羅繼續進行，雙方將在年底前簽署協議。有關細節尚未公布。",
        "Shift_JIS|外務大臣は月曜日、カイロでの協議を続け、年末までに合意文書に署名すると述べた。詳細はまだ公表されていない。",
        "EUC-JP|外務大臣は月曜日、カイロでの協議を続け、年末までに合意文書に署名すると述べた。詳細はまだ公表されていない。",
        "EUC-KR|외교부 장관은 월요일 카이로에서 회담을 계속하고 연말까지 협정에 서명할 것이라고 말했다. 자세한 내용은 공개되지 않았다.",
        "UTF-16LE|Menteri luar negeri mengatakan pada Senin bahwa perundingan berlanjut di Kairo.",
        "UTF-16BE|Министр заявил в понедельник, что переговоры продолжатся в Каире.",
      })
  void isToldByItsBytes(String charset, String text) {
    byte[] plain = text.getBytes(Charset.forName(charset));
    assertThat(Decoder.decode(plain).text()).isEqualTo(text);
    String page =
        "<html><head><title>x</title></head><body><div class='a'><p>"
            + text
            + "</p></div></body></html>";
    assertThat(Decoder.decode(page.getBytes(Charset.forName(charset))).text()).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=gb2312>,GB18030",
    "<meta charset=shift_jis>,windows-31j",
    "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>,windows-1252",
    "<?xml version='1.0' encoding='windows-1251'?>,windows-1251",
  })
  void aNameMeansWhatBrowsersMeanByIt(String declaration, String charset) {
    String text =
        charset.equals("windows-1252")
            ? "“Gespräche” – 5 €"
            : charset.equals("windows-1251") ? "Переговоры" : "会談㈱①";
    text = charset.equals("GB18030") ? "会谈镕" : text;
    String page = declaration + "<p>" + text + "</p>";
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertThat(Decoder.decode(bytes).text()).isEqualTo(page);
  }
}
