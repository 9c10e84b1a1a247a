# Мониторинг: таблица, справка, письма школам и список в `vekha check`. Файлы пишутся на языке сайта, список — на языке
# того, кто запускает программу. Числа ставят слово в нужную форму: у 1 школы, у 2 школ.

monitoring-date = { $day } { monitoring-month } { $year } года
monitoring-near-date = { $day } { monitoring-month }
monitoring-month = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
# «Со 2 ноября», как «со второго»: перед другими днями «с».
monitoring-from = { $second ->
    [1] со { $date }
   *[0] с { $date }
}

monitoring-title = Мониторинг сведений о ходе дорожных карт
monitoring-service = Служебный материал
monitoring-as-of = На { $date }
monitoring-nothing-asked = Дорожные карты сайта не называют, что просит опубликовать приказ: впишите это в duties дорожной карты.

monitoring-sum-some = У { $clean } { $clean ->
    [one] школы
   *[other] школ
} из { $all } замечаний нет
monitoring-sum-all = { $all ->
    [1] У школы замечаний нет
   *[other] Замечаний нет ни у одной из { $all } { $all ->
        [one] школы
       *[other] школ
    }
}
monitoring-sum-none = { $all ->
    [1] У школы есть замечания
   *[other] Замечания есть у каждой из { $all } { $all ->
        [one] школы
       *[other] школ
    }
}
monitoring-sum-no-schools = Школ, которым приказ или закон велит что-нибудь опубликовать, сегодня нет
monitoring-lacking = { $kinds ->
    [1] не хватает { $words } ({ monitoring-schools })
   *[other] чаще всего не хватает { $words } ({ monitoring-schools })
}
monitoring-lacking-equally = чаще всего не хватает { $words } (по { $n } { $n ->
    [one] школе
    [few] школы
   *[many] школ
})
monitoring-schools = { $n } { $n ->
    [one] школа
    [few] школы
   *[many] школ
}
monitoring-and = { $first } и { $last }
monitoring-unseen-sum = { $n ->
    [one] { $n } раз программа не может узнать сама
    [few] { $n } раза программа не может узнать сама
   *[many] { $n } раз программа не может узнать сама
}: в таблице сказано «проверит человек»
monitoring-idle-sum = { $n ->
    [one] С { $n } школы
   *[other] С { $n } школ
} сегодня ничего не требуется
monitoring-idle = ничего не требуется
monitoring-no-comparison = Сравнить не с чем: прошлой проверки нет
monitoring-compared = С проверки { $date }: исправлено — { $mended }, появилось — { $appeared }
monitoring-compared-each = С прошлой проверки каждой школы: исправлено — { $mended }, появилось — { $appeared }

monitoring-who = Кто
monitoring-branch = головная школа: { $school }
monitoring-ground-act = Приказ требует
monitoring-ground-law = Закон требует
monitoring-ground-practice = Рекомендуем (не обязательно)
monitoring-contact = Кого спросить
monitoring-no-contact = не указано
monitoring-letter = Письмо
monitoring-letter-sent = от { $date }, ответ до { $due }
monitoring-no-letter = —
monitoring-documents = документов: { $n }
monitoring-totals = Всего строк: { $n }
monitoring-column-ground = Основание: { $ground }.
monitoring-columns = Что значат столбцы
monitoring-note = «Нет» сказано только об этом сайте, если не сказано «на сайте школы». «Проверит человек»: программа не заходит на сайты школ, их смотрит человек и записывает день.

monitoring-item-short = п. { $item }, № { $number }
monitoring-item = п. { $item } { monitoring-roadmap } ({ $act })
monitoring-items = { $count ->
    [one] п. { $items } { monitoring-roadmap } ({ $act })
   *[other] пп. { $items } { monitoring-roadmap } ({ $act })
}
monitoring-item-of-plan = { $item } («{ $plan }»)
monitoring-item-named = «{ $item }»
monitoring-roadmap = { $sort ->
    [action-plan] плана мероприятий
    [schedule] плана-графика
    [concept] концепции
   *[roadmap] дорожной карты
}
monitoring-act = { $kind } от { $date } № { $number }
monitoring-act-unnumbered = { $kind } от { $date }

