# Whose computer is it, and was the own address misused?

own-server-before = 報告の前に、質問が 1 つあります。
own-server-question = これは、お使いのメールプロバイダーまたは勤め先のコンピューターですか？
own-server-yes = はい、そうです
own-server-no = いいえ
own-server-dont-know = わかりません
own-server-text = そうであれば、差出人はその向こう側にいます。わからないときは、そのまま進んでください。報告の中のヘッダーには両方が載っています。
own-server-said-yes = { $name } はこちら側のものだとお答えになりました。差出人はその向こう側にいます。
own-server-said-no = { $name } はこちら側のものではないとお答えになりました。報告するのはそのコンピューターです。
own-server-said-open = { $name } がこちら側のものかどうかわからないとお答えになりました。それでかまいません。報告の中のヘッダーには、そのコンピューターと向こう側のコンピューターの両方が載っています。
own-server-change = この答えを変える
own-servers-title = こちら側のものだとお答えになったコンピューター
own-servers-text = また尋ねなくて済むように、名前をお使いのディスクに保存しています。メールのほかの内容は一緒に保存していません。
own-server-forget = { $name } を忘れる

from-not-yours-title = ほかの誰かがあなたのアドレスを書きました
from-not-yours = これはあなたのメールボックスから送られたものではありません。{ $by } が、知らない人のコンピューターから受け取りました。あなたのアドレスは誰でもそこに書けます。誰かがあなたのパスワードを知っているかどうかは、ヘッダーからはわかりません。今も使っているパスワードがメールに書かれているなら、変更してください。
from-your-login-title = あなた自身のメールボックスから送られました
from-your-login = あなたのメールボックスのパスワードを使って送られました。ご自分か、ご自分の機器が送ったものですか？違うなら、今すぐパスワードを変更してください。
from-really = 本当に { $domain } から送られました。だからといって、誠実なメールだとは限りません。
from-unchecked = 送った人を誰かが確認したことを示すものは、このヘッダーにはありません。
