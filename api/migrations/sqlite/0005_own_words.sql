-- Whether what a record says is the unit's hand, until its owner says it itself; whether its owner
-- ever wrote or did anything with it, from when on the unit widens nothing of it; and whether its
-- owner put it down, withdrawn or as a draft, until the owner sends it.
ALTER TABLE record ADD COLUMN by_unit INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN own_word INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN put_down INTEGER NOT NULL DEFAULT 0;
UPDATE record SET by_unit = 1
    WHERE json_extract(created_by, '$.on_behalf') = owner OR json_extract(changed_by, '$.on_behalf') = owner;
UPDATE record SET own_word = 1 WHERE EXISTS (SELECT 1 FROM record_change AS past
    WHERE past.record = record.id AND json_extract(past.author, '$.on_behalf') IS NULL
    AND json_extract(past.author, '$.party') = record.owner);
UPDATE record SET put_down = 1 WHERE status IN ('draft', 'withdrawn')
    AND json_extract(changed_by, '$.on_behalf') IS NULL AND json_extract(changed_by, '$.party') = owner;

-- Since when a party takes part, in microseconds since 1970, UTC: what happened before is not told.
ALTER TABLE coalition_member ADD COLUMN joined_at INTEGER NOT NULL DEFAULT 0;
