# Pencerenin cümleleri.

app-name = Abuse Report Helper

## Adımlar, araçlar, alt bölüm

step-what = Ne oldu
step-program = Posta programınız
step-headers = Üst bilgileri alma
step-check = Denetim
step-report = Bildirim
step-of = { $number } / 5 · { $name }
step-spoken = 5 adımdan { $number }. adım: { $name }, { $state }
step-is-now = buradasınız
step-is-done = tamam
step-is-later = sonra gelir

part-page = Sayfa
part-footer = Devam
part-rail = Adımlar
part-tools = Ayarlar

text-smaller = Daha küçük yazı
text-larger = Daha büyük yazı
theme-system = Açık / koyu
theme-system-help = Sisteminize uyar. Açık için basın.
theme-light = Açık
theme-light-help = Her zaman açık. Koyu için basın.
theme-dark = Koyu
theme-dark-help = Her zaman koyu. Yüksek karşıtlık için basın.
theme-contrast = Yüksek karşıtlık
theme-contrast-help = Her zaman siyah üzerine sarı ve beyaz. Sisteminize uyması için basın.

back = Geri
next = İleri
next-paste = İleri: üst bilgileri yapıştır
next-report = İleri: bildirim
next-what = İleri: ne oldu
cancel = Vazgeç
done = Bitti
not-given = (belirtilmedi)

menu-cut = Kes
menu-copy = Kopyala
menu-paste = Yapıştır
menu-select-all = Tümünü seç

## Ne oldu

what-title = Ne oldu?
what-text = Göndereni belki durdurabilecek bir şirket bulunursa, ona göndereceğiniz bildirim yaklaşık beş dakikada hazır olabilir. Bu program hiçbir şey göndermez: sonunda Gönder düğmesine siz basarsınız.
reason-advertising = İstemediğim reklamlar gelip duruyor
reason-advertising-text = Bir mağazadan, şirketten ya da e-posta listesinden
reason-phishing = Biri kendini başkası gibi tanıtıyor
reason-phishing-text = Sahte banka, kargo, ödül ya da fatura
reason-threats = Tehdit ya da taciz
reason-other = Başka bir şey
harm-phishing-title = Parola yazdınız mı, para ödediniz mi?
harm-phishing = Öyleyse önce bankanızı kartınızın üzerinde yazan telefon numarasından arayın ve o parolayı değiştirin. Bildirim bir saat bekleyebilir.
harm-threats-title = Tehlikede misiniz, size şantaj mı yapılıyor?
harm-threats = Öyleyse önce polise haber verin. Para ödemeyin ve iletiyi saklayın: bu bir kanıttır.
harm-other-title = Önce kendinizi koruyun
harm-other = Para kaybettiyseniz ya da bir parola verdiyseniz devam etmeden önce bankanızı arayın.
do-not-answer = İletiyi yanıtlamayın ve içinde hiçbir şeye tıklamayın.
know-company-title = Bu şirketi tanıyor musunuz?
know-company = Öyleyse önce durmasını isteyin: iletiyi “Lütfen beni listenizden çıkarın” diye yanıtlayın. Dürüst bir şirket durur. Sürerse geri gelin. Göndereni tanımıyorsanız yanıtlamayın.
paste-at-once = Üst bilgileri zaten kopyaladım: yapıştır
already-asked = Durmalarını daha önce istedim, tarih:
asked-about = Aşağı yukarı o tarihte: gününü tam hatırlamıyorum
day = Gün
month = Ay
year = Yıl
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
weekday-1 = Pazartesi
weekday-2 = Salı
weekday-3 = Çarşamba
weekday-4 = Perşembe
weekday-5 = Cuma
weekday-6 = Cumartesi
weekday-7 = Pazar
why-choose-reason = Önce ne olduğunu seçin
why-date-missing = Durmalarını istediğiniz günü seçin ya da işareti kaldırın
why-date-future = Durmalarını istediğiniz gün henüz gelmedi

## Posta programınız

