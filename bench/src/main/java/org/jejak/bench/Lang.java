package org.jejak.bench;

/** The languages that reports are made in. */
enum Lang {
  EN,
  ID;

  Lang other() {
    return this == EN ? ID : EN;
  }

  /** ISO 639-1. */
  String code() {
    return this == EN ? "en" : "id";
  }
}
