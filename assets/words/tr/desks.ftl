day-in-words = { $day } { $month } { $year }
number-groups = .

# Bir şirketin bildirimi neden aldığı.
desk-reason-listed = Bunu listeden siz seçtiniz.
desk-reason-sent = Kendi posta sağlayıcınızın üst bilgi satırları, iletinin { $desk } üzerinden geldiğini kanıtlıyor.
desk-reason-sent-likely = İleti büyük olasılıkla { $desk } üzerinden geldi: { $desk } şirketinin kendi ağından teslim edildi.
desk-reason-carried = Kendi posta sağlayıcınızın üst bilgi satırları, iletiyi { $desk } şirketinin teslim ettiğini kanıtlıyor.
desk-reason-submitted = Kendi posta sağlayıcınızın üst bilgi satırlarına göre ileti, { $desk } şirketindeki bir posta kutusundan gönderildi.
desk-reason-passed-on = Posta sağlayıcınız iletiyi { $desk } şirketinden aldı. Bu şirket iletiyi aktardı ve nereden geldiğini görebilir.
desk-reason-behind = İletiyi teslim eden bilgisayar, onu { $desk } şirketinden aldığını söylüyor. Bunu başka kimse söylemiyor.
desk-reason-in-network = İletiyi teslim eden bilgisayar (numarası { $ip }), { $day } günü { $desk } şirketinin ağındaydı. Ağlar el değiştirebilir.
desk-reason-rented-network = İletiyi teslim eden bilgisayar (numarası { $ip }), { $day } günü { $desk } şirketinin ağındaydı. Ağlar el değiştirebilir. { $desk } bu bilgisayarı yalnızca kiraya veriyor olabilir ve bildiriminizi kiralayana gösterebilir.
desk-reason-through-network = İleti { $desk } şirketinin ağı üzerinden, { $ip } numarasından teslim edildi ({ $day } gününün bilgisine göre). Ağlar el değiştirebilir.
desk-reason-named-network = Posta sağlayıcınız, iletiyi teslim eden bilgisayarın adına baktı: { $host }. Bu, { $desk } şirketinin adlarından biri.
desk-reason-checked-network = Posta sağlayıcınız denetledi: ileti { $domain } adresinden geldi. Bu, { $desk } şirketinin adlarından biri.
desk-reason-looked-up = Herkese açık bir kütük, iletiyi teslim eden bilgisayarın (numarası { $ip }) { $desk } şirketinin ağında olduğunu söylüyor.

# Şirketin kim olduğu, adından sonra yarım cümleyle.
desk-is-service = mağazalar ve başka şirketler adına posta gönderen şirket
desk-is-carrier = başka şirketler adına posta teslim eden şirket
desk-is-forwarder = kendisini kullananlar adına posta aktaran şirket
desk-is-mailbox = kişiler ve şirketler için posta kutusu tutan şirket
desk-is-network = internetin bir bölümünü işleten şirket
desk-is-csa-eco = posta gönderenleri belgelendiren kuruluş

about-networks = Bir numaranın kimin ağında olduğu, IPFire Project (location.ipfire.org) tarafından hazırlanan, { $day } tarihli IPFire Location veri tabanından gelir; lisansı CC BY-SA 4.0. Değiştirildi: { $systems } ağa indirildi.

# Yalnızca kendi sayfasından bildirim alan bir şirketin istediği.
desk-wants-mailerlite = Web formu, üst bilgilerle.
desk-wants-kit-convertkit = Web formu, iletiyle.
desk-wants-aweber = Web sayfası, üst bilgilerle.
desk-wants-gmail = Web formu: gönderenin tam Gmail adresi, üst bilgiler, iletinin konusu ve metni.
desk-wants-google-workspace = Gmail’in web formu: gönderenin adresi, üst bilgiler, konu ve metin. Google, müşterisinin alan adındaki abuse@ adresini de söyler, ama onu o müşteri okuyabilir.
desk-wants-gmx-webde = Web sayfası, kaydedilmiş iletinin dosyasıyla.
desk-wants-godaddy = Web formu, metin olarak üst bilgiler ve iletinin metniyle.
desk-wants-cloudflare = Web formu, bağlantıyla: bu şirket postadan çok daha sık web sitesi taşır.