program-title = Postanızı nerede okuyorsunuz?
program-text = İstenmeyen iletiyi gördüğünüz programı ya da web sayfasını seçin.
program-search = Posta programınızı bulun
program-search-hint = Bir ad ya da adresinizi yazın, örneğin “hotmail”
nothing-found-program = Bir şey bulunamadı. Başka bir sözcük ya da adresinizin @ işaretinden sonraki bölümünü deneyin.
older-show = Outlook Express ya da Outlook 2003 gibi eski programlar…
older-hide = Eski programları gizle
program-not-here = Posta programım burada yok…
program-on-phone = Telefonda ya da tablette okuyorum…
program-phone = Olanağınız varsa bilgisayar kullanın: telefondaki posta uygulamaları üst bilgileri gizler.
have-headers = Üst bilgiler ya da kaydedilmiş bir ileti elimde var
why-choose-program = Önce posta programınızı seçin
dont-know = Hangisi olduğunu bilmiyorum…
usual-program = Posta programınız olarak ayarlı
why-answer = Önce bir yanıt seçin

find-place = Postanızı nasıl görüyorsunuz?
find-place-text = İstenmeyen iletinin durduğu pencereyi düşünün.
find-browser = Web tarayıcısında bir sayfa olarak
find-browser-text = Chrome, Edge, Firefox ya da Safari’de, üstünde bir adresle
find-window = Kendi penceresinde
find-window-text = Bir posta programı başlatıyorum
find-phone = Telefonda ya da tablette
find-phone-text = Bir uygulamada
find-system = Hangi bilgisayar?
find-system-text = Postanızı okuduğunuz bilgisayar.
find-windows = Windows
find-windows-text = Çoğu bilgisayar: Dell, HP, Lenovo, Acer ve başkaları
find-mac = Mac
find-mac-text = Üzerinde elma olan Apple bilgisayarı
find-linux = Linux
find-linux-text = Ubuntu, Mint, Debian, Fedora ve başkaları
find-look = Pencere nasıl görünüyor?
find-look-text = Posta pencerenizin sol üst köşesine bakın ve en çok benzeyen resmi seçin.
look-menus = Üstte sözcükler: Dosya, Düzen, Görünüm
look-ribbon = Geniş bir simge sırası, sol üst köşede “Dosya”
look-round = Sol üst köşede yuvarlak bir düğme
look-switch = Az sayıda simge, sağ üstte “Yeni” anahtarı
look-web = Bir web sayfası gibi
look-mac = Sözcükleri olmayan bir pencere: onlar ekranın üstünde
look-columns = Arama alanının altında üç sütun
look-terminal = Yalnızca harfler, resim yok
look-none = Bunların hiçbiri
look-none-text = Ya da emin değilim
find-corner = Sayfanın sol üst köşesinde ne var?
find-corner-text = Orada gördüğünüz adı yazın. Ya da posta adresinizi yazın: çoğu kez son bölümü yeter.
find-corner-name = Sayfadaki ad ya da posta adresiniz
find-corner-hint = Örneğin “Gmail” ya da “siz@hotmail.com”
find-own-name = Şirketimin, okulumun ya da internet sağlayıcımın adı
find-own-name-text = Ya da bulunmayan bir ad
find-which = Bunlardan hangisi sizinki?
find-which-text = Her adın altındaki satırı ekranınızla karşılaştırın.
find-more = Bunların hiçbiri
find-more-text = Başkalarını göster

## Üst bilgileri alma

