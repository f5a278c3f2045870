# The sentences of the window. Plain words, sentence case, "…" on buttons that ask for more.

app-name = Abuse Report Helper

## Steps, tools, footer

step-what = 发生了什么
step-program = 您的邮件程序
step-headers = 取得邮件头
step-check = 检查
step-report = 举报信
step-of = { $number } / 5 · { $name }
step-spoken = 第 { $number } 步，共 5 步：{ $name }，{ $state }
step-is-now = 您在这里
step-is-done = 已完成
step-is-later = 稍后

part-page = 页面
part-footer = 继续
part-rail = 步骤
part-tools = 设置

text-smaller = 缩小文字
text-larger = 放大文字
theme-system = 浅色 / 深色
theme-system-help = 跟随系统。按一下变为浅色。
theme-light = 浅色
theme-light-help = 始终浅色。按一下变为深色。
theme-dark = 深色
theme-dark-help = 始终深色。按一下变为高对比度。
theme-contrast = 高对比度
theme-contrast-help = 始终黑底黄白字。按一下跟随系统。

back = 返回
next = 下一步
next-paste = 下一步：粘贴邮件头
next-report = 下一步：举报信
next-what = 下一步：发生了什么
cancel = 取消
done = 完成
not-given = （未填写）

menu-cut = 剪切
menu-copy = 复制
menu-paste = 粘贴
menu-select-all = 全选

## What happened

what-title = 发生了什么？
what-text = 大约五分钟后，您就可以有一封举报信，写给也许能阻止发件人的公司（如果能找到这样的公司）。本程序不发送任何内容：最后由您自己按“发送”。
reason-advertising = 我不断收到不请自来的广告
reason-advertising-text = 来自商店、公司或邮件列表
reason-phishing = 有人冒充别人
reason-phishing-text = 假银行、假快递、假中奖或假账单
reason-threats = 威胁或骚扰
reason-other = 其他情况
harm-phishing-title = 您输入过密码，或付过钱吗？
harm-phishing = 那么请先给银行打电话，拨打您银行卡上印的电话号码，并更改您输入的那个密码。举报可以等一小时。
harm-threats-title = 您有危险，或者正受到敲诈吗？
harm-threats = 那么请先报警。不要付钱，并保留邮件：它是证据。
harm-other-title = 请先保护好自己
harm-other = 如果您损失了钱或泄露了密码，请先给银行打电话，再继续。
do-not-answer = 不要回复邮件，也不要点击里面的任何内容。
know-company-title = 您熟悉这家公司吗？
know-company = 那么请先要求它停止发信：回复邮件，写上“请把我从名单中删除”。诚信的公司就不会再发。如果还继续发来，再回到这里。如果您不认识发件人，不要回复。
paste-at-once = 我已复制邮件头：粘贴
already-asked = 我已要求对方停止发信，日期：
day = 日
month = 月
year = 年
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
weekday-1 = 星期一
weekday-2 = 星期二
weekday-3 = 星期三
weekday-4 = 星期四
weekday-5 = 星期五
weekday-6 = 星期六
weekday-7 = 星期日
why-choose-reason = 请先选择发生了什么
why-date-missing = 请选择您提出要求的日期，或取消勾选
why-date-future = 您提出要求的日期在将来

## Your mail program

program-title = 您在哪里看邮件？
program-text = 请选择您看到那封不想要的邮件的程序或网页。
program-search = 查找您的邮件程序
program-search-hint = 输入名称或您的地址，例如“hotmail”
nothing-found-program = 没有找到。请换个词，或输入您地址中 @ 后面的部分。
older-show = 较旧的程序，例如 Outlook Express 或 Outlook 2003…
older-hide = 隐藏较旧的程序
program-not-here = 这里没有我的邮件程序…
program-on-phone = 我在手机或平板上看…
program-phone = 如果可以，请用电脑：手机上的邮件应用会隐藏邮件头。
have-headers = 我已有邮件头或保存的邮件
why-choose-program = 请先选择您的邮件程序
dont-know = 我不知道我用的是哪个…
usual-program = 设置为您的邮件程序
why-answer = 请先选择一个答案

