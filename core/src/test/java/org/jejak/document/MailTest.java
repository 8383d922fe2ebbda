package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.fields;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.markup;
import static org.jejak.document.Read.plain;
import static org.jejak.document.Read.reason;
import static org.jejak.document.Read.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
  private static final String HEAD =
      "Received: from mail.example\r\nFrom: \"Isles Wire\" <news@s.example>\r\nTo: a@b.example\r\n"
          + "Subject: =?UTF-8?Q?Ministers_meet_=E2=80=93_again?=\r\n"
          + "Date: Thu, 02 Jan 2025 10:04:05 +0700\r\nMIME-Version: 1.0\r\n";

  @TempDir private Path dir;

  private List<Item> read(String name, String mail) throws IOException {
    return items(
        Sources.in(Files.write(dir.resolve(name), mail.getBytes(StandardCharsets.ISO_8859_1))));
  }

  private static String multipart(String type, String boundary, String... parts) {
    StringBuilder mail = new StringBuilder();
    mail.append("Content-Type: multipart/")
        .append(type)
        .append("; boundary=\"")
        .append(boundary)
        .append("\"\r\n\r\n");
    for (String part : parts) {
      mail.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
    }
    return mail.append("--").append(boundary).append("--\r\n").toString();
  }

  @Test
  void aNewsletterIsAReportWithSubjectSenderAndDate() throws IOException {
    String plain = "Content-Type: text/plain\r\n\r\nPlain words.";
    String html =
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + "<p>Ministers met =E2=80=93 a=\r\ngain.</p>";
    List<Item> items = read("a.eml", HEAD + multipart("alternative", "x", plain, html));
    assertThat(items).hasSize(1);
    assertThat(items.get(0).item()).isNull();
    Content.Fields fields = fields(items.get(0));
    assertThat(fields.title()).isEqualTo("Ministers meet – again");
    assertThat(fields.outlet()).isEqualTo("Isles Wire");
    assertThat(fields.published()).isEqualTo("Thu, 02 Jan 2025 10:04:05 +0700");
    assertThat(fields.body()).isEqualTo("<p>Ministers met – again.</p>");
    assertThat(fields.bodyIsMarkup()).isTrue();
  }

  @Test
  void aMailThatWasPassedOnDoesNotTakeItsSenderForTheOutlet() throws IOException {
    String mail =
        HEAD.replaceAll("Subject: .*", "Subject: Fwd: RE: Ministers meet") + "\r\nWords.\r\n";
    Content.Fields fields = fields(read("a.eml", mail).get(0));
    assertThat(fields.title()).isEqualTo("Ministers meet");
    assertThat(fields.outlet()).isNull();
    assertThat(fields.published()).isNull();
    assertThat(fields.body()).startsWith("Words.");
  }

  @Test
  void theCharsetOfAPartIsUsed() throws IOException {
    String text = "Переговоры открылись в Каире.";
    String body = Base64.getMimeEncoder().encodeToString(text.getBytes(Charset.forName("KOI8-R")));
    String mail =
        HEAD
            + "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + body;
    assertThat(fields(read("a.eml", mail).get(0)).body()).isEqualTo(text);
  }

  @Test
  void attachedReportsAreItemsAndOtherFilesAreNoted() throws IOException {
    String text = "Content-Type: text/plain\r\n\r\nSee below.";
    String page =
        "Content-Type: text/html; name=\"page.html\"\r\nContent-Disposition: attachment; filename=\"page.html\"\r\n\r\n"
            + "<html><p>Ministers met.</p></html>";
    String again = page.replace("met", "left");
    String mail =
        "Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\nMIME-Version: 1.0\r\n\r\nInner words.";
    String picture =
        "Content-Type: image/png; name=p.png\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename*=UTF-8''p%20q.png\r\n\r\niVBORw0KGgo=";
    List<Item> items =
        read("a.eml", HEAD + multipart("mixed", "x", text, page, again, mail, picture));
    assertThat(items)
        .extracting(Item::item)
        .containsExactly("page.html", "page.html (2)", "message.eml", null);
    assertThat(markup(items.get(0))).contains("Ministers met.");
    assertThat(fields(items.get(2)).title()).isEqualTo("Inner");
    assertThat(Read.document(items.get(3)).notes())
        .containsExactly(new Note("attachments", "1 attached files that hold no reports"));
  }

  @Test
  void aSavedPageIsAPageAtItsAddress() throws IOException {
    String page =
        "Content-Type: text/html\r\nContent-ID: <frame-1>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            + "Content-Location: https://s.example/1\r\n\r\n<html><head><meta charset=3D\"utf-8\"></head><p>Ministers met =E2=80=93.</p></html>";
    String image = "Content-Type: image/png\r\nContent-Location: https://s.example/i.png\r\n\r\nx";
    String mail =
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://s.example/1?x\r\nSubject: Title\r\n"
            + "Date: Mon, 3 Mar 2025 00:00:00 -0000\r\nMIME-Version: 1.0\r\n"
            + multipart("related;\r\n\ttype=\"text/html\"", "x", page, image);
    Item item = read("a.mhtml", mail).get(0);
    assertThat(Read.document(item).url()).isEqualTo("https://s.example/1?x");
    assertThat(markup(item)).contains("<p>Ministers met –.</p>");
    assertThat(markup(items(Sources.stdin(new ByteArrayInputStream(utf8(mail)))).get(0)))
        .contains("met –");
  }

  @Test
  void ofRelatedPartsTheOneNamedAsTheStartIsRead() throws IOException {
    String other = "Content-Type: text/html\r\nContent-ID: <o>\r\n\r\n<p>Other.</p>";
    String root = "Content-Type: text/html\r\nContent-ID: <r>\r\n\r\n<p>Root.</p>";
    String mail = HEAD + multipart("related; start=\"<r>\"", "x", other, root);
    List<Item> items = read("a.eml", mail);
    assertThat(fields(items.get(items.size() - 1)).body()).isEqualTo("<p>Root.</p>");
  }

  @Test
  void aMailThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
    String html = "Content-Type: text/html\r\n\r\n<p>Ministers met.</p>";
    String whole = HEAD + multipart("alternative", "x", html, html);
    for (int end = HEAD.length(); end < whole.length(); end += 7) {
      assertThat(read("a.eml", whole.substring(0, end))).isNotEmpty();
    }
    assertThat(fields(read("a.eml", whole.substring(0, whole.length() - 30)).get(0)).body())
        .contains("Ministers met.");
  }

  @Test
  void partsInsideOneAnotherAreReadToALimit() throws IOException {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    }
    assertThat(reason(read("a.eml", mail.toString()).get(0)))
        .isEqualTo("is a mail without text; has parts more than 20 deep");
    String many =
        HEAD
            + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
            + "--x\r\n\r\ny\r\n".repeat(3_000);
    Document document = Read.document(read("b.eml", many).get(0));
    assertThat(document.shortfall()).isEqualTo("has more than 1000 parts; the rest was not read");
  }

  @Test
  void hostileMailsAreBorne() throws IOException {
    assertThat(read("a.eml", "x")).hasSize(1);
    assertThat(read("a.eml", ":\r\n:\r\n\r\n")).hasSize(1);
    assertThat(read("a.eml", "Subject: =?x?q?" + "=".repeat(5_000) + "?=\r\n\r\nWords."))
        .hasSize(1);
    assertThat(read("a.eml", "Subject: " + "x".repeat(500_000) + "\r\n\r\nWords.")).hasSize(1);
    assertThat(
            read(
                "a.eml",
                "Content-Type: text/plain; charset=no-such\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!"))
        .hasSize(1);
  }

  @Test
  void aMailboxGivesEachMailUnderItsPlace() throws IOException {
    String mail =
        "From a@b Thu Jan  2 10:04:05 2025\r\nSubject: S%d\r\nMIME-Version: 1.0\r\n\r\nWords.\r\n>From the north.\r\n\r\n";
    List<Item> items = read("a.mbox", mail.formatted(1) + mail.formatted(2));
    assertThat(items).extracting(Item::item).containsExactly("1", "2");
    assertThat(fields(items.get(1)).title()).isEqualTo("S2");
    assertThat(fields(items.get(0)).body()).contains("\nFrom the north.");
    assertThat(reason(read("b.mbox", "no mail\n").get(0))).isEqualTo("is a mailbox without mails");
  }

  @Test
  void oneLongMailInAMailboxCostsItselfAlone() throws IOException {
    String mail = "From a@b\nSubject: S\n\nWords.\n\n";
    String big = "From a@b\nSubject: S\n\n" + "Words.\n".repeat(1_000) + "\n";
    Path path = Files.writeString(dir.resolve("a.mbox"), mail + big + mail);
    List<Item> items = items(Sources.in(path).within(new Limits(1_000, 1 << 20, 100, 4, 100)));
    assertThat(items).extracting(Item::item).containsExactly("1", "2", "3");
    assertThat(reason(items.get(1))).isEqualTo("is a mail longer than 1 MB");
  }

  @Test
  void aTextThatQuotesAMailIsAText() throws IOException {
    assertThat(plain(read("a", "From the north, ministers came.\nMessage-ID: none\n").get(0)))
        .startsWith("From the north");
  }
}
