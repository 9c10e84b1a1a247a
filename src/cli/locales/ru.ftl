# Слова командной строки. Ключ cli-… — справка, usage-… — ошибки вызова, publish-… — почему сайт не записан.

cli-about =
    Vekha собирает дорожные карты (YAML) и отчёты школ (Markdown) в статический сайт.
    Без команды — то же, что «vekha build».
cli-usage = Вызов
cli-commands = Команды
cli-command-name = КОМАНДА
cli-options = Параметры
cli-arguments = Что указать
cli-build = Собрать сайт из content/ в public/
cli-check = Проверить всё и показать, чего не хватает каждой школе; записать только то, что просят
cli-watch = Собирать заново при каждом изменении файлов
cli-serve = Показать сайт в браузере и обновлять его при каждом изменении файлов
cli-init = Создать новый сайт
cli-import = Превратить приказ из Word или Excel в файл дорожной карты; заполненную форму или отчёт из Word — в отчёт на сайте
cli-form = Сделать форму Excel, в которой школа отчитывается
cli-clean = Сделать копии файлов без свойств, примечаний, правок и места съёмки
cli-forget = Найти имя или номер человека везде, где они остались: в текстах, вложениях, прежних версиях, на собранном сайте
cli-styleguide = Показать тему сайта тем, кто её меняет: части страниц с примерами
cli-schema = Вывести JSON Schema файлов содержания — для подсказок в редакторе
cli-deadline = Показать, как читается срок

cli-option-site = Папка сайта, в которой лежат content/, themes/ и public/
cli-option-lang = Язык сообщений
cli-option-format = Вид ответа: текст или JSON
cli-option-color = Цвет в сообщениях
cli-option-date = На какой день считать состояния; иначе as_of из site.yaml или сегодня
cli-option-quiet = Печатать только ошибки и предупреждения
cli-option-help = Показать эту справку
cli-option-version = Показать версию
cli-option-out = Куда записать сайт (по умолчанию public/)
cli-option-school = Собрать сайт одной школы
cli-option-base-url = Адрес сайта в интернете: с ним появляются sitemap.xml и абсолютные ссылки
cli-option-minify = Сжимать ли страницы (по умолчанию on)
cli-option-docx = Сделать и выписки Word: отчёты, ход каждой школы, сводку; в эту папку
cli-option-pack = Сделать и комплекты для сайтов школ, которые принимают только текст и файлы; в эту папку
cli-option-timings = Показать, сколько заняла каждая стадия
cli-option-port = Порт предпросмотра (по умолчанию 8080, а если он занят, следующий свободный)
cli-option-open = Открыть страницу в браузере
cli-option-poll = Проверять файлы самой, по кругу: для сетевых дисков, которые об изменениях не сообщают
cli-option-strict = Считать предупреждения ошибками
cli-option-check-report = Записать таблицу мониторинга в эту папку: страница для печати и Excel
cli-option-spravka = Записать справку о результатах мониторинга в этот файл Word
cli-option-letters = Записать письма школам, которым чего-нибудь не хватает, в эту папку
cli-option-folder = Папка нового сайта
cli-option-example = С готовым примером: район, школы, отчёты
cli-option-file = Файл приказа: .docx, .xlsx, .xls, .ods, .csv, .txt; заполненная форма или папка с формами; «-» читает вставленный текст со стандартного ввода
cli-option-id = Имя файла карты; иначе годы её периода
cli-option-period = Период, если в приказе его не видно: «2026/2027 учебный год»
cli-option-table = Взять только эти планы, по порядку: --table 1 или --table 1,3
cli-option-answers = Файл с ответами на вопросы: import пишет его рядом с приказом
cli-option-again = Внести исправленный приказ в карту, которую вы уже правили: ваше остаётся, расхождения перечислены
cli-option-import-to = Куда записать карту вместо content/roadmaps или отчёт вместо папки reports; тогда ничего другого не создаётся
cli-option-import-school = Чей отчёт или чья форма: этой школы
cli-option-report = Это отчёт, а не приказ: без --school — отчёт ведомства
cli-option-clean-files = Файлы docx, xlsx, odt, ods, jpg, png, webp
cli-option-clean-to = Папка для копий (по умолчанию копия ложится рядом: имя.clean.docx)
cli-option-forget-text = Имя или номер: «Сидоров Пётр»; найдутся все падежи, порядок слов и инициалы
cli-option-forget-further = Ещё папки и файлы: пакеты, файлы Word, копия сайта с сервера
cli-option-forget-out = Папка собранного сайта; иначе public
cli-option-form-school = Форма одной школы
cli-option-form-out = Куда записать форму (по умолчанию — имя школы и .xlsx)
cli-option-all = Формы всех школ; в эту папку
cli-option-roadmap = Только по этой дорожной карте
cli-option-kind = Какой файл: site, calendar, school, roadmap, document, report, page
cli-option-text = Текст срока; «-» читает строки со стандартного ввода
cli-option-from = Первый день программы
cli-option-to = Последний день программы
cli-option-act = Дата документа: о сроках раньше неё программа предупреждает

