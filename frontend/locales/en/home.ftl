home-title = Who could support which need

home-lead = Country Coalitions brings what affected States need together with what others could give, and proposes one coalition for each State, with the reason for every match and every gap.

home-try = Try it

home-try-text = Match the case on the screen now. It takes a moment, and nothing is changed anywhere.

home-try-link = Try it with this case

home-own = Use your own case

home-figures = The case in four figures

home-steps = How it works

home-step-read = Read the case

home-step-read-text = What affected States need, line by line, and what donors could give, with every limit. Figures that are not known stay marked as to be costed.

home-step-read-link = See the needs

home-step-run = Run the matching

home-step-run-text = Public rules, the same for all. The method runs in your browser, shows its progress, and can be stopped.

home-step-run-link = See the rules and run

home-step-take = Take the coalitions to the table

home-step-take-text = One Country Coalition for each affected State: who could bring what, what stays open, and why.

home-step-take-link = See the coalitions

home-notes = Where this case comes from, and what to mind ({ $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    })

home-states = Affected States

home-states-note = with { $needs ->
        [one] { $needs } need
       *[other] { $needs } needs
    }

home-lines = Lines of need

# $costed (Number); $apart (Number) - lines with and without a figure
home-lines-note = { $costed } with a figure, { $apart } to be costed

home-open = Funding still open

home-open-note = asked, and not yet covered or committed; lines to be costed are in no sum

home-given = Funding offered

home-given-note = by { $donors ->
        [one] { $donors } donor
       *[other] { $donors } donors
    }, before any proposal

not-found-title = There is no such page

not-found-text = Check the address, or begin with one of these.

not-found-home = What this is

not-found-needs = What affected States need

# The case on the screen, on its way or not to be had
case-loading = Loading the case…

case-list-loading = Loading the list of cases…

case-list-failed = The list of cases could not be loaded

case-none-yet = No case yet

case-none-yet-text = The server holds no case. You can open a case file from this computer.

case-failed = The case could not be loaded

case-no-local = This address speaks of a file that is not open here

case-no-local-text = A file of this computer stays in the tab that opened it. Open it again to go on.

case-unopened = This file could not be opened

case-too-large = It is too large to open in a browser. The command line reads files of any size.

case-unreadable = The browser could not read it as text. Nothing was changed and nothing was sent.

case-faulty = This case file cannot be used as it is

case-faulty-text = Nothing was changed and nothing was sent. Correct the places below and open the file again.

case-correct = What to correct

# No case in the header of the page
case-none-unreached = No case: the server was not reached

case-none = No case

case-label = Case

case-choose = Choose a case

# $name - name of a file
case-local-option = { $name } (file on this device)

case-open = Open a case file from this computer

case-open-hint = Nothing is sent: the file is read and matched in this browser, and kept in this tab until you close it.
