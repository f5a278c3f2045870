# What was found in a paste: headlines and sentences of the check page.
verdict-full-title = はい、完全なヘッダーです
verdict-full = 足りないものはありません。先に進めます。
verdict-repaired-title = 少し直しましたが、完全なヘッダーです
verdict-repaired = コピーしたときに行の形が変わっていました。それを元に戻しました。ほかには何も変えていません。
verdict-partial-title = ヘッダーの一部が足りません
verdict-partial = このままでも進めますが、完全なヘッダーがあれば会社はもっと対応できます。
verdict-incomplete-title = 完全なヘッダーではありません
verdict-incomplete = メールがどのコンピューターを通ってきたかを示す行がありません。それがないと、どの会社も差出人を見つけられません。
verdict-not-headers-title = これは別のものです
verdict-not-headers = この中にヘッダーはありません。ヘッダーがないと、どの会社も差出人を見つけられません。

# No report can be made from these.
finding-empty-title = 文字がありません
finding-empty = 何も貼り付けられていないか、画像や空の行だけが貼り付けられています。ヘッダーは文字です。ヘッダーの画像は使えません。
finding-visible-block-only-title = 完全なヘッダーではありません
finding-visible-block-only = コピーされたのは、メールのうち誰にでも見える部分（差出人、送信日時、宛先、件名）です。完全なヘッダーはもっとたくさんの行で、隠れています。メールがどのように届いたかを示すのは、その行だけです。
finding-forwarded-inline-title = これは転送されたメールです
finding-forwarded-inline = コピーされたのは、転送または返信されたメールです。転送するとヘッダーは失われます。最初に届いたときのメールから、ヘッダーをコピーしてください。
finding-own-message-title = これはご自分のメールです
finding-own-message = ご自分のメールボックスから送信または転送されたものなので、ヘッダーは差出人ではなくあなたを示しています。最初に届いたときのメールから、ヘッダーをコピーしてください。
finding-body-only-title = これはメールの本文です
finding-body-only = コピーされたのは、メールに書かれている文章です。ヘッダーはメールに付いている隠れた行で、この中にはありません。
finding-mime-part-only-title = これはメールの中の一部分です
finding-mime-part-only = コピーされたのは、画像や本文など、メールの一部分を説明する行です。ヘッダーはその上の、いちばん先頭にあります。
finding-no-received-title = 最も大切な行がありません
finding-no-received = これはメールの行ですが、どのコンピューターを通ってきたかを示す行が一つもありません。全部が選択されていなかったか、ご自分で書いたメールかもしれません。
finding-analyser-output-title = これはウェブページの表です
finding-analyser-output = ウェブページがヘッダーを読んで作った表です。報告に必要なのは、ページの説明ではなくヘッダーそのものです。
finding-bounce-title = これは配達できなかったという通知です
finding-bounce = メールを配達できなかったことを知らせるために、コンピューターが書いたものです。迷惑なメールがこの中に入っている場合は、そちらを選んでください。
finding-not-email-title = これはメールのものではありません
finding-not-email = 予定表の項目、プログラムのコード、またはウェブページの一部のようです。メールは入っていません。
finding-internal-only-title = このメールは組織の外に出ていません
finding-internal-only = あなたの会社、学校、役所などのコンピューターだけが配達したものなので、外の誰にも対応できません。ご自分の組織の IT 担当なら対応できます。
finding-brackets-lost-title = ヘッダーの一部が消えています
finding-brackets-lost = < と > の記号の間にあったものがすべて消え、アドレスとメールの番号もなくなっています。ヘッダーをウェブページとして表示すると、こうなることがあります。
finding-encrypted-or-binary-title = 文字として読めません
finding-encrypted-or-binary = これはファイルの中身か暗号化されたもので、文章ではありません。メールに戻り、ヘッダーを文字としてコピーしてください。
finding-picture-title = これは画像です
finding-picture = ヘッダーの画像は使えません。報告には文字のヘッダーが必要です。メールに戻り、文字としてコピーしてください。
finding-document-title = これは文書です
finding-document = PDF か、Word などのソフトの文書です。報告にはヘッダーが文字として必要です。ヘッダーがその中にあるなら、そのソフトで開き、選択してコピーしてください。メールそのものからコピーできれば、そのほうがよいです。
finding-packed-title = これは圧縮されたファイルです
finding-packed = この中に、読めるメールは見つかりませんでした。まず展開（解凍）し、出てきたメールを開いてください。