usage-unknown-argument = неизвестный параметр «{ $argument }»
usage-unknown-argument-near = неизвестный параметр «{ $argument }»; возможно, { $guess }
usage-argument-elsewhere = у этой команды нет параметра «{ $argument }»; он есть у { $commands }
usage-no-value = параметру «{ $argument }» нужно значение
usage-invalid-value = параметр «{ $argument }» не принимает значение «{ $value }»
usage-invalid-value-of = параметр «{ $argument }» не принимает значение «{ $value }»; подходит: { $valid }
usage-invalid-value-like = параметр «{ $argument }» не принимает значение «{ $value }»; пишите так: { $example }
usage-invalid-port = параметр «{ $argument }» не принимает значение «{ $value }»; порт — число от 1 до 65535, например 8080
usage-text-in-quotes = лишнее слово «{ $argument }»: срок пишут в кавычках, vekha deadline "до 20 ноября 2026 года"
usage-word-too-many = лишнее слово «{ $argument }»; если это папка сайта, напишите перед ней --site: --site { $argument }
usage-unknown-command = неизвестная команда «{ $command }»; если это папка сайта, напишите: vekha --site { $command }
usage-unknown-command-near = неизвестная команда «{ $command }»; возможно, vekha { $guess }
usage-missing-folder = не сказано, в какой папке создать сайт; напишите её имя: vekha init moj-sajt
usage-missing-text = не сказано, какой срок прочитать; напишите его в кавычках: vekha deadline "до 20 ноября"
usage-missing-file = не сказано, какой файл ввести; назовите его: vekha import prikaz.docx
usage-missing-argument = не хватает: { $argument }
usage-conflict = «{ $argument }» нельзя вместе с «{ $other }»
usage-same-folder = папка «{ $folder }» названа дважды; сайту, выпискам и комплектам нужна каждому своя
usage-other = команду не удалось понять
usage-help = Справка: vekha --help

deadline-backwards = период программы кончается ({ $to }) раньше, чем начинается ({ $from }): проверьте --from и --to
deadline-programme = Период программы — { $from }–{ $to }; другой задают --from и --to.

serve-ready = Сайт показан на { $address } — его видит только этот компьютер. Закончить — Ctrl+C.
serve-changed = { $what }: обновлено.
serve-cannot = не получается начать предпросмотр на порту { $port }: { $why }. Попробуйте другой порт: --port 8090.
preview-elsewhere = Изменилась страница
preview-broken = Есть ошибки: показан прежний вид
preview-hide = Скрыть
preview-nothing = В материалах есть ошибки, и показать пока нечего
watch-waiting = Слежу за content/ и themes/. Закончить — Ctrl+C.
watch-round = { $what }: записано { $written ->
        [one] { $written } файл
        [few] { $written } файла
       *[other] { $written } файлов
    }{ $removed ->
        [0] {""}
       *[other] , удалено { $removed }
    }, { $ms } мс
new-day = наступило { $day }
watch-broken = { $what }: есть ошибки, прежний сайт остался как был.
watch-cannot = не получается следить за папкой «{ $folder }»: { $why }. Попробуйте --poll.
watch-gone = папки «{ $folder }» больше нет на прежнем месте: её удалили или переименовали. Сайт остался как был; запустите команду снова из новой папки.
output-touched = опубликованное изменил кто-то другой
build-done = Готово: { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[other] { $pages } страниц
}; записано файлов: { $written }, без изменений: { $unchanged }, удалено: { $removed }. Откройте { $start }
build-docx-done = Выписки Word: файлов { $files }, записано { $written }, удалено { $removed }. Папка { $folder }
build-pack-done = Комплекты для сайтов школ: файлов { $files }, записано { $written }, удалено { $removed }. Папка { $folder }
build-nothing-written = Сайт не записан: прежний остался как был. Исправьте ошибки и повторите.
styleguide-done = Готово. Откройте { $start }
allow-ready = Если публиковать это можно, допишите в content/site.yaml записи, заменив «…»: почему, кто решил (должность), у имён — согласие.
allow-no-key = записи allow не напечатаны: не удалось создать .vekha/privacy.key ({ $why }). Откройте папку сайта для записи и запустите vekha check снова.
attachments-checked = Вложенные файлы: проверено { $checked }{ $seen ->
        [0] {""}
       *[other] , просмотрено человеком { $seen }
    }{ $unchecked ->
        [0] .
       *[other] , не проверено { $unchecked }.
    }
check-clean = Ошибок и предупреждений нет.
summary-errors = Найдено: { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[other] { $errors } ошибок
}.
summary-warnings = Найдено: { $warnings ->
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
   *[other] { $warnings } предупреждений
}.
summary-both = Найдено: { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[other] { $errors } ошибок
}, { $warnings ->
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
   *[other] { $warnings } предупреждений
}.

init-done = Сайт создан: { $path }. Соберите его: vekha --site { $path }
init-exists = папка { $path } уже есть, ничего не записано

stage-load = чтение файлов
stage-digest = отпечаток прочитанного
stage-compare = сверка с опубликованным
stage-parse = разбор
stage-resolve = связи и состояния
stage-theme = тема
stage-attachments = вложенные файлы
stage-render = страницы
stage-publish = страницы и запись
stage-docx = выписки Word
stage-pack = комплекты для сайтов школ

