# The sentences of the window. Plain words, sentence case, "…" on buttons that ask for more.

app-name = Abuse Report Helper

## Steps, tools, footer

step-what = 何があったか
step-program = メールソフト
step-headers = ヘッダーを取得
step-check = 確認
step-report = 報告
step-of = { $number } / 5 · { $name }
step-spoken = 5 つのうち { $number } 番目の手順: { $name }、{ $state }
step-is-now = 今ここです
step-is-done = 済み
step-is-later = この後

part-page = ページ
part-footer = 次へ進む
part-rail = 手順
part-tools = 設定

text-smaller = 文字を小さく
text-larger = 文字を大きく
theme-system = 明るい / 暗い
theme-system-help = パソコンの設定に合わせます。押すと明るくなります。
theme-light = 明るい
theme-light-help = いつも明るい表示です。押すと暗くなります。
theme-dark = 暗い
theme-dark-help = いつも暗い表示です。押すと高コントラストになります。
theme-contrast = 高コントラスト
theme-contrast-help = いつも黒い背景に黄色と白の表示です。押すとパソコンの設定に合わせます。

back = 戻る
next = 次へ
next-paste = 次へ: ヘッダーを貼り付け
next-report = 次へ: 報告
next-what = 次へ: 何があったか
cancel = キャンセル
done = 完了
not-given = （記載なし）

menu-cut = 切り取り
menu-copy = コピー
menu-paste = 貼り付け
menu-select-all = すべて選択

## What happened

what-title = 何がありましたか？
what-text = 差出人を止められるかもしれない会社が見つかれば、5 分ほどでその会社への報告を作れます。このプログラムは何も送信しません。最後の送信はご自分で押します。
reason-advertising = 頼んでいない広告が何度も届く
reason-advertising-text = 店、会社、またはメーリングリストから
reason-phishing = 誰かが別の人や会社のふりをしている
reason-phishing-text = 偽の銀行、宅配業者、当選通知、請求書など
reason-threats = 脅迫や嫌がらせ
reason-other = そのほか
harm-phishing-title = パスワードを入力したり、お金を払ったりしましたか？
harm-phishing = それなら、まず銀行に電話してください。電話番号は、カードに書かれているものを使います。入力したパスワードも変更してください。報告は 1 時間後でもかまいません。
harm-threats-title = 身の危険がありますか、ゆすられていますか？
harm-threats = それなら、まず警察に知らせてください。お金は払わず、メールを残しておいてください。証拠になります。
harm-other-title = まずご自身を守ってください
harm-other = お金を失った、またはパスワードを教えてしまったときは、先に進む前に銀行に電話してください。
do-not-answer = メールに返信しないでください。メールの中のものは何もクリックしないでください。
know-company-title = この会社をご存じですか？
know-company = それなら、まず配信停止を求めてください。メールに「配信リストから外してください」と返信します。きちんとした会社なら、送るのをやめます。続くときは、ここに戻ってください。差出人を知らないときは、返信しないでください。
paste-at-once = ヘッダーはコピー済み。貼り付ける
already-asked = すでに配信停止を求めた。その日は
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
weekday-1 = 月曜日
weekday-2 = 火曜日
weekday-3 = 水曜日
weekday-4 = 木曜日
weekday-5 = 金曜日
weekday-6 = 土曜日
weekday-7 = 日曜日
why-choose-reason = 先に、何があったかを選んでください
why-date-missing = 配信停止を求めた日を選ぶか、印を外してください
why-date-future = 配信停止を求めた日が未来になっています

## Your mail program

