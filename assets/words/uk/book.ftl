# The list of reports that a person keeps.

book-title = Мої скарги
book-text = Список лише на цьому комп’ютері, якщо ви цього хочете: день, компанія, тема, відправник і коли ви попросили відправника припинити. Ніколи не зберігаються ні заголовки, ні текст листа.
book-keep = Вести список моїх скарг на цьому комп’ютері
book-empty = Список порожній.
book-search = Пошук у моїх скаргах
book-search-hint = Введіть частину теми, відправника чи дати
book-export = Зберегти як таблицю
book-delete = Видалити весь список
book-found = { $count ->
        [one] { $count } запис, спочатку найновіші
        [few] { $count } записи, спочатку найновіші
        [many] { $count } записів, спочатку найновіші
       *[other] { $count } запису, спочатку найновіші
    }
book-more = Ще записів: { $count }. Щоб їх знайти, введіть щось угорі.
book-damaged = { $count ->
        [one] { $count } рядок списку пошкоджено, і його не показано. Він залишається у файлі.
        [few] { $count } рядки списку пошкоджено, і їх не показано. Вони залишаються у файлі.
        [many] { $count } рядків списку пошкоджено, і їх не показано. Вони залишаються у файлі.
       *[other] { $count } рядка списку пошкоджено, і їх не показано. Вони залишаються у файлі.
    }
book-report = { $date } · скарга для компанії { $desk } · відправник: { $sender }
book-request = { $date } · прохання припинити: { $sender }
book-organisation = Клієнт Salesforce { $id }
book-asked = Прохання припинити: { $date }
book-exported = Таблицю збережено тут: { $path }
book-show-export = Показати таблицю
book-read-failed = Не вдалося прочитати список ваших скарг
book-add-failed = Цієї скарги немає у вашому списку
book-delete-failed = Не вдалося видалити список
book-export-failed = Не вдалося зберегти таблицю
book-back = Закрити список
book-open = Мої скарги
mention = Сказати про це у скарзі: «{ $sentence }»
# A sender that stands in the list already.
known-sender-title = Ви вже скаржилися на цього відправника
known-sender = { $count ->
        [one] { $count } скарга, остання { $day }, для компанії { $desk }.
        [few] { $count } скарги, остання { $day }, для компанії { $desk }.
        [many] { $count } скарг, остання { $day }, для компанії { $desk }.
       *[other] { $count } скарги, остання { $day }, для компанії { $desk }.
    }
known-sender-asked = Ви попросили його припинити: { $day }.
known-sender-show = Показати мої скарги на цього відправника