publish-busy = в папку { $path } пишет другая сборка; подождите, пока она закончит
system-not-found = такой папки или файла нет
system-denied = система не разрешает: нет прав
system-exists = такое имя уже занято
system-port-taken = порт занят другой программой
system-full = на диске кончилось место
system-read-only = диск открыт только для чтения
system-not-a-folder = на месте папки лежит файл
system-folder = на месте файла лежит папка
system-name = система не принимает такое имя: оно слишком длинное или с недопустимым знаком
system-busy = файл занят другой программой
publish-machine = { $path }: { $why }
publish-render = { $count ->
    [one] не собралась { $count } страница
    [few] не собрались { $count } страницы
   *[other] не собрались { $count } страниц
}; ничего не записано
publish-output-is-link = папка вывода — ссылка: { $paths }
publish-output-is-link-help = Укажите в { $option } настоящую папку.
publish-output-is-not-folder = { $paths } — не папка
publish-output-is-not-folder-help = Укажите в { $option } папку; если её нет, она появится.
publish-output-is-root = нельзя писать в корень диска: { $paths }
publish-output-is-root-help = Укажите в { $option } отдельную папку, например public.
publish-output-is-home = нельзя писать в домашнюю папку: { $paths }
publish-output-is-home-help = Укажите в { $option } отдельную папку внутри неё.
publish-output-is-source = папка вывода — это папка с исходными файлами: { $paths }
publish-output-is-source-help = Укажите в { $option } другую папку: исходные файлы никогда не изменяются.
publish-output-holds-source = в папке вывода лежат исходные файлы: { $paths }
publish-output-holds-source-help = Укажите в { $option } папку, в которой нет content/ и themes/.
publish-output-inside-source = папка вывода лежит среди исходных файлов: { $paths }
publish-output-inside-source-help = Укажите в { $option } папку вне content/ и themes/.
publish-output-is-foreign = в папке вывода чужие файлы: { $paths }
publish-output-is-foreign-help = Vekha пишет только в пустую папку или в ту, которую завела сама. Укажите в { $option } другую; чужие файлы не удаляются никогда.
publish-output-of-other-scope = в папке вывода другое (целый сайт вместо школы, выписки вместо комплектов или наоборот): { $paths }
publish-output-of-other-scope-help = Укажите в { $option } свою папку: у каждого сайта, у сайта одной школы, у выписок и комплектов она своя.
publish-manifest-broken = перечень файлов прежней сборки повреждён: { $paths }
publish-manifest-broken-help = Укажите в { $option } новую папку или уберите прежнюю сами: без перечня нельзя знать, какие файлы свои.
publish-manifest-newer = папку записала более новая версия Vekha: { $paths }
publish-manifest-newer-help = Обновите программу.
publish-file-in-the-way = на месте страниц лежат чужие файлы: { $paths }
publish-file-in-the-way-help = Уберите их или укажите в { $option } другую папку.
publish-output-bad-name = такие адреса нельзя публиковать: { $paths }
publish-output-bad-name-help = Адреса — из латинских букв, цифр и дефиса; дайте файлу или записи другое имя.
publish-output-names-clash = эти адреса различаются только буквами большими и малыми: { $paths }
publish-output-names-clash-help = Дайте одному из них другое имя: на части хостингов это один и тот же файл.

# Ввод приказа.
import-done = Готово: { $path }. Планов: { $plans }, пунктов: { $items }, шагов: { $steps }; сроков прочитано: { $read }, не до конца: { $unread }; школ в перечне: { $schools }. Просмотрите файл и проверьте: vekha check
import-same = { $path } уже есть и совпадает с приказом слово в слово; ничего не изменено. Планов: { $plans }, пунктов: { $items }, шагов: { $steps }; сроков прочитано: { $read }, не до конца: { $unread }; школ в перечне: { $schools }.
import-written = Создан { $path }: впишите в него недостающее.
import-exists-starter = { $path } — пример из vekha init, а не ваша карта: он не тронут, ничего не записано. Удалите его и папку content/schools/shkola-1 и повторите; если он нужен, назовите новую карту иначе: --id ИМЯ
import-exists = { $path } уже есть, и его правили: он не тронут, ничего не записано. Если приказ исправили, повторите с --again; если это другая карта, назовите её: --id ИМЯ
import-unread = Не удалось прочитать { $path }: { $why }
import-bad-id = имя «{ $id }» не годится для адреса: нужны латинские буквы, цифры и дефис. Например: --id { $guess }
import-period-ambiguous = период «{ $period }» — это учебный год или два года? Напишите --period "2026/2027 учебный год" или --period "2026–2027 годы"
import-period-wrong = период «{ $period }» не понят. Напишите, например, --period "2026/2027 учебный год" или --period "2026 год"
import-period-unknown = ни в названиях, ни в дате приказа, ни в сроках нет года, и период неизвестен; ничего не записано. Повторите с --period "2026/2027 учебный год"
import-no-plan = В { $path } нет таблицы с мероприятиями: ни в одной нет столбцов «Мероприятие» и «Срок», «Ответственные» или «Результат». Ничего не записано. Проверьте, что выбран тот файл и что у таблицы есть строка с заголовками столбцов. Если это отчёт школы, повторите с --school ID, отчёт ведомства — с --report
import-no-table = в { $path } нет плана { $table }: всего планов { $count }. Назовите номер от 1 до { $count } или уберите --table
import-answers-broken = файл ответов { $path } не понят{ $line ->
    [0] {""}
   *[other] , строка { $line }
}. Ключи в нём — period, clauses, parties, columns; образец import пишет рядом с приказом
import-answers-word = в файле ответов { $path } слово «{ $line }» ни на что не отвечает. publish: да или нет; reports: школа, ведомство или внешние; role: срок, исполнители, результат, прочее
import-left-out = Не взято — { $why }: { $text }
import-left-out-nameless = Не взято — { $why }
import-left-out-words = В план не вошло, записано в конце файла: { $text }
import-signs = Убрано знаков, оставшихся от перевода из другой программы (**, <b>, \): { $count }
import-pictures = Изображений не взято: { $count }
import-hidden-sheet = Скрытый лист «{ $sheet }» не взят. Если он нужен, отобразите его и повторите
import-hidden-rows = Взяты и скрытые строки; если они не нужны, удалите их в файле и повторите: { $rows }
import-questions = Вопросы записаны в { $path }. Впишите ответы и повторите с --answers { $path }
import-comment-left-out = В план не вошло (слова документа вокруг него):
import-comment-order = У приказа не найдена дата, а без неё его показать нельзя. Впишите date и уберите «# »:
import-comment-parties = Кто отчитывается за этих исполнителей, решает человек. Впишите reports — школа, ведомство или внешние — и уберите «# »:

