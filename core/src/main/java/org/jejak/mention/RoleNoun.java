package org.jejak.mention;

import org.jspecify.annotations.Nullable;

/**
 * A noun for an office or standing: minister, spokesperson, expert.
 *
 * @param title in English, the same for every language
 * @param sector such as GOV, MIL, EDU; null where the noun tells none
 * @param ofPlace whether the place of the office may follow it at once: Camat Titehena
 */
public record RoleNoun(String title, @Nullable String sector, boolean ofPlace) {}