program-title = メールはどこで読んでいますか？
program-text = 迷惑なメールが表示されているソフトまたはウェブページを選んでください。
program-search = メールソフトを探す
program-search-hint = 名前かアドレスを入力（例: 「hotmail」）
nothing-found-program = 見つかりません。別の言葉か、アドレスの @ より後の部分を試してください。
older-show = Outlook Express や Outlook 2003 などの古いソフト…
older-hide = 古いソフトを隠す
program-not-here = 自分のメールソフトがここにない…
program-on-phone = スマートフォンやタブレットで読んでいる…
program-phone = できればパソコンを使ってください。スマートフォンのメールアプリはヘッダーを隠しています。
have-headers = ヘッダーまたは保存したメールがすでにある
why-choose-program = 先にメールソフトを選んでください
dont-know = どれを使っているかわからない…
usual-program = 既定のメールソフトに設定されています
why-answer = 先に答えを選んでください

find-place = メールはどのように見えますか？
find-place-text = 迷惑なメールが表示されている画面を思い浮かべてください。
find-browser = ブラウザーの中のページとして
find-browser-text = Chrome、Edge、Firefox、Safari で。上にアドレスが出ています
find-window = 専用のウィンドウで
find-window-text = メールソフトを起動しています
find-phone = スマートフォンやタブレットで
find-phone-text = アプリで
find-system = どのパソコンですか？
find-system-text = メールを読んでいるパソコンのことです。
find-windows = Windows
find-windows-text = 多くのパソコン: Dell、HP、Lenovo、Acer など
find-mac = Mac
find-mac-text = Apple のコンピューター。りんごのマークがあります
find-linux = Linux
find-linux-text = Ubuntu、Mint、Debian、Fedora など
find-look = ウィンドウはどのように見えますか？
find-look-text = メールのウィンドウの左上を見て、最も近い図を選んでください。
look-menus = 上に文字: ファイル、編集、表示
look-ribbon = 幅の広いアイコンの列。左上に「ファイル」
look-round = 左上に丸いボタン
look-switch = アイコンが少なく、右上に「新しい」と書かれたスイッチ
look-web = ウェブページのような画面
look-mac = 文字のないウィンドウ。文字は画面のいちばん上
look-columns = 検索欄の下に 3 つの列
look-terminal = 文字だけで、絵がない
look-none = どれでもない
look-none-text = または、よくわからない
find-corner = ページの左上には何がありますか？
find-corner-text = そこに見える名前を入力してください。または、メールアドレスを入力してください。最後の部分でわかることがよくあります。
find-corner-name = ページにある名前、またはメールアドレス
find-corner-hint = 例: 「Gmail」や「you@hotmail.com」
find-own-name = 会社、学校、インターネット接続会社の名前
find-own-name-text = または、見つからない名前
find-which = お使いのものはどれですか？
find-which-text = 名前の下の行と、ご自分の画面を比べてください。

## Get the headers

instruction-of = { $program } · 手順 { $number } / { $count }
i-did-this = できました。次の手順へ
i-did-all = コピーしました。次へ
all-instructions = 全 { $count } 手順
one-at-a-time = 1 つずつ
all-text = すべての手順をまとめて表示しています。ヘッダーとは、メールがどのように届いたかを示す、どのメールにもある隠れた行です。
looks-different = 自分の画面と違う…
in-front-on = ウィンドウを常に手前に表示
in-front-off = 手前に表示するのをやめる
do-not-forward = 「転送」は押さないでください。転送するとヘッダーが失われます。
menus-may-differ = お使いのバージョンでは、メニューが違って見えることがあります。
different-title = 画面はどのように見えますか？
different-text = ご自分の画面に似ているものか、同じ結果になる別の方法を選んでください。
back-to-instruction = 手順に戻る
way-copy = 代わりにヘッダーをコピーする
way-file = 代わりにメールをファイルとして保存する
way-elsewhere = 別の機器での方法を読む
choose-other-program = 別のメールソフトを選ぶ
picture-paste = ここにそのまま貼り付けられます。図をクリックするか、Ctrl+V を押してください。
arrow-keys = キー {"{"}←{"}"} と {"{"}→{"}"} で手順を進めたり戻したりできます。
go-on-instead = そちらで続ける
instead-other = どれでもない: すべてのメールソフトから選ぶ
instead-title = パソコンではどこで開きますか？
why-choose-instead = パソコンのどこで開くかを選んでください
print = この手順を印刷…
print-shown = 手順をブラウザーで開きました。そこから印刷してください。
print-not-shown = ページは保存しましたが、このパソコンで表示できませんでした。
print-not-saved = ページを保存できませんでした
print-place = 保存場所: { $path }
print-title = { $program } でヘッダーを取り出す方法
print-intro = ヘッダーとは、メールがどのように届いたかを示す、どのメールにもある隠れた行です。パソコンで、次の手順を順番に行ってください。「ここ」とは、Abuse Report Helper のウィンドウのことです。
print-picture = 図では:
print-beware = ご注意:
print-end = その後、Abuse Report Helper のウィンドウに戻ってください。ヘッダーがそろっているかどうかが、すぐにわかります。

