# Kişinin tuttuğu bildirim listesi.

book-title = Bildirimlerim
book-text = İsterseniz yalnızca bu bilgisayarda duran bir liste: gün, şirket, konu, gönderen ve gönderenden durmasını ne zaman istediğiniz. Üst bilgiler ya da bir iletinin metni asla tutulmaz.
book-keep = Bildirimlerimin listesini bu bilgisayarda tut
book-empty = Liste boş.
book-search = Bildirimlerimde ara
book-search-hint = Konunun, gönderenin ya da tarihin bir bölümünü yazın
book-export = Tablo olarak kaydet
book-delete = Bütün listeyi sil
book-found = { $count ->
        [one] Bir kayıt, en yenisi önce
       *[other] { $count } kayıt, en yenisi önce
    }
book-more = { $count } kayıt daha var. Bulmak için yukarıya bir şey yazın.
book-damaged = { $count ->
        [one] Listenin bir satırı bozuk, gösterilmiyor. Dosyada duruyor.
       *[other] Listenin { $count } satırı bozuk, gösterilmiyor. Dosyada duruyor.
    }
book-report = { $date } · { $desk } için bildirim · gönderen: { $sender }
book-request = { $date } · durması istendi: { $sender }
book-organisation = Salesforce müşterisi { $id }
book-asked = Durması istenen gün: { $date }
book-exported = Tablo burada: { $path }
book-show-export = Tabloyu göster
book-read-failed = Bildirimlerinizin listesi okunamadı
book-add-failed = Bu bildirim listenizde yok
book-delete-failed = Liste silinemedi
book-export-failed = Tablo kaydedilemedi
book-back = Listeyi kapat
book-open = Bildirimlerim
mention = Bildirimde şunu söyle: “{ $sentence }”
known-sender-title = Bu göndereni daha önce bildirdiniz
known-sender = { $count ->
        [one] Bir bildirim. Günü: { $day }. Bildirilen şirket: { $desk }.
       *[other] { $count } bildirim. En yenisinin günü: { $day }. Bildirilen şirket: { $desk }.
    }
known-sender-asked = Durmalarını istediğiniz gün: { $day }.
known-sender-show = Bu gönderen hakkındaki bildirimlerimi göster
