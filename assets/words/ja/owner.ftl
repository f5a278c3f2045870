# Where it is not known who can act, and finding out whose computer delivered the message.

missing-title = 足りないものが 1 つあります。宛先です
missing-text = 報告を作ることはできます。しかし、どの会社が顧客のためにこのメールを送ったのかを証明するものがありません。そのため、報告をどこに送ればよいか、このプログラムにはわかりません。
missing-find = コンピューターの持ち主を調べる
missing-find-text = お使いのメールプロバイダーは、メールを配達したコンピューターの番号を書き残しています: { $ip }。公開の登録簿で持ち主がわかります。2 分ほどかかります。
missing-find-inside = 中に入っているメールには、それを別のメールボックスに配達したコンピューターの番号が書かれています: { $ip }。ご自分で転送したメールの場合だけ、先へ進んでください。ほかの人が作りあげたものかもしれないからです。公開の登録簿で持ち主がわかります。
missing-not-recorded = お使いのメールプロバイダーは、外のコンピューターの番号を書き残していません。そのため、持ち主は調べられません。
missing-program = 代わりに自分のメールソフトで報告する
missing-program-text = お使いのメールプロバイダーがそこから学び、次のメールを防いでくれるかもしれません。
missing-program-any = お使いのメールソフトで「迷惑メール」「スパム」「フィッシングを報告」などのボタンやメニュー項目を探し、このメールに対して押してください。メールが後で必要かもしれないときは、先に写しを残してください。
missing-stop = ここでやめて、メールを残しておく
missing-stop-text = 何も失われません。ヘッダーはファイルに保存でき、いつでもそれを持って戻ってこられます。
missing-keep = ヘッダーをファイルに保存
missing-by-hand = 報告用アドレスを知っている…
missing-find-button = 持ち主を調べる…

owner-title = 誰のコンピューターでしたか？
owner-text = お使いのメールプロバイダーが書き残したのは番号だけです: { $ip }。持ち主は公開の登録簿でわかります。このプログラムはインターネットに接続しません。あなたがページを見てコピーしたものを、プログラムが読みます。
owner-step-open = この番号についての登録簿のページを開く
owner-step-open-text = ブラウザーが開きます。何も入力する必要はありません。
owner-open-page = ページを開く
owner-copy-page = ページのアドレスをコピー
owner-page-opened = ブラウザーに、ページを開くよう依頼しました。ブラウザーに移ってください。
owner-page-failed = ブラウザーが開きませんでした。ページのアドレスをコピーし、ブラウザーのアドレス欄をクリックして、Ctrl+V を押してください: { $url }
owner-page-copied = ✓ コピーしました。ブラウザーのアドレス欄をクリックして、Ctrl+V を押してください。
owner-step-copy = そこで Ctrl+A、次に Ctrl+C を押す
owner-step-copy-text = 一部ではなく、ページ全体です。ページがすべて表示されるまで待ってください。
owner-step-paste = ここに戻って貼り付ける
owner-step-paste-text = Ctrl+V か、ボタンを押します。
owner-box-hint = そのページに表示されるものをすべて貼り付けてください
owner-box-name = 登録簿のページに表示されるもの
owner-next-page = ページがうまく開かないときは、別のページを試す
owner-why-paste = 先に、ページに表示されるものを貼り付けてください
owner-why-nobody = まだアドレスが見つかっていません
owner-use = このアドレスを使う

owner-found-title = { $holder }
owner-found-unnamed = { $range } の持ち主
owner-found = ネットワーク { $range } を運営していて、この番号はその中にあります。報告用アドレスは { $address } です。
owner-found-technical = ネットワーク { $range } を運営していて、この番号はその中にあります。報告用アドレスは載っていません。次のアドレスは、ネットワークを管理する人たちのものです: { $address }
owner-passed-used = その中の小さな範囲 { $range } は { $holder } の名義です。そのアドレス { $address } は、このメール自身が使っている名前のものです。差出人かもしれないので、除きました。
owner-passed-free = その中の小さな範囲 { $range } は { $holder } の名義です。そのアドレス { $address } は誰でも取得できるメールボックスなので、除きました。
owner-passed-register = { $range }（{ $holder }）には { $address } しか載っていません。これは登録簿を管理する { $register } のものです。そこはそのようなコンピューターを運営していないので、除きました。
owner-passed-nobody = その中の小さな範囲 { $range } は { $holder } の名義です。アドレスは載っていません。
owner-larger = 一つ大きなネットワークの持ち主は { $holder } です: { $address }。小さいほうが差出人自身のものかもしれないときは、こちらに送ってください。
owner-use-larger = 大きいネットワークのアドレスを使う
owner-unknown-holder = 名前が載っていない持ち主

