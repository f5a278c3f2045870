# Kişinin tuttuğu bildirim listesi.

records-title = Bildirimlerim
records-text = İsterseniz yalnızca bu bilgisayarda duran bir liste: gün, şirket, konu, gönderen ve gönderenden durmasını ne zaman istediğiniz. Üst bilgiler ya da bir iletinin metni asla tutulmaz.
records-keep = Bildirimlerimin listesini bu bilgisayarda tut
records-empty = Liste boş.
records-search = Bildirimlerimde ara
records-search-hint = Konunun, gönderenin ya da tarihin bir bölümünü yazın
records-export = Tablo olarak kaydet
records-delete = Bütün listeyi sil
records-found = { $count ->
        [one] Bir kayıt, en yenisi önce
       *[other] { $count } kayıt, en yenisi önce
    }
records-more = { $count } kayıt daha var. Bulmak için yukarıya bir şey yazın.
records-damaged = { $count ->
        [one] Listenin bir satırı bozuk, gösterilmiyor. Dosyada duruyor.
       *[other] Listenin { $count } satırı bozuk, gösterilmiyor. Dosyada duruyor.
    }
records-report = { $date } · { $desk } için bildirim · gönderen: { $sender }
records-request = { $date } · durması istendi: { $sender }
records-organisation = Salesforce müşterisi { $id }
records-asked = Durması istenen gün: { $date }
records-exported = Tablo burada: { $path }
records-show-export = Tabloyu göster
records-read-failed = Bildirimlerinizin listesi okunamadı
records-add-failed = Bu bildirim listenizde yok
records-delete-failed = Liste silinemedi
records-export-failed = Tablo kaydedilemedi
records-back = Listeyi kapat
records-open = Bildirimlerim
mention = Bildirimde şunu söyle: “{ $sentence }”
known-sender-title = Bu göndereni daha önce bildirdiniz
known-sender = { $count ->
        [one] Bir bildirim. Günü: { $day }. Bildirilen şirket: { $desk }.
       *[other] { $count } bildirim. En yenisinin günü: { $day }. Bildirilen şirket: { $desk }.
    }
known-sender-asked = Durmalarını istediğiniz gün: { $day }.
known-sender-show = Bu gönderen hakkındaki bildirimlerimi göster