# Внести исправленный приказ.
import-again-done = { $path }: изменено по документу — { $taken }, добавлено — { $added }, решать вам — { $open }.
import-again-same = { $path } уже соответствует документу: ничего не изменено.
import-again-recorded = { $path } уже соответствует документу: слова не изменены, записаны имя и отпечаток нового документа.
import-again-kept = Прежний вид файла лежит в .vekha/history.
import-again-taken = Изменено — { $place }: было «{ $old }», стало «{ $new }»
import-again-added = Добавлено — { $place }: { $new }
import-again-conflict = Решать вам — { $place }: в прежнем документе «{ $old }», у вас «{ $own }», в новом «{ $new }». Оставлено ваше
import-again-renumbered = Решать вам — { $place }: в новом документе номер «{ $new }», а по номеру «{ $own }» пункт называют отчёты и ссылки. Номер оставлен
import-again-number-taken = Решать вам — { $place }: в новом документе номер «{ $new }», но он есть и у пункта, который остался в карте. Номер «{ $own }» оставлен: решите о том пункте и повторите
import-again-not-named = { $place }: новый документ больше не называет «{ $own }». Оставлено; если это больше не нужно, удалите сами
import-again-moved = Решать вам — { $place }: «{ $new }» стоит в новом документе в другом разделе. Оставлено на прежнем месте: перенесите сами
import-again-removed = Решать вам — { $place }: в новом документе нет «{ $own }». Оставлено; если это исключено, впишите в revisions «field: исключён» или удалите сами
import-again-missing = Решать вам — { $place }: новый документ изменил «{ $new }», а в карте этого нет. Не добавлено
import-again-blocked = Решать вам — { $place }: в новом документе появилось «{ $new }», но такой номер или id в карте занят. Не добавлено: впишите сами
import-again-reordered = Решать вам — { $place }: в новом документе другой порядок. Оставлен прежний
import-again-left-out = В новом документе есть и слова, которых в карте нет: { $text }
import-again-later = Пока есть что решать, карта помнит прежний документ: решите и повторите.
import-again-comparison = Документа, по которому сделана карта, нет, и программа не знает, что правили вы. { $path } не изменён. Новая карта записана в { $comparison }; различий — { $open }:
import-again-different = Различие — { $place }: у вас «{ $own }», в документе «{ $new }»
import-again-only-new = Только в документе — { $place }: { $new }
import-again-only-own = Только у вас — { $place }: { $own }
import-again-absent = карты { $path } нет, и вносить изменения некуда. Назовите её: --id ИМЯ. Если карты ещё нет, уберите --again
import-again-which = документ не узнан: непонятно, какая это карта — { $names }. Назовите её: --id ИМЯ. Если это новая карта, уберите --again
import-again-beside = { $path } уже есть и отличается от нового документа: он не тронут, ничего не записано. Уберите его и повторите
edit-unreadable = { $path } прочитать не удалось: ничего не изменено. Исправьте то, что покажет vekha check, и повторите
edit-no-sign = { $path } сохранён в кодировке Windows-1251, а в ней нет знака { $subject }: ничего не изменено. Сохраните файл в UTF-8 и повторите
edit-repeated-key = { $path }: ключ { $subject } уже есть: ничего не изменено. Уберите повтор и повторите
edit-unknown-form = { $path }: «{ $subject }» записано так, что программа этого не правит: ничего не изменено. Запишите каждый ключ с новой строки и повторите
edit-unequal = { $path }: после правки «{ $subject }» файл читался бы не так, как нужно: ничего не изменено. Внесите эту правку сами
edit-changed = { $path } изменили, пока программа работала: он не тронут, ничего не записано. Повторите

