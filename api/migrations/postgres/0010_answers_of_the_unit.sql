-- Whether the unit wrote on its behalf that a party takes part: what the party wrote itself is not shown to the
-- others by that.
ALTER TABLE coalition_member ADD COLUMN by_unit BIGINT NOT NULL DEFAULT 0;
UPDATE coalition_member SET by_unit = 1 WHERE EXISTS (
    SELECT 1 FROM record CROSS JOIN LATERAL jsonb_array_elements(CAST(record.body AS JSONB) -> 'members') AS member
    WHERE record.id = coalition_member.coalition AND member ->> 'party' = coalition_member.party
    AND member ->> 'by_unit' = 'true');
