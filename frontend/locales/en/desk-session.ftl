# The end of a session, and what others change meanwhile.

# $time - hours and minutes
session-ending = You will be signed out at { $time } by your clock if nothing is done here until then
session-last = You will be signed out at { $time } by your clock: no session lasts longer than twelve hours
session-last-hint = Sign in again now, and you come back to this page. Drafts are kept on this device.
session-ended-hint = Nothing can be saved until you sign in again. You come back to this page, and drafts are kept on this device.
session-back = Sign in again, and you come back to this page.
session-again = Sign in again
session-other = In another window, somebody else signed in, or you act for another party there
live-one = Changed meanwhile.
# $who - a person's name or function
live-one-by = Changed meanwhile by { $who }.
live-form = Changed meanwhile. What you type stays: when you save, you decide field by field.
live-form-by = Changed meanwhile by { $who }. What you type stays: when you save, you decide field by field.
live-list = There are new entries or changes.
live-load = Load again
