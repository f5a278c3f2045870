# Choosing the language.

language-tool = { $language }
language-help = 言語
language-title = 言語
language-text = 報告そのものは英語のままです。会社は英語を読むからです。入力した内容はすべてそのまま残ります。
language-system = パソコンの設定に合わせる
language-unread = この言語を母語とする人は、まだこの文章を読んでいません。おかしいと思う文があれば、英語のほうを信用してください。
language-show-english = 英語で表示
language-show-own = { $language }で表示
language-back = 言語の一覧を閉じる
guide-in-english = この手順は英語しかありません。画面の言葉はお使いの言語になっているかもしれません。
fonts-missing = このパソコンには、この言語の文字のフォントがありません。パッケージ { $package } をインストールしてから、プログラムをもう一度起動してください。
fonts-missing-windows = このパソコンには、この言語の文字のフォントがありません。Windows の設定を開き、「オプション機能」を探して、この言語の補助フォントを追加してください。
fonts-missing-mac = このパソコンには、この言語の文字のフォントがありません。Font Book というアプリを開き、この言語のフォントを有効にしてください。