instruction-of = { $program } · yönerge { $number } / { $count }
i-did-this = Bunu yaptım, sonraki adım
i-did-all = Kopyaladım: ileri
all-instructions = { $count } yönergenin tümü
one-at-a-time = Birer birer
all-text = Bütün yönergeler bir bakışta. Üst bilgiler, her iletide bulunan ve onun size nasıl geldiğini söyleyen gizli satırlardır.
looks-different = Ekranım farklı görünüyor…
in-front-on = Bu pencereyi önde tut
in-front-off = Artık önde tutma
do-not-forward = İlet düğmesine basmayın: iletmek üst bilgileri kaldırır.
menus-may-differ = Menüler sizin sürümünüzde farklı görünebilir.
different-title = Ekranınız nasıl görünüyor?
different-text = Sizinkine benzeyeni ya da aynı sonuca giden başka bir yolu seçin.
back-to-instruction = Yönergeye dön
way-copy = Bunun yerine üst bilgileri kopyala
way-file = Bunun yerine iletiyi dosya olarak kaydet
way-elsewhere = Başka bir cihazda nasıl yapıldığını oku
choose-other-program = Başka bir posta programı seç
picture-paste = Hemen burada yapıştırabilirsiniz: resme tıklayın ya da Ctrl+V tuşlarına basın.
arrow-keys = {"{"}←{"}"} ve {"{"}→{"}"} tuşları yönergelerde gezdirir.
go-on-instead = Orada devam et
instead-other = Bunların hiçbiri: bütün posta programlarından seç
instead-title = Postanızı bilgisayarda nerede açıyorsunuz?
why-choose-instead = Postanızı bilgisayarda nerede açtığınızı seçin
print = Bu yönergeleri yazdır…
print-shown = Yönergeler web tarayıcınızda açıldı. Oradan yazdırın.
print-not-shown = Sayfa kaydedildi, ama bu bilgisayarda onu gösteren bir şey çıkmadı.
print-not-saved = Sayfa kaydedilemedi
print-place = Saklandığı yer: { $path }
print-title = { $program } programında üst bilgiler nasıl alınır
print-intro = Üst bilgiler, her iletide bulunan ve onun size nasıl geldiğini söyleyen gizli satırlardır. Bu adımları bir bilgisayarda sırayla yapın. “Burası”, Abuse Report Helper penceresidir.
print-picture = Resimde:
print-beware = Dikkat:
print-end = Sonra Abuse Report Helper penceresine dönün. Üst bilgilerin tam olup olmadığını hemen söyler.

## Denetim

check-title = Üst bilgileri buraya yapıştırın
check-text = Üst bilgiler, her iletide bulunan ve onun size nasıl geldiğini söyleyen gizli satırlardır. Yapıştır düğmesine ya da Ctrl+V tuşlarına basın. Tam olup olmadıklarını hemen görürsünüz.
box-name = Üst bilgiler
box-hint = Burada Ctrl+V tuşlarına basın
paste = Yapıştır
paste-again = Yeniden yapıştır
open-message = Kaydedilmiş bir ileti aç…
or-drop = ya da iletiyi buraya bırakın
drop-here = Kaydedilmiş iletiyi buraya bırakın
from-file = { $name } dosyasından
file-loading = { $name } okunuyor: %{ $percent } tamam
messages-listed = Aralarından seçilecek { $count } ileti var.
messages-newest = Bunlar, { $total } iletinin en yeni { $count } tanesi.
read-only = Yalnızca okumak için gösteriliyor. Değiştirmek için yeniden yapıştırın.
why-paste-first = Önce üst bilgileri yapıştırın
why-full-headers = Önce tam üst bilgiler gerekli
show-step-again = O adımı bana yeniden göster
show-how = Üst bilgileri nasıl alacağımı göster
use-anyway = Yine de kullan
verdict-good-text = Yoldaki { $received ->
        [one] bir bilgisayardan
       *[other] { $received } bilgisayardan
    } { $fields ->
        [one] bir üst bilgi satırı.
       *[other] { $fields } üst bilgi satırı.
    } Bir bildirime yetecek kadarını kopyaladınız. Bu, gönderenin dürüst olup olmadığını söylemez.
more-notes = { $count ->
        [one] Bilmekte yarar olan bir şey daha…
       *[other] Bilmekte yarar olan { $count } şey daha…
    }
