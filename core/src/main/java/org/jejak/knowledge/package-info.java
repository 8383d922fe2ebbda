/** What is known before reading: countries, people, organisations, places, outlets, roles. */
@NullMarked
package org.jejak.knowledge;

import org.jspecify.annotations.NullMarked;