## Check

check-title = ヘッダーをここに貼り付け
check-text = ヘッダーとは、メールがどのように届いたかを示す、どのメールにもある隠れた行です。「貼り付け」か Ctrl+V を押してください。そろっているかどうかが、すぐにわかります。
box-name = ヘッダー
box-hint = ここで Ctrl+V を押す
paste = 貼り付け
paste-again = もう一度貼り付け
open-message = 保存したメールを開く…
or-drop = または、メールをここにドロップ
drop-here = 保存したメールをここにドロップ
from-file = ファイル { $name } から
file-loading = { $name } を読み込み中: { $percent } %
messages-listed = 選べるメールは { $count } 通です。
messages-newest = { $total } 通のうち、新しい { $count } 通です。
read-only = 閲覧用の表示です。入れ替えるには、もう一度貼り付けてください。
why-paste-first = 先にヘッダーを貼り付けてください
why-full-headers = 先に完全なヘッダーが必要です
show-step-again = その手順をもう一度見る
show-how = ヘッダーを取り出す方法を見る
use-anyway = それでも使う
verdict-good-text = ヘッダーは { $fields } 行、途中のコンピューターは { $received } 台です。報告に必要な分はコピーされています。差出人が誠実かどうかは、ここからはわかりません。
more-notes = 知っておくとよいことがほかに { $count } 件…
fewer-notes = 表示を減らす
show-headers = ヘッダーを表示
as-copied = コピーされたままの文字です。報告では、直した行を使います。
keep-as-copied = コピーされたまま保存
kept-as-copied = 保存場所: { $path }
show-as-copied = ファイルを表示
keep-failed = 文字を保存できませんでした
hide-headers = ヘッダーを隠す
start-over = 別のメールでやり直す
from = 差出人
subject = 件名
sent = 送信日時
date-in-words = { $day }{ $weekday } { $time }
date-and-utc = { $local }（{ $utc } UTC）
station-claimed = メールにそう書いてあるだけ
station-signed = メールプロバイダーがこの名前を確認
station-recorded = メールプロバイダーが書き留めた
station-home = お使いのメールプロバイダー
station-unknown = 不明
journey-spoken = メールが届くまで。差出人: { $sender }、{ $sender-is }。配達: { $carrier }、{ $carrier-is }。受け取り: { $home }、お使いのメールプロバイダー。
marks-title = { $service } を通って届いたことを証明するものはありません
copied-marks = メールにはそう書いてありますが、そのような行は誰でも書けます。お使いのメールプロバイダーが書き留めたのは、別のネットワークのコンピューターです。
unproven-marks = メールにはそう書いてありますが、そのような行は誰でも書けます。
report-goes-to = そのため、報告先は { $desk } です。
wrong-desk = { $address } では宛先が違います。そこの誰にも止められません。
unsure-desk = { $address } が正しい宛先なのは、メールが本当にそこから来た場合だけです。それは誰も確認していません。
org-disagrees-title = Salesforce の顧客が 2 つ書かれています
org-disagrees = 2 つのうち少なくとも 1 つは間違っています。偽造かもしれません。
show-hops = 途中のコンピューターをすべて表示
hide-hops = 途中のコンピューターを隠す
hop-line = { $from } → { $by }
hop-not-understood = （読み取れなかった行）
hop-no-time = 時刻の記載なし
hop-unnamed = （名前なし）
hops-text = 新しい順です。印の付いた行より下は、メールにそう書いてあるだけです。
hop-is-edge = ここでメールプロバイダーが受け取りました
passed-on = { $service } が中継しました
passed-on-text = したがって、配達したのは差出人自身のコンピューターではありません。
passed-on-from = したがって、配達したのは差出人自身のコンピューターではありません。{ $service } は { $from } から受け取ったと書いています。ほかにそれを示すものはありません。
break-other-server = 次の行は、ここに書かれたものとは別のコンピューターが書きました。
break-odd-time = 次の行の時刻はこの行より後です。ありえないことです。
break-not-understood = 次の行は読み取れませんでした。
origin-title = 中継されて届きました
origin-claimed = メールを配達したコンピューターは、中継しただけです。そのコンピューターは { $from } から受け取ったと書いています。ほかにそれを示すものはありません。
support-answer = これは広告ではなく、会社のサポート窓口からの返事のようです。誰かがあなたの名前で問い合わせたのかもしれません。それでも報告は作れます。
opt-out-sensible = お使いのメールプロバイダーが差出人の名前を確認しています。本当にそこで買い物をしたなら、まず配信停止を求めてください。配信停止のリンクを使うか、「配信リストから外してください」とだけ返信します。「noreply」で始まるアドレスに送っても、返事は来ません。
opt-out-carrier = これには返信せず、報告だけしてください。どの会社が配達したのか、証明するものがありません。
opt-out-sender = これには返信せず、報告だけしてください。差出人の名前を証明するものがありません。
opt-out-private = これには返信せず、報告だけしてください。会社向けのサービスで個人のアドレスが使われています。
opt-out-broken = これには返信せず、報告だけしてください。配信停止のリンクが壊れているか、保護されていません。
before = 前のメールがまだここにあります: 「{ $subject }」
before-unnamed = 前のメールがまだここにあります。
keep-before = 前のメールで続ける
message-around = 外側のメール
message-inside = 中にあるメール
which-message = ここにメールが複数あります。どれを報告しますか？