find-place = 您是怎么看邮件的？
find-place-text = 请想想显示那封不想要的邮件的窗口。
find-browser = 在浏览器里，作为网页
find-browser-text = 在 Chrome、Edge、Firefox 或 Safari 里，顶部有网址
find-window = 在单独的窗口里
find-window-text = 我启动一个邮件程序
find-phone = 在手机或平板上
find-phone-text = 在应用里
find-system = 是哪种电脑？
find-system-text = 您看邮件用的那台。
find-windows = Windows
find-windows-text = 大多数电脑：戴尔、惠普、联想、宏碁等
find-mac = Mac
find-mac-text = 苹果电脑，上面有苹果标志
find-linux = Linux
find-linux-text = Ubuntu、Mint、Debian、Fedora 等
find-look = 窗口是什么样子？
find-look-text = 请看邮件窗口的左上角，选择最接近的图。
look-menus = 顶部是文字：文件、编辑、查看
look-ribbon = 宽宽的一排图标，左上角是“文件”
look-round = 左上角有一个圆形按钮
look-switch = 图标很少，右上角有一个带“新”字的开关
look-web = 像网页一样
look-mac = 窗口没有文字：文字在屏幕顶部
look-columns = 搜索框下面有三栏
look-terminal = 只有文字，没有图
look-none = 都不是
look-none-text = 或者我不确定
find-corner = 网页左上角是什么？
find-corner-text = 请输入您在那里看到的名称。或者输入您的邮箱地址：看它的最后一部分往往就知道。
find-corner-name = 网页上的名称，或您的邮箱地址
find-corner-hint = 例如“Gmail”或“you@hotmail.com”
find-own-name = 我的公司、学校或上网服务商的名称
find-own-name-text = 或者找不到的名称
find-which = 哪个是您的？
find-which-text = 请把每个名称下面的一行与您的屏幕比较。

## Get the headers

instruction-of = { $program } · 第 { $number } 条说明，共 { $count } 条
i-did-this = 已完成，下一步
i-did-all = 已复制：下一步
all-instructions = 全部 { $count } 条说明
one-at-a-time = 一次一条
all-text = 所有说明一起显示。邮件头是每封邮件里隐藏的一行行文字，说明邮件是怎么到您这里的。
looks-different = 我的屏幕不一样…
in-front-on = 让这个窗口保持在最前
in-front-off = 不再保持在最前
do-not-forward = 不要按“转发”：转发会去掉邮件头。
menus-may-differ = 在您的版本里，菜单可能不一样。
different-title = 您的屏幕是什么样子？
different-text = 请选择与您的屏幕相似的，或达到同样结果的另一种方法。
back-to-instruction = 返回说明
way-copy = 改为复制邮件头
way-file = 改为把邮件存成文件
way-elsewhere = 看看在别的设备上怎么做
choose-other-program = 选择别的邮件程序
picture-paste = 您可以直接在这里粘贴：点击图片，或按 Ctrl+V。
arrow-keys = 用 {"{"}←{"}"} 和 {"{"}→{"}"} 键翻看说明。
go-on-instead = 在那里继续
instead-other = 都不是：从所有邮件程序中选择
instead-title = 您在电脑上用什么打开？
why-choose-instead = 请选择您在电脑上用什么打开
print = 打印这些说明…
print-shown = 说明已在浏览器中打开。请在那里打印。
print-not-shown = 网页已保存，但这台电脑上没有程序能显示它。
print-not-saved = 无法保存网页
print-place = 它保存在 { $path }
print-title = 怎样在 { $program } 中取得邮件头
print-intro = 邮件头是每封邮件里隐藏的一行行文字，说明邮件是怎么到您这里的。请在电脑上逐一完成这些步骤。“这里”指 Abuse Report Helper 的窗口。
print-picture = 图中：
print-beware = 注意：
print-end = 然后回到 Abuse Report Helper 的窗口。它会马上告诉您邮件头是否完整。

## Check

