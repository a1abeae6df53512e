desk-undo = Undo
desk-problems =
    { $count ->
        [zero] { $count } things to correct
        [one] { $count } things to correct
        [two] { $count } things to correct
        [few] { $count } things to correct
        [many] { $count } things to correct
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
