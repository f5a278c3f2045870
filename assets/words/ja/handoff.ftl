# The ways to the mail program.

done-draft-file = パソコンに、下書きを開くよう依頼しました。
done-outlook = Outlook に、下書きを開くよう依頼しました。
done-thunderbird = Thunderbird に、報告を入れた新しいメールを開くよう依頼しました。
done-claws = Claws Mail に、報告を入れた新しいメールを開くよう依頼しました。
done-kmail = KMail に、報告を入れた新しいメールを開くよう依頼しました。
done-evolution = Evolution に、報告を入れた新しいメールを開くよう依頼しました。
done-link = パソコンに、宛先と件名を入れた新しいメールを開くよう依頼しました。報告はコピー済みです。本文に貼り付けてください。
after-claws = Claws Mail は長い行を折り返し、ほかの行をつなげることがあります。送信を押す前に、新しいメールを閉じ、Configuration、Preferences、Compose、Wrapping の順に開いて Auto-wrapping の印を外し、報告をもう一度開いてください。
after-evolution = Evolution は送信時に長い行を折り返します。本文の中をクリックし、Ctrl+A を押し、Normal と表示されている一覧で Preformatted を選んでください。
after-kmail = KMail は送信時に長い行を折り返します。新しいメールで「オプション」を開き、「行を折り返す」の印を外してください。
after-copied-web = まだ何も送信されていません。メールの画面で新しい空のメールを作り、図に示すところに 3 つのものを貼り付けてください。迷惑なメールを転送したり、返信したりしないでください。
try-next-way = 別の方法を試す
show-failed-title = フォルダーが開きませんでした
show-failed = フォルダーを表示するソフトが起動しませんでした。何も失われていません。
same-desk = 同じ会社に別のメールを報告する
picture-text = 大きな空の欄
picture-new-message = 新しいメール
picture-compose-alt = 新しいメール。1 報告を大きな空の欄に貼り付けます。報告は「{ $begins }」で始まります。2 { $address } を宛先に、3 「{ $subject }」を件名に貼り付けます。