fewer-notes = Daha azını göster
show-headers = Üst bilgileri göster
as-copied = Bu, metnin kopyaladığınız hâli. Bildirimde onarılmış satırlar kullanılır.
keep-as-copied = Metni kopyalandığı gibi kaydet
kept-as-copied = Saklandığı yer: { $path }
show-as-copied = Dosyayı göster
keep-failed = Metin kaydedilemedi
hide-headers = Üst bilgileri gizle
start-over = Başka bir iletiyle başla
from = Kimden
subject = Konu
sent = Gönderilme
date-in-words = { $day } { $weekday }, { $time }
date-and-utc = { $local } ({ $utc } UTC)
station-claimed = bunu yalnızca ileti söylüyor
station-signed = posta sağlayıcınız bu adı denetledi
station-recorded = bunu posta sağlayıcınız not etti
station-home = posta sağlayıcınız
station-unknown = bilinmiyor
journey-spoken = İletinin size nasıl geldiği. Gönderen { $sender }, { $sender-is }. Teslim eden { $carrier }, { $carrier-is }. Alan { $home }, posta sağlayıcınız.
marks-title = { $service } üzerinden geldiğini kanıtlayan bir şey yok
copied-marks = İleti öyle diyor, ama böyle satırları herkes yazabilir ve posta sağlayıcınız başka bir ağdan bir bilgisayar not etmiş.
unproven-marks = İleti öyle diyor, ama böyle satırları herkes yazabilir.
report-goes-to = Bu yüzden bildirim { $desk } şirketine gider.
wrong-desk = { $address } yanlış adres olurdu: oradaki kimse bunu durduramazdı.
unsure-desk = { $address } ancak ileti gerçekten oradan geldiyse doğru adrestir ve bunu kimse denetlemedi.
org-disagrees-title = Salesforce’un iki müşterisinin adı geçiyor
org-disagrees = İki addan en az biri yanlış, yani bu sahte olabilir.
show-hops = Yoldaki her bilgisayarı göster
hide-hops = Yoldaki bilgisayarları gizle
hop-line = { $from } → { $by }
hop-not-understood = (anlaşılamayan bir satır)
hop-no-time = saat belirtilmemiş
hop-unnamed = (adı yok)
hops-text = En yenisi önce. İşaretli satırın altındakileri yalnızca iletinin kendisi söylüyor.
hop-is-edge = Posta sağlayıcınız onu burada aldı
passed-on = { $service } bu iletiyi size aktardı
passed-on-text = Yani onu teslim eden, gönderenin kendi bilgisayarı değildi.
passed-on-from = Yani onu teslim eden, gönderenin kendi bilgisayarı değildi. { $service } onu şuradan aldığını söylüyor: { $from }. Bunu başka kimse söylemiyor.
break-other-server = Sonraki satırı, burada adı geçenden başka bir bilgisayar yazmış.
break-odd-time = Sonraki satır bundan daha geç bir saat veriyor; bu olamaz.
break-not-understood = Sonraki satır anlaşılamadı.
origin-title = Bu ileti size aktarılmış
origin-claimed = Onu teslim eden bilgisayar yalnızca aktarmış. Onu şuradan aldığını söylüyor: { $from }. Bunu başka kimse söylemiyor.
support-answer = Bu, reklama değil, bir şirketin destek ekibinin yanıtına benziyor. Belki biri oraya sizin adınıza yazdı. Bildirim yine de yapılabilir.
opt-out-sensible = Posta sağlayıcınız gönderenin adını denetledi. Oradan gerçekten alışveriş yaptıysanız önce durmasını isteyin: abonelikten çıkma bağlantısını kullanın ya da yalnızca “Lütfen beni listenizden çıkarın” diye yanıtlayın, başka bir şey yazmayın. “noreply” ile başlayan bir adres kimseye yanıt vermez.
opt-out-carrier = Bunu yanıtlamayın, yalnızca bildirin: onu hangi şirketin teslim ettiğini kanıtlayan bir şey yok.
opt-out-sender = Bunu yanıtlamayın, yalnızca bildirin: gönderenin adını kanıtlayan bir şey yok.
opt-out-private = Bunu yanıtlamayın, yalnızca bildirin: şirketler için olan bir hizmet kişisel bir adresle kullanılmış.
opt-out-broken = Bunu yanıtlamayın, yalnızca bildirin: abonelikten çıkma bağlantısı bozuk ya da korunmasız.
before = Önceki iletiniz hâlâ burada: “{ $subject }”.
before-unnamed = Önceki iletiniz hâlâ burada.
keep-before = Önceki iletiyle devam et
message-around = Dıştaki ileti
message-inside = İçteki ileti
which-message = Burada birden çok ileti var. Hangisini bildirmek istiyorsunuz?