check-title = 把邮件头粘贴到这里
check-text = 邮件头是每封邮件里隐藏的一行行文字，说明邮件是怎么到您这里的。请按“粘贴”或 Ctrl+V。您会马上看到它们是否完整。
box-name = 邮件头
box-hint = 在这里按 Ctrl+V
paste = 粘贴
paste-again = 再粘贴一次
open-message = 打开保存的邮件…
or-drop = 或把邮件拖到这里
drop-here = 把保存的邮件拖到这里
from-file = 来自文件 { $name }
file-loading = 正在读取 { $name }：已完成 { $percent } %
messages-listed = 有 { $count } 封邮件可选。
messages-newest = 这是 { $total } 封邮件中最新的 { $count } 封。
read-only = 仅供查看。要替换，请再粘贴一次。
why-paste-first = 请先粘贴邮件头
why-full-headers = 需要先有完整的邮件头
show-step-again = 再看一遍那一步
show-how = 看看怎样取得邮件头
use-anyway = 仍然使用
verdict-good-text = 这里有途中 { $received } 台计算机的 { $fields } 行邮件头。您复制的内容足够写举报信。但这并不说明发件人是否诚实。
more-notes = 还有 { $count } 点值得知道…
fewer-notes = 收起
show-headers = 显示邮件头
as-copied = 这是您复制的原文。举报信使用修复后的行。
keep-as-copied = 保存复制的原文
kept-as-copied = 保存在这里：{ $path }
show-as-copied = 显示文件
keep-failed = 无法保存文字
hide-headers = 隐藏邮件头
start-over = 换一封邮件重新开始
from = 发件人
subject = 主题
sent = 发送时间
date-in-words = { $day }{ $weekday } { $time }
date-and-utc = { $local }（{ $utc } UTC）
station-claimed = 只有邮件自己这么说
station-signed = 您的邮箱服务商核对过这个名称
station-recorded = 您的邮箱服务商记下的
station-home = 您的邮箱服务商
station-unknown = 未知
journey-spoken = 邮件是怎么到您这里的。发件人：{ $sender }，{ $sender-is }。投递：{ $carrier }，{ $carrier-is }。收到：{ $home }，您的邮箱服务商。
marks-title = 没有什么能证明它经过了 { $service }
copied-marks = 邮件这么说，但这样的行谁都能写，而您的邮箱服务商记下的是另一个网络的计算机。
unproven-marks = 邮件这么说，但这样的行谁都能写。
report-goes-to = 所以举报信发给 { $desk }。
wrong-desk = { $address } 不是正确的地址：那里没有人能阻止它。
unsure-desk = 只有邮件真的来自那里，{ $address } 才是正确的地址，而这一点没有人核对过。
org-disagrees-title = 提到了 Salesforce 的两个客户
org-disagrees = 两个名称中至少有一个是错的，所以这可能是伪造的。
show-hops = 显示途中的每台计算机
hide-hops = 隐藏途中的计算机
hop-line = { $from } → { $by }
hop-not-understood = （无法理解的一行）
hop-no-time = 没有写时间
hop-unnamed = （没有名称）
hops-text = 最新的在前。标出的那一行以下，只有邮件自己这么说。
hop-is-edge = 您的邮箱服务商在这里收到它
passed-on = { $service } 把它转交给了您
passed-on-text = 所以投递它的不是发件人自己的计算机。
passed-on-from = 所以投递它的不是发件人自己的计算机。{ $service } 说它是从 { $from } 收到的。除此之外没有谁这么说。
break-other-server = 下一行是另一台计算机写的，不是这里写明的那台。
break-odd-time = 下一行的时间比这一行晚，这是不可能的。
break-not-understood = 下一行无法理解。
origin-title = 它是转交给您的
origin-claimed = 投递它的计算机只是转交。它说是从 { $from } 收到的。除此之外没有谁这么说。
support-answer = 这看起来像某家公司客服的答复，不像广告。可能有人以您的名义写信到那里。仍然可以写举报信。
opt-out-sensible = 您的邮箱服务商核对过发件人的名称。如果您真的在那里买过东西，请先要求它停止发信：使用退订链接，或只回复一句“请把我从名单中删除”。写到以“noreply”开头的地址，不会有人答复。
opt-out-carrier = 不要回复这封，直接举报：没有什么能证明是哪家公司投递的。
opt-out-sender = 不要回复这封，直接举报：没有什么能证明发件人的名称。
opt-out-private = 不要回复这封，直接举报：面向公司的服务里用了私人地址。
opt-out-broken = 不要回复这封，直接举报：它的退订链接是坏的，或没有受到保护。
before = 您先前的邮件还在这里：“{ $subject }”。
before-unnamed = 您先前的邮件还在这里。
keep-before = 继续先前的邮件
message-around = 外层邮件
message-inside = 里面的邮件
which-message = 这里有几封邮件。您要举报哪一封？

