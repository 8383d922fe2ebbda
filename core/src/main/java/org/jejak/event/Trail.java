package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.CueReader.Cue;

/** Keeps what was weighed while one sentence was coded, so that an event can be explained. */
final class Trail {
  private final List<Weighed> weighed = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();

  /** Why a frame gave no event. */
  enum Lack {
    OBJECT("the words that stand with the act are not those it asks for"),
    JOINT("it needs two or more who do it together"),
    INFINITIVE("no infinitive follows"),
    NOUN("it does not count where a noun names the act"),
    ACTOR("nobody is named who does it"),
    RECIPIENT("nobody is named to whom it is done"),
    PERSON("only a person does it"),
    PRIVATE("what private people do among themselves does not count"),
    GAME("the sentence tells of a game or a story"),
    DUTY("the words only say that it should be done");

    private final String words;

    Lack(String words) {
      this.words = words;
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