owner-nothing-title = この中にアドレスは見つかりませんでした
owner-nothing-not-an-answer = 登録簿のページではないようです。ページを開き、答えが表示されるまで待ち、そこで Ctrl+A と Ctrl+C を押して、もう一度貼り付けてください。
owner-nothing-too-often = 登録簿は、しばらくの間あなたからの問い合わせに答えません。別のページを試すか、明日もう一度お試しください。
owner-nothing-unknown = 登録簿は、この番号を知らないと答えています。別のページを試してください。
owner-nothing-other = これは別の番号（{ $range }）についてのものです。{ $ip } についてのものが必要です。この番号のページを開き、表示されるものを貼り付けてください。
owner-nothing-no-network = ページの先頭が足りません。そこで Ctrl+A を押して、全部をコピーしてください。
owner-nothing-cut = 答えの終わりが足りません。そこで Ctrl+A を押して、全部をコピーしてください。
owner-nothing-elsewhere = この登録簿は、別の登録簿のほうが詳しいと答えています: { $register }。別のページを試してください。
owner-nothing-elsewhere-unnamed = この登録簿は、別の登録簿のほうが詳しいと答えています。別のページを試してください。
owner-nothing-nobody = このページには、対応できる人が載っていません:
owner-nothing-used = { $range } は { $holder } の名義です。そのアドレス { $address } は、このメール自身が使っている名前のものです。差出人かもしれません。そこには送らないでください。
owner-nothing-free = { $range } は { $holder } の名義です。そのアドレス { $address } は、誰でも取得できるメールボックスです。
owner-nothing-nobody-there = { $range } は { $holder } の名義です。アドレスは載っていません。

police-title = まず警察に知らせてください
police-text = 脅迫は警察が扱うことです。警察は、誰だったのかを会社に尋ねることができます。会社がそれを教える相手は、警察だけです。
police-1 = 警察に知らせる
police-1-text = 今危険が迫っているときは、緊急通報の番号に電話してください。そうでなければ、最寄りの警察署か、警察の相談・通報のページへ。
police-2 = メールを残しておく
police-2-text = 証拠になります。削除せず、返信もしないでください。
police-3 = それでも報告したいときは、ここで報告する
police-3-text = 報告を顧客に渡す会社があり、その顧客が脅している本人かもしれません。迷うときは警察に尋ねてください。
police-read = 読みました

shown-title = { $desk } は報告を顧客に見せるかもしれません
shown-text = その顧客が差出人かもしれません。そのため、下のヘッダーの中のあなたのアドレスを隠しました。
shown-not-hidden = その顧客が差出人かもしれません。お選びのとおり、下のヘッダーにはあなたのアドレスがそのまま入っています。
shown-truth = 隠れるのは、貼り付けたヘッダーの中のアドレスだけです。報告を送れば、送信に使ったアドレスが会社に見えますし、ヘッダーの中のコードがあなたを示すこともあります。
shown-show = それでもアドレスを見せる
shown-hide = アドレスを隠す
add-own-words = 自分の言葉を加える…
own-words-shown = ここに書いたことは、差出人に見せられるかもしれません。
after-name-hidden = ご自分のアドレスなら、どれから送ってもかまいません
after-name-hidden-text = 会社には送信に使ったアドレスが見え、会社がそれをほかに伝えることもあります。迷惑なメールを受け取ったアドレスでなくてもかまいません。

risky-title = 差出人自身のアドレスかもしれません
risky-text = { $address } は { $name } のものです。これはメール自身が使っている名前で、このプログラムの知らない名前です。メールを送った人がそこで報告を読み、あなたについて書かれたことをすべて知るかもしれません。
risky-clear = アドレスを消す
risky-keep = 相手を知っているので、使う
risky-why = 先に、アドレスについての質問に答えてください

# Whose network it was, where that company takes no reports.
network-known = メールを配達したコンピューター（番号 { $ip }）は、{ $day }の時点で { $operator } のネットワークにありました。ネットワークの持ち主は変わることがあります。
network-through = メールは { $operator } のネットワークを通り、番号 { $ip } から配達されました（{ $day }時点）。ネットワークの持ち主は変わることがあります。