# Почему файл не прочитан.
import-error-empty = файл пуст
import-error-other-kind = это файл другого вида ({ $kind }). Откройте его в Word или Excel и сохраните как .docx или .xlsx
import-error-encrypted = файл закрыт паролем. Откройте его, снимите пароль и сохраните
import-error-broken-container = файл повреждён или скачан не до конца. Откройте его в Word или Excel и сохраните заново
import-error-broken-part = файл повреждён внутри. Откройте его в Word или Excel и сохраните заново
import-error-missing-part = в файле нет самого текста. Откройте его в Word или Excel и сохраните заново
import-error-document-type = в файле есть то, чего программы Office не пишут; так устроены опасные файлы. Возьмите файл из первых рук
import-error-too-large = файл больше, чем бывает приказ. Сохраните таблицу отдельным файлом
import-error-only-chunks = текст вложен в файл целиком другим файлом. Откройте его в Word и сохраните заново
import-ask-period-guessed = Период в названиях не назван. Взято: { $period }. Проверьте period
import-ask-period-ambiguous = Годы в названии могут быть учебным годом или календарными. Взято: { $period }. Если это не так, исправьте period
import-ask-order-unknown = Перед таблицей не найден приказ. Впишите его в acts, если он есть
import-ask-order-without-day = Дата приказа не прочитана. Впишите date: приказ стоит в файле строками с «# »
import-ask-order-amends = Приказ вносит изменения в другой: записан со словом «изменяет». Первым в acts впишите приказ, который он изменяет, а что было раньше в пунктах — в их revisions
import-ask-stamp-differs = Номер или дата в отметке приложения не те, что у приказа. Оставлено как есть, проверьте: { $stamp }
import-ask-clause-names-person = Пункт { $number } приказа называет людей и не взят. Решите, публиковать ли его: { $text }
import-ask-cells-name-people = Среди исполнителей названы люди; это слова приказа, и страница их покажет. Решите, заменить ли их должностями: { $names }
import-ask-executors-unknown = Кто отчитывается за этих исполнителей, программа не знает; пока ни с кого не спрашивается. Допишите их в parties: { $names }
import-ask-no-executors = Планов без столбца исполнителей: { $n }. Пока ни с кого не спрашивается: решите, кто отчитывается
import-ask-columns-unknown = Эти столбцы взяты как прочие: { $names }
import-ask-sections-guessed = Эти строки взяты как заголовки разделов. Сверьте их с документом: { $names }
import-ask-rows-joined = Строк, разорванных концом страницы и соединённых с предыдущими: { $n }. Сверьте их с документом
import-ask-steps-without-number = Строк без своего номера, взятых как шаги: { $n }. Сверьте их с документом
import-ask-numbers-doubtful = Номеров, которые разные программы считают по-разному: { $n }. Сверьте номера с документом
import-ask-deadlines-unread = Эти сроки поняты не до конца; пока по ним ни с кого не спрашивается: { $names }
import-ask-duties-unknown = В этих пунктах назван сайт: { $names }. Если приказ просит что-то опубликовать, впишите это в duties — rule, act и item; до тех пор ни с кого не спрашивается
import-ask-schools-alike = Похоже, это одни и те же школы под разными названиями: { $names }. Если так, удалите папку лишней, а её название впишите в aliases другой; в participants и приложениях оставьте id той, что осталась
import-ask-schools-unknown = Перечня школ в приказе нет. Впишите школы-участницы сами: папка schools
import-ask-yes-or-no = Публиковать? да или нет
import-ask-party = Кто отчитывается за «{ $name }»: школа, ведомство или внешние? Пустая строка — пока никто
import-ask-no-answer = «{ $word }» не подходит.
import-reason-deleted = удаление, которое никто не принял
import-reason-moved = перенесено: взято там, куда перенесли
import-reason-deleted-row = удалённая строка
import-reason-deleted-cell = удалённая ячейка
import-reason-hidden = скрытый текст
import-reason-hidden-row = скрытая строка таблицы
import-reason-comment = примечание на полях
import-reason-header-or-footer = колонтитул
import-reason-covered-cell = текст под объединённой ячейкой
import-reason-placeholder = поле, которое никто не заполнил
import-reason-empty-field = поле без значения
import-reason-undefined-number = номер списка, которого в файле нет
import-reason-unknown-sign = знак незнакомого шрифта
import-reason-formula = формула: взяты её буквы
import-reason-drawing = рисунок или диаграмма
import-reason-embedded-file = вложенный файл
import-reason-chunk = текст во вложенном файле: откройте приказ в Word и сохраните заново
import-reason-macros = макросы
import-reason-other-sheet = лист без таблицы
import-reason-formula-without-result = формула без результата: откройте файл в Excel и сохраните
import-reason-doubtful-letters = буквы могли прочитаться неверно: сверьте с документом

report-done = Готово: { $path } — «{ $title }», { $day }. Абзацев: { $paragraphs }, заголовков: { $headings }, списков: { $lists }, таблиц: { $tables }, сносок: { $notes }, изображений: { $pictures }. Просмотрите файл и проверьте: vekha check
report-same = { $path } уже есть и совпадает с документом слово в слово; ничего не изменено. «{ $title }», { $day }. Абзацев: { $paragraphs }, заголовков: { $headings }, списков: { $lists }, таблиц: { $tables }, сносок: { $notes }, изображений: { $pictures }.
report-picture-written = Рядом записано изображение { $path }
report-picture-large = Изображение { $path } большое: { $size } МБ, { $width } на { $height } точек. На сайте оно таким и останется, и на телефоне страница откроется медленно. Уменьшите его до 1600 точек по длинной стороне (в Paint — «Изменить размер») и сохраните под тем же именем
report-picture-open = { $path }, строка { $line }: изображение { $name } не показано. Впишите в квадратные скобки, что на нём видно, и оставьте от строки только ![…](…)
report-exists = { $path } уже есть, и в нём другое: он не тронут, ничего не записано. Если это новая версия того же отчёта, уберите прежний файл и повторите; если другой отчёт, назовите его файл: --to ФАЙЛ
report-no-site = здесь нет сайта, и отчёт из { $path } положить некуда. Создайте сайт командой vekha init . или назовите файл: --to ФАЙЛ
report-unknown-school = школы «{ $school }» на сайте нет. Создайте для неё папку content/schools с файлом school.yaml или назовите одну из тех, что есть: { $known }
report-empty = в { $path } нет текста отчёта: найдены только заголовок или подпись. Ничего не записано. Если это скан, наберите текст; если отчёт в другом файле, назовите его
report-not-a-text = { $path } — не текст Word или LibreOffice, и отчёта из него не сделать. Откройте его и сохраните как .docx; если это приказ или заполненная форма, уберите --report
report-option-of-orders = { $option } — для приказов, а это отчёт. Уберите { $option }
report-reason-letterhead = кому и от кого: на сайте это видно и так
report-reason-day = дата документа: сверьте с ней date отчёта
report-reason-signature = подпись и кто готовил: на сайте фамилии не нужны
report-reason-table-of-names = таблица со списком людей: фамилии на сайт не попадают. Если их там нет, перенесите её руками
report-reason-picture-kind = изображение вида, который браузеры не показывают. Сохраните его как png или jpg и положите рядом с отчётом
report-reason-picture-outside = изображение лежит не в документе. Положите его рядом с отчётом
report-reason-address = адрес, по которому с сайта не перейти; слова ссылки остались
report-reason-raised = буквы выше или ниже строки: стоят в строке
report-reason-made-up-words = описание изображения, которое придумала программа
report-ask-title-unknown = Заголовок в тексте не найден. Взято: «{ $title }». Проверьте title
report-ask-day-saved = Дата отчёта в тексте не названа. Взят день, когда файл сохранили: { $day }. Проверьте date
report-ask-day-unknown = Дата отчёта не названа. Взят сегодняшний день: { $day }. Проверьте date
report-ask-pictures-undescribed = Изображений без описания: { $n }. Они не показаны, пока вы не напишете, что на них видно
report-ask-picture = Что видно на изображении { $number }? Одной фразой; пустая строка — напишу потом
report-ask-names-people = В тексте названы люди; проверьте, согласны ли они и нет ли среди них учеников: { $names }
report-ask-items-proposed = Пунктов карты, о которых, похоже, отчёт: { $n }. Они стоят в начале файла строками с «# »: состояния по ним пока не изменены
report-ask-read-otherwise = Часть текста сайт читает не так, как она написана в документе: сверьте страницу с документом
report-comment-items = Похоже, отчёт об этих пунктах. Сверьте слова, исправьте status, уберите лишнее и «# » в начале строк:
report-comment-states = выполнено, выполняется, частично, перенесено
report-comment-picture = Напишите в квадратных скобках, что видно на изображении, удалите эту строку, а в следующей — всё до восклицательного знака и последнюю кавычку