monitoring-published = есть
monitoring-published-on = есть ({ $date })
monitoring-seen = есть на сайте школы (смотрели { $date })
monitoring-missing = нет
monitoring-missing-from = нет { $from }
monitoring-not-found = на сайте школы нет (смотрели { $date })
monitoring-denied = по слову ведомства не выполнено ({ $date })
monitoring-unseen = проверит человек
monitoring-awaited = ждём до { $date }
monitoring-undated = ждём, день не назван
monitoring-not-required = не требуется
monitoring-mended = исправлено с прошлой проверки: { $cell }
monitoring-appeared = { $cell }, новое с прошлой проверки
monitoring-sum = { $sort ->
    [met] есть — { $n }
    [missing] нет — { $n }
    [unseen] проверит человек — { $n }
    [awaited] ждём — { $n }
   *[not-required] не требуется — { $n }
}

requirement-section = Раздел на сайте школы
    .inside = раздел на сайте школы
    .lacking = раздела на сайте школы
    .todo = сделать на официальном сайте школы раздел о ходе работы.
    .path = Публикация на этом сайте не заменяет раздел на сайте школы: поставьте там ссылку сюда или вставьте готовый фрагмент и пришлите нам адрес раздела.
    .means = На официальном сайте школы есть раздел о ходе работы: его видел человек после начала дорожной карты.
requirement-progress = Отчёт о ходе работы
    .inside = отчёт о ходе работы
    .lacking = отчёта о ходе работы
    .todo = рассказать, что сделано по дорожной карте.
    .path = Пришлите отчёт в Word или в форме Excel; если он есть на сайте школы, достаточно адреса.
    .means = Опубликован хотя бы один отчёт о ходе этой дорожной карты; о филиале может сказать головная школа.
requirement-normative = Приказ школы
    .inside = приказ школы
    .lacking = приказа школы
    .todo = опубликовать приказ или другой нормативный документ школы о дорожной карте.
    .path = Пришлите файл Word или PDF с текстом; если документ есть на сайте школы, достаточно адреса.
    .means = Опубликован приказ или другой нормативный документ школы о дорожной карте; для филиала годится документ головной школы.
requirement-programme = Программа школы
    .inside = программа школы
    .lacking = программы школы
    .todo = опубликовать программу, концепцию или антирисковый план школы на время дорожной карты.
    .path = Пришлите файл Word или PDF с текстом; если документ есть на сайте школы, достаточно адреса.
    .means = Опубликована программа, концепция или антирисковый план школы на время дорожной карты; для филиала годится программа головной школы.
requirement-analytics = Аналитика
    .inside = аналитика
    .lacking = аналитики
    .todo = опубликовать аналитическую справку, отчёт или итоги мониторинга за время дорожной карты.
    .path = Пришлите файл Word или PDF с текстом без персональных данных учеников; если документ есть на сайте школы, достаточно адреса.
    .means = За время дорожной карты опубликован хотя бы один аналитический документ или отчёт; для филиала годится документ головной школы.
requirement-stages = Отчёты по этапам
    .inside = отчёты по этапам
    .lacking = отчётов по этапам
    .todo = рассказать о каждом этапе, который закончился.
    .path = Пришлите короткий отчёт в Word за время этапа; если он есть на сайте школы, достаточно адреса.
    .means = О каждом этапе, который закончился, есть отчёт за время этого этапа.
requirement-news = Новости
    .inside = новости
    .lacking = новостей
    .todo = опубликовать новость или рассказ о событии.
    .path = Пришлите текст с датой события; если он есть на сайте школы, достаточно адреса.
    .means = За время дорожной карты опубликована хотя бы одна новость или рассказ о событии.
