package org.jejak.document;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ReadersFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void page(byte[] bytes) {
    Sources.stdin(new java.io.ByteArrayInputStream(bytes)).forEach(item -> {});
    System.out.println("ran " + bytes.length);
  }
}
