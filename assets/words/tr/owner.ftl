# Kimin bir şey yapabileceği bilinmediğinde; iletiyi teslim eden bilgisayarın kimin olduğunu bulmak.

missing-title = Bir şey eksik: adres
missing-text = Bildirim yapılabilir. Ama bu iletiyi müşterisi adına hangi şirketin gönderdiğini kanıtlayan bir şey yok, bu yüzden program bildirimin nereye gideceğini bilmiyor.
missing-find = Bilgisayarın sahibini bul
missing-find-text = Posta sağlayıcınız, iletiyi teslim eden bilgisayarın numarasını yazmış: { $ip }. Herkese açık bir kütük bunun kimin olduğunu bilir. Bu yaklaşık iki dakika sürer.
missing-find-inside = İçindeki iletide, onu öbür posta kutunuza teslim eden bilgisayarın numarası yazıyor: { $ip }. Yalnızca onu kendiniz ilettiyseniz devam edin: başka biri uydurmuş olabilir. Herkese açık bir kütük sahibini bilir.
missing-not-recorded = Posta sağlayıcınız dışarıdaki bir bilgisayarın numarasını yazmamış. Bu yüzden sahibi bulunamaz.
missing-program = Bunun yerine posta programımda bildir
missing-program-text = Kendi posta sağlayıcınız bundan öğrenir ve bir sonrakini engelleyebilir.
missing-program-any = Posta programınızda Gereksiz, Spam ya da Kimlik avı bildir adlı bir düğme veya menü arayın ve bu ileti için ona basın. İletiye gerek duyabilirseniz önce bir kopyasını saklayın.
missing-stop = Burada dur ve iletiyi sakla
missing-stop-text = Hiçbir şey kaybolmaz. Üst bilgiler bir dosyada saklanabilir ve istediğiniz zaman onlarla geri gelebilirsiniz.
missing-keep = Üst bilgileri bir dosyada sakla
missing-by-hand = Bildirimler için bir adres biliyorum…
missing-find-button = Sahibini bul…

owner-title = Bilgisayar kimindi?
owner-text = Posta sağlayıcınız yalnızca bir numara yazmış: { $ip }. Herkese açık bir kütük sahibini bilir. Bu program internete hiç bağlanmaz: siz ararsınız, o yapıştırdığınızı okur.
owner-step-open = Kütükte bu numaranın sayfasını açın
owner-step-open-text = Web tarayıcınız açılır. Orada bir şey yazmazsınız.
owner-open-page = Sayfayı aç
owner-copy-page = Adresini kopyala
owner-page-opened = Web tarayıcınızdan sayfayı açması istendi. Şimdi oraya gidin.
owner-page-failed = Web tarayıcınız açılmadı. Sayfanın adresini kopyalayın, web tarayıcınızın adres satırına tıklayın ve Ctrl+V tuşlarına basın: { $url }
owner-page-copied = ✓ Kopyalandı. Web tarayıcınızın adres satırına tıklayın ve Ctrl+V tuşlarına basın.
owner-step-copy = Orada önce Ctrl+A, sonra Ctrl+C tuşlarına basın
owner-step-copy-text = Bir bölümünü değil, sayfanın tümünü kopyalayın. Sayfa tamamen yüklenene kadar bekleyin.
owner-step-paste = Geri gelip yapıştırın
owner-step-paste-text = Ctrl+V tuşlarına ya da düğmeye basın.
owner-box-hint = O sayfanın gösterdiği her şeyi yapıştırın
owner-box-name = Kütük sayfasının gösterdiği
owner-next-page = Sayfa çalışmıyor mu? Başka birini deneyin
owner-why-paste = Önce sayfanın gösterdiğini yapıştırın
owner-why-nobody = Bundan henüz bir adres çıkmadı
owner-use = Bu adresi kullan

owner-found-title = { $holder }
owner-found-unnamed = { $range } aralığının sahibi
owner-found = { $range } ağını işletiyor ve bu numara onun içinde. Bildirimler için adresi { $address }.
owner-found-technical = { $range } ağını işletiyor ve bu numara onun içinde. Orada bildirimler için bir adres verilmemiş. Şu adres, ağı işleten kişilerin: { $address }
owner-passed-used = Daha küçük bir bölüm, { $range }, { $holder } adına kayıtlı. Adresi { $address }, bu iletinin kendisinin kullandığı bir ada ait. Gönderen olabilir, bu yüzden atlandı.
owner-passed-free = Daha küçük bir bölüm, { $range }, { $holder } adına kayıtlı. Adresi { $address }, herkesin alabileceği bir posta kutusu, bu yüzden atlandı.
owner-passed-register = { $range } ({ $holder }) için yalnızca { $address } verilmiş. Bu, kütüğü tutan ve böyle bilgisayarlar işletmeyen { $register } kurumunun, bu yüzden atlandı.
owner-passed-nobody = Daha küçük bir bölüm, { $range }, { $holder } adına kayıtlı. Orada adres verilmemiş.
owner-larger = Bir sonraki daha büyük ağ { $holder } adına kayıtlı: { $address }. Küçük olan gönderenin kendisinin olabilirse oraya yazın.
owner-use-larger = Daha büyük ağın adresini kullan
owner-unknown-holder = adı geçmeyen bir sahip

