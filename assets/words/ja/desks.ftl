# A day as people write it.
day-in-words = { $year }年{ $month }{ $day }日
number-groups = ,

# Why a company gets the report.
desk-reason-listed = 一覧からお選びになりました。
desk-reason-sent = お使いのメールプロバイダー自身のヘッダー行が、メールが { $desk } を通って届いたことを証明しています。
desk-reason-sent-likely = メールはおそらく { $desk } を通って届きました。{ $desk } 自身のネットワークから配達されたためです。
desk-reason-carried = お使いのメールプロバイダー自身のヘッダー行が、{ $desk } がメールを配達したことを証明しています。
desk-reason-submitted = お使いのメールプロバイダー自身のヘッダー行によると、メールは { $desk } のメールボックスから送信されました。
desk-reason-passed-on = お使いのメールプロバイダーは、このメールを { $desk } から受け取りました。{ $desk } はメールを中継した会社で、どこから来たメールかを確かめられます。
desk-reason-behind = メールを配達したコンピューターは、{ $desk } から受け取ったと書いています。ほかにそれを示すものはありません。
desk-reason-in-network = メールを配達したコンピューター（番号 { $ip }）は、{ $day }の時点で { $desk } のネットワークにありました。ネットワークの持ち主は変わることがあります。
desk-reason-rented-network = メールを配達したコンピューター（番号 { $ip }）は、{ $day }の時点で { $desk } のネットワークにありました。ネットワークの持ち主は変わることがあります。{ $desk } はこのコンピューターを貸しているだけかもしれず、報告を借り主に見せる可能性があります。
desk-reason-through-network = メールは { $desk } のネットワークを通り、番号 { $ip } から配達されました（{ $day }時点）。ネットワークの持ち主は変わることがあります。
desk-reason-named-network = お使いのメールプロバイダーは、メールを配達したコンピューターの名前を調べました。{ $host } は { $desk } が使う名前の一つです。
desk-reason-checked-network = お使いのメールプロバイダーは、メールが { $domain } から来たことを確認しました。これは { $desk } が使う名前の一つです。
desk-reason-looked-up = 公開の登録簿によると、メールを配達したコンピューター（番号 { $ip }）は { $desk } のネットワークにあります。

# Who the company is, in half a sentence after its name.
desk-is-service = 店やほかの会社に代わってメールを送る会社
desk-is-carrier = ほかの会社に代わってメールを配達する会社
desk-is-forwarder = 利用者のためにメールを転送する会社
desk-is-mailbox = 個人や会社のメールボックスを預かる会社
desk-is-network = インターネットの一部を運営している会社
desk-is-csa-eco = メールの送信者を認証する団体

# Under About: where the table of networks is from.
about-networks = 番号がどのネットワークに属するかは、IPFire Project（location.ipfire.org）の IPFire Location データベース（{ $day }）によります。ライセンスは CC BY-SA 4.0 です。変更点: { $systems } 個のネットワークに絞りました。

# What a desk that takes reports only on its web page asks for.
desk-wants-mailerlite = ウェブフォームへの入力と、ヘッダー。
desk-wants-kit-convertkit = ウェブフォームへの入力と、メール。
desk-wants-aweber = ウェブページでの報告と、ヘッダー。
desk-wants-gmail = ウェブフォームへの入力: 差出人の完全な Gmail アドレス、ヘッダー、メールの件名と本文。
desk-wants-google-workspace = Gmail のウェブフォームへの入力: 差出人のアドレス、ヘッダー、件名と本文。Google は顧客のドメインの abuse@ も案内していますが、その顧客自身が読むかもしれません。
desk-wants-gmx-webde = ウェブページでの報告と、保存したメールのファイル。
desk-wants-godaddy = ウェブフォームへの入力と、テキスト形式のヘッダーとメールの本文。
desk-wants-cloudflare = ウェブフォームへの入力と、リンク。扱っているのはメールよりもウェブサイトのほうがずっと多い会社です。