requirement-periodic = Отчёты в срок
    .inside = отчёты в срок
    .lacking = отчётов в срок
    .todo = прислать отчёт за каждый прошедший срок этого пункта.
    .path = Заполните форму Excel или пришлите текст с датой; если отчёт есть на сайте школы, достаточно адреса.
    .means = Есть отчёт за каждый прошедший срок этого пункта.
requirement-informs = Рассказ ведомства
    .inside = рассказ ведомства
    .lacking = рассказа ведомства
    .todo = опубликовать отчёт или новость ведомства.
    .path = Добавьте отчёт ведомства на сайт.
    .means = За время дорожной карты опубликован хотя бы один отчёт или новость самого ведомства.
requirement-pdf-without-text = Текст в файлах PDF
    .inside = файлы PDF с текстом
    .lacking = PDF с текстом
    .todo = заменить файлы без текста: программа экранного доступа их не прочитает.
    .path = Сохраните документ в PDF из текстового редактора или пришлите тот же текст для страницы сайта.
    .means = В PDF есть текст, который можно найти и скопировать, или то же сказано на странице сайта.
requirement-basis = Документ-основание
    .inside = документ-основание
    .lacking = документа-основания
    .todo = назвать документ, по которому школа ведёт работу.
    .path = Пришлите вид, дату и номер документа.
    .means = У каждой действующей дорожной карты школы назван документ, на котором она основана.
requirement-contact = Контакт
    .inside = контакт
    .lacking = контакта
    .todo = сообщить, кто отвечает на вопросы о работе.
    .path = Пришлите должность и рабочий телефон или почту.
    .means = Указан телефон или почта того, кто отвечает на вопросы.
requirement-report = Свежий отчёт
    .inside = свежий отчёт
    .lacking = свежего отчёта
    .todo = рассказать о работе: последний отчёт давно устарел или отчётов не было.
    .path = Пришлите отчёт в Word или в форме Excel.
    .means = Последний отчёт не старше срока, который установил сайт.
requirement-document-unsigned = Подпись под документами
    .inside = подпись под документами
    .lacking = подписи под документами
    .todo = сказать, как подписаны свои приказы и другие акты.
    .path = Пришлите электронную подпись или скан с подписью, датой и номером.
    .means = О своём приказе или другом акте, который лежит здесь файлом, сказано, что он подписан: электронной подписью или это скан с подписью и реквизитами.
requirement-document-not-russian = Русский текст
    .inside = русский текст
    .lacking = русского текста
    .todo = дать русский текст документов на другом языке.
    .path = Пришлите перевод.
    .means = Рядом с документом на другом языке есть русский текст.

note-title = Справка о результатах мониторинга сведений о ходе дорожных карт
note-basis = Основание
note-basis-none = Приказов, которые просят что-нибудь опубликовать, на сайте не названо.
note-period = Период
note-period-words = С { $from } по { $to }.
note-period-day = { $to }.
note-checked = Что и как проверено
note-by-program = Программа «Веха» просмотрела, что опубликовано на сайте «{ $title }» на { $date }: { monitoring-schools }.
note-by-program-at = Программа «Веха» просмотрела, что опубликовано на сайте «{ $title }» ({ $address }) на { $date }: { monitoring-schools }.
note-what = Что проверено
note-who-looks = Кто смотрел
note-program = программа
note-person = человек
note-by-person = Разделы на сайтах школ посмотрел человек:
note-by-person-line = { $school } — { $date }, { $result }
note-by-person-line-office = { $school } — { $date }, { $result } ({ $office })
note-look-present = раздел есть
note-look-absent = раздела нет
note-look-unreachable = сайт не открылся
note-not-seen = Разделы на сайтах этих школ никто ещё не смотрел:
note-results = Результаты
note-column-published = Опубликовано
note-column-missing = Не найдено
note-column-waiting = Ждём или проверит человек
note-nothing = —
note-entry-published = { $title } ({ $date })
note-entry-seen = { $title } (смотрели { $date })
note-entry-missing = { $title } ({ $date })
note-entry-not-found = { $title } (смотрели { $date })
note-entry-denied = { $title } (слово ведомства от { $date })
note-entry-awaited = { $title } (ждём до { $date })
note-entry-undated = { $title } (день не назван)
note-entry-unseen = { $title } (проверит человек)
note-changes = Что изменилось с прошлой проверки
note-change-mended = { $school }: исправлено — { $words }
note-change-appeared = { $school }: теперь не хватает { $words }
note-recommended = Рекомендуем (не обязательно)
note-recommended-line = { $words } Касается: { monitoring-schools }.
note-conclusions = Выводы
note-recommendations = Рекомендации
note-signature = Должность ____________________   Подпись ____________________   И. О. Фамилия ____________________
note-day = «____» ____________________ 20____ г.

