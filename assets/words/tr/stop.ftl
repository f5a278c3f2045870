# Gönderenden durmasını istemek.

stop-offer = Bu şirketi tanıyor musunuz? Önce durmasını isteyin…
stop-title = Gönderenden durmasını isteyin
stop-text = Posta sağlayıcınız gönderenin adını denetledi, yani isteğiniz yazana ulaşır. Yasaya uyan bir şirket sizi iki hafta içinde listesinden çıkarır. Henüz hiçbir şey gönderilmedi: Gönder düğmesine siz basarsınız.
stop-caution = Yalnızca bu şirketi tanıyorsanız. Postasında hiçbir şeye tıklamayın ve bu iki satırdan fazlasını yazmayın. Gönder düğmesine basmadan önce adınızı ve imzanızı çıkarın. Göndereni tanımıyorsanız geri dönüp bildirin.
stop-lines = Boş metin alanına tıklayın ve iki satırı yapıştırın
copy-text = Metni kopyala
stop-pressed-send = Orada Gönder düğmesine bastım
stop-asked-title = Şimdi iki hafta bekleyin
stop-asked-text = Bundan sonra da yazarlarsa geri gelip bir sonraki iletiyi bildirin. Durmalarını bugün istediniz.
stop-remember = Program, o bildirim için bu günü aklında tutabilir.
