package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.CueReader.Cue;

/** Keeps what was weighed while one sentence was coded, so that an event can be explained. */
final class Trail {
  private final List<Weighed> weighed = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();

  /** Why a frame gave no event, and whether frames below it are tried then. */
  enum Lack {
    OBJECT("the words that stand with the act are not those it asks for", false),
    JOINT("it needs two or more who do it together", false),
    INFINITIVE("no infinitive follows", false),
    NOUN("it does not count where a noun names the act", false),
    ACTOR("nobody is named who does it", true),
    RECIPIENT("nobody is named to whom it is done", false),
    PERSON("only a person does it", false),
    PRIVATE("what private people do among themselves does not count", false),
    GAME("the sentence tells of a game or a story", true),
    DUTY("the words only say that it should be done", true);

    private final String words;
    private final boolean last;

    Lack(String words, boolean last) {
      this.words = words;
      this.last = last;
    }

    /** Whether no other frame can mend it. */
    boolean endsSearch() {
      return last;
    }

    String words() {
      return words;
    }
  }

  /**
   * A frame that did not apply.
   *
   * @param act piece that carries the act
   */
  record Weighed(int act, String concept, Frame frame, Lack lack) {}

  /**
   * A cue of status.
   *
   * @param act piece whose status it decides
   */
  record Sign(int act, Cue cue) {}

  void weigh(int act, String concept, Frame frame, Lack lack) {
    weighed.add(new Weighed(act, concept, frame, lack));
  }

  void sign(int act, Cue cue) {
    signs.add(new Sign(act, cue));
  }

  List<Weighed> weighed() {
    return weighed;
  }

  List<Sign> signs() {
    return signs;
  }
}
