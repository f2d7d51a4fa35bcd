-- Who types a title as it stands is shown that record first, however many others have the same words.
CREATE INDEX ON search.record (noun, title_order);
