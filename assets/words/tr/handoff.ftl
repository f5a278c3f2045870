# Posta programına giden yollar.

done-draft-file = Bilgisayarınızdan taslağı açması istendi.
done-outlook = Outlook programından taslağı açması istendi.
done-thunderbird = Thunderbird programından, içinde bildirim olan yeni bir ileti istendi.
done-claws = Claws Mail programından, içinde bildirim olan yeni bir ileti istendi.
done-kmail = KMail programından, içinde bildirim olan yeni bir ileti istendi.
done-evolution = Evolution programından, içinde bildirim olan yeni bir ileti istendi.
done-link = Bilgisayarınızdan, adresi ve konusu yazılı yeni bir ileti istendi. Bildirim kopyalandı: metne yapıştırın.
after-claws = Claws Mail uzun satırları böler, bazılarını da birleştirebilir. Gönder düğmesine basmadan önce yeni iletiyi kapatın, sırayla Yapılandırma (Configuration), Tercihler (Preferences), Yaz (Compose), Katlama (Wrapping) bölümünü açın, Otomatik katlama (Auto wrapping) işaretini kaldırın ve bildirimi yeniden açın.
after-evolution = Evolution gönderirken uzun satırları böler. Metnin içine tıklayın, Ctrl+A tuşlarına basın ve Normal yazan listeden Preformatted seçeneğini seçin.
after-kmail = KMail gönderirken uzun satırları böler. Yeni iletide Seçenekler (Options) menüsünü açın ve Sözcük Kaydırma (Wordwrap) işaretini kaldırın.
after-copied-web = Henüz hiçbir şey gönderilmedi. Postanızda yeni, boş bir ileti açın. Üç şeyi resmin gösterdiği yerlere yapıştırın. İstenmeyen iletiyi iletmeyin, yanıtlamayın.
try-next-way = Başka bir yol dene
show-failed-title = Klasör açılmadı
show-failed = Klasörleri gösteren program başlamadı. Hiçbir şey kaybolmadı.
same-desk = Aynı şirkete bir ileti daha bildir
picture-text = Büyük boş alan
picture-new-message = Yeni ileti
picture-compose-alt = Yeni bir ileti. 1: Bildirimi büyük boş alana yapıştırın; şöyle başlar: “{ $begins }”. 2: { $address } adresini Kime alanına, 3: “{ $subject }” metnini Konu alanına yapıştırın.
