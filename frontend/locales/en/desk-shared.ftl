# What the pages of every desk say.
desk-undo = Undo
# $count (Number)
desk-problems =
    { $count ->
        [one] { $count } thing to correct
       *[other] { $count } things to correct
    }
desk-status =
    { $code ->
        [draft] Draft
        [submitted] Being checked
        [published] Published
       *[withdrawn] Withdrawn
    }
desk-status-in-matching = In the matching
desk-status-amended = Changed since it was checked
