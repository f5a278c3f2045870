# The list of reports that a person keeps.

records-title = Мої скарги
records-text = Список лише на цьому комп’ютері, якщо ви цього хочете: день, компанія, тема, відправник і коли ви попросили відправника припинити. Ніколи не зберігаються ні заголовки, ні текст листа.
records-keep = Вести список моїх скарг на цьому комп’ютері
records-empty = Список порожній.
records-search = Пошук у моїх скаргах
records-search-hint = Введіть частину теми, відправника чи дати
records-export = Зберегти як таблицю
records-delete = Видалити весь список
records-found = { $count ->
        [one] { $count } запис, спочатку найновіші
        [few] { $count } записи, спочатку найновіші
        [many] { $count } записів, спочатку найновіші
       *[other] { $count } запису, спочатку найновіші
    }
records-more = Ще записів: { $count }. Щоб їх знайти, введіть щось угорі.
records-damaged = { $count ->
        [one] { $count } рядок списку пошкоджено, і його не показано. Він залишається у файлі.
        [few] { $count } рядки списку пошкоджено, і їх не показано. Вони залишаються у файлі.
        [many] { $count } рядків списку пошкоджено, і їх не показано. Вони залишаються у файлі.
       *[other] { $count } рядка списку пошкоджено, і їх не показано. Вони залишаються у файлі.
    }
records-report = { $date } · скарга для компанії { $desk } · відправник: { $sender }
records-request = { $date } · прохання припинити: { $sender }
records-organisation = Клієнт Salesforce { $id }
records-asked = Прохання припинити: { $date }
records-exported = Таблицю збережено тут: { $path }
records-show-export = Показати таблицю
records-read-failed = Не вдалося прочитати список ваших скарг
records-add-failed = Цієї скарги немає у вашому списку
records-delete-failed = Не вдалося видалити список
records-export-failed = Не вдалося зберегти таблицю
records-back = Закрити список
records-open = Мої скарги
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
