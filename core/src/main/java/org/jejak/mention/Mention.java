package org.jejak.mention;

import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * One naming of an entity.
 *
 * @param entity id of the entity
 * @param metonymFor id of what the name stands for here (Moscow for the Russian government); null
 *     where it stands for itself
 */
public record Mention(
    Span span, String text, String entity, EntityKind kind, @Nullable String metonymFor) {}
