package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.fields;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramTest {
  private static final String CHAT =
      """
      {'name':'Isles Wire','type':'public_channel','id':1234567,'messages':[
       {'id':1,'type':'service','date':'2025-01-02T03:04:05','date_unixtime':'1735787045','action':'create_channel','text':''},
       {'id':2,'type':'message','date':'2025-01-02T10:04:05','date_unixtime':'1735787045','from':'Isles Wire','from_id':'channel1234567',
        'text':[{'type':'bold','text':'Ministers meet'},'\\n\\nThey agreed on a ',{'type':'text_link','text':'text','href':'https://s.example'},'.'],'text_entities':[]},
       {'id':3,'type':'message','date':'2025-01-02T10:05:05','date_unixtime':'1735787105','from':'Isles Wire','forwarded_from':'Straits Desk','author':'Ana Li','text':'A second report.','text_entities':[]},
       {'id':4,'type':'message','date':'2025-01-02T10:06:05','date_unixtime':'1735787165','photo':'(File not included.)','text':'','text_entities':[]}
      ]}
      """;

  @TempDir private Path dir;

  private List<Item> read(String text) throws IOException {
    return items(
        Sources.in(Files.writeString(dir.resolve("result.json"), text.replace('\'', '"'))));
  }

  @Test
  void eachMessageOfAChannelIsAnItem() throws IOException {
    List<Item> items = read(CHAT);
    assertThat(items).extracting(Item::item).containsExactly("2", "3", null);
    Content.Fields first = fields(items.get(0));
    assertThat(first.title()).isEqualTo("Ministers meet");
    assertThat(first.body()).isEqualTo("They agreed on a text.");
    assertThat(first.outlet()).isEqualTo("Isles Wire");
    assertThat(first.published()).isEqualTo("2025-01-02T03:04:05Z");
    assertThat(Read.document(items.get(0)).url()).isEqualTo("https://t.me/c/1234567/2");
  }

  @Test
  void aForwardedMessageNamesItsSource() throws IOException {
    Content.Fields second = fields(read(CHAT).get(1));
    assertThat(second.credit()).isEqualTo("Straits Desk");
    assertThat(second.authors()).containsExactly("Ana Li");
    assertThat(second.title()).isNull();
  }

  @Test
  void whatIsNoReportIsCountedInOneRow() throws IOException {
    assertThat(reason(read(CHAT).get(2)))
        .isEqualTo("holds messages that are no reports: 1 of the service, 1 without text");
  }

  @Test
  void ofAFullExportTheKeysNameTheChatToo() throws IOException {
    List<Item> items =
        read(
            "{'about':'x','chats':{'about':'y','list':['z',"
                + CHAT
                + "]},'left_chats':{'list':[]}}");
    assertThat(items).extracting(Item::item).containsExactly("1234567!2", "1234567!3", null);
    assertThat(fields(items.get(0)).outlet()).isEqualTo("Isles Wire");
  }

  @Test
  void anExportThatBreaksOffKeepsTheMessagesBefore() throws IOException {
    List<Item> items = read(CHAT.substring(0, CHAT.indexOf("{'id':4")));
    assertThat(items).extracting(Item::item).containsExactly("2", "3", null, null);
    assertThat(reason(items.get(2))).startsWith("after entry 3 is not JSON: ");
  }

  @Test
  void aLongExportIsReadMessageByMessage() throws IOException {
    Path path = Files.writeString(dir.resolve("result.json"), CHAT.replace('\'', '"'));
    Limits limits = new Limits(700, 1 << 20, 100, 4, 100);
    assertThat(items(Sources.in(path).within(limits)))
        .extracting(Item::item)
        .containsExactly("2", "3", null);
  }
}