paste-failed-title = 没有粘贴任何内容
copy-failed-title = 没有复制任何内容
open-failed-title = 无法读取文件
clipboard-empty = 还没有可粘贴的内容。请回到邮件程序，用 Ctrl+A 选中全部邮件头，用 Ctrl+C 复制，然后再按“粘贴”。
clipboard-picture = 您复制的是图片。举报需要文字形式的邮件头：请在邮件程序里用 Ctrl+A 选中，用 Ctrl+C 复制，然后再按“粘贴”。
clipboard-unavailable = 在这台电脑上取不到您复制的内容。请点击方框里面，按 Ctrl+V，或改为打开保存的邮件。
clipboard-not-kept = 同一时刻另一个程序复制了内容。请再按一次按钮。
file-too-large = “{ $name }”太大：它有 { $size } MB，而保存的邮件最多 { $limit } MB。请只保存那一封邮件，再打开那个文件。
file-is-folder = “{ $name }”是文件夹。请打开里面保存的邮件。
file-not-found = “{ $name }”已经不在那里了。是不是被移动或删除了？
file-not-a-file = “{ $name }”不是普通文件。请先把邮件存成文件。
file-not-readable = 无法读取“{ $name }”。您的系统说：{ $detail }。请把邮件重新保存到桌面，再从那里打开。

## Report

report-title = 您的举报信已准备好
nothing-sent = 还没有发送任何内容。
meant-for = 它是写给 { $desk }（{ $who }）的。{ $reason }
meant-for-chosen = 它是写给 { $desk }（{ $who }）的。是您选的。
not-checked-who = 邮件说它经过了 { $service }，但没有什么能证明。所以请您自己选择举报信发给哪家公司。
no-desk-known = 没有什么能证明是哪家公司投递了这封邮件。所以请您自己选择公司，或输入举报地址。
other-desk = 发给另一家公司…
other-desk-search = 按名称查找公司
nothing-found-desk = 没有找到。请换个名称，或关闭这里，自己输入地址。
web-form-only = 只在它的网页上受理举报
arf-text = 有些公司由计算机读取举报，并要求 Abuse Reporting Format（ARF，RFC 5965）。这是给它们用的。其他公司都看上面的举报信。
copy-description = 复制说明
copy-headers = 复制邮件头
copy-message-subject = 复制邮件的主题
copy-network-address = 复制计算机的编号
copy-own-address = 复制我的地址
copy-sender = 复制发件人的地址
for-experts = 专业选项…
form-description = 发生了什么
form-fields-title = 哪一栏粘贴什么
form-file = 文件形式的邮件
form-file-text = 请在邮件程序里把不想要的邮件存成文件，然后在网页上选择那个文件。
form-fill-in = 请您自己填写。
form-headers = 邮件的邮件头
form-network-address = 计算机的编号（IP 地址）
form-own-address = 您自己的邮箱地址
form-sender = 发件人的地址
form-subject = 不想要的邮件的主题
hide-experts = 收起专业选项
save-arf = 存为 ARF…
second-desk = 另一家公司也能帮忙：{ $desk }。{ $reason }
use-second-desk = 把这封举报信写给 { $desk }
form-title = { $desk } 只在它的网页上受理举报
form-text = 请复制网页的地址，在浏览器中打开。然后把下面的内容逐项复制到网页的各栏里。本程序从不上网。
desk-wants = 这家公司要求：{ $wants }
copy-form-url = 复制网页的地址
copied-url = 已复制。点击浏览器的地址栏，按 Ctrl+V。
after-copied-form-text = 还没有发送任何内容。这家公司在它的网页上受理举报。
paste-in-form = 打开网页，点击最大的一栏，按 Ctrl+V
paste-in-form-text = 在网页要求的地方填上您自己的地址，并在那里发送。
form-page = 网页
to = 收件人
to-hint = abuse@…
own-words = 您自己的话（可不填）
own-words-hint = 例如：他们每天都发来，也发给我母亲。
this-is-the-report = 这就是举报信
hide-address = 在邮件头中隐藏我自己的地址
hide-price = （有些公司因此就无法处理）
address-to-hide = 我的地址，照邮件头里的写法
hidden-places = 已隐藏 { $count } 处。举报信里会说明。
copy-report = 复制举报信
save-draft = 保存草稿…
open-draft = 在我的邮件程序中打开
why-address-missing = 请先输入举报地址
why-address-wrong = 上面还有不对的地方
address-empty = 还没有地址。请输入像 abuse@example.com 这样的地址。
address-line-break = 地址中有换行。请写在一行里。
address-several = 这里似乎不止一个地址。请只输入一个。
address-display-name = 请只输入地址，不要姓名，也不要 < 和 >。
address-no-at = 地址里没有 @。地址的样子是 abuse@example.com。
address-local-part = @ 前面的部分不对。地址的样子是 abuse@example.com。
address-domain = @ 后面的部分不对。地址的样子是 abuse@example.com。
address-character = 地址里有空格，或有地址不能用的符号。
address-example = 这个地址只是例子。请输入公司自己的地址。
address-too-long = 地址太长。

