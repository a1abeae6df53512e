-- Letters are written about other records than response rounds, too: about coalitions (`confirm` and
-- `overdue`, each with the step and its day) and about needs (`comment`, with its moment).
ALTER TABLE round_letter RENAME TO reminder;
ALTER TABLE reminder RENAME COLUMN round TO record;