paste-failed-title = 何も貼り付けられませんでした
copy-failed-title = 何もコピーされませんでした
open-failed-title = ファイルを読み込めませんでした
clipboard-empty = 貼り付けるものがまだありません。メールソフトに戻り、Ctrl+A でヘッダーをすべて選択し、Ctrl+C でコピーしてから、もう一度「貼り付け」を押してください。
clipboard-picture = コピーされたのは画像です。報告には文字のヘッダーが必要です。メールソフトで Ctrl+A を押して選択し、Ctrl+C でコピーしてから、もう一度「貼り付け」を押してください。
clipboard-unavailable = このパソコンでは、コピーしたものを取り出せません。枠の中をクリックして Ctrl+V を押すか、代わりに保存したメールを開いてください。
clipboard-not-kept = 同じ瞬間に別のソフトが何かをコピーしました。もう一度ボタンを押してください。
file-too-large = 「{ $name }」は大きすぎます。{ $size } MB ありますが、保存したメールは最大 { $limit } MB です。その 1 通だけを保存し、そのファイルを開いてください。
file-is-folder = 「{ $name }」はフォルダーです。その中の保存したメールを開いてください。
file-not-found = 「{ $name }」はもうそこにありません。移動または削除されましたか？
file-not-a-file = 「{ $name }」は普通のファイルではありません。先にメールをファイルとして保存してください。
file-not-readable = 「{ $name }」を読めません。システムの説明: { $detail }。メールをもう一度デスクトップに保存し、そこから開いてください。

## Report

