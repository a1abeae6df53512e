desk-undo = Undo
desk-problems =
    { $count ->
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