save-here-title = 保存举报信
save-here = 这个系统不显示选择文件夹的窗口，所以举报信保存到：{ $folder }
file-name = 文件名
save-now = 保存
save-exists-title = 已经有这个文件
save-exists-text = { $path } 已存在。替换它会丢失里面的内容。
save-elsewhere = 用别的名称保存…
replace-file = 替换
save-failed-title = 无法保存举报信
save-failed = 没有丢失任何内容：您的举报信还在这里。保存的位置是 { $path }
save-exists = 那里已有同名文件。
save-read-only = 这个位置不能写入。请换一个位置，例如“文档”。
save-full = 那里没有空间了。请删除一些内容，或换一个位置。
save-no-folder = 文件夹已经不在了。请换一个位置。
save-other = 您的系统说：{ $detail }。请换一个位置，或复制举报信。
open-draft-failed = 您的邮件程序没有打开
open-no-program = 这台电脑上没有找到所需的程序。没有丢失任何内容：还有别的方法。
open-failed = 已请邮件程序打开举报信，但它没有打开。没有丢失任何内容：还有别的方法。
draft-is-at = 草稿保存在这里：{ $path }

## After

after-opened-title = 新邮件的窗口打开了吗？
after-opened-text = 请核对三样内容，然后在那里按“发送”。
after-saved-title = 草稿已保存
after-saved-text = 还没有发送任何内容。请用您的邮件程序打开草稿。核对三样内容，然后在那里按“发送”。
after-to = 收件人：{ $address }
after-to-text = 没有别人
after-body = 举报信在正文里
after-body-text = 它以“end of headers”（邮件头结束）结尾
after-name = 您自己的名字没错
after-name-text = 请用收到那封不想要的邮件的地址发送
after-copied-title = 举报信已复制
after-copied-text = 还没有发送任何内容。请在您的邮件程序里新建一封空白邮件。不要转发或回复那封不想要的邮件。
paste-report = 点击空白的正文，按 Ctrl+V
paste-report-text = 整封举报信会出现。它以“end of headers”（邮件头结束）结尾。
paste-to = 填写收件人
paste-subject = 填写主题
copy-address = 复制地址
copy-subject = 复制主题
copied = 已复制。请点击那里对应的一栏，按 Ctrl+V。
press-send = 按“发送”
press-send-text = 请在您自己的邮箱里按。本程序不能发送任何内容。
copied-before = ✓ 已复制
i-sent-it = 我已发送
not-yet-keep = 还没有，先替我保存
keep-copy = 保存一份副本…
after-sent-title = 您已发送举报信
after-sent-text = 全部完成了。如果不想要的邮件还不断来，请举报最新的一封。
after-kept-title = 副本已保存
after-kept-text = 还没有发送任何内容。网页邮箱打不开这个文件：它只是为了不丢失内容。要发送举报信，请把它复制到一封新邮件里。
copy-again = 再复制一次举报信
other-ways = 选择别的发送方法
no-window = 没有窗口打开…
show-draft = 显示保存的草稿
another-message = 另一封邮件
after-expect = 许多公司从不答复。有些公司会把举报信转给其客户，而那个客户可能就是发件人。请保留不想要的邮件：它是证据。

