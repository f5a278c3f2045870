# Bilgisayar kimin ve kişinin kendi adresi kötüye mi kullanıldı?

own-server-before = Bildirimden önce bir soru.
own-server-question = Bu, kendi posta sağlayıcınızın ya da iş yerinizin bilgisayarı mı?
own-server-yes = Evet, bizim
own-server-no = Hayır
own-server-dont-know = Bilmiyorum
own-server-text = Sizinse gönderen onun arkasındaki bilgisayardır. Bilmiyorsanız devam edin: bildirimdeki üst bilgiler ikisini de gösterir.
own-server-said-yes = Şu bilgisayar için bizim dediniz: { $name }. Öyleyse gönderen, onun arkasındaki bilgisayardır.
own-server-said-no = Şu bilgisayar için bizim değil dediniz: { $name }. Öyleyse bildirilecek olan o bilgisayardır.
own-server-said-open = Şu bilgisayarın sizin olup olmadığını bilmiyorsunuz: { $name }. Bunun zararı yok: bildirimdeki üst bilgiler hem o bilgisayarı hem arkasındakini gösterir.
own-server-change = Bu yanıtı değiştir
own-servers-title = Sizin olduğunu söylediğiniz bilgisayarlar
own-servers-text = Bu adlar, size yeniden sorulmasın diye diskinizde tutulur. Onlarla birlikte iletilere ait başka hiçbir şey tutulmaz.
own-server-forget = { $name } adını unut

from-not-yours-title = Oraya adresinizi başkası yazmış
from-not-yours = Bu, sizin posta kutunuzdan gönderilmedi: { $by } onu bir yabancının bilgisayarından aldı. Oraya adresinizi herkes yazabilir. Üst bilgiler, birinin parolanızı bilip bilmediğini gösteremez; iletide hâlâ kullandığınız bir parola geçiyorsa onu değiştirin.
from-your-login-title = Kendi posta kutunuzdan gönderilmiş
from-your-login = Kendi posta kutunuzun parolasıyla gönderilmiş. Bunu siz ya da cihazlarınızdan biri mi gönderdi? Değilse parolayı şimdi değiştirin.
from-really = Gerçekten { $domain } adresinden gönderilmiş. Ama bu, dürüst olduğu anlamına gelmez.
from-unchecked = Bu üst bilgilerde, göndereni birinin denetlediğini gösteren hiçbir şey yok.
