# The name of the project, in the window's title too.
site-name = Country Coalitions

nav-overview = Overview
nav-needs = Needs
nav-offers = Offers
nav-matching = Matching
nav-coalitions = Coalitions
nav-desk = Your desk

frame-skip = Skip to the content
frame-pages = Pages
frame-breadcrumb = Breadcrumb
frame-case = The case on the screen
frame-language = Language
# $day - a date with its month in words
frame-as-of = Figures as of { $day }
# A case that was opened from a file and never sent.
frame-local = Only on this device

footer-proposals = Everything shown as proposed is a proposal for people to discuss. It commits nobody and is not legally binding.
footer-order = Lists stand in alphabetical order unless their heading says otherwise. Nobody is scored or ranked.
footer-help = Help
# Shown in every language that no native speaker has read yet, in that language.
footer-not-reviewed = The English words of this page have not yet been reviewed by a native speaker.

theme-label = Colours
theme-system = As the system
theme-light = Light
theme-dark = Dark