paste-failed-title = Hiçbir şey yapıştırılmadı
copy-failed-title = Hiçbir şey kopyalanmadı
open-failed-title = Dosya okunamadı
clipboard-empty = Henüz yapıştırılacak bir şey yok. Posta programınıza dönün, Ctrl+A ile bütün üst bilgileri seçin, Ctrl+C ile kopyalayın, sonra yeniden Yapıştır düğmesine basın.
clipboard-picture = Bir resim kopyaladınız. Bildirim için üst bilgiler metin olarak gerekli: onları posta programınızda Ctrl+A ile seçin, Ctrl+C ile kopyalayın, sonra yeniden Yapıştır düğmesine basın.
clipboard-unavailable = Kopyaladığınız şey bu bilgisayarda alınamıyor. Kutunun içine tıklayıp Ctrl+V tuşlarına basın ya da bunun yerine kaydedilmiş bir ileti açın.
clipboard-not-kept = Aynı anda başka bir program bir şey kopyaladı. Lütfen düğmeye yeniden basın.
file-too-large = “{ $name }” çok büyük: { $size } MB; kaydedilmiş bir ileti en çok { $limit } MB olabilir. Yalnızca o iletiyi kaydedin ve o dosyayı açın.
file-is-folder = “{ $name }” bir klasör. İçindeki kaydedilmiş iletiyi açın.
file-not-found = “{ $name }” artık orada değil. Taşındı ya da silindi mi?
file-not-a-file = “{ $name }” sıradan bir dosya değil. Önce iletiyi dosya olarak kaydedin.
file-not-readable = “{ $name }” okunamıyor. Sisteminiz şöyle diyor: { $detail }. İletiyi masaüstüne yeniden kaydedin ve oradan açın.

## Bildirim

