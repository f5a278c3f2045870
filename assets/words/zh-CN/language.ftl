# Choosing the language.

language-tool = { $language }
language-help = 语言
language-title = 语言
language-text = 举报信本身仍用英文，因为公司看英文。您输入的内容都保持不变。
language-system = 跟随电脑设置
language-unread = 还没有以这种语言为母语的人读过这些文字。如果某句话听起来不对，请以英文为准。
language-show-english = 用英文显示
language-show-own = 用{ $language }显示
language-back = 关闭语言列表
guide-in-english = 这份说明只有英文。您屏幕上的文字可能是您自己的语言。
fonts-missing = 这台电脑没有包含这种语言文字的字体。请安装软件包 { $package }，然后重新启动程序。
fonts-missing-windows = 这台电脑没有包含这种语言文字的字体。请打开 Windows 设置，查找“可选功能”，添加这种语言的补充字体。
fonts-missing-mac = 这台电脑没有包含这种语言文字的字体。请打开 Font Book（字体册）程序，启用这种语言的字体。
