fault-title = Abuse Report Helper kapanmak zorunda
fault-text = Programın içinde bir şeyler ters gitti. Bu sizin hatanız değil ve hiçbir şey gönderilmedi.
fault-again = Lütfen programı yeniden başlatın. İstenmeyen ileti hâlâ posta programınızda; kaydettiğiniz bir bildirim hâlâ kaydettiğiniz yerde.
fault-tell = Yine olursa programı yapanlara şunları bildirin: sürüm { $version }, { $system }, { $place }
fault-note = Aynısı, fazlası değil, okuyup gönderebileceğiniz şu dosyada duruyor: { $path }
