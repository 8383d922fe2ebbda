package org.jejak.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Sentence;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.mention.Mentions;
import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Draft.Range;
import org.jspecify.annotations.Nullable;

/** Tells whom the words for a speaker name: a name, an office named before, or a pronoun. */
final class Speakers {
  private static final int OPENING = 8;
  private static final int SHORT = 3;

  private final Page page;
  private final Phrases phrases;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<Attribution, Speaker> known = new HashMap<>();
  private @Nullable Speaker last;
  private @Nullable Speaker lastPerson;
  private int lastAt = -1;

  /**
   * A speaker: entity id and name, either null where unknown; the words here.
   *
   * @param person whether "he" or "she" can mean this speaker
   */
  record Speaker(
      @Nullable String entity, @Nullable String name, @Nullable String text, boolean person) {}

  Speakers(Page page, Phrases phrases, Mentions mentions) {
    this.page = page;
    this.phrases = phrases;
    for (Entity entity : mentions.entities()) {
      entities.put(entity.id(), entity);
    }
  }

  /** The speaker of an attribution; to be asked in text order. */
  Speaker of(Attribution by) {
    Speaker speaker = known.get(by);
    if (speaker == null) {
      speaker = find(by);
      known.put(by, speaker);
    }
    last = speaker;
    lastPerson = speaker.person() ? speaker : lastPerson;
    lastAt = Math.max(lastAt, by.cue().first());
    return speaker;
  }

  private Speaker find(Attribution by) {
    Range words = by.speaker();
    if (words == null) {
      int end = by.cue().end();
      return earlier(by.cue().first(), page.words(by.cue().first(), end));
    }
    String text = page.words(words.first(), words.end());
    if (words.end() - words.first() == 1 && page.is("PRONOUN", words.first())) {
      return earlier(words.first(), text);
    }
    Entity entity = named(words);
    if (entity == null) {
      entity = officeHolder(words);
    }
    return entity == null
        ? new Speaker(null, text, text, mayBePerson(words))
        : new Speaker(entity.id(), entity.name(), text, entity.kind() == EntityKind.PERSON);
  }

  /** Whether words that name nobody known can be a person's: a short new name, or an office. */
  private boolean mayBePerson(Range words) {
    boolean name = words.end() - words.first() <= SHORT && page.tokens.get(words.first()).capital();
    for (int i = words.first(); i < words.end(); i++) {
      name &= page.mentionAt(i) == null;
    }
    return name || hasRole(words);
  }

  /** The entity named: a person first, then a body that stands alone, then a lone country. */
  private @Nullable Entity named(Range words) {
    Set<Mention> mentions = new LinkedHashSet<>();
    for (int i = words.first(); i < words.end(); i++) {
      Mention mention = page.mentionAt(i);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    Entity person = null;
    List<Entity> others = new ArrayList<>();
    for (Mention mention : mentions) {
      Entity entity = entities.get(metonym(mention));
      if (entity != null && entity.kind() == EntityKind.PERSON) {
        person = entity;
      } else if (entity != null) {
        others.add(entity);
      }
    }
    boolean office = page.is("ROLE", words.first()) || hasRole(words);
    return person != null || office ? person : body(others);
  }

  private static @Nullable Entity body(List<Entity> entities) {
    for (Entity entity : entities) {
      if (entity.kind() == EntityKind.ORGANISATION) {
        return entity;
      }
    }
    return entities.size() == 1 ? entities.get(0) : null;
  }

  private static String metonym(Mention mention) {
    String meant = mention.metonymFor();
    return meant == null ? mention.entity() : meant;
  }

  private boolean hasRole(Range words) {
    for (int i = words.first(); i < words.end(); i++) {
      if (page.is("ROLE", i) && page.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  /** The one person whom the report names right after the same words ("Presiden Iran X"). */
  private @Nullable Entity officeHolder(Range words) {
    int length = words.end() - words.first();
    Entity holder = null;
    for (Mention mention : page.mentions) {
      if (mention.kind() != EntityKind.PERSON) {
        continue;
      }
      int at = page.body.tokenFrom(mention.span().start());
      if (at >= length && sameWords(words.first(), at - length, length)) {
        Entity entity = entities.get(mention.entity());
        if (entity == null || (holder != null && !holder.equals(entity))) {
          return null;
        }
        holder = entity;
      }
    }
    return holder;
  }

  private boolean sameWords(int a, int b, int length) {
    for (int i = 0; i < length; i++) {
      if (!page.tokens.get(a + i).norm().equals(page.tokens.get(b + i).norm())) {
        return false;
      }
    }
    return true;
  }

  /** Whom a pronoun means: the last speaker, or who speaks or opens a sentence after him. */
  private Speaker earlier(int token, String text) {
    boolean plural = page.is("PLURAL", token);
    Speaker before = plural ? last : sinceLast(token);
    if (before == null) {
      before = lastPerson == null ? last : lastPerson;
    }
    return before == null
        ? new Speaker(null, null, text, !plural)
        : new Speaker(before.entity(), before.name(), text, before.person());
  }

  private @Nullable Speaker sinceLast(int token) {
    Sentence here = page.sentence(token);
    for (int s = page.sentenceIndex(token) - 1; s >= 0; s--) {
      Sentence sentence = page.body.sentences().get(s);
      if (sentence.first() <= lastAt || here.paragraph() - sentence.paragraph() > 2) {
        return null;
      }
      Speaker speaker = speakerOf(sentence);
      if (speaker == null || !speaker.person()) {
        speaker = openerOf(sentence);
      }
      if (speaker != null) {
        return speaker;
      }
    }
    return null;
  }

  /** Who speaks in a sentence that gives no statement of its own ("mengaku telah …"). */
  private @Nullable Speaker speakerOf(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      SpeechLexicon.Hit cue = page.marked(i) ? null : page.cueAt(i);
      if (cue == null || cue.cue().anaphoric()) {
        continue;
      }
      Range words =
          cue.cue().before()
              ? phrases.leftOf(sentence.first(), i)
              : phrases.rightOf(cue.end(), sentence.end());
      boolean pronoun = words != null && page.is("PRONOUN", words.first());
      if (words != null && !pronoun) {
        return find(new Attribution(words, new Range(i, cue.end()), null, i, cue.end()));
      }
    }
    return null;
  }

  private @Nullable Speaker openerOf(Sentence sentence) {
    for (int i = sentence.first(); i < Math.min(sentence.end(), sentence.first() + OPENING); i++) {
      Mention mention = page.mentionAt(i);
      if (mention != null && mention.kind() == EntityKind.PERSON && !page.marked(i)) {
        Entity entity = entities.get(mention.entity());
        return entity == null
            ? null
            : new Speaker(entity.id(), entity.name(), mention.text(), true);
      }
    }
    return null;
  }
}
