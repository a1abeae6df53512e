# Needs from a sheet: upload, preview, confirmation, undo.
sheet-title = Import needs
sheet-lead = Bring needs from a spreadsheet. You see what would be done with every row before anything is changed, and can undo the whole import for 24 hours.
sheet-template = Template
sheet-template-hint = One row is one line of a need. The template explains every column; headings in any of the six languages are understood.
sheet-file = File
sheet-choose = Choose a file
sheet-choose-hint = XLSX or CSV (UTF-8), at most 5 MiB. Nothing of it is kept before you confirm.
sheet-owner = State on whose behalf you import
sheet-reading = The server reads the file
# $name - of the file
sheet-preview-of = What would be done with { $name }
# Each a number of rows
sheet-counts = Add: { $add }. Change: { $change }. Correct first: { $error }. Same as now: { $same }.
# $headings - a list
sheet-ignored = Columns that are not looked at: { $headings }
sheet-good-rows = Rows to correct are left out; the others can be imported now. Download them with the reasons, correct them, and import that file next.
sheet-failed-rows = Download the rows to correct
sheet-consequence = New needs become drafts that you can send later. A change of a published need holds at once for everyone who sees it.
sheet-import =
    { $count ->
        [one] Import one row
       *[other] Import { $count } rows
    }
sheet-nothing = No row adds or changes anything.
sheet-done = The import is done
sheet-done-next = These needs were made or changed. Below you can undo the whole import.
sheet-show = Show rows
sheet-rows = Rows of the file
sheet-rows-caption = Rows of the file, in its order
sheet-row = Row
sheet-verdict-heading = Verdict
sheet-details = What changes, or what to correct
# $code - what is done with a row
sheet-verdict =
    { $code ->
        [add] Add
        [change] Change
        [same] Same
       *[error] Correct first
    }
sheet-basis = How the figure came to be
sheet-imports = Imports
sheet-imports-caption = Imports of your party, the latest first
sheet-when = When
sheet-what = Needs
# Each a number of needs
sheet-needs-done = { $made } made, { $changed } changed
# $moment - day and time
sheet-undo-until = possible until { $moment }
sheet-undo-past = The 24 hours are over
sheet-undone-at = Undone { $moment }
sheet-undone = The import was undone: what it made is withdrawn, what it changed is as before.
# Why a file or an import is refused, and what to do; nothing for codes without words
sheet-refused =
    { $code ->
        [sheet_empty] The file is empty. Choose the one that was filled in.
        [sheet_too_large] The file is larger than 5 MiB. Split it.
        [body_too_large] The file is larger than 5 MiB. Split it.
        [not_a_sheet] This is neither a workbook nor text. Save it as XLSX or CSV (UTF-8).
        [sheet_old_format] This workbook is of an old format or has a password. Save it as XLSX without one.
        [sheet_macros] This workbook holds macros. Save it as XLSX, which holds none.
        [sheet_not_utf8] The text is in an unknown encoding. Save it as CSV (UTF-8) or as XLSX.
        [sheet_packed] This workbook unpacks to too much. Copy the rows into a new template.
        [sheet_too_much] The file has too many rows or columns, or cells far outside. Copy the rows into a new template.
        [sheet_damaged] The workbook is damaged. Open it in a spreadsheet program and save it again.
        [sheet_demanding] Reading this file takes too much. Copy the rows into a new template.
        [no_headings] No sheet has the headings of needs. Put the rows under the headings of the template.
        [nothing_to_import] No row adds or changes anything.
        [preview_outdated] Something has changed since the preview. Choose the file again.
        [import_undone] This import was undone already.
        [import_too_old] The 24 hours are over. Change its needs one by one.
        [import_changed_since] Nothing was undone, because these needs were changed since:
       *[other] { "" }
    }
# Names of lists that can be downloaded
sheet-interests = Interests
sheet-market = Everything in force
