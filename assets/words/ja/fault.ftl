# The dialog where the program itself is at fault, and the note it leaves.

fault-title = Abuse Report Helper を終了します
fault-text = プログラムの中で問題が起きました。あなたのせいではありません。何も送信されていません。
fault-again = もう一度プログラムを起動してください。迷惑なメールは、メールソフトに残っています。保存した報告は、保存した場所にあります。
fault-tell = また起きたら、プログラムの作者に次のことを知らせてください: バージョン { $version }、{ $system }、{ $place }
fault-note = 同じ内容だけが、このファイルに書かれています。読むことも送ることもできます: { $path }
fault-kept = Abuse Report Helper は、プログラム自身の不具合のため停止しました。
fault-kept-all = プログラムが書き残したのはこれだけで、誰にも送信されていません。不具合を直すために、このファイルをプログラムの作者に送ることも、削除することもできます。