owner-nothing-title = Bunda adres bulunamadı
owner-nothing-not-an-answer = Bu, kütüğün sayfasına benzemiyor. Sayfayı açın, yanıtını gösterene kadar bekleyin, orada Ctrl+A ve Ctrl+C tuşlarına basın ve yeniden yapıştırın.
owner-nothing-too-often = Kütük bir süre sizden gelen soruları yanıtlamıyor. Başka bir sayfa deneyin ya da yarın yeniden gelin.
owner-nothing-unknown = Kütük bu numarayı tanımadığını söylüyor. Başka bir sayfa deneyin.
owner-nothing-other = Bu, başka numaralar hakkında ({ $range }). Şu numara hakkında olmalı: { $ip }. Bu numaranın sayfasını açın ve gösterdiğini yapıştırın.
owner-nothing-no-network = Sayfanın başı eksik. Her şey kopyalansın diye orada Ctrl+A tuşlarına basın.
owner-nothing-cut = Yanıtın sonu eksik. Her şey kopyalansın diye orada Ctrl+A tuşlarına basın.
owner-nothing-elsewhere = Bu kütük, başka bir kütüğün daha çok bildiğini söylüyor: { $register }. Başka bir sayfa deneyin.
owner-nothing-elsewhere-unnamed = Bu kütük, başka bir kütüğün daha çok bildiğini söylüyor. Başka bir sayfa deneyin.
owner-nothing-nobody = Sayfa, bir şey yapabilecek kimseyi göstermiyor:
owner-nothing-used = { $range }, { $holder } adına kayıtlı. Adresi { $address }, bu iletinin kendisinin kullandığı bir ada ait. Gönderen olabilir: oraya yazmayın.
owner-nothing-free = { $range }, { $holder } adına kayıtlı. Adresi { $address }, herkesin alabileceği bir posta kutusu.
owner-nothing-nobody-there = { $range }, { $holder } adına kayıtlı. Adres verilmemiş.

police-title = Önce polise haber verin
police-text = Tehditle polis ilgilenir. Polis, kim olduğunu şirketlere sorabilir; bir şirket bunu başka kimseye söylemez.
police-1 = Polise haber verin
police-1-text = Şu anda tehlikedeyseniz acil yardım numarasını arayın. Değilseniz en yakın karakola ya da polisin ihbar sayfasına gidin.
police-2 = İletiyi saklayın
police-2-text = Bu bir kanıttır. Silmeyin, yanıtlamayın.
police-3 = Hâlâ istiyorsanız sonra burada bildirin
police-3-text = Bazı şirketler bildirimi müşterilerine aktarır ve bu müşteri sizi tehdit eden kişi olabilir. Emin değilseniz polise sorun.
police-read = Bunu okudum

shown-title = { $desk } bildiriminizi müşterisine gösterebilir
shown-text = Müşteri, gönderen olabilir. Bu yüzden adresiniz aşağıdaki üst bilgilerde gizlendi.
shown-not-hidden = Müşteri, gönderen olabilir. Seçtiğiniz gibi, adresiniz aşağıdaki üst bilgilerde duruyor.
shown-truth = Bu, adresinizi yalnızca yapıştırılan üst bilgilerde gizler. Posta programınız adresinizi yine de gönderir ve üst bilgilerdeki kodlar sizi yine de ele verebilir.
shown-show = Adresimi yine de göster
shown-hide = Adresimi gizle
add-own-words = Kendi sözlerimi ekle…
own-words-shown = Buraya yazdığınız, gönderene gösterilebilir.
after-name-hidden = Herhangi bir adresinizden yazabilirsiniz
after-name-hidden-text = Şirket, yazdığınız adresi görür ve aktarabilir. Bunun, postayı alan adres olması gerekmez.

risky-title = Bu, gönderenin kendi adresi olabilir
risky-text = { $address }, iletinin kendisinin kullandığı ve bu programın tanımadığı { $name } adına ait. İletiyi gönderen, bildiriminizi hakkınızda söylediği her şeyle birlikte orada okuyabilir.
risky-clear = Adresi çıkar
risky-keep = Kim olduğunu biliyorum: kullan
risky-why = Önce adresle ilgili soruyu yanıtlayın

# Kimin ağı olduğu, o şirket bildirim almıyorsa.
network-known = İletiyi teslim eden bilgisayar (numarası { $ip }), { $day } günü { $operator } şirketinin ağındaydı. Ağlar el değiştirebilir.
network-through = İleti { $operator } şirketinin ağı üzerinden, { $ip } numarasından teslim edildi ({ $day } gününün bilgisine göre). Ağlar el değiştirebilir.