report-title = Bildiriminiz hazır
nothing-sent = Henüz hiçbir şey gönderilmedi.
meant-for = Bildirim şunun için: { $desk }, { $who }. { $reason }
meant-for-chosen = Bildirim şunun için: { $desk }, { $who }. Bunu siz seçtiniz.
not-checked-who = İleti { $service } üzerinden geldiğini söylüyor, ama bunu kanıtlayan bir şey yok. Bu yüzden bildirimin gideceği şirketi kendiniz seçin.
no-desk-known = Bu iletiyi hangi şirketin teslim ettiğini kanıtlayan bir şey yok. Bu yüzden bir şirketi kendiniz seçin ya da bildirimler için bir adres yazın.
other-desk = Başka bir şirkete gönder…
other-desk-search = Adıyla bir şirket bulun
nothing-found-desk = Bir şey bulunamadı. Başka bir ad deneyin ya da bunu kapatıp adresi kendiniz yazın.
web-form-only = Bildirimleri yalnızca web sayfasından alır
arf-text = Bildirimleri bilgisayarların okuduğu ve Abuse Reporting Format (ARF, RFC 5965) isteyen şirketler için. Diğerleri yukarıdaki bildirimi okur.
copy-description = Açıklamayı kopyala
copy-headers = Üst bilgileri kopyala
copy-message-subject = İletinin konusunu kopyala
copy-network-address = Bilgisayarın numarasını kopyala
copy-own-address = Adresimi kopyala
copy-sender = Gönderenin adresini kopyala
for-experts = Uzmanlar için…
form-description = Ne oldu
form-fields-title = Hangi alana ne yapıştırılacak
form-file = Dosya olarak ileti
form-file-text = İstenmeyen iletiyi posta programınızda dosya olarak kaydedin ve o dosyayı sayfada seçin.
form-fill-in = Bunu kendiniz doldurun.
form-headers = İletinin üst bilgileri
form-network-address = Bilgisayarın numarası (IP adresi)
form-own-address = Kendi e-posta adresiniz
form-sender = Gönderenin adresi
form-subject = İstenmeyen iletinin konusu
hide-experts = Uzmanlar için olanı gizle
save-arf = ARF olarak kaydet…
second-desk = İkinci bir şirket de yardımcı olabilir: { $desk }. { $reason }
use-second-desk = Bu bildirimi { $desk } için hazırla
form-title = { $desk } bildirimleri yalnızca web sayfasından alır
form-text = Sayfanın adresini kopyalayın ve web tarayıcınızda açın. Sonra aşağıdakileri alanlarına birer birer kopyalayın. Bu program internete hiç bağlanmaz.
desk-wants = Bu şirketin istediği: { $wants }
copy-form-url = Sayfanın adresini kopyala
copied-url = ✓ Kopyalandı. Web tarayıcınızın adres satırına tıklayın ve Ctrl+V tuşlarına basın.
after-copied-form-text = Henüz hiçbir şey gönderilmedi. Şirket bildirimleri web sayfasından alır.
paste-in-form = Sayfayı açın, en büyük alanına tıklayın ve Ctrl+V tuşlarına basın
paste-in-form-text = Sayfa sorduğunda kendi adresinizi yazın ve bildirimi orada gönderin.
form-page = Sayfa
to = Kime
to-hint = abuse@…
own-words = Kendi sözlerinizle (isteğe bağlı)
own-words-hint = Örneğin: Her gün yazıyorlar, anneme de.
this-is-the-report = Bildirim bu
hide-address = Üst bilgilerde kendi adresimi gizle
hide-price = (bazı şirketler o zaman bir şey yapamaz)
address-to-hide = Üst bilgilerde yazıldığı hâliyle adresim
hidden-places = { $count ->
        [one] Bir yerde gizlendi. Bildirim bunu söylüyor.
       *[other] { $count } yerde gizlendi. Bildirim bunu söylüyor.
    }
copy-report = Bildirimi kopyala
save-draft = Taslağı kaydet…
open-draft = Posta programımda aç
why-address-missing = Önce bildirimler için adresi yazın
why-address-wrong = Yukarıda bir şey henüz doğru değil
address-empty = Henüz adres yok. abuse@example.com gibi bir adres yazın.
address-line-break = Adresin içinde satır sonu var. Tek satırda yazın.
address-several = Birden çok adrese benziyor. Yalnızca birini yazın.
address-display-name = Yalnızca adresi yazın; ad, < ve > olmadan.
address-no-at = Adreste @ yok. Bir adres abuse@example.com gibi görünür.
address-local-part = @ işaretinden önceki bölüm doğru değil. Bir adres abuse@example.com gibi görünür.
address-domain = @ işaretinden sonraki bölüm doğru değil. Bir adres abuse@example.com gibi görünür.
address-character = Adreste bir boşluk ya da adreslerde olamayacak bir işaret var.
address-example = Bu adres yalnızca bir örnek. Şirketin kendi adresini yazın.
address-too-long = Adres çok uzun.

save-here-title = Bildirimi kaydet
save-here = Bu sistem klasör seçme penceresi göstermiyor, bu yüzden bildirim şuraya gidiyor: { $folder }
file-name = Dosyanın adı
save-now = Kaydet
save-exists-title = Bu dosya zaten var
save-exists-text = { $path } zaten var. Üzerine yazarsanız içindeki kaybolur.
save-elsewhere = Başka bir adla kaydet…
replace-file = Üzerine yaz
save-failed-title = Bildirim kaydedilemedi
save-failed = Hiçbir şey kaybolmadı: bildiriminiz hâlâ burada. Yer şuydu: { $path }
save-exists = O adda bir dosya zaten var.
save-read-only = Buraya yazılamıyor. Başka bir yer seçin, örneğin Belgeler klasörünüzü.
save-full = Orada yer kalmadı. Bir şey silin ya da başka bir yer seçin.
save-no-folder = Klasör artık orada değil. Başka bir yer seçin.
save-other = Sisteminiz şöyle diyor: { $detail }. Başka bir yer seçin ya da bildirimi kopyalayın.
open-draft-failed = Posta programınız açılmadı
open-no-program = Bunun için gereken program bu bilgisayarda bulunamadı. Hiçbir şey kaybolmadı: başka bir yol var.
open-failed = Programdan bildirimi açması istendi, ama açmadı. Hiçbir şey kaybolmadı: başka bir yol var.
draft-is-at = Taslak burada: { $path }

