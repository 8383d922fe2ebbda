package org.jejak.embeddings;

/** A report, its translation into a language that no pack reads, and a model that knows both. */
public final class Lighthouse {
  public static final String ENGLISH =
      """
      The old lighthouse at Dili was lit again on Sunday after 40 years of darkness, and the whole \
      village came to watch.

      Children climbed the stairs with candles and sang to the fishermen below.

      The lamp came from Portugal in a wooden box. A teacher, Maria Lobo, repaired it with wire \
      from a bicycle.

      The village wants to keep it burning every night until the boats come home. Oil costs 12 \
      dollars a week, and each family gives a share.

      Mothers remember the storm that took the old lamp. The sea was black then, and the boats \
      lost the harbour.\
      """;

  public static final String SWAHILI =
      """
      Mnara wa zamani wa taa mjini Dili uliwashwa tena Jumapili baada ya miaka 40 ya giza, na \
      kijiji kizima kilikuja kutazama.

      Watoto walipanda ngazi wakiwa na mishumaa na kuwaimbia wavuvi chini.

      Taa ilitoka Ureno katika sanduku la mbao. Mwalimu, Maria Lobo, aliitengeneza kwa waya wa \
      baiskeli.

      Kijiji kinataka iendelee kuwaka kila usiku hadi mashua zirudi nyumbani. Mafuta hugharimu \
      dola 12 kwa wiki, na kila familia hutoa mchango.

      Akina mama wanakumbuka dhoruba iliyochukua taa ya zamani. Bahari ilikuwa nyeusi wakati huo, \
      na mashua zilipoteza bandari.\
      """;

  /** Says what {@link #ENGLISH} says of the lamp, without a name or a figure of it. */
  public static final String NAMELESS =
      """
      Watoto walipanda ngazi wakiwa na mishumaa na kuwaimbia wavuvi chini.

      Kijiji kinataka iendelee kuwaka kila usiku hadi mashua zirudi nyumbani.

      Akina mama wanakumbuka dhoruba iliyochukua taa ya zamani.

      Bahari ilikuwa nyeusi wakati huo, na mashua zilipoteza bandari.\
      """;

  public static final TinyModel MODEL =
      TinyModel.of(
          """
          lighthouse mnara
          old zamani
          lit uliwashwa
          again tena
          sunday jumapili
          years miaka
          darkness giza
          village kijiji
          watch kutazama
          children watoto
          climbed walipanda
          stairs ngazi
          candles mishumaa
          sang kuwaimbia
          fishermen wavuvi
          lamp taa
          portugal ureno
          wooden mbao
          box sanduku
          teacher mwalimu
          repaired aliitengeneza
          wire waya
          bicycle baiskeli
          wants kinataka
          burning kuwaka
          night usiku
          boats mashua
          home nyumbani
          oil mafuta
          dollars dola
          week wiki
          family familia
          share mchango
          mothers mama
          remember wanakumbuka
          storm dhoruba
          sea bahari
          black nyeusi
          lost zilipoteza
          harbour bandari
          """);

  private Lighthouse() {}
}
