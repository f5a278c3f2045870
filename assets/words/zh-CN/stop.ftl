# Asking the sender to stop.

stop-offer = 熟悉这家公司？先要求它停止发信…
stop-title = 要求发件人停止发信
stop-text = 您的邮箱服务商核对过发件人的名称，所以您的要求会送到发来邮件的那一方。守法的公司会在两周内把您从名单中删除。还没有发送任何内容：由您自己按“发送”。
stop-caution = 只有在您熟悉这家公司时才这样做。不要点击它邮件里的任何内容，除了这两行什么也不要写。按“发送”之前，请去掉您的姓名和签名。如果您不认识发件人，请返回并举报。
stop-lines = 点击空白的正文，粘贴这两行
copy-text = 复制文字
stop-pressed-send = 我已在那里按了“发送”
stop-asked-title = 现在请等两周
stop-asked-text = 如果之后对方还发邮件来，请回来举报下一封邮件。您今天已要求对方停止发信。
stop-remember = 程序可以记住这一天，供那次举报使用。
