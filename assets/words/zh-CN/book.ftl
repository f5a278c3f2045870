# The list of reports that a person keeps.

records-title = 我的举报
records-text = 如果您愿意，可以在这台电脑上保存一份列表，内容有：日期、公司、主题、发件人，以及您何时要求发件人停止发信。列表只在这台电脑上，从不保存邮件头，也从不保存邮件正文。
records-keep = 在这台电脑上保存我的举报列表
records-empty = 列表是空的。
records-search = 在我的举报中查找
records-search-hint = 输入主题、发件人或日期的一部分
records-export = 保存为表格
records-delete = 删除整个列表
records-found = { $count } 条，最新的在前
records-more = 还有 { $count } 条。在上面输入内容即可查找。
records-damaged = 列表中有 { $count } 行已损坏，没有显示。它们仍留在文件里。
records-report = { $date } · 给 { $desk } 的举报 · 发件人 { $sender }
records-request = { $date } · 已要求 { $sender } 停止发信
records-organisation = Salesforce 客户 { $id }
records-asked = 已于 { $date } 要求停止发信
records-exported = 表格保存在这里：{ $path }
records-show-export = 显示表格
records-read-failed = 无法读取您的举报列表
records-add-failed = 这次举报没有列入您的列表
records-delete-failed = 无法删除列表
records-export-failed = 无法保存表格
records-back = 关闭列表
records-open = 我的举报
mention = 在举报信中说明：“{ $sentence }”
# A sender that stands in the list already.
known-sender-title = 您以前举报过这个发件人
known-sender = { $count ->
        [1] 1 次举报，在{ $day }，发给 { $desk }。
       *[other] { $count } 次举报，最近一次在{ $day }，发给 { $desk }。
    }
known-sender-asked = 您已于{ $day }要求对方停止发信。
known-sender-show = 显示我对这个发件人的举报