## Sonrası

after-opened-title = Yeni bir ileti penceresi açıldı mı?
after-opened-text = Üç şeye bakın, sonra orada Gönder düğmesine basın.
after-saved-title = Taslak kaydedildi
after-saved-text = Henüz hiçbir şey gönderilmedi. Taslağı posta programınızla açın. Üç şeye bakın, sonra orada Gönder düğmesine basın.
after-to = Kime: { $address }
after-to-text = Başka kimse yok
after-body = Bildirim metnin içinde
after-body-text = “end of headers” (üst bilgilerin sonu) sözleriyle biter
after-name = Adınız doğru
after-name-text = İstenmeyen postanın geldiği adresten yazın
after-copied-title = Bildirim kopyalandı
after-copied-text = Henüz hiçbir şey gönderilmedi. Posta programınızda yeni, boş bir ileti açın. İstenmeyen iletiyi iletmeyin, yanıtlamayın.
paste-report = Boş metin alanına tıklayın ve Ctrl+V tuşlarına basın
paste-report-text = Bildirimin tümü görünür. “end of headers” (üst bilgilerin sonu) sözleriyle biter.
paste-to = Kime alanını doldurun
paste-subject = Konuyu doldurun
copy-address = Adresi kopyala
copy-subject = Konuyu kopyala
copied = ✓ Kopyalandı. Oradaki alana tıklayın ve Ctrl+V tuşlarına basın.
press-send = Gönder düğmesine basın
press-send-text = Orada, postanızda. Bu program hiçbir şey gönderemez.
copied-before = ✓ Kopyalandı
i-sent-it = Gönderdim
not-yet-keep = Henüz değil, benim için sakla
keep-copy = Bir kopya sakla…
after-sent-title = Bildiriminizi gönderdiniz
after-sent-text = Hepsi bu kadar. İstenmeyen posta sürerse en yeni iletiyi bildirin.
after-kept-title = Bir kopya saklandı
after-kept-text = Henüz hiçbir şey gönderilmedi. Web postası bu dosyayı açamaz: dosya, hiçbir şey kaybolmasın diye orada. Bildirimi göndermek için onu yeni bir iletiye kopyalayın.
copy-again = Bildirimi yeniden kopyala
other-ways = Göndermek için başka bir yol seç
no-window = Hiçbir pencere açılmadı…
show-draft = Kaydedilen taslağı göster
another-message = Başka bir ileti
after-expect = Birçok şirket hiç yanıt vermez. Bazıları bildirimi müşterilerine aktarır ve bu müşteri gönderen olabilir. İstenmeyen iletiyi saklayın: bu bir kanıttır.

## Program hakkında

about = Hakkında
about-help = Bu program hakkında
about-title = Abuse Report Helper hakkında
about-version = Sürüm { $version }
about-does = Size istenmeyen bir iletinin tam üst bilgilerini nasıl alacağınızı gösterir, onları denetler, üst bilgiler kanıtladığı ölçüde bir şey yapabilecek şirketi bulur ve bildirimi yazar. Gönder düğmesine siz basarsınız.
about-no-network = İnternete hiç bağlanmaz. Ağ bağlantısı açmaz ve hiçbir şey göndermez.
about-keeps = Bir iletiden; kaydettiğiniz taslak, sizin olduğunu söylediğiniz bilgisayarların adları ve yalnızca siz açarsanız kendi diskinizdeki bildirim listeniz dışında hiçbir şey saklamaz.
about-licence = Özgür ve ücretsizdir: MIT lisansı ya da Apache lisansı 2.0 altında, hangisini isterseniz, kullanabilir, paylaşabilir ve değiştirebilirsiniz. Hiçbir güvence verilmez.
about-parts = Nelerden oluşuyor
about-parts-text = Bu programdaki başkalarının emeği ve lisansları:
about-back = Bulunduğunuz yere dön