# Форма Excel.
form-whose = не сказано, чья форма нужна. Одной школы: vekha form --school ID; всех: vekha form --all ПАПКА
form-unsound = В материалах сайта есть ошибки: форм не сделано, отчётов не записано. Исправьте то, что покажет vekha check, и повторите
form-no-school = школы «{ $school }» на сайте нет. Есть: { $known }
form-no-roadmap = дорожной карты «{ $roadmap }» на сайте нет. Есть: { $known }
form-nothing-asked = { $school ->
    [0] ни с одной школы
   *[other] со школы «{ $school }»
} сейчас ничего не спрашивается: формы не нужно. Проверьте, что карта действует (status), школа в ней участвует, а исполнители названы в parties
form-which-roadmap = школа «{ $school }» отчитывается по нескольким картам. Назовите одну: --roadmap ID. Есть: { $known }. Или сделайте все: vekha form --all ПАПКА
form-too-large = форма не помещается в файл Excel: { $why }
form-written = Форма школы «{ $school }»: { $path }, строк: { $rows }
form-same = { $path } уже есть и совпадает: форма школы «{ $school }» не изменилась
form-kept = { $path } уже есть и отличается: в нём могут быть ответы школы «{ $school }». Он не тронут. Введите его (vekha import { $path }) и уберите или назовите другое место: --out, --all
form-not-a-form = { $path } — не форма, которую сделала vekha form: служебных строк в нём нет. Попросите школу прислать заполненную форму, а не её копию через буфер. Приказ вводят без --school
form-copied = { $path } — таблица, скопированная из формы: служебных названий, по которым программа узнаёт школу и мероприятия, в ней нет. Ничего не записано. Попросите школу прислать сам файл формы. Если его больше нет, сделайте форму заново (vekha form --school ID), перенесите в неё ответы и введите её
form-empty-folder = в папке { $path } нет файлов Excel. Положите туда заполненные формы
form-option-of-orders = { $option } — параметр для приказов, заполненным формам он не нужен. Уберите его
form-refused = Форма { $path } не принята, ничего не записано:
form-at-cell = { $sheet }, { $cell }: { $words }
form-error-at-cell = { $severity }[{ $code }]: { $sheet }, { $cell }: { $words }{ $text ->
    [0] {""}
   *[other] {" "}(в ячейке: «{ $text }»)
}{ $help ->
    [0] {""}
   *[other] . Что сделать: { $help }
}
form-nothing-new = { $path }: всё это в отчёте уже есть или в форме ничего не заполнено. Ничего не изменено.
form-new-report = { $path }: новый отчёт { $report }. Проверьте его: vekha check
form-completed = { $path }: отчёт { $report } дополнен. Изменено: { $count }. Прежний вид файла лежит в .vekha/history.
form-not-read = Не прочитано, это не файлы Excel: { $files }. Пересохраните их в Excel как .xlsx или положите в эту же папку сами формы
form-more-of-a-kind = и ещё таких же: { $count } (как «{ $first }»)
form-added = Добавлено — { $place }: { $new }
form-changed = Изменено — { $place }: было «{ $old }», стало «{ $new }»
form-removed = Убрано — { $place }: было «{ $old }»
form-question = Вопрос школы (не публикуется) — { $place }: { $text }
form-author = Форму заполнил (не публикуется): { $text }
form-problem-no-key-sheet = в форме нет служебного листа или он испорчен, и чья она — неизвестно. Сделайте форму заново: vekha form, и перенесите ответы
form-problem-no-sheet = в форме нет листа «Мероприятия» или «Отчёт» либо их служебной строки. Сделайте форму заново: vekha form, и перенесите ответы
form-problem-no-column = на листе «{ $sheet }» удалены столбцы { $columns }, и ответы в них потеряны. Сделайте форму заново: vekha form, и перенесите ответы
form-problem-sheet-twice = листов с ответами два: { $sheets }. Оставьте один, второй удалите
form-problem-further-sheet = лист добавлен и не читается: «{ $text }»{ $more ->
    [0] {""}
   *[other] {""} и ещё ячеек: { $more }
}. Нужное перенесите на листы формы
form-problem-other-version = форму сделала более новая или неизвестная версия программы ({ $version }, а эта понимает до { $own }). Обновите программу. Если нельзя, сделайте форму заново (vekha form) и перенесите ответы: присланный файл не стирайте, пока новая форма не принята
form-problem-earlier-version = Форму сделала прежняя версия программы; ответы из неё взяты. Слова, написанные мимо ячеек для ответов, в такой форме не всегда отличить от её собственных: просмотрите её листы.
form-problem-other-school = это форма школы «{ $school }», а названа «{ $wanted }». Уберите --school или возьмите другую форму
form-problem-unknown-school = школы «{ $school }» на этом сайте нет: форма с другого сайта
form-problem-other-roadmap = это форма по карте «{ $roadmap }», а на этом сайте её нет. Есть: { $known }. Сделайте форму заново: vekha form
form-problem-not-participant = школа «{ $school }» в карте «{ $roadmap }» не участвует. Проверьте participants карты и participation школы
form-problem-school-edited = название школы в форме изменено, а форма школы «{ $school }». Если её заполнила другая школа, дайте ей свою форму; если нет, верните название
form-problem-edited-wording = слова приказа в форме изменены (пункт { $item }). { $words ->
    [0] Сделайте форму заново: vekha form, и перенесите ответы
   *[other] Верните как было: «{ $words }»
}
form-problem-item-changed = мероприятие { $item } после выдачи формы изменено приказом: ответ дан не о том. Сделайте форму заново: vekha form
form-problem-not-asked = о мероприятии { $item } со школы больше не спрашивают. Сотрите ответы в этой строке или сделайте форму заново: vekha form
form-problem-roadmap-changed = После выдачи формы карта изменилась. Заполненные строки сверены: они о том же.
form-problem-dated-earlier = Отчёт датирован { $day }, а введён { $today }. Под датой отчёта он и встанет на сайте, в том числе на странице «Изменения». Если она неверна, исправьте её; если отчёт получен { $day }, а опубликован только сейчас, напишите в нём «date: { $date }» и «received: { $received }»: опоздания посчитаются по дню получения
form-problem-row-twice = мероприятие { $item } стоит в форме дважды: эта строка и строка { $row }. Перенесите ответы в одну из них, вторую удалите
form-problem-indicator-twice = показатель «{ $title }» стоит в форме дважды: эта строка и строка { $row }. Оставьте значение в одной из них, вторую удалите
form-problem-merged-answer = ячейка объединена с соседними (строк: { $rows }), и «{ $text }» — ответ неизвестно о какой из них. Отмените объединение и впишите ответ в каждую строку, о которой он
form-problem-row-of-nothing = «{ $text }» не относится ни к одному мероприятию или показателю. Перенесите эти слова в нужную строку или сотрите
form-problem-stray-words = «{ $text }» стоит там, где форма ничего не спрашивает: в отчёт эти слова не попали бы. Перенесите их в нужную ячейку или сотрите
form-problem-blank-word = «{ $text }» прочитано как пустая ячейка
form-problem-left-out = { $reason ->
    [comment] примечание к ячейке не читается
    [covered-cell] ячейку закрывает соседняя, и она не читается
    [drawing] надпись поверх листа не читается
   *[other] это не читается
}: «{ $text }». Нужное перенесите в ячейки формы
form-problem-no-result = здесь формула, а её результата в файле нет или он ошибочен. Впишите значение
form-problem-read-as = «{ $text }» прочитано как «{ $value }»
form-problem-bad-state = состояние «{ $text }» не понято. Подходит: { $states }
form-problem-bad-day = «{ $text }» — не день. Напишите, например, 20.11.2026
form-problem-bad-count = «{ $text }» — не количество. Напишите целое число, а пояснение — в «Примечание»
form-problem-bad-number = «{ $text }» — не число. Напишите, например, 3,5
form-problem-bad-flag = «{ $text }» — не ответ. Напишите «да» или «нет»
form-problem-state-needed = о мероприятии { $item } что-то написано, а состояние не выбрано. Выберите его
form-problem-date-needed = мероприятие { $item }: для «{ $state }» нужен день, когда сделано. Без него на сайте стояло бы, что сделано в день отчёта
form-problem-left-needed = мероприятие { $item }: для «{ $state }» нужно написать, что осталось или сколько сделано из скольких
form-problem-reason-needed = мероприятие { $item }: для «{ $state }» нужна причина
form-problem-until-needed = мероприятие { $item }: для «{ $state }» нужен новый срок
form-problem-until-useless = мероприятие { $item }: новый срок пишут только при «Нужен новый срок», а выбрано «{ $state }». Смените состояние или сотрите день
form-problem-reason-useless = мероприятие { $item }: при «{ $state }» причина не нужна и нигде не появится. Сотрите её или перенесите в «Примечание»
form-problem-left-useless = мероприятие { $item }: при «{ $state }» ничего не остаётся. Смените состояние или сотрите эти слова
form-problem-total-needed = мероприятие { $item }: сколько сделано — есть, а из скольких — нет. Напишите
form-problem-count-needed = мероприятие { $item }: из скольких — есть, а сколько сделано — нет. Напишите
form-problem-count-too-large = сделано { $count } из { $total }: так не бывает. Исправьте одно из чисел
form-problem-total-nothing = сделано { $count } из нуля: напишите, из скольких, или сотрите оба числа
form-problem-day-ahead = { $day } ещё не наступило. Исправьте день
form-problem-day-after-report = { $day } позже даты отчёта ({ $report }). Исправьте один из дней
form-problem-until-early = новый срок { $until } не позже прежнего ({ $end }). Исправьте день
form-problem-report-ahead = дата отчёта ещё не наступила. Исправьте её или сотрите: тогда отчёт будет сегодняшним
form-problem-value-needed = о показателе что-то написано, а значения нет. Впишите его или сотрите остальное
form-problem-document-without-title = у подтверждения нет названия. Впишите его или сотрите остальное о документе
form-problem-document-public-needed = документ «{ $title }» на сайте новый. Напишите, можно ли его публиковать: да или нет
form-problem-two-addresses = в ячейке два адреса: «{ $text }». Оставьте один, другой впишите в «Примечание»
form-problem-space-in-address = в адресе пробел или рядом с ним слова: «{ $text }». Оставьте один адрес; пробел в нём пишут как %20
form-problem-file-to-attach = Файл «{ $file }» ({ $title }) в форму не входит. Положите его в папку documents школы и впишите в documents.yaml
form-problem-consent-needed = не сказано, что персональных данных учеников в ответах нет. Пусть школа проверит ответы и напишет «да»
form-problem-consent-denied = сказано, что в ответах есть персональные данные учеников. Пусть школа уберёт их и напишет «да»
form-problem-conflict = { $place }: в отчёте «{ $own }», в форме «{ $new }». Если верно в отчёте, сотрите эту ячейку формы; если в форме, сотрите эти слова в отчёте
form-problem-shared-entry = в отчёте запись о мероприятии { $item } — общая с другими пунктами или сроками. Разделите её в файле отчёта или сотрите ответы в этой строке
form-problem-report-of-other-roadmap = отчёт с этим именем — по карте «{ $roadmap }». Переименуйте его файл или сделайте форму в другой день
form-problem-form-twice = это форма того же отчёта { $report }, что и { $others }. Программа не знает, какая верна: оставьте в папке одну, остальные уберите

