-- Who is named beside an entity in most of its reports: found with each trace, as counting it goes
-- through all reports of both.
ALTER TABLE entity_cards ADD COLUMN beside ${blob};
DROP INDEX entity_articles_article;

-- What the last trace found has no such rows yet, nor what holds its stories together: everything
-- counts as untraced until the next.
UPDATE facts SET value = '0' WHERE name = 'traced_seq';