## About the program

about = 关于
about-help = 关于本程序
about-title = 关于 Abuse Report Helper
about-version = 版本 { $version }
about-does = 它教您怎样取得不想要的邮件的完整邮件头，检查邮件头，在邮件头能证明的范围内找到能处理的公司，并写好举报信。由您自己按“发送”。
about-no-network = 它从不上网。它不打开任何网络连接，也不发送任何内容。
about-keeps = 关于邮件，它只保存您自己保存的草稿、您说过属于您这一方的计算机的名称，以及（只有在您开启时）保存在您自己硬盘上的举报列表，别的都不保存。
about-licence = 它是免费的：您可以按 MIT 许可证或 Apache 许可证 2.0（任选其一）使用、分享和修改它。它不提供任何担保。
about-parts = 它由哪些部分组成
about-parts-text = 本程序中其他人的成果及其许可证：
about-back = 回到刚才的地方

## Closing and failing

closing-title = 您的举报信还没有保存
closing-text = 您还没有复制、保存或打开它。关闭这个窗口，它就没有了。
closing-copied-title = 举报信在您的邮件程序里了吗？
closing-copied-text = 您已复制它，但关闭这个窗口后，这台电脑可能会忘掉复制的内容。请先把它粘贴到新邮件里，或保存它。
closing-headers-title = 还没有举报信
closing-headers-text = 您粘贴的邮件头是完整的。关闭这个窗口，它们就没有了。
closing-keep = 不关闭窗口
closing-leave = 仍然关闭
another-text = 您还没有复制、保存或打开它。换另一封邮件继续，它就没有了。
another-keep = 保留举报信
another-leave = 不保留，继续
delete-title = 删除整个列表？
delete-text = 所有条目都会从这台电脑上删除，无法恢复。用“保存为表格”可以留一份副本。
delete-keep = 保留列表
delete-anyway = 删除
dialog-open = 打开保存的邮件
dialog-save = 保存举报信
dialog-messages = 邮件和文本
dialog-all-files = 所有文件
dialog-draft = 邮件草稿
dialog-text = 纯文本
no-display = 这里没有可以显示窗口的屏幕。要检查邮件，请用“{ $program } check FILE”；要写举报信，请用“{ $program } report FILE --to ADDRESS”。
no-window-built-in = 这个程序制作时没有带窗口。要检查邮件，请用“{ $program } check FILE”；要写举报信，请用“{ $program } report FILE --to ADDRESS”。
no-window-possible = 在这台电脑上无法打开窗口。您仍可以在终端里使用“{ $program } check FILE”和“{ $program } report FILE --to ADDRESS”。
## Said aloud only, for those who do not see the window

heard-text-size = 文字大小 { $percent } %
heard-theme-system = 浅色或深色，跟随系统
heard-theme-light = 浅色
heard-theme-dark = 深色
heard-copied = 已复制
heard-programs = { $count ->
        [0] 没有找到邮件程序
       *[other] 找到 { $count } 个邮件程序
    }
heard-desks = { $count ->
        [0] 没有找到公司
       *[other] 找到 { $count } 家公司
    }
heard-in-front = 窗口保持在最前
heard-not-in-front = 窗口不再保持在最前

## The list of keys

keys-title = 按键
keys-on = 到下一页
keys-back = 返回
keys-tab = 到下一项，以及上一项
keys-part = 到窗口的下一部分：页面、按钮、步骤、设置
keys-scroll = 翻看长页面
keys-paste = 粘贴邮件头
keys-open = 打开保存的邮件
keys-save = 保存草稿
keys-size = 放大文字、缩小文字、恢复正常
keys-escape = 关闭打开的内容。不会丢失任何内容
keys-this = 这个列表
keys-close = 关闭