report-title = 報告ができました
nothing-sent = まだ何も送信されていません。
meant-for = 報告先は { $desk }（{ $who }）です。{ $reason }
meant-for-chosen = 報告先は { $desk }（{ $who }）です。お選びになった会社です。
not-checked-who = メールには { $service } を通ったと書いてありますが、それを証明するものがありません。そのため、報告先の会社をご自分で選んでください。
no-desk-known = どの会社がこのメールを配達したのか、証明するものがありません。そのため、会社を選ぶか、報告用アドレスをご自分で入力してください。
other-desk = 別の会社に送る…
other-desk-search = 会社を名前で探す
nothing-found-desk = 見つかりません。別の名前を試すか、これを閉じてアドレスをご自分で入力してください。
web-form-only = 報告はウェブページだけで受け付け
arf-text = コンピューターで報告を読み、Abuse Reporting Format（ARF、RFC 5965）を求める会社のためのものです。ほかの会社は、上の報告を読みます。
copy-description = 説明をコピー
copy-headers = ヘッダーをコピー
copy-message-subject = メールの件名をコピー
copy-network-address = コンピューターの番号をコピー
copy-own-address = 自分のアドレスをコピー
copy-sender = 差出人のアドレスをコピー
for-experts = 詳しい方へ…
form-description = 何があったか
form-fields-title = どの欄に何を貼り付けるか
form-file = ファイルとしてのメール
form-file-text = メールソフトで迷惑なメールをファイルとして保存し、ページでそのファイルを選んでください。
form-fill-in = ご自分で入力してください。
form-headers = メールのヘッダー
form-network-address = コンピューターの番号（IP アドレス）
form-own-address = ご自分のメールアドレス
form-sender = 差出人のアドレス
form-subject = 迷惑なメールの件名
hide-experts = 詳しい方への項目を隠す
save-arf = ARF として保存…
second-desk = 対応できる会社がもう 1 社あります: { $desk }。{ $reason }
use-second-desk = { $desk } 宛てにこの報告を作る
form-title = { $desk } は報告をウェブページだけで受け付けています
form-text = ページのアドレスをコピーし、ブラウザーで開いてください。次に、下にあるものを 1 つずつページの欄にコピーします。このプログラムはインターネットに接続しません。
desk-wants = この会社が求めるもの: { $wants }
copy-form-url = ページのアドレスをコピー
copied-url = コピーしました。ブラウザーのアドレス欄をクリックして、Ctrl+V を押してください。
after-copied-form-text = まだ何も送信されていません。会社は報告をウェブページで受け付けています。
paste-in-form = ページを開き、最も大きな欄をクリックして Ctrl+V を押す
paste-in-form-text = ページで求められるところにご自分のアドレスを入力し、そこで送信してください。
form-page = ページ
to = 宛先
to-hint = abuse@…
own-words = ご自分の言葉で（なくてもかまいません）
own-words-hint = 例: 毎日送られてきます。母にも届きます。
this-is-the-report = これが報告です
hide-address = ヘッダーの中の自分のアドレスを隠す
hide-price = （対応できなくなる会社もあります）
address-to-hide = ヘッダーに書かれている自分のアドレス
hidden-places = { $count } か所で隠しました。報告にもそう書いてあります。
copy-report = 報告をコピー
save-draft = 下書きを保存…
open-draft = メールソフトで開く
why-address-missing = 先に報告用アドレスを入力してください
why-address-wrong = 上に、まだ正しくないところがあります
address-empty = アドレスがまだありません。abuse@example.com のように入力してください。
address-line-break = アドレスの途中に改行があります。1 行で入力してください。
address-several = アドレスが 2 つ以上あるようです。1 つだけ入力してください。
address-display-name = 名前や < と > を付けずに、アドレスだけを入力してください。
address-no-at = アドレスに @ がありません。アドレスは abuse@example.com のような形です。
address-local-part = @ より前の部分が正しくありません。アドレスは abuse@example.com のような形です。
address-domain = @ より後の部分が正しくありません。アドレスは abuse@example.com のような形です。
address-character = アドレスに、空白か、使えない記号が入っています。
address-example = このアドレスは例にすぎません。会社自身のアドレスを入力してください。
address-too-long = アドレスが長すぎます。

