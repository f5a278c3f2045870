# Bir bildirimle kişinin adresinden ne öğrenilebileceği.
tell-sender = Gönderen beni listelerinden çıkarsın diye şirket adresimi ona söyleyebilir
hide-several = Birden çok adres: aralarına virgül koyun.
hide-never-there = { $address } bu üst bilgilerin hiçbir yerinde geçmiyor, bu yüzden hiçbir şey gizlenmezdi. Orada nasıl yazılıysa öyle yazın.
hide-too-many = Adres sayısı çok fazla.
remains-title = Sizi yine de ele verebilecek olanlar
remains-own-from = Posta programınız bildirimin göndereni olarak adınızı ve adresinizi gösterir. Bildirimi başka bir adresten gönderin, yoksa gizlemek boşunadır.
remains-local-part = Adresinizin @ işaretinden önceki bölümü hâlâ şurada: { $fields }
remains-name = Adınızın bir bölümü hâlâ şurada: { $fields }
remains-domain = Adresinizin @ işaretinden sonraki bölümü, { $domain }, hâlâ şurada: { $fields }
remains-codes = Yalnızca gönderenin okuyabildiği ve sizi gösterebilecek kodlar şurada: { $fields }
remains-others = İletiyi alan başka kişilerin adı şurada geçiyor: { $fields }
form-content = İletinin metni
copy-content = İletinin metnini kopyala
form-link = İletideki bağlantı
copy-link = Bağlantıyı kopyala
form-category = Kötüye kullanımın türü
copy-category = Kötüye kullanımın türünü kopyala

# Bildirim sayfasında, kötü sayfaya giden bağlantı.
link-title = Kötü sayfaya hangi bağlantı gidiyor?
link-text = Biliyorsanız birini işaretleyin. Bağlantılar, kimse yanlışlıkla açamasın diye böyle yazıldı. Öğrenmek için hiçbirini açmayın.
link-tick = { $link }
link-more = { $count } bağlantı daha…
link-query = Bağlantıda ? işaretinden sonra geleni de göster
link-query-text = Orada sizi ele veren bir kod olabilir. Bazı şirketler sayfayı ancak onunla bulur.
