# The list of reports that a person keeps.

records-title = My reports
records-text = A list on this computer only, if you want one: the day, the company, the subject, the sender, and when you asked the sender to stop. Never the headers, never the text of a message.
records-keep = Keep a list of my reports on this computer
records-empty = The list is empty.
records-search = Find in my reports
records-search-hint = Type a part of a subject, a sender or a date
records-export = Save as a table
records-delete = Delete the whole list
records-found = { $count ->
        [one] One entry, the newest first
       *[other] { $count } entries, the newest first
    }
records-more = { $count } more. Type something above to find them.
records-damaged = { $count ->
        [one] One line of the list is damaged and not shown. It stays in the file.
       *[other] { $count } lines of the list are damaged and not shown. They stay in the file.
    }
records-report = { $date } · report for { $desk } · from { $sender }
records-request = { $date } · asked { $sender } to stop
records-organisation = Salesforce customer { $id }
records-asked = Asked to stop on { $date }
records-exported = The table is kept here: { $path }
records-show-export = Show the table
records-read-failed = The list of your reports could not be read
records-add-failed = This report is not in your list
records-delete-failed = The list could not be deleted
records-export-failed = The table could not be saved
records-back = Close the list
records-open = My reports
mention = Say so in the report: “{ $sentence }”
# A sender that stands in the list already. $count: how many reports before this one; $day: that of the newest; $desk: the company it was for.
known-sender-title = You have reported this sender before
known-sender = { $count ->
        [one] One report, on { $day }, for { $desk }.
       *[other] { $count } reports, the newest on { $day }, for { $desk }.
    }
known-sender-asked = You asked them to stop on { $day }.
known-sender-show = Show my reports about this sender
