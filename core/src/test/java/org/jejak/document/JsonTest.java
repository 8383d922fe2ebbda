package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jejak.document.Read.fields;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.reason;
import static org.jejak.document.Read.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
  @TempDir private Path dir;

  private List<Item> read(String name, String text) throws IOException {
    return items(Sources.in(Files.writeString(dir.resolve(name), text.replace('\'', '"'))));
  }

  private Content.Fields one(String json) throws IOException {
    List<Item> items = read("a.json", json);
    assertThat(items).hasSize(1);
    return fields(items.get(0));
  }

  private List<Item> mapped(String map, String json) throws IOException {
    Path path = Files.writeString(dir.resolve("a.json"), json.replace('\'', '"'));
    return items(Sources.in(path).mapped(FieldMap.of(map)));
  }

  @Test
  void aMapNamesTheFields() throws IOException {
    String json =
        "[{'meta':{'head':'H'},'paras':['One.','Two.'],'text':'no','by':['A','B'],'n':7}]";
    Item item = mapped("text=paras,title=meta.head,authors=by,id=n", json).get(0);
    assertThat(item.item()).isEqualTo("7");
    assertThat(fields(item).title()).isEqualTo("H");
    assertThat(fields(item).body()).isEqualTo("One.\n\nTwo.");
    assertThat(fields(item).authors()).containsExactly("A", "B");
  }

  @Test
  void ofFieldsForOnePartTheFirstThatIsNotBlankCounts() throws IOException {
    String json = "{'a':' ','b':'From b.','c':[{'d':'From d.'}]}";
    assertThat(fields(mapped("text=a,text=b", json).get(0)).body()).isEqualTo("From b.");
    assertThat(fields(mapped("text=c.0.d", json).get(0)).body()).isEqualTo("From d.");
  }

  @Test
  void aMapThatIsWrongSaysHow() {
    assertThatThrownBy(() -> FieldMap.of("text=body,headline=h"))
        .hasMessage(
            "\"headline\" is no part of a report; the parts are text, title, url, authors, outlet,"
                + " section, lang, published, updated, image, id");
    assertThatThrownBy(() -> FieldMap.of("body"))
        .hasMessage("\"body\" is no pair such as text=body or title=headline");
  }

  @Test
  void anObjectWithoutTextNamesItsFields() throws IOException {
    assertThat(reason(read("a.json", "{'kind':1,'note':'x'}").get(0)))
        .isEqualTo(
            "has no field that is known as text; its fields are kind, note (--map text=FIELD names one)");
  }

  @Test
  void aTitleAloneIsKeptAndASummaryIsMarked() throws IOException {
    assertThat(one("{'title':'T'}").body()).isNull();
    Content.Fields summary = one("{'title':'T','description':'Short.'}");
    assertThat(summary.body()).isEqualTo("Short.");
    assertThat(summary.summaryOnly()).isTrue();
  }

  @Test
  void aCountOfWhatWasCutOffMarksASummary() throws IOException {
    Content.Fields fields =
        fields(
            read(
                    "a.json",
                    "{'status':'ok','articles':[{'source':{'id':null,'name':'Isles'},'title':'T',"
                        + "'publishedAt':'2025-01-02T03:04:05Z','content':'Ministers met… [+1234 chars]'}]}")
                .get(0));
    assertThat(fields.body()).isEqualTo("Ministers met…");
    assertThat(fields.summaryOnly()).isTrue();
    assertThat(fields.outlet()).isEqualTo("Isles");
  }

  @Test
  void newsPlease() throws IOException {
    Content.Fields fields =
        one(
            "{'authors':['Ana Li'],'date_download':'2025-02-01 00:00:00','date_modify':null,"
                + "'date_publish':'2025-01-02 03:04:05','description':'D','image_url':'https://s.example/i.jpg',"
                + "'language':'en','source_domain':'s.example','maintext':'Text.','title':'T',"
                + "'url':'https://s.example/1'}");
    assertThat(fields.body()).isEqualTo("Text.");
    assertThat(fields.published()).isEqualTo("2025-01-02 03:04:05");
    assertThat(fields.outlet()).isEqualTo("s.example");
    assertThat(fields.image()).isEqualTo("https://s.example/i.jpg");
  }

  @Test
  void fundus() throws IOException {
    Content.Fields fields =
        one(
            "{'title':'T','body':{'summary':['Lead.'],'sections':[{'headline':[],'paragraphs':['One.']},"
                + "{'headline':['Head'],'paragraphs':['Two.','Three.']}]},'authors':['Ana Li'],"
                + "'publishing_date':'2025-01-02 03:04:05+00:00','topics':['x'],'free_access':true,"
                + "'publisher':'Isles','lang':'en','images':[{'versions':[{'url':'https://s.example/i.jpg'}]}]}");
    assertThat(fields.body()).isEqualTo("Lead.\n\nOne.\n\nHead\n\nTwo.\n\nThree.");
    assertThat(fields.outlet()).isEqualTo("Isles");
    assertThat(fields.published()).isEqualTo("2025-01-02 03:04:05+00:00");
    assertThat(fields.image()).isEqualTo("https://s.example/i.jpg");
  }

  @Test
  void trafilatura() throws IOException {
    Item item =
        read(
                "a.json",
                "{'title':'T','author':'Ana Li; Budi','hostname':'s.example','date':'2025-01-02',"
                    + "'fingerprint':'f','id':null,'raw_text':'raw','text':'Text.','language':'en',"
                    + "'source':'https://s.example/1','source-hostname':'Isles','excerpt':'E',"
                    + "'categories':'World','filedate':'2025-03-04'}")
            .get(0);
    assertThat(Read.document(item).url()).isEqualTo("https://s.example/1");
    assertThat(fields(item).outlet()).isEqualTo("Isles");
    assertThat(fields(item).authors()).containsExactly("Ana Li", "Budi");
    assertThat(fields(item).published()).isEqualTo("2025-01-02");
    assertThat(fields(item).section()).isEqualTo("World");
  }

  @Test
  void newspaper() throws IOException {
    Item item =
        read(
                "a.json",
                "{'url':'https://s.example/1?x','title':'T','top_image':'https://s.example/i.jpg',"
                    + "'authors':['Ana Li'],'publish_date':'2025-01-02','summary':'','meta_lang':'en',"
                    + "'source_url':'https://s.example','meta_site_name':'Isles','text':'Text.',"
                    + "'canonical_link':'https://s.example/1'}")
            .get(0);
    assertThat(Read.document(item).url()).isEqualTo("https://s.example/1");
    assertThat(fields(item).outlet()).isEqualTo("Isles");
    assertThat(fields(item).lang()).isEqualTo("en");
  }

  @Test
  void aMediaCloudListOfStoriesHasTitlesOnly() throws IOException {
    Item item =
        read(
                "a.json",
                "[{'id':'a1','indexed_date':'2025-02-01','language':'en','media_name':'Isles',"
                    + "'media_url':'s.example','publish_date':'2025-01-02','title':'T','url':'https://s.example/1'}]")
            .get(0);
    assertThat(fields(item).title()).isEqualTo("T");
    assertThat(fields(item).outlet()).isEqualTo("Isles");
    assertThat(fields(item).published()).isEqualTo("2025-01-02");
  }

  @Test
  void ninjsOfEveryVersion() throws IOException {
    Content.Fields first =
        one(
            "{'uri':'urn:n:1','type':'text','versioncreated':'2025-01-02T03:04:05Z','byline':'Ana Li',"
                + "'headline':'T','body_xhtml':'<p>Text.</p>','body_text':'Text.','copyrightholder':'Isles',"
                + "'description_text':'D'}");
    assertThat(first.body()).isEqualTo("<p>Text.</p>");
    assertThat(first.bodyIsMarkup()).isTrue();
    assertThat(first.outlet()).isEqualTo("Isles");
    assertThat(first.authors()).containsExactly("Ana Li");
    Content.Fields third =
        one(
            "{'uri':'urn:n:1','versionCreated':'2025-01-02T03:04:05Z','firstCreated':'2025-01-01T00:00:00Z',"
                + "'headlines':[{'role':'main','value':'T'},{'role':'short','value':'U'}],"
                + "'bodies':[{'contentType':'text/html','value':'<p>Text.</p>'},{'value':'Text.'}],"
                + "'infoSources':[{'name':'Isles'}],'by':'Ana Li'}");
    assertThat(third.title()).isEqualTo("T");
    assertThat(third.body()).isEqualTo("<p>Text.</p>");
    assertThat(third.outlet()).isEqualTo("Isles");
    assertThat(third.published()).isEqualTo("2025-01-01T00:00:00Z");
    assertThat(third.updated()).isEqualTo("2025-01-02T03:04:05Z");
  }

  @Test
  void jsonFeedGivesEachItemUnderItsId() throws IOException {
    List<Item> items =
        read(
            "feed.json",
            "{'items':[{'id':'i1','url':'https://s.example/1','title':'T','content_html':'<p>Text.</p>',"
                + "'date_published':'2025-01-02T03:04:05Z','authors':[{'name':'Ana Li'}]},"
                + "{'id':2,'content_text':'Plain.'},{'id':'i3','title':'Only','date_published':'2025-01-03'}],"
                + "'title':'Isles','version':'https://jsonfeed.org/version/1.1'}");
    assertThat(items).extracting(Item::item).containsExactly("i1", "2", "i3");
    assertThat(fields(items.get(0)).outlet()).isEqualTo("Isles");
    assertThat(fields(items.get(0)).authors()).containsExactly("Ana Li");
    assertThat(fields(items.get(1)).body()).isEqualTo("Plain.");
  }

  @Test
  void schemaOrgArticles() throws IOException {
    String article =
        "{'@type':'NewsArticle','headline':'T','articleBody':'Text.','datePublished':'2025-01-02',"
            + "'author':[{'@type':'Person','name':'Ana Li'}],'publisher':{'name':'Isles'},"
            + "'mainEntityOfPage':{'@id':'https://s.example/1'},'image':{'url':'https://s.example/i.jpg'}}";
    List<Item> items =
        read(
            "a.json",
            "{'@context':'https://schema.org','@graph':[{'@type':'WebSite','name':'Isles'},"
                + article
                + "]}");
    assertThat(items).hasSize(1);
    assertThat(Read.document(items.get(0)).url()).isEqualTo("https://s.example/1");
    assertThat(fields(items.get(0)).outlet()).isEqualTo("Isles");
    assertThat(fields(items.get(0)).image()).isEqualTo("https://s.example/i.jpg");
    assertThat(fields(items.get(0)).authors()).containsExactly("Ana Li");
  }

  @Test
  void hitsOfASearchEngineAreFoundInside() throws IOException {
    List<Item> items =
        read(
            "a.json",
            "{'took':1,'hits':{'total':{'value':1},'hits':[{'_index':'n','_id':'x1','_source':"
                + "{'title':'T','text':'Text.'}}]}}");
    assertThat(items).extracting(Item::item).containsExactly("x1");
    List<Item> bulk =
        read(
            "a.jsonl",
            "{'index':{'_id':'x1'}}\n{'text':'x'}\n{'_id':'e','_source':{'text':'y'}}\n");
    assertThat(bulk).extracting(Item::item).containsExactly("2", "e");
  }

  @Test
  void linesUnderTheNameOfADocumentAndADocumentUnderTheNameOfLines() throws IOException {
    assertThat(read("a.json", "{'text':'x'}\n{broken\n{'text':'y'}\n"))
        .extracting(Item::item)
        .containsExactly("1", "2", "3");
    assertThat(read("a.json", "{\n'text':'x'\n}\n{\n'text':'y'\n}"))
        .extracting(Item::item)
        .containsExactly("1", "2");
    assertThat(read("a.jsonl", "[\n{'text':'x'},\n{'text':'y'}\n]"))
        .extracting(Item::item)
        .containsExactly("1", "2");
    assertThat(read("a.jsonl", "{\n'text':'x'\n}")).extracting(Item::item).containsOnlyNulls();
  }

  @Test
  void aListUnderAnUnknownNameCountsWhereItHoldsTexts() throws IOException {
    assertThat(read("a.json", "{'pages':3,'found':[{'url':'https://s.example','text':'x'}]}"))
        .hasSize(1)
        .allMatch(item -> "1".equals(item.item()));
    assertThat(read("a.json", "{'content':[{'title':'T','text':'x'},{'title':'U','text':'y'}]}"))
        .hasSize(2);
    assertThat(one("{'title':'T','text':'x','images':[{'text':'y'}]}").body()).isEqualTo("x");
  }

  @Test
  void secondsSince1970AreADate() throws IOException {
    assertThat(one("{'text':'x','date':1735787045}").published()).isEqualTo("2025-01-02T03:04:05Z");
    assertThat(one("{'text':'x','date':'1735787045000'}").published())
        .isEqualTo("2025-01-02T03:04:05Z");
    assertThat(one("{'text':'x','date':'20250102'}").published()).isEqualTo("20250102");
  }

  @Test
  void entriesThatAreNoObjectsAreOneRow() throws IOException {
    List<Item> items = read("a.json", "[1,2,{'text':'x'},[{'text':'y'}],null]");
    assertThat(items).hasSize(2);
    assertThat(items.get(0).item()).isEqualTo("3");
    assertThat(reason(items.get(1))).isEqualTo("holds 4 entries that are no JSON objects");
  }

  @Test
  void hostileJsonIsARowAndNothingIsThrown() throws IOException {
    String deep = "[".repeat(100_000);
    assertThat(read("a.json", deep)).hasSize(1);
    assertThat(reason(read("a.json", "{'text':" + deep).get(0)))
        .startsWith("is not JSON: it is nested too deep");
    String number = "{'text':'x','date':" + "9".repeat(5_000) + "}";
    assertThat(reason(read("a.json", number).get(0))).startsWith("is not JSON: ");
    assertThat(one("{'text':'x','text':'y'}").body()).isEqualTo("y");
    assertThat(one("{'text':'a \\ud800 b','date':1e999999999,'title':{'name':[[[]]]}}").body())
        .hasSize(5);
    String nested = "{'text':".repeat(300) + "'x'" + "}".repeat(300);
    assertThat(read("a.json", nested)).hasSize(1);
    assertThat(reason(read("a.json", "[{'text':'x'},{'text':").get(1)))
        .startsWith("after entry 1 is not JSON: ");
    assertThat(read("a.json", "{}")).hasSize(1);
    assertThat(reason(read("a.json", "[]").get(0))).isEqualTo("holds no JSON object");
    assertThat(reason(read("a.json", "'x'").get(0))).isEqualTo("holds no JSON object");
  }

  private Sources small(String json) throws IOException {
    Path path = Files.writeString(dir.resolve("big.json"), json.replace('\'', '"'));
    Limits limits = new Limits(1_000, 1 << 20, 100, 4, 100);
    return Sources.in(path).within(limits);
  }

  @Test
  void aDocumentLongerThanAReportIsReadEntryByEntry() throws IOException {
    String entry = "{'title':'T','text':'" + "Ministers met. ".repeat(20) + "'}";
    String list = (entry + ",").repeat(9) + entry;
    assertThat(items(small("[" + list + "]"))).hasSize(10);
    assertThat(items(small("{'status':'ok','found':[1,2],'articles':[" + list + "],'page':{}}")))
        .hasSize(10);
    assertThat(items(small("{'hits':{'hits':[" + list + "]}}"))).hasSize(10);
    assertThat(items(small(entry + "\n\n" + (entry + "\n").repeat(5)))).hasSize(6);
    assertThat(
            items(
                Sources.stdin(new ByteArrayInputStream(utf8("[" + list.replace('\'', '"') + "]")))
                    .within(new Limits(1_000, 1 << 20, 100, 4, 100))))
        .hasSize(10);
  }

  @Test
  void inALongDocumentOneLongEntryCostsItselfAlone() throws IOException {
    String entry = "{'text':'Ministers met.'}";
    String big = "{'text':['" + "Ministers met. ".repeat(50) + "','" + "x".repeat(800) + "']}";
    List<Item> items = items(small("[" + entry + "," + big + "," + entry + "]"));
    assertThat(items).extracting(Item::item).containsExactly("1", "2", "3");
    assertThat(reason(items.get(1))).isEqualTo("entry 2 is longer than 1 MB");
  }

  @Test
  void aLongDocumentThatBreaksOffKeepsWhatStandsBefore() throws IOException {
    String entry = "{'text':'" + "Ministers met. ".repeat(20) + "'},";
    List<Item> items = items(small("[" + entry.repeat(9) + "{'text"));
    assertThat(items).hasSize(10);
    assertThat(reason(items.get(9))).startsWith("after entry 9 is not JSON: ");
  }

  @Test
  void aLongDocumentThatIsOneReportIsToldSo() throws IOException {
    assertThat(reason(items(small("{'text':'" + "x".repeat(2_000) + "'}")).get(0)))
        .isEqualTo("is 1 MB; a single report may be up to 1 MB");
  }
}