letter-to = Директору
letter-number = Исх. № __________ от __________
letter-subject = О размещении сведений
letter-subject-branch = О размещении сведений о филиале { $school }
letter-basis = В соответствии с { $basis } на { $date } просмотрены сведения школы на сайте «{ $title }».
letter-basis-at = В соответствии с { $basis } на { $date } просмотрены сведения школы на сайте «{ $title }»: { $address }
letter-basis-none = На { $date } просмотрены сведения школы на сайте «{ $title }».
letter-published = Опубликовано: { $words }.
letter-published-none = Из того, что требуется, пока ничего не опубликовано.
letter-missing = Не найдено:
letter-missing-line = { $title } — { $ground }; { $cell }. Что сделать: { $todo } { $advice }
letter-item = п. { $item }
letter-files = Документы: { $words }.
letter-recommended = Рекомендуем (не обязательно):
letter-please = Просим до { $date } разместить сведения или сообщить, где они размещены. Если сведения уже направлены, сообщите дату: исправим запись.
letter-executor = Исполнитель: { $words }
letter-executor-open = Исполнитель: ____________________ (должность), тел. ____________________

report-sheet = Мониторинг
report-list-sheet = Список
report-school = Кто
report-ground = Основание
report-clause = Пункт
report-requirement = Что проверено
report-finding = Вывод
report-day = День
report-difference = С прошлой проверки
report-documents = Документы
report-published = есть
report-seen = есть на сайте школы
report-missing = нет
report-not-found = на сайте школы нет
report-denied = по слову ведомства не выполнено
report-unseen = проверит человек
report-awaited = ждём
report-undated = ждём, день не назван
report-mended = исправлено
report-appeared = новое

check-monitoring-clean = замечаний нет
check-monitoring-line = { $title }: { $cell } — { $ground }
check-monitoring-practice = Рекомендуем: { $words }
check-monitoring-made = Мониторинг: таблица в { $path }
check-monitoring-note-made = Справка: { $path }. Выводы и рекомендации впишите сами
check-monitoring-letters-made = { $n ->
    [0] Писем нет: ни у кого ничего не требуют восполнить
    [one] Записано { $n } письмо. Папка { $path }
    [few] Записано { $n } письма. Папка { $path }
   *[many] Записано { $n } писем. Папка { $path }
}
check-monitoring-nothing = Ни таблицы, ни справки, ни писем не сделано: в материалах сайта есть ошибки. Исправьте их и повторите.
check-monitoring-edited = в { $path } не то, что записала программа: файл чужой или его правили. Ничего не перезаписано. Назовите другое место или уберите этот файл и повторите
check-monitoring-not-docx = справка — файл Word: назовите имя, которое кончается на .docx, а не { $path }
check-monitoring-not-a-folder = таблица — это страница и книга Excel в одной папке: назовите папку, а не файл { $path }
check-monitoring-same-folder = две вещи просят в одно место { $path }: назовите разные
check-monitoring-no-history = прошлые проверки не прочитаны ({ $path }): сравнивать не с чем, начинаем заново