save-here-title = 報告を保存
save-here = このシステムではフォルダーを選ぶ画面が出ないため、報告はここに保存されます: { $folder }
file-name = ファイルの名前
save-now = 保存
save-exists-title = このファイルはすでにあります
save-exists-text = { $path } はすでにあります。置き換えると、中の内容は失われます。
save-elsewhere = 別の名前で保存…
replace-file = 置き換える
save-failed-title = 報告を保存できませんでした
save-failed = 何も失われていません。報告はまだここにあります。保存しようとした場所: { $path }
save-exists = その名前のファイルがすでにあります。
save-read-only = この場所には書き込めません。「ドキュメント」など、別の場所を選んでください。
save-full = 空きがありません。何かを削除するか、別の場所を選んでください。
save-no-folder = フォルダーがもうありません。別の場所を選んでください。
save-other = システムの説明: { $detail }。別の場所を選ぶか、報告をコピーしてください。
open-draft-failed = メールソフトが開きませんでした
open-no-program = そのためのソフトがこのパソコンに見つかりませんでした。何も失われていません。別の方法があります。
open-failed = 報告を開くよう依頼しましたが、開きませんでした。何も失われていません。別の方法があります。
draft-is-at = 下書きの保存場所: { $path }

## After

after-opened-title = 新しいメールのウィンドウは開きましたか？
after-opened-text = 3 つのことを確かめてから、そこで送信を押してください。
after-saved-title = 下書きを保存しました
after-saved-text = まだ何も送信されていません。メールソフトで下書きを開いてください。3 つのことを確かめてから、そこで送信を押してください。
after-to = 宛先: { $address }
after-to-text = ほかの宛先はなし
after-body = 報告が本文に入っている
after-body-text = 「end of headers」（ヘッダーの終わり）で終わっています
after-name = 自分の名前が正しく入っている
after-name-text = 迷惑なメールが届いたアドレスから送ってください
after-copied-title = 報告をコピーしました
after-copied-text = まだ何も送信されていません。メールソフトで新しい空のメールを作ってください。迷惑なメールを転送したり、返信したりしないでください。
paste-report = 空の本文をクリックして Ctrl+V を押す
paste-report-text = 報告の全体が現れます。「end of headers」（ヘッダーの終わり）で終わります。
paste-to = 宛先を入力する
paste-subject = 件名を入力する
copy-address = アドレスをコピー
copy-subject = 件名をコピー
copied = コピーしました。そこの欄をクリックして Ctrl+V を押してください。
press-send = 送信を押す
press-send-text = ご自分のメールの画面で押してください。このプログラムは何も送信できません。
copied-before = ✓ コピー済み
i-sent-it = 送信しました
not-yet-keep = まだ。保存しておく
keep-copy = 写しを保存…
after-sent-title = 報告を送信しました
after-sent-text = これで終わりです。迷惑なメールが続くときは、最も新しいものを報告してください。
after-kept-title = 写しを保存しました
after-kept-text = まだ何も送信されていません。ウェブメールではこのファイルを開けません。何も失わないためのものです。報告を送るには、新しいメールにコピーしてください。
copy-again = 報告をもう一度コピー
other-ways = 別の送り方を選ぶ
no-window = ウィンドウが開かなかった…
show-draft = 保存した下書きを表示
another-message = 別のメール
after-expect = 返事をしない会社がたくさんあります。報告を顧客に渡す会社もあり、その顧客が差出人かもしれません。迷惑なメールは残しておいてください。証拠になります。

## About the program

