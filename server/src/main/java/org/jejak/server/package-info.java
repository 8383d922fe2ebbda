/**
 * A folder as a REST API under {@code /api/v1}, described by {@code openapi.yaml}, and the page.
 */
@NullMarked
package org.jejak.server;

import org.jspecify.annotations.NullMarked;