## vekha clean

clean-done = { $file } → { $path }. Убрано:
clean-nothing = { $file }: убирать нечего, копия не нужна.
clean-removed-property = свойства файла: авторы, названия, даты, папка на компьютере ({ $n })
clean-removed-comment = примечания и их отметки ({ $n })
clean-removed-revision = правки: удалённое стёрто, вставленное осталось ({ $n })
clean-removed-unused-words = слова, которых нет ни в одной ячейке ({ $n })
clean-removed-preview = картинки предпросмотра ({ $n })
clean-removed-version = прежние версии файла ({ $n })
clean-removed-inner-file = сведения о снимках внутри файла ({ $n })
clean-removed-photo = сведения о снимке: место, автор, камера, описание ({ $n })
clean-left-pivot = Осталось: кэш сводной таблицы. В Excel: «Параметры сводной таблицы» → «Данные» → снимите «Сохранять исходные данные вместе с файлом», число сохраняемых элементов — «Нет», обновите таблицу и сохраните.
clean-left-embedded = Осталось: файл внутри файла. Откройте его двойным щелчком и проверьте или вставьте картинкой.
clean-left-macros = Осталось: макросы. Сохраните файл как docx или xlsx без макросов.
clean-left-custom-data = Осталось: данные других программ внутри файла. В Word и Excel: «Файл» → «Сведения» → «Проверка документа».
clean-still-found = { $n ->
        [one] В самом тексте осталась { $n } находка
        [few] В самом тексте осталось { $n } находки
       *[many] В самом тексте осталось { $n } находок
    }: когда файл ляжет на сайт, их покажет vekha check.
