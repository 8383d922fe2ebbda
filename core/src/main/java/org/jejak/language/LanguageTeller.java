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
  private static final int STRONG = 2;
  private static final int MIN_CONTENT = 2;
  private static final double MIN_CONTENT_SHARE = 0.35;
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
   * @param contentWords other words of a full pack, asked where function words tell nothing
   * @param marks words that its next kin has not
   */
  record Profile(
      String code,
      boolean full,
      String letters,
      String takenFor,
      List<String> functionWords,
      List<String> contentWords,
      List<String> marks) {}

  /** The bits under which the index knows a language's function words, content words and marks. */
  private record Language(Profile profile, long bit, long content, long mark, Script script) {
    /** A word of the language, of whatever kind. */
    long any() {
      return bit | content | mark;
    }

    String code() {
      return profile.code();
    }
  }

  LanguageTeller(List<Profile> profiles) {
    this.languages = new ArrayList<>();
    List<List<String>> lists = new ArrayList<>();
    profiles.forEach(profile -> lists.add(profile.functionWords()));
    for (Profile profile : profiles) {
      Script script = Script.of(profile.functionWords().get(0).codePointAt(0));
      long bit = 1L << languages.size();
      long content = bit(profile.contentWords(), lists);
      languages.add(new Language(profile, bit, content, bit(profile.marks(), lists), script));
    }
    this.index = WordIndex.of(lists);
    this.alphabets = new Alphabets(profiles.stream().map(Profile::letters).toList());
  }

  private static long bit(List<String> words, List<List<String>> lists) {
    if (words.isEmpty()) {
      return 0;
    }
    lists.add(words);
    return 1L << lists.size() - 1;
  }

  /** ISO 639-1 code, or {@code und} where the text shows too little or two come close. */
  String tell(String text) {
    LanguageScan scan = LanguageScan.of(text, index, alphabets);
    Script script = scan.mainScript();
    return switch (script) {
      case HAN, KANA -> hanOrKana(scan);
      case HANGUL, THAI -> only(script, scan);
      case OTHER -> Packs.UNDETERMINED;
      default -> {
        String told = byWords(script, scan);
        yield told.equals(Packs.UNDETERMINED) ? byContent(script, scan) : told;
      }
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
          scan.marks(language.bit) >= Math.max(1, MIN_HAN_WORDS * scan.words(Script.HAN));
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
      if (language.script == script
          && scan.marks(language.bit) >= MIN_SHARE * scan.words(script)
          && isWrittenSo(language, scan)) {
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

  private @Nullable Language best(List<Language> fit, long all, LanguageScan scan) {
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
    Language kin = best == null ? null : kin(best);
    return best == null || kin == null ? best : ofKin(best, kin, scan);
  }

  private static Language ofKin(Language one, Language other, LanguageScan scan) {
    Language rare = one.profile.takenFor().isEmpty() ? other : one;
    Language usual = rare == one ? other : one;
    int marks =
        STRONG * scan.marks(rare.mark, usual.bit | usual.mark)
            + scan.marks(rare.bit | rare.content, usual.any() | rare.mark);
    int against =
        STRONG * scan.marks(usual.mark, rare.bit | rare.mark)
            + scan.marks(usual.bit, rare.any() | usual.mark);
    return marks >= MIN_KIN_MARKS && marks >= RATIO * against ? rare : usual;
  }

  /**
   * Told by the content words of the full packs: short sentences, titles and lists have hardly a
   * function word.
   */
  private String byContent(Script script, LanguageScan scan) {
    for (Language language : languages) {
      boolean own =
          language.content != 0
              && language.script == script
              && language.profile.takenFor().isEmpty()
              && isWrittenSo(language, scan);
      if (own && covers(language, scan)) {
        Language kin = kin(language);
        return (kin == null ? language : ofKin(language, kin, scan)).code();
      }
    }
    return Packs.UNDETERMINED;
  }

  private boolean covers(Language language, LanguageScan scan) {
    Language kin = kin(language);
    long any = language.any() | (kin == null ? 0 : kin.any());
    int words = scan.marks(any, 0);
    if (words < MIN_CONTENT || words < MIN_CONTENT_SHARE * scan.words(language.script)) {
      return false;
    }
    for (Language rival : languages) {
      boolean apart = rival != language && rival != kin && rival.script == language.script;
      if (apart && scan.marks(any, rival.any()) < RATIO * scan.marks(rival.any(), any)) {
        return false;
      }
      if (apart && rival.content != 0 && scan.marks(any, rival.any()) < MIN_CONTENT) {
        return false;
      }
    }
    return true;
  }

  /** The language that this one may be taken for, or that may be taken for it; null if none. */
  private @Nullable Language kin(Language language) {
    for (Language other : languages) {
      if (isKin(language, other)) {
        return other;
      }
    }
    return null;
  }

  /** Whether texts of one are taken for the other where nothing marks them. */
  private static boolean isKin(Language one, Language other) {
    return one.profile.takenFor().equals(other.code())
        || other.profile.takenFor().equals(one.code());
  }

  private static boolean beats(Language one, Language other, LanguageScan scan) {
    double ratio = one.profile.full() && !other.profile.full() ? FULL_RATIO : RATIO;
    int most = scan.marks(other.bit);
    int least = scan.marks(one.bit) - most;
    if (least > 0 && least >= ratio * most) {
      return true; // even if every word of the other were one of this language, too
    }
    int marks = scan.marks(one.bit, other.bit);
    return marks > 0 && marks >= ratio * scan.marks(other.bit, one.bit);
  }
}
