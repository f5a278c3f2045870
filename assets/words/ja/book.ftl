# The list of reports that a person keeps.

records-title = これまでの報告
records-text = ご希望の場合に、このパソコンだけに保存する一覧です。保存するのは、日付、会社、件名、差出人、そして差出人に配信停止を求めた日です。ヘッダーとメールの本文は決して保存しません。
records-keep = 報告の一覧をこのパソコンに残す
records-empty = 一覧は空です。
records-search = これまでの報告から探す
records-search-hint = 件名、差出人、日付の一部を入力
records-export = 表として保存
records-delete = 一覧をすべて削除
records-found = { $count } 件（新しい順）
records-more = ほかに { $count } 件あります。探すには上に何か入力してください。
records-damaged = 一覧のうち { $count } 行が壊れているため、表示していません。ファイルには残っています。
records-report = { $date } · { $desk } 宛ての報告 · 差出人 { $sender }
records-request = { $date } · { $sender } に配信停止を求めました
records-organisation = Salesforce の顧客 { $id }
records-asked = { $date } に配信停止を求めました
records-exported = 表の保存場所: { $path }
records-show-export = 表を表示
records-read-failed = これまでの報告の一覧を読み込めませんでした
records-add-failed = この報告は一覧に入っていません
records-delete-failed = 一覧を削除できませんでした
records-export-failed = 表を保存できませんでした
records-back = 一覧を閉じる
records-open = これまでの報告
mention = 報告にも書く: 「{ $sentence }」
# A sender that stands in the list already.
known-sender-title = この差出人は前にも報告しています
known-sender = { $count ->
        [1] { $day } に { $desk } 宛ての報告が 1 件あります。
       *[other] { $count } 件あります。最も新しいものは { $day } の { $desk } 宛ての報告です。
    }
known-sender-asked = { $day } に配信停止を求めています。
known-sender-show = この差出人についての報告を表示