# The same in other words, where a web address alone was pasted.
web-address-title = これはウェブページのアドレスだけです
web-address = コピーされたのはヘッダーではなく、ブラウザーの上にあるアドレス欄です。ページに戻り、ヘッダーの文字の中をクリックして、Ctrl+A、次に Ctrl+C を押してください。

# Damage that was undone.
finding-indent-lost-title = 行をつなぎ直しました
finding-indent-lost = 長いヘッダー行が途中で折り返され、それを示す空白が失われていました。空白を元に戻しました。
finding-rewrapped-title = 切れた行をつなぎ直しました
finding-rewrapped = ソフトが決まった幅で行を切っていました。元どおりになりました。
finding-all-indented-title = 左の余白を取り除きました
finding-all-indented = すべての行が右にずれていました。元に戻しました。
finding-quoted-title = 引用の記号を取り除きました
finding-quoted = 行の先頭に > などの記号、番号、または箇条書きの点が付いていました。取り除きました。
finding-double-spaced-title = 空の行を取り除きました
finding-double-spaced = すべての行の後に空の行がありました。取り除きました。
finding-blank-inside-title = 空の行を 1 つ取り除きました
finding-blank-inside = ヘッダーの途中に空の行がありました。取り除きました。
finding-leading-junk-title = ヘッダーの上の文字を省きました
finding-leading-junk = ページでヘッダーの上にある文字も一緒にコピーされていました。省きました。
finding-table-copy-title = 表を行に戻しました
finding-table-copy = 名前と値が 2 列に分かれていました。元の 1 行に戻しました。
finding-newlines-lost-title = 1 本の長い行を分けました
finding-newlines-lost = すべてのヘッダーが 1 行につながっていました。1 行ずつに戻しました。
finding-glued-title = くっついた行を分けました
finding-glued = 2 つのヘッダー行が 1 行につながっていました。1 行ずつに戻しました。
finding-html-source-title = ウェブのコードを文字に戻しました
finding-html-source = コピーされたのはウェブページのコードです。ページに表示される文字に戻しました。
finding-encoded-title = ソフトのコードを文字に戻しました
finding-encoded = ソフトがヘッダーを独自のコードで書いていました。普通の文字に戻しました。
finding-stray-lines-title = ヘッダーではない行を省きました
finding-stray-lines = ページ番号、署名、ボタンの文字などの行が、ヘッダー行の間やすぐ下にありました。省きました。
finding-names-put-back-title = フィールドの名前を元に戻しました
finding-names-put-back = From や Subject などのフィールドの名前が、メールソフトの表示のとおり別の言語になっていました。メールで使う名前に戻しました。
finding-name-spacing-title = おかしな空白を直しました
finding-name-spacing = ヘッダー行に、おかしな空白、コロン、横線、またはかっこがありました。普通の形に直しました。