about = 情報
about-help = このプログラムについて
about-title = Abuse Report Helper について
about-version = バージョン { $version }
about-does = 迷惑なメールの完全なヘッダーを取り出す方法を示し、それを確認し、ヘッダーが証明する範囲で対応できる会社を見つけ、報告を書きます。送信はご自分で押します。
about-no-network = インターネットに接続しません。ネットワーク接続を一切開かず、何も送信しません。
about-keeps = メールについて保存するのは、ご自分で保存した下書き、こちら側のものだとお答えになったコンピューターの名前、そして有効にした場合だけ、お使いのディスク上の報告の一覧です。ほかには何も保存しません。
about-licence = 無料です。MIT ライセンスか Apache ライセンス 2.0 のお好きなほうで、使用、配布、変更ができます。保証は一切ありません。
about-parts = 使われている部品
about-parts-text = このプログラムに使われているほかの人の成果と、そのライセンス:
about-back = 元の場所に戻る

## Closing and failing

closing-title = 報告はまだ保存されていません
closing-text = 報告はコピーも保存もされておらず、開かれてもいません。このウィンドウを閉じると消えます。
closing-copied-title = 報告はメールソフトに入っていますか？
closing-copied-text = コピー済みですが、このウィンドウを閉じると、パソコンがコピーしたものを忘れるかもしれません。先に新しいメールに貼り付けるか、保存してください。
closing-headers-title = 報告はまだありません
closing-headers-text = 貼り付けたヘッダーはそろっています。このウィンドウを閉じると消えます。
closing-keep = ウィンドウを開いたままにする
closing-leave = それでも閉じる
another-text = 報告はコピーも保存もされておらず、開かれてもいません。別のメールに進むと消えます。
another-keep = 報告を残す
another-leave = 残さずに進む
delete-title = 一覧をすべて削除しますか？
delete-text = すべての項目がこのパソコンから削除されます。元に戻せません。「表として保存」で写しを残せます。
delete-keep = 一覧を残す
delete-anyway = 削除する
dialog-open = 保存したメールを開く
dialog-save = 報告を保存
dialog-messages = メールとテキスト
dialog-all-files = すべてのファイル
dialog-draft = メールの下書き
dialog-text = テキスト
no-display = ここにはウィンドウを表示する画面がありません。メールを確認するには「{ $program } check FILE」、報告を作るには「{ $program } report FILE --to ADDRESS」を使ってください。
no-window-built-in = このプログラムはウィンドウなしで作られています。メールを確認するには「{ $program } check FILE」、報告を作るには「{ $program } report FILE --to ADDRESS」を使ってください。
no-window-possible = このパソコンではウィンドウを開けませんでした。ターミナルでは「{ $program } check FILE」と「{ $program } report FILE --to ADDRESS」を使えます。
## Said aloud only, for those who do not see the window

heard-text-size = 文字の大きさ { $percent } %
heard-theme-system = 明るさはパソコンの設定どおり
heard-theme-light = 明るい
heard-theme-dark = 暗い
heard-copied = コピーしました
heard-programs = { $count ->
        [0] メールソフトは見つかりません
       *[other] メールソフトが { $count } 件見つかりました
    }
heard-desks = { $count ->
        [0] 会社は見つかりません
       *[other] 会社が { $count } 件見つかりました
    }
heard-in-front = ウィンドウを常に手前に表示します
heard-not-in-front = ウィンドウを手前に表示するのをやめました

## The list of keys

keys-title = キー
keys-on = 次のページへ進む
keys-back = 戻る
keys-tab = 次の項目へ、前の項目へ
keys-part = ウィンドウの次の部分へ: ページ、ボタン、手順、設定
keys-scroll = 長いページを動かす
keys-paste = ヘッダーを貼り付け
keys-open = 保存したメールを開く
keys-save = 下書きを保存
keys-size = 文字を大きく、小さく、普通に
keys-escape = 開いているものを閉じる。何も失われません
keys-this = この一覧
keys-close = 閉じる
