package org.jejak.event;

/**
 * Where a verb's subject stands.
 *
 * @param stretch the words
 * @param sure how surely they are its subject
 * @param governor piece of the verb that governs this one in its clause; -1 for none
 * @param governed whether the verb only belongs to what its governor asks (urged Hamas to release)
 */
record Subject(Stretch stretch, double sure, int governor, boolean governed) {}