# A report can be made, with this said.
finding-cut-at-top-title = ヘッダーの先頭が足りません
finding-cut-at-top = コピーされたものは途中から始まっています。先頭の行は、お使いのメールプロバイダー自身が書いたもので、最も大切です。
finding-cut-at-bottom-title = ヘッダーの終わりが足りません
finding-cut-at-bottom = コピーされたものは途中で終わっています。From や Date など、どのメールにもある行がないか、切れています。
finding-gap-inside-title = ヘッダーの途中が壊れています
finding-gap-inside = 途中の行がいくつか抜けているか、つながっているため、内容の一部は信用できません。
finding-several-messages-title = メールが複数あります
finding-several-messages = 報告は 1 通のメールについて行います。報告したいメールを選んでください。
finding-edited-title = 手で書き換えられた箇所があります
finding-edited = 誰かの手かウェブページによって、このヘッダーが書き換えられています。そのため会社は元の形を見られません。報告にもそう書かれます。変えずにそのまま貼り付け、報告のページで「ヘッダーの中の自分のアドレスを隠す」に印を付けてください。そうすればアドレスだけが隠れます。
finding-translated-names-title = ヘッダーが翻訳されています
finding-translated-names = ブラウザーがページを翻訳したようです。翻訳を切って、もう一度コピーしてください。
finding-few-fields-title = ヘッダーがとても短いです
finding-few-fields = 普通のメールには、もっと多くのヘッダー行があります。全部が選択されていたか確かめてください。
finding-long-lines-title = とても長い行があります
finding-long-lines = 998 文字を超える行があります。そのまま残しました。
finding-old-title = このメールは新しくありません
finding-old = 会社が最も対応しやすいのは、ここ 2 日以内のメールです。古いメールの報告は手遅れかもしれません。
finding-clock-odd-title = 時刻が逆に進んでいます
finding-clock-odd = 途中のコンピューターの時計が狂っていたか、誰かが行の一部をでっち上げたかのどちらかです。
finding-alias-service-title = 転送サービスを通って届きました
finding-alias-service = 転送サービスがこのメールを届けました。差出人の側は、ヘッダーのもっと下にあります。
finding-mailing-list-title = メーリングリストを通って届きました
finding-mailing-list = メーリングリストが全員にこのメールを送りました。メールがリストにどう届いたかは、ヘッダーのもっと下にあります。
finding-attached-message-title = この中に別のメールがあります
finding-attached-message = 別のメールが添付されています。そちらが迷惑なメールなら、そちらを選んでください。

# Worth knowing.
finding-headers-only-title = ヘッダーだけで本文はありません
finding-headers-only = メールの本文はここにありません。それでかまいません。ヘッダーがあれば十分です。
finding-byte-order-mark-title = 見えない記号を省きました
finding-byte-order-mark = ファイルの先頭に、一部のソフトが書く見えない記号があります。ヘッダーの一部ではありません。
finding-mbox-from-line-title = メールボックスのファイルの行を省きました
finding-mbox-from-line = 最初の行は、メールボックスのファイルの中でメールを区切るものです。ヘッダーの一部ではありません。
finding-microsoft-banner-title = 見出しの行を省きました
finding-microsoft-banner = Outlook または Exchange が、ヘッダーの上に見出しを書いていました。ヘッダーの一部ではありません。
finding-leading-blank-lines-title = 空の行を省きました
finding-leading-blank-lines = ヘッダーの上に空の行がありました。

# Files that hold no message that can be used.
finding-msg-without-headers-title = Outlook はこのファイルにヘッダーを残していません
finding-msg-without-headers = この Outlook ファイルにはメールがありますが、ヘッダーがありません。ご自分で書いたメールや組織の中から届いたメールでは、Outlook はヘッダーを残しません。最初に届いたときのメールを開き、そこからヘッダーをコピーしてください。
finding-msg-without-headers-draft = この Outlook ファイルは下書きです。送信されていないので、ヘッダーがありません。代わりに、最初に届いたときのメールを保存してください。
finding-msg-without-headers-sent = この Outlook ファイルはご自分で送ったメールです。Outlook はそのようなメールのヘッダーを残しません。代わりに、最初に届いたときのメールを保存してください。
finding-msg-without-headers-internal = このメールは組織の中から届きました。Outlook はそのようなメールのヘッダーを残しません。また、外の誰にも対応できません。ご自分の組織の IT 担当なら対応できます。
finding-msg-without-headers-other-item = この Outlook ファイルはメールではなく、予定、連絡先、メモなどの別のものです。代わりに、迷惑なメールを保存してください。
finding-template-title = これはテンプレートです
finding-template = Outlook のテンプレートは新しいメールのひな形で、誰からも送信されていません。迷惑なメールそのものを保存し、そのファイルを開いてください。
finding-too-large-title = このファイルは大きすぎます
finding-too-large = 64 MB を超えています。1 通のメールとしては大きすぎます。その 1 通だけを保存し、そのファイルを開いてください。
finding-not-readable-title = このファイルは読めません
finding-not-readable = このファイルは壊れているか、不完全です。メールをもう一度保存し、新しいファイルを開いてください。
finding-not-readable-other-program = このファイルは、古い Word や Excel など、別のソフトのものです。メールソフトから迷惑なメールを保存し、そのファイルを開いてください。
