-- Whether the unit wrote on its behalf that a party takes part: what the party wrote itself is not shown to the
-- others by that.
ALTER TABLE coalition_member ADD COLUMN by_unit INTEGER NOT NULL DEFAULT 0;
UPDATE coalition_member SET by_unit = 1 WHERE EXISTS (
    SELECT 1 FROM record JOIN json_each(record.body, '$.members') AS member
    WHERE record.id = coalition_member.coalition AND member.value ->> 'party' = coalition_member.party
    AND member.value ->> 'by_unit' = 1);