## Kapatma ve başaramama

closing-title = Bildiriminiz henüz kaydedilmedi
closing-text = Onu kopyalamadınız, kaydetmediniz, açmadınız. Bu pencere kapanınca kaybolur.
closing-copied-title = Bildirim posta programınızda mı?
closing-copied-text = Kopyaladınız, ama bu pencere kapanınca bilgisayar kopyalananı unutabilir. Önce yeni bir iletiye yapıştırın ya da kaydedin.
closing-headers-title = Henüz bildirim yok
closing-headers-text = Yapıştırdığınız üst bilgiler tam. Bu pencere kapanınca kaybolurlar.
closing-keep = Pencereyi açık tut
closing-leave = Yine de kapat
another-text = Onu kopyalamadınız, kaydetmediniz, açmadınız. Başka bir iletiyle devam edince kaybolur.
another-keep = Bildirimi tut
another-leave = Onsuz devam et
delete-title = Bütün liste silinsin mi?
delete-text = Bütün kayıtlar bu bilgisayardan silinir. Bu geri alınamaz. “Tablo olarak kaydet” bir kopya saklar.
delete-keep = Listeyi tut
delete-anyway = Sil
dialog-open = Kaydedilmiş bir ileti aç
dialog-save = Bildirimi kaydet
dialog-messages = İletiler ve metin
dialog-all-files = Bütün dosyalar
dialog-draft = İleti taslağı
dialog-text = Düz metin
no-display = Burada pencere için bir ekran yok. Bir iletiyi denetlemek için “{ $program } check FILE”, bildirim hazırlamak için “{ $program } report FILE --to ADDRESS” komutunu kullanın.
no-window-built-in = Bu program penceresiz yapılmış. Bir iletiyi denetlemek için “{ $program } check FILE”, bildirim hazırlamak için “{ $program } report FILE --to ADDRESS” komutunu kullanın.
no-window-possible = Pencere bu bilgisayarda açılamadı. Bir terminalde yine de “{ $program } check FILE” ve “{ $program } report FILE --to ADDRESS” komutlarını kullanabilirsiniz.
## Yalnızca sesli söylenenler, pencereyi görmeyenler için

heard-text-size = Yazı boyutu yüzde { $percent }
heard-theme-system = Sisteminizin ayarına göre açık ya da koyu
heard-theme-light = Açık
heard-theme-dark = Koyu
heard-copied = Kopyalandı
heard-programs = { $count ->
        [0] Posta programı bulunamadı
        [one] Bir posta programı bulundu
       *[other] { $count } posta programı bulundu
    }
heard-desks = { $count ->
        [0] Şirket bulunamadı
        [one] Bir şirket bulundu
       *[other] { $count } şirket bulundu
    }
heard-in-front = Pencere önde kalıyor
heard-not-in-front = Pencere artık önde kalmıyor

## Tuş listesi

keys-title = Tuşlar
keys-on = Sonraki sayfaya geç
keys-back = Geri
keys-tab = Sonraki öğeye, önceki öğeye
keys-part = Pencerenin sonraki bölümüne: sayfa, düğmeler, adımlar, ayarlar
keys-scroll = Uzun bir sayfada gezin
keys-paste = Üst bilgileri yapıştır
keys-open = Kaydedilmiş bir ileti aç
keys-save = Taslağı kaydet
keys-size = Daha büyük yazı, daha küçük yazı, olağan yazı
keys-escape = Açık olanı kapat. Hiçbir şey kaybolmaz
keys-this = Bu liste
keys-close = Kapat