clean-exists = { $path } уже есть и другой: копия { $file } не записана. Уберите его или назовите другую папку: --to ПАПКА
clean-unread = Не удалось прочитать { $file }: { $why }
clean-not-written = Не удалось записать { $path }: { $why }
clean-cannot-pdf = { $file } — PDF: в нём остаётся и то, что из него убрали. Уберите лишнее в исходном файле и сохраните PDF заново, без свойств и примечаний
clean-cannot-other-kind = { $file }: такие файлы не чистятся. Можно docx, xlsx, odt, ods, jpg, png, webp
clean-cannot-encrypted = { $file } закрыт паролем. Снимите пароль и повторите
clean-cannot-signed = { $file } подписан электронной подписью: любая правка её разрушит. Почистите файл до подписи
clean-cannot-damaged = { $file } повреждён. Откройте его, сохраните заново и повторите
clean-cannot-too-large = { $file }: в нём больше, чем можно просмотреть. Разделите его

## vekha forget

forget-too-short = Слишком коротко: назовите имя или номер, хотя бы три буквы или цифры
forget-no-folder = Нет такой папки: { $path }
forget-found = Найдено мест: { $n }. Просмотрено файлов: { $files }.
forget-nothing = Нигде не найдено. Просмотрено файлов: { $files }.
forget-source = Исходные тексты: исправьте сами
forget-attached = Вложенные файлы: положите на их место такие, где этого нет
forget-stored = Прежние версии и копии, которые хранит программа: эти файлы можно удалить
forget-made = Готовый сайт: соберите заново (vekha build), когда исправите исходное
forget-further = В других названных папках: соберите их заново или удалите
forget-in-name = в имени файла или папки
forget-again = Потом повторите эту же команду: она покажет, что ничего не осталось.
forget-elsewhere = Здесь не видно того, что уже выложено или разослано: загрузите сайт на сервер заново, уберите прежние архивы и письма, попросите поисковики удалить страницы.
forget-git = В папке есть история Git: прежние версии остаются в ней, пока её не перепишут (git filter-repo).
forget-unread = Не прочитано, просмотрите сами: { $n }
forget-link = ссылка: назовите папку, в которую она ведёт, следом за именем
forget-unread-why = { $reason ->
    [encrypted] закрыт паролем
    [scan] скан, картинки без текста
    [no-letters] в PDF не сказано, какие буквы стоят за знаками
    [damaged] повреждён
    [too-large] слишком велик
    [old-format] в старом формате видны только ячейки
    [reader-failed] прочитать не удалось
    [not-opened] не открывается
   *[other-kind] такие файлы не читаются
}{ $copies ->
    [0] {""}
   *[other] {" "}(и ещё такие же файлы: { $copies })
}
