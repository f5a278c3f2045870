# What may become known of the person's address in a report.
tell-sender = 配信先から外してもらうため、会社が差出人に私のアドレスを伝えてもかまいません
hide-several = アドレスが複数あるときは、間をコンマ（,）で区切ってください。
hide-never-there = { $address } はこのヘッダーのどこにもないので、何も隠れません。ヘッダーにあるとおりに入力してください。
hide-too-many = アドレスが多すぎます。
remains-title = まだあなたを示すかもしれないもの
remains-own-from = メールソフトは、あなたの名前とアドレスを報告の送信者として表示します。別のアドレスから送ってください。そうしないと、隠す意味がなくなります。
remains-local-part = アドレスの @ より前の部分が、まだここにあります: { $fields }
remains-name = お名前の一部が、まだここにあります: { $fields }
remains-domain = アドレスの @ より後の部分 { $domain } が、まだここにあります: { $fields }
remains-codes = 差出人にしか読めないコードで、あなたを示すかもしれないものが、ここにあります: { $fields }
remains-others = このメールを受け取ったほかの人の名前やアドレスがここにあります: { $fields }
form-content = メールの本文
copy-content = メールの本文をコピー
form-link = メールの中のリンク
copy-link = リンクをコピー
form-category = 迷惑行為の種類
copy-category = 迷惑行為の種類をコピー

# The link to the bad page, on the report page.
link-title = 悪質なページにつながるリンクはどれですか？
link-text = わかる場合は、1 つに印を付けてください。リンクは、うっかり開くことのない形で書いてあります。確かめるために開いたりしないでください。
link-tick = { $link }
link-more = ほかのリンク { $count } 件…
link-query = リンクの ? より後の部分も見せる
link-query-text = あなたを示すコードが入っているかもしれません。それがないとページを見つけられない会社もあります。
