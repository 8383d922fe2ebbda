/** Languages as data: packs, tokens, concepts and language identification. */
@NullMarked
package org.jejak.language;

import org.jspecify.annotations.NullMarked;
