package org.jejak.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by its script, its letters and its function words, in one pass over
 * its first 400 words.
 */
final class LanguageTeller {
  private static final double MIN_SHARE = 0.12;
  private static final double MAX_STRANGE = 0.02;
  private static final double RATIO = 2;
  private static final double FULL_RATIO = 1.01;
  private static final int MIN_KIN_MARKS = 2;
  private static final int MIN_SIGNS = 8;
  private static final double MIN_KANA = 0.1;
  private static final double MAX_KANA = 0.02;
  private static final double MIN_HAN_WORDS = 0.02;

  private final List<Language> languages;
  private final WordIndex index;
  private final Alphabets alphabets;

  /**
   * A language to tell.
   *
   * @param full whether its pack serves every step: where it is close it wins sooner
   * @param letters beyond ASCII; empty where all letters of its script may stand in it
   * @param takenFor the language that a text without a mark of this one is; empty for none
   */
  record Profile(
      String code, boolean full, String letters, String takenFor, List<String> functionWords) {}

  private record Language(Profile profile, long bit, Script script) {
    String code() {
      return profile.code();
    }
  }

  LanguageTeller(List<Profile> profiles) {
    this.languages = new ArrayList<>();
    for (Profile profile : profiles) {
      Script script = Script.of(profile.functionWords().get(0).codePointAt(0));
      languages.add(new Language(profile, 1L << languages.size(), script));
    }
    this.index = WordIndex.of(profiles.stream().map(Profile::functionWords).toList());
    this.alphabets = new Alphabets(profiles.stream().map(Profile::letters).toList());
  }

  /** ISO 639-1 code, or {@code und} where the text shows too little or two come close. */
  String tell(String text) {
    LanguageScan scan = LanguageScan.of(text, index, alphabets);
    Script script = scan.mainScript();
    return switch (script) {
      case HAN, KANA -> hanOrKana(scan);
      case HANGUL, THAI -> only(script, scan);
      case OTHER -> Packs.UNDETERMINED;
      default -> byWords(script, scan);
    };
  }

  /** A script that one language alone is written in. */
  private String only(Script script, LanguageScan scan) {
    boolean enough = scan.letters(script) >= MIN_SIGNS;
    return languages.stream()
        .filter(language -> enough && language.script == script)
        .map(Language::code)
        .findFirst()
        .orElse(Packs.UNDETERMINED);
  }

  private String hanOrKana(LanguageScan scan) {
    int han = scan.letters(Script.HAN);
    int kana = scan.letters(Script.KANA);
    if (han + kana < MIN_SIGNS) {
      return Packs.UNDETERMINED;
    }
    double share = (double) kana / (han + kana);
    if (share >= MIN_KANA) {
      return only(Script.KANA, scan);
    }
    for (Language language : languages) {
      boolean words =
          scan.marks(language.bit, 0) >= Math.max(1, MIN_HAN_WORDS * scan.words(Script.HAN));
      if (language.script == Script.HAN && share <= MAX_KANA && words) {
        return language.code();
      }
    }
    return Packs.UNDETERMINED;
  }

  private String byWords(Script script, LanguageScan scan) {
    List<Language> fit = new ArrayList<>();
    long all = 0;
    for (Language language : languages) {
      boolean share = scan.marks(language.bit, 0) >= MIN_SHARE * scan.words(script);
      if (language.script == script && share && isWrittenSo(language, scan)) {
        fit.add(language);
        all |= language.bit;
      }
    }
    Language best = best(fit, all, scan);
    if (best == null) {
      return Packs.UNDETERMINED;
    }
    for (Language rival : languages) {
      boolean apart = rival.script == script && rival != best && !isKin(best, rival);
      if (apart && !beats(best, rival, scan)) {
        return Packs.UNDETERMINED;
      }
    }
    return best.code();
  }

  private static boolean isWrittenSo(Language language, LanguageScan scan) {
    return language.profile.letters().isEmpty()
        || scan.strangeLetters(language.bit) <= MAX_STRANGE * scan.letters(language.script);
  }

  private static @Nullable Language best(List<Language> fit, long all, LanguageScan scan) {
    Language best = null;
    double most = 0;
    for (Language language : fit) {
      long kin = 0;
      for (Language other : fit) {
        kin |= isKin(language, other) ? other.bit : 0;
      }
      double weight = scan.weight(language.bit, all & ~kin);
      if (weight > most) {
        best = language;
        most = weight;
      }
    }
    for (Language other : fit) {
      if (best != null && isKin(best, other)) {
        return ofKin(best, other, scan);
      }
    }
    return best;
  }

  private static Language ofKin(Language one, Language other, LanguageScan scan) {
    Language rare = one.profile.takenFor().isEmpty() ? other : one;
    Language usual = rare == one ? other : one;
    boolean marked = scan.marks(rare.bit, usual.bit) >= MIN_KIN_MARKS;
    return marked && beats(rare, usual, scan) ? rare : usual;
  }

  /** Whether texts of one are taken for the other where nothing marks them. */
  private static boolean isKin(Language one, Language other) {
    return one.profile.takenFor().equals(other.code())
        || other.profile.takenFor().equals(one.code());
  }

  private static boolean beats(Language one, Language other, LanguageScan scan) {
    boolean full = one.profile.full() && !other.profile.full();
    int marks = scan.marks(one.bit, other.bit);
    return marks > 0 && marks >= (full ? FULL_RATIO : RATIO) * scan.marks(other.bit, one.bit);
  }
}
