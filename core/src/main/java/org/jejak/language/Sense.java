package org.jejak.language;

/**
 * A concept in one of its forms.
 *
 * @param concept id such as {@code sign.v}
 * @param form grammatical form of the words
 */
public record Sense(String concept, Form form) {

  /** Grammatical forms that reading tells apart. */
  public enum Form {
    /** The dictionary form: an English infinitive or present, an Indonesian bare stem. */
    BASE,
    /** A finite active form. */
    ACTIVE,
    /** An English past that may also be the participle (signed). */
    PAST,
    /** A participle alone (written): passive or perfect. */
    PARTICIPLE,
    /** A passive form in itself (ditandatangani). */
    PASSIVE,
    /** An English -ing form. */
    GERUND,
    /** A noun that names a verb's act (signing, penandatanganan). */
    NOMINAL,
    /** A noun, quality or other word without voice. */
    PLAIN
  }

  /** Whether the concept is an act ({@code .v}). */
  public boolean isAct() {
    return concept.endsWith(".v");
  }
}
