package org.jejak.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a PDF's pages with their places, within a limit of work. */
final class PdfStripper extends PDFTextStripper {
  private static final long MAX_WORK = 512L << 20;
  private static final int MAX_OPERATORS = 20_000_000;
  private static final int MAX_GLYPHS = 8_000_000;
  private static final int MAX_GLYPHS_A_PAGE = 500_000;

  private final List<PdfLine> lines = new ArrayList<>();
  private final Map<COSStream, Long> sizes = new IdentityHashMap<>();
  private final StringBuilder line = new StringBuilder();
  private float left;
  private float right;
  private float top;
  private float size;
  private boolean bold;
  private long work;
  private int operators;
  private int glyphs;
  private int glyphsOfPage;
  private int crowded;
  private int laborious;
  private int broken;

  /** More work than a report is worth. */
  private static final class TooLaborious extends IOException {
    private static final long serialVersionUID = 1;

    TooLaborious() {
      super("is too laborious to read");
    }
  }

  /** The lines of the first pages, in the order in which they are read. */
  List<PdfLine> lines(PDDocument document, int pages) throws IOException {
    setEndPage(pages);
    writeText(document, Writer.nullWriter());
    endLine();
    return lines;
  }

  /** Why a page is missing; null where none is. */
  @Nullable String missing() {
    if (laborious > 0) {
      return "page %d is too laborious to read; the rest was left out".formatted(laborious);
    }
    if (broken > 0) {
      return "page %d is broken".formatted(broken);
    }
    return crowded > 0 ? "page %d holds more signs than are read".formatted(crowded) : null;
  }

  @Override
  public void processPage(PDPage page) {
    int number = getCurrentPageNo();
    if (laborious > 0 || number > getEndPage()) {
      return;
    }
    glyphsOfPage = 0;
    try {
      for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
        spend(streams.next().getCOSObject());
      }
      super.processPage(page);
    } catch (TooLaborious e) {
      laborious = number;
    } catch (IOException | RuntimeException e) {
      broken = broken == 0 ? number : broken;
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    spend(form.getCOSObject());
    super.showForm(form);
  }

  /** A stream may be run any number of times; each time costs its length. */
  private void spend(COSStream stream) throws IOException {
    Long length = sizes.get(stream);
    if (length == null) {
      try (var in = stream.createInputStream()) {
        length = in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      sizes.put(stream, length);
    }
    work += length;
    if (work > MAX_WORK) {
      throw new TooLaborious();
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MAX_OPERATORS) {
      throw new TooLaborious();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof TooLaborious) {
      throw e;
    }
    super.operatorException(operator, operands, e);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++glyphs <= MAX_GLYPHS && ++glyphsOfPage <= MAX_GLYPHS_A_PAGE) {
      super.processTextPosition(text);
    } else if (crowded == 0) {
      crowded = getCurrentPageNo();
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (positions.isEmpty()) {
      line.append(text);
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    if (line.isEmpty()) {
      left = first.getXDirAdj();
      right = left;
      top = first.getYDirAdj();
      size = first.getFontSizeInPt();
      bold = isBold(first.getFont());
    }
    left = Math.min(left, first.getXDirAdj());
    right = Math.max(right, last.getXDirAdj() + last.getWidthDirAdj());
    line.append(text);
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    return name.contains("bold") || name.contains("black") || name.contains("heavy");
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String words = line.toString().strip();
    line.setLength(0);
    if (!words.isEmpty()) {
      lines.add(new PdfLine(getCurrentPageNo(), left, right, top, size, bold, words));
    }
  }
}
