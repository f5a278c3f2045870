# The list of reports that a person keeps.

book-title = My reports
book-text = A list on this computer only, if you want one: the day, the company, the subject, the sender, and when you asked the sender to stop. Never the headers, never the text of a message.
book-keep = Keep a list of my reports on this computer
book-empty = The list is empty.
book-search = Find in my reports
book-search-hint = Type a part of a subject, a sender or a date
book-export = Save as a table
book-delete = Delete the whole list
book-found = { $count ->
        [one] One entry, the newest first
       *[other] { $count } entries, the newest first
    }
book-more = { $count } more. Type something above to find them.
book-damaged = { $count ->
        [one] One line of the list is damaged and not shown. It stays in the file.
       *[other] { $count } lines of the list are damaged and not shown. They stay in the file.
    }
book-report = { $date } · report for { $desk } · from { $sender }
book-request = { $date } · asked { $sender } to stop
book-organisation = Salesforce customer { $id }
book-asked = Asked to stop on { $date }
book-exported = The table is kept here: { $path }
book-show-export = Show the table
book-read-failed = The list of your reports could not be read
book-add-failed = This report is not in your list
book-delete-failed = The list could not be deleted
book-export-failed = The table could not be saved
book-back = Close the list
book-open = My reports
mention = Say so in the report: “{ $sentence }”
# A sender that stands in the list already. $count: how many reports before this one; $day: that of the newest; $desk: the company it was for.
known-sender-title = You have reported this sender before
known-sender = { $count ->
        [one] One report, on { $day }, for { $desk }.
       *[other] { $count } reports, the newest on { $day }, for { $desk }.
    }
known-sender-asked = You asked them to stop on { $day }.
known-sender-show = Show my reports about this sender
