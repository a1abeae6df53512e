# The page of help: plain, the same for everyone, readable without an account.

help-title = Help
help-lead = What the words on these pages mean, how figures are counted, where to begin, and how to use the pages by keyboard or with a screen reader.
help-words = Words
# $term - a word with a meaning of its own on these pages
help-term =
    { $term ->
        [need] Need
        [line] Line
        [offer] Offer
        [must] Must, and prefer
        [matching] Matching
        [coalition] Country Coalition
        [interest] Interest
        [round] Response round
        [proposed] Proposed
        [pledged] Pledged
        [committed] Committed
        [paid] Paid or delivered
        [open] Still open
        [not_reported] Not reported
       *[to_be_costed] To be costed
    }
help-meaning =
    { $term ->
        [need] What an affected State asks for, with its own priority. It is made of lines.
        [line] One piece of a need: one kind of support, one year, one amount or quantity. Support is always for a line, so nothing is counted twice.
        [offer] What a donor, an organisation, a bank or a company could give: money, expertise or goods, with its limits.
        [must] A limit marked “must” is never crossed. One marked “prefer” is kept where it can be, and it is said where it was not.
        [matching] Needs and offers are put side by side under public rules. The same input always gives the same result, and the result comes with a proof that anyone can check.
        [coalition] All who could support one State, each with its part: who brings what, for which line, in which year, and what stays open and why.
        [interest] A donor says that a need is worth a talk. It is not an offer and commits nobody.
        [round] The unit asks several donors about the needs of a State, until a day. The State gets one answer of all.
        [proposed] A result of matching, for people to discuss. Nobody has promised it.
        [pledged] Announced by the giver. It is drawn and not counted as cover.
        [committed] Promised, and not paid or delivered yet. It covers a line.
        [paid] The money was paid, or the goods or experts have come. It covers a line.
        [open] What is asked, less what is covered.
        [not_reported] Nobody has said. It is never 0.
       *[to_be_costed] A line without a figure yet. It is shown and counted apart, and is in no sum.
    }
help-counting = How figures are counted
# $rule - one of the rules
help-rule =
    { $rule ->
        [once] One amount has one giver, one receiver and one line. What passes through others is counted once.
        [cover] Cover is what is committed and what is paid or delivered, beside what the State or public sources report as covered already. What is only proposed or pledged covers nothing.
        [sides] Each step of a commitment names who stated it, and whether the other side has confirmed it.
        [currency] An amount stays in the currency in which it was stated. Where currencies are compared, it is at the unit’s rates, each with its day. What has no rate is left out, and that is said.
       *[files] A picture, its table and its file have the same rows. A file has codes beside names.
    }
help-begin = Where to begin
# $role - who reads; the names of roles are those of the desks
help-first =
    { $role ->
        [focal_point] Write a need line by line, paste it from a spreadsheet, or bring a sheet made from the template. A draft is seen by your State alone. Sent to the unit, it is read and then published, or returned with comments.
        [donor_desk] State an offer with its limits, and see at once how many needs it would fit. For each need the page says which rule fits, which does not, and what a change would bring. Then show interest; what you say to the unit about a “no” stays with the unit.
       *[isu] The list of what waits on the first page of your desk. In the workbench a matching is run, compared and made into coalitions, which nobody else sees before the invitations go out.
    }
help-access = Keyboard, screen reader, sight
# $about - what the sentence is about
help-accessible =
    { $about ->
        [keyboard] Everything works with Tab, Shift+Tab, Enter, Space and the arrow keys. There are no shortcuts of our own that could get in the way. The first Tab on a page leads to its content.
        [reader] Every picture has a table with the same figures before it. What changes is announced politely. Sort buttons are in the headings of columns.
        [sight] Text can be enlarged to 400 %, and the page follows the colours, contrast and motion that you have set in your system. Light or dark can be chosen at the foot of each page.
       *[known] The pages aim at WCAG 2.2, level AA, and are tested by machine for it in every state. Not tested yet: by people who use a screen reader every day. Only the words of the English pages were written first; those of five languages still wait for a native speaker to review them.
    }
help-data = What is kept where
# $about - what the sentence is about
help-kept =
    { $about ->
        [local] A case opened from your computer stays in your browser. It is matched there, and nothing of it is sent.
        [draft] What you type is kept on your device until it is saved, also without a network. Changes made without a network wait, are sent when it is back, and are listed until then.
        [leave] Signing out takes what is kept for your seat from the device. If something was not sent yet, you are asked first.
       *[letters] Letters hold no figures: they lead to a page that asks who you are.
    }
help-whom = Whom to ask
help-whom-text = The Implementation Support Unit of the Convention gives access, answers questions and corrects what is wrong. A message about an error needs no more than the number in the message, what you did, and what you expected.
