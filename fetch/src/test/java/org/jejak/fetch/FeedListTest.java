package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Feeds as files name them. */
class FeedListTest {
  private static FeedList read(String text) {
    return FeedList.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void outlinesInOutlinesNameFeeds() {
    FeedList list =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Straits</title></head><body>
              <outline text="Timor">
                <outline text="Paper" title="The Paper" type="rss" xmlUrl="https://paper.example/f?a=1&amp;b=2"/>
                <outline text="Radio"><outline text="News" XMLURL=" https://radio.example/rss "/></outline>
              </outline>
              <outline text="Paper again" xmlUrl="https://paper.example/f?a=1&amp;b=2"/>
            </body></opml>
            """);
    assertThat(list.faults()).isEmpty();
    assertThat(list.feeds())
        .containsExactly(
            new FeedList.Named("https://paper.example/f?a=1&b=2", "The Paper"),
            new FeedList.Named("https://radio.example/rss", "News"));
  }

  @Test
  void whatIsCommentedOutIsLeftOut() {
    FeedList list =
        read(
            "<opml version='2.0'><body><outline isComment='true' text='off'>"
                + "<outline xmlUrl='https://a.example/'/></outline>"
                + "<outline xmlUrl='https://b.example/'/></body></opml>");
    assertThat(list.feeds())
        .extracting(FeedList.Named::address)
        .containsExactly("https://b.example/");
  }

  @Test
  void aPlainListHasAnAddressALine() {
    FeedList list =
        read(
            "\ufeff# straits\nhttps://a.example/feed#top  # morning\n\n  https://b.example/\r\nnews\n");
    assertThat(list.feeds())
        .extracting(FeedList.Named::address)
        .containsExactly("https://a.example/feed#top", "https://b.example/");
    assertThat(list.faults()).containsExactly("news is no web address of a feed");
  }

  @Test
  void aCommentBeginsBehindAnyWhiteSpace() {
    FeedList list = read("\t# note\n  # more\nhttps://a.example/\t# noon\nhttps://b.example/#c\n");
    assertThat(list.feeds())
        .extracting(FeedList.Named::address)
        .containsExactly("https://a.example/", "https://b.example/#c");
    assertThat(list.faults()).isEmpty();
  }

  @Test
  void noFileIsReadThroughAnEntityAndNoneGrows() {
    FeedList list =
        read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY a "https://">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <opml version="1.0"><body>
              <outline text="&x;" xmlUrl="https://a.example/&x;"/><outline xmlUrl="&c;"/>
              <outline text="script" xmlUrl="javascript:alert(1)"/>
              <outline text="file" xmlUrl="file:///etc/passwd"/>
            </body></opml>
            """);
    assertThat(list.feeds()).containsExactly(new FeedList.Named("https://a.example/&x;", "&x;"));
    assertThat(list.faults()).hasSize(3);
  }

  @Test
  void depthAndBrokenMarkupDoNotStopIt() {
    String deep = "<outline>".repeat(20_000);
    assertThat(read("<opml><body>" + deep + "<outline xmlUrl='https://a.example/'>").feeds())
        .hasSize(1);
  }

  @Test
  void aMarkBeforeACommentHidesNothing() {
    byte[] list = "\ufeff# feeds\nhttps://a.example/ # daily\n".getBytes(StandardCharsets.UTF_8);
    assertThat(FeedList.addresses(list)).containsExactly("https://a.example/");
  }

  @Test
  void itsOwnCharsetHolds() {
    byte[] wide =
        "<?xml version='1.0' encoding='UTF-16'?><opml><outline text='Kupang é' xmlUrl='https://a.example/'/></opml>"
            .getBytes(StandardCharsets.UTF_16);
    assertThat(FeedList.of(wide).feeds())
        .containsExactly(new FeedList.Named("https://a.example/", "Kupang é"));
  }
}
