-- A document that the unit kept for itself and that is stored for everyone later is as new as it is
-- to them: its moment may change then, with its audience, and nothing else of it ever does.
DROP TRIGGER case_file_never_changes ON case_file;
CREATE TRIGGER case_file_never_changes BEFORE UPDATE OF hash, title, label, as_of, currency, states,
    needs, lines, to_be_costed, donors, offers, body ON case_file
FOR EACH ROW EXECUTE FUNCTION refuse_change('a case never changes');
DROP TRIGGER run_never_changes ON run;
CREATE TRIGGER run_never_changes BEFORE UPDATE OF hash, case_hash, policy, engine, matches, body ON run
FOR EACH ROW EXECUTE FUNCTION refuse_change('a run never changes');
