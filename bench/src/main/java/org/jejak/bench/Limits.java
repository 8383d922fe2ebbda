package org.jejak.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jsoup.Jsoup;

/** The bare parts of the stages: what a stage can hardly do without, on the same reports. */
final class Limits {
  /** How often the texts are scanned: once is too little to be measured. */
  static final int SCANS = 200;

  private final List<GeneratedReport> reports;
  private final List<String> pages;
  private final List<String> texts;
  private long seen;

  Limits(List<GeneratedReport> reports) {
    this.reports = reports;
    this.pages = reports.stream().map(SavedPage::of).toList();
    this.texts = reports.stream().map(GeneratedReport::plain).toList();
  }

  /** Looks at each character of the texts {@link #SCANS} times. */
  void scan() {
    for (int round = 0; round < SCANS; round++) {
      for (String text : texts) {
        for (int i = 0; i < text.length(); i++) {
          seen += text.charAt(i);
        }
      }
    }
  }

  /** Parses the pages. */
  void parse() {
    for (String page : pages) {
      seen += Jsoup.parse(page).childNodeSize();
    }
  }

  /**
   * Packs the texts, puts them into a table and indexes them.
   *
   * @throws IOException when the folder takes no more
   */
  void keep(Path folder) throws IOException {
    Files.createDirectories(folder);
    insert(folder.resolve("limit.db"));
    index(folder.resolve("index"));
  }

  private void insert(Path file) throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement plain = connection.createStatement()) {
      plain.execute("PRAGMA journal_mode = WAL");
      plain.execute("CREATE TABLE reports (id TEXT PRIMARY KEY, json BLOB)");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO reports VALUES (?, ?)")) {
        for (GeneratedReport report : reports) {
          insert.setString(1, "a" + report.number());
          insert.setBytes(2, gzip(report.json()));
          insert.executeUpdate();
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("SQLite does not take what is measured: " + e.getMessage(), e);
    }
  }

  private static byte[] gzip(String json) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private void index(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }
}
