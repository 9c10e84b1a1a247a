### Строки интерфейса страниц. Сайт может заменить любую из них: themes/<имя>/locales/ru.ftl.

## Даты и числа
date-long = { $day } { $month } { $year } года
date-short = { $day }.{ $month }.{ $year }
date-day = { $day } { $month }
date-month = { $month } { $year }
number-decimal = ,
number-group = { " " }
month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря

## Состояния
state-not-applicable = Не относится
state-not-applicable-to = { $who ->
        [department] Не относится к ведомству
        [branch] Не относится к филиалу
        [several] Не относится
       *[school] Не относится к школе
    }
state-enough-others = Не требуется: выполнили другие школы
state-cancelled = Решено не проводить
state-done = Выполнено
state-done-late = Выполнено с опозданием на { $days ->
        [one] { $days } рабочий день
        [few] { $days } рабочих дня
       *[many] { $days } рабочих дней
    }
state-done-late-calendar = Выполнено с опозданием на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
state-postponed = Перенесено
state-postponed-date = { $who ->
        [branch] Филиал назвал
        [head-school] Головная школа назвала
       *[school] Школа назвала
    } новый срок: { $date }
state-act = { $kind ->
        [directive] Распоряжение
        [resolution] Постановление
        [decision] Решение
        [letter] Письмо
        [act] Документ
       *[order] Приказ
    }
state-act-of = { $kind ->
        [directive] распоряжения
        [resolution] постановления
        [decision] решения
        [letter] письма
        [act] документа
       *[order] приказа
    }
state-act-to = { $kind ->
        [directive] распоряжению
        [resolution] постановлению
        [decision] решению
        [letter] письму
        [act] документу
       *[order] приказу
    }
state-act-by = { $kind ->
        [directive] распоряжением
        [resolution] постановлением
        [decision] решением
        [letter] письмом
        [act] документом
       *[order] приказом
    }
state-acts-by = { $kind ->
        [directive] распоряжениями
        [resolution] постановлениями
        [decision] решениями
        [letter] письмами
        [act] документами
       *[order] приказами
    }
state-act-in = { $kind ->
        [directive] распоряжении
        [resolution] постановлении
        [decision] решении
        [letter] письме
        [act] документе
       *[order] приказе
    }
state-postponed-by-act = Срок перенесён { state-act-by } на { $date }
state-postponed-by-department = Ведомство назвало новый срок: { $date }
state-late = Опаздывает
state-late-date = Опаздывает, срок был { $date }
state-late-moved = Опаздывает, новый срок был { $date }
state-missed = Не выполнено в срок
state-awaited = Срок прошёл, отчёт ждём
state-awaited-date = Срок прошёл { $date }, отчёт ждём до { $until }
state-unchecked = Сверяется с документом
state-outcome-unknown = Итог не указан
state-before-act = Срок раньше документа, по которому отчитываются
state-before-named-act = Срок раньше { state-act-of }, по которому отчитываются
state-before-joining = Срок раньше вступления { $who ->
        [branch] филиала
       *[school] школы
    } в программу
state-not-held = { $who ->
        [branch] Филиал сообщил, что не проводит
        [head-school] Головная школа сообщила, что не проводит
       *[school] Школа сообщила, что не проводит
    }
parts-not-held = Не проводится
state-held-in-part = { $who ->
        [branch] Филиал провёл не всё, как сам сообщил
        [head-school] Проведено не всё, как сообщила головная школа
       *[school] Школа провела не всё, как сама сообщила
    }
state-proved-by-report = Выполнено: отчёт от { $date }
state-proved-by-section = Выполнено: раздел на официальном сайте есть, проверено { $date }
state-section-absent = Нет сведений: раздела на официальном сайте не нашли { $date }
state-section-unreachable = Нет сведений: раздел на официальном сайте { $date } не открывался
state-excluded = Исключено документом
state-excluded-date = Исключено с { $date }
state-withdrawn = Отметка «выполнено» отозвана
state-no-news = Нет сведений
state-partly = Выполнено частично
state-on-schedule = Выполнено частично, в срок
state-caught-up = Выполнено частично, были опоздания
state-in-progress = Выполняется
state-open = Срок идёт, отчёта пока нет
state-planned = Ещё не началось
state-ongoing = Постоянно
state-per-plan = По отдельному графику
state-on-demand = По запросу
state-if-needed = По необходимости
state-undated = Срок без дат
state-awaited-at-leaving = Срок прошёл { $date }, отчёта о выполнении до выхода из программы не было
state-in-progress-at-leaving = Выполнялось
state-open-at-leaving = Срок шёл, отчёта не было
state-planned-at-leaving = Срок ещё не начинался
tally-not-applicable = не относится
tally-excluded = исключено
tally-cancelled = не проводится
tally-done = выполнено
tally-postponed = новый срок
tally-moved-in-part = часть перенесена
tally-late = опаздывает
tally-awaited = ждём отчёта
tally-unchecked = сверяется
tally-outcome-unknown = итог не указан
tally-before-act = срок раньше документа
tally-missed = не выполнено в срок
tally-held-in-part = не проводится или не всё
tally-no-news = нет сведений
tally-partly = выполнено частично
tally-in-progress = выполняется
tally-open = срок идёт
tally-planned = не началось
tally-ongoing = без точного срока
rule-reported = Так сказано в отчёте.
rule-postponed = Отчёт переносит срок; до новой даты судим по ней.
rule-end-passed = Срок и время для отчёта прошли; отчёты есть, но отметки «выполнено» нет.
rule-roadmap-over = Программа закончилась, а отчёта о том, что это выполнено, на этом сайте нет.
rule-silence = Срок прошёл, время для отчёта тоже, а отчёта о работе на этом сайте нет.
rule-awaited = После срока есть время опубликовать отчёт; до этого дня опоздания нет.
rule-withdrawn = Срок и время для отчёта прошли, а отметка «выполнено» отозвана.
rule-before-joining = Последний день этого срока раньше дня, с которого считается участие в программе; в счёт он не входит.
rule-before-act = Последний день этого срока раньше документа, по которому о нём отчитываются: опоздать к нему нельзя.
rule-excluded = Мероприятие исключено; прежние отчёты о нём остаются в истории.
rule-unchecked = Ячейку документа ещё не сверили; пока опозданий по ней не считаем.
rule-outcome-unknown = Время прошло, отчёты были, но ни один не говорит, чем закончилось.
rule-proved = Это видно на самом сайте, отдельного сообщения не нужно.
rule-window-open = Срок идёт, отчёта ещё нет.
rule-not-started = Начало впереди.
rule-no-window = Точного срока нет.
rule-enough-others = Мероприятие уже выполнили другие школы, больше не требуется.
rule-combined = Сложено из отдельных шагов и сроков.
done-of = { $done } из { $of }
done-of-units = { $done } из { $of } { $unit ->
        [week] { $of ->
            [one] недели
           *[other] недель
        }
        [month] { $of ->
            [one] месяца
           *[other] месяцев
        }
        [quarter] { $of ->
            [one] квартала
           *[other] кварталов
        }
        [school-term] { $of ->
            [one] четверти
           *[other] четвертей
        }
        [half-year] { $of ->
            [one] полугодия
           *[other] полугодий
        }
        [step] { $of ->
            [one] шага
           *[other] шагов
        }
       *[deadline] { $of ->
            [one] срока
           *[other] сроков
        }
    }
turns = По каждому сроку
reports-awaited = отчёты ждём до { $date }
turn-ahead = Ещё не началось
turns-earlier = Раньше { $n ->
        [one] был ещё { $n } срок
        [few] было ещё { $n } срока
       *[other] было ещё { $n } сроков
    }.
turns-ahead = Впереди ещё { $n ->
        [1] один срок: { $last }
        [one] { $n } срок, последний — { $last }
        [few] { $n } срока, последний — { $last }
       *[other] { $n } сроков, последний — { $last }
    }.
turns-struck-out = Исключено: { $names } ({ $act }).
unconfirmed = без подтверждения
reported = Сообщено
left = Осталось:
applies-to-none = не относится ни к одной школе
executor-unknown-short = исполнитель не распознан
left-then = По отчёту от { $day } оставалось:
by-head-short = отчитывается головная школа
not-begun-short = ещё не началось
left-with-count = { $left } (сделано { $done } из { $of })
reason = Причина:
was = было:
steps-have-own-days = у шагов есть свои сроки
words-replaced = Слова документа здесь заменены: подробности содержат персональные данные и не публикуются.
was-due = срок:
state-of-schools-short = Школы:
state-of-department-short = Ведомство:
withdrawn-because = Отметка «выполнено» отозвана { $day }{ $reason ->
        [none] .
       *[other] : { $reason }
    }
no-new-date = Новый срок не назван.
done-on = сделано { $date }

## Рамка
table-in-text = Таблица, её можно прокрутить вбок
table-caption = Таблица
skip-to-main = К содержанию
page-description = { $title }. Сайт «{ $site }».
school-description = { $name }. { $answer }
og-locale = ru_RU
low-vision = Версия для слабовидящих
view-size = Размер букв
view-size-usual = Обычный
view-size-large = В полтора раза больше
view-size-largest = Вдвое больше
view-colour = Цвета
view-colour-usual = Обычные
view-colour-white = Чёрным по белому
view-colour-black = Белым по чёрному
view-colour-blue = Тёмно-синим по голубому
view-colour-beige = Коричневым по бежевому
view-space = Промежутки
view-space-usual = Обычные
view-space-wide = Увеличенные
view-space-widest = Большие
view-font = Буквы
view-font-sans = Без засечек
view-font-serif = С засечками
view-pictures = Картинки
view-pictures-on = Показывать
view-pictures-off = Заменить словами
view-reset = Вернуть обычный вид
nav-main = Основные разделы
nav-school = Разделы: { $name }
nav-breadcrumbs = Где вы находитесь
nav-footer = О сайте
nav-siblings = Соседние страницы
nav-home = Главная
nav-roadmaps = Дорожная карта
nav-schools = Школы
nav-reports = Отчёты
nav-documents = Документы
nav-calendar = Сроки
nav-monitoring = Мониторинг
nav-data = Данные
nav-changes = Изменения
nav-glossary = Словарь
nav-method = Как считаются состояния
nav-accessibility = Доступность
nav-search = Поиск
nav-sitemap = Карта сайта
school-nav-school = Ход работы
school-nav-items = Все мероприятия
school-nav-documents = Документы
school-nav-reports = Отчёты
school-nav-sheet = На стенд
school-nav-data = Данные
basis = Основание
contact = Кого спросить
body-website = Сайт учреждения
about-site = О сайте
as-of-short = Состояние на
as-of = Состояние на
updated = Последний отчёт —
updated-never = Отчётов здесь пока нет.
reports-of-others = Текста отчётов без ссылки на этом сайте нет: их публикует головная школа.
told-by-department = Последние сведения здесь сообщило ведомство —
next-update = Следующее обновление — до
stale = новых отчётов здесь давно нет
act-line = { $kind } от { $date } № { $number }
date-ahead = этот день ещё не наступил
act-amends = внёс изменения
document-line = { $kind } от { $date } № { $number }
readable-alternative = Текстом:
signature-file = электронная подпись ({ $format })
item-no = пункт { $number }
item-step = { $item }, шаг { $step }
step-no = шаг { $number }
archived = в архиве
downloads = Скачать

## Что можно сказать о ходе работы: одно предложение — одно утверждение
claim-not-in-force = { state-act } вступает в силу { $day }. До этого дня сведения не собираются.
claim-will-begin = Программа начнётся { $day }. У { $who ->
        [department] ведомства
        [branch] филиала
       *[school] школы
    } { $total ->
        [one] { $total } мероприятие
        [few] { $total } мероприятия
       *[many] { $total } мероприятий
    }{ $first ->
        [none] .
       *[other] , { $passed ->
            [0] первый
           *[other] ближайший
        } срок — { $first }.
    }
claim-nothing-due = Программа идёт с { $day }{ $passed ->
        [0] . Ни один срок ещё не прошёл{ $first ->
            [none] .
           *[other] , ближайший — { $first }.
        }
       *[other] { $first ->
            [none] .
           *[other] . Ближайший срок — { $first }.
        }
    }
claim-done = { $done ->
        [0] { $total ->
            [1] Мероприятие одно, { $when ->
                [over] отметки «выполнено» у него нет.
               *[now] отметки «выполнено» у него пока нет.
            }
           *[other] { $when ->
                [over] Ни у одного из { $total } нет отметки «выполнено».
               *[now] Пока ни у одного из { $total } нет отметки «выполнено».
            }
        }
       *[other] Выполнено { $done } из { $total }{ $late ->
            [0] .
           *[other] { $done ->
                [1] , позже срока.
               *[other] , из них позже срока — { $late }.
            }
        }
    }
claim-all-done = { $total ->
        [1] Единственное мероприятие выполнено{ $late ->
            [0] .
           *[other] {" "}позже срока.
        }
        [2] Выполнены оба мероприятия{ $late ->
            [0] .
           *[other] , из них позже срока — { $late }.
        }
        [one] Выполнено всё — { $total } мероприятие{ $late ->
            [0] .
           *[other] , из них позже срока — { $late }.
        }
        [few] Выполнены все { $total } мероприятия{ $late ->
            [0] .
           *[other] , из них позже срока — { $late }.
        }
       *[many] Выполнены все { $total } мероприятий{ $late ->
            [0] .
           *[other] , из них позже срока — { $late }.
        }
    }
claim-all-dated-done = Все мероприятия со сроком выполнены ({ $n }{ $late ->
        [0] {""}
       *[other] , из них позже срока — { $late }
    }). У { $rest ->
        [1] одного
        [2] двух
       *[other] { $rest }
    } точного срока нет.
claim-all-active-done = Выполнены все действующие мероприятия ({ $n }{ $late ->
        [0] {""}
       *[other] , из них позже срока — { $late }
    }).
claim-late = { $n ->
        [1] Одно опаздывает{ $explained ->
            [0] .
           *[other] , причина указана.
        }
        [one] Опаздывает { $n }{ $explained ->
            [0] .
            [1] : у одного указана причина.
           *[other] : у { $explained } указана причина.
        }
       *[other] Опаздывают { $n }{ $explained ->
            [0] .
            [1] : у одного указана причина.
           *[other] : у { $explained } указана причина.
        }
    }
claim-missed = { $n ->
        [1] Одно не выполнено в срок.
        [one] Не выполнено в срок { $n }.
       *[other] Не выполнены в срок { $n }.
    }
claim-no-news = { $n ->
        [1] Об одном на этом сайте нет сведений.
        [11] Об 11 на этом сайте нет сведений.
       *[other] О { $n } на этом сайте нет сведений.
    }
claim-awaited = { $n ->
        [1] По одному срок прошёл, отчёт ждём до { $day }.
       *[other] По { $n } срок прошёл, { $days ->
            [1] отчёты ждём до { $day }.
           *[other] отчёты ждём, последний — до { $day }.
        }
    }
claim-postponed = { $n ->
        [1] У одного новый срок{ $act ->
            [1] {" "}по { state-act-to }: { $day }.
           *[other] { $department ->
                [1] , его назвало ведомство: { $day }.
               *[other] , его { $voice ->
                    [head-school] назвала головная школа
                   *[own] { $who ->
                        [branch] назвал филиал
                       *[school] назвала школа
                    }
                }: { $day }.
            }
        }
       *[other] У { $n } новый срок ({ $act ->
            [0] { $department ->
                [0] { $voice ->
                    [head-school] назвала головная школа
                    [both] назвали филиал и головная школа
                   *[own] { $who ->
                        [branch] назвал филиал
                       *[school] назвала школа
                    }
                }
               *[other] { $school ->
                    [0] назвало ведомство
                   *[other] ведомство назвало { $department }, { $voice ->
                        [head-school] головная школа
                        [both] филиал и головная школа
                       *[own] { $who ->
                            [branch] филиал
                           *[school] школа
                        }
                    } — { $school }
                }
            }
           *[other] { state-act-by } — { $act }{ $department ->
                [0] {""}
               *[other] , ведомство назвало { $department }
            }{ $school ->
                [0] {""}
               *[other] , { $voice ->
                    [head-school] головная школа назвала
                    [both] филиал и головная школа назвали
                   *[own] { $who ->
                        [branch] филиал назвал
                       *[school] школа назвала
                    }
                } { $school }
            }
        }), ближайший — { $day }.
    }
claim-cancelled = Решено не проводить: { $n }.
claim-excluded = { $n ->
        [1] Одно исключено
        [one] { $n } исключено
        [few] { $n } исключены
       *[many] { $n } исключено
    } { $acts ->
        [1] { state-act-by }
       *[other] { state-acts-by }
    } № { $numbers }.
claim-taken-away = { $n ->
        [1] Одно мероприятие больше не поручено
        [one] { $n } мероприятие больше не поручено
        [few] { $n } мероприятия больше не поручены
       *[many] { $n } мероприятий больше не поручено
    } { $who ->
        [department] ведомству
        [branch] филиалу
       *[school] школе
    } ({ $days ->
        [1] с
       *[other] последнее — с
    } { $day }).
claim-not-held = Не проводится{ $part ->
        [0] {""}
       *[other] {" "}или проведено не всё
    }, как { $voice ->
        [head-school] сообщила головная школа
        [both] сообщили филиал и головная школа
       *[own] { $who ->
            [department] сообщило ведомство
            [branch] сообщил филиал
           *[school] сообщила школа
        }
    }: { $n }.
claim-before-act = { $n ->
        [1] У одного срок раньше { state-act-of }, по которому отчитываются.
       *[other] У { $n } срок раньше { state-act-of }, по которому отчитываются.
    }
calendar-elsewhere = { $n ->
        [1] У одной
       *[other] У { $n }
    } другой день.
change-after-leaving = { $who ->
        [branch] Филиал участвовал
       *[school] Школа участвовала
    } до { $day }: состояние — на тот день, отчёт пришёл позже.
change-parts = Выполнено { $now } из { $of } (было { $was }).
claim-past-day = { $n ->
        [1] У одного срок прошёл { $joined ->
            [0] до { state-act-of }
           *[other] до того, как { $who ->
                [branch] филиал вошёл
               *[school] школа вошла
            } в программу
        }, отчёт о нём есть.
       *[other] У { $n } срок прошёл { $joined ->
            [0] до { state-act-of }
           *[other] { $act ->
                [0] {""}
               *[other] до { state-act-of } или{" "}
            }до того, как { $who ->
                [branch] филиал вошёл
               *[school] школа вошла
            } в программу
        }, отчёты о них есть.
    }
claim-unchecked = { $n ->
        [1] Одно ещё сверяется с документом.
        [one] Ещё сверяется с документом { $n }.
       *[other] Ещё сверяются с документом { $n }.
    }
claim-outcome-unknown = { $n ->
        [1] У одного итог не указан.
       *[other] У { $n } итог не указан.
    }
claim-rest-in-time = { $late ->
        [0] Опозданий
       *[other] Сейчас опозданий
    } нет: { $all ->
        [1] срок не прошёл или не назначен.
       *[0] { $n ->
            [1] у одного
           *[other] у остальных { $n }
        } срок не прошёл или не назначен.
    }
claim-rest = { $all ->
        [1] Срок не прошёл или не назначен.
       *[0] { $n ->
            [1] Ещё у одного
           *[other] У остальных { $n }
        } срок не прошёл или не назначен.
    }
claim-part-postponed = { $n ->
        [1] У одного часть перенесена, новый срок — { $day }.
       *[other] У { $n } часть перенесена, ближайший новый срок — { $day }.
    }
claim-rest-undated = { $n ->
        [1] У одного срок не назначен или позже конца программы.
       *[other] У { $n } срок не назначен или позже конца программы.
    }
claim-nothing-late = { $late ->
        [0] Опозданий нет.
       *[other] Сейчас опозданий нет.
    }
claim-ended = Программа закончилась { $day }.
claim-archived = Страница в архиве и больше не обновляется.
claim-silent = { $n ->
        [1] Об одном мероприятии с прошедшим сроком на этом сайте нет сведений.
        [11] Об 11 мероприятиях с прошедшим сроком на этом сайте нет сведений.
        [one] О { $n } мероприятии с прошедшим сроком на этом сайте нет сведений.
       *[other] О { $n } мероприятиях с прошедшим сроком на этом сайте нет сведений.
    }
claim-last-report = Последний отчёт { $who ->
        [department] ведомства
        [branch] о филиале
       *[school] школы
    } здесь — { $day }.
claim-never-reported = { $beside ->
        [others] {""}
       *[nothing] Отчётов { $who ->
            [department] ведомства
            [branch] филиала
           *[school] школы
        } здесь пока нет.{" "}
    }{ $total ->
        [1] Мероприятие одно, срок прошёл
       *[other] { $others ->
            [0] Срок прошёл
           *[other] Срок прошёл и сведений нет
        } { $due ->
            [1] у одного мероприятия
            [one] у { $due } мероприятия
           *[other] у { $due } мероприятий
        } из { $total }
    }; { $due ->
        [1] выполнено ли оно
       *[other] выполнены ли они
    }, по этому сайту судить нельзя.
claim-no-judgement = Это не значит, что работа не ведётся.
claim-nothing-asked = По этому { state-act-to } { $who ->
        [department] ведомство
        [branch] филиал
       *[school] школа
    } отдельно не { $when ->
        [over] { $who ->
            [department] отчитывалось.
            [branch] отчитывался.
           *[school] отчитывалась.
        }
       *[now] отчитывается.
    }{ $common ->
        [0] {""}
       *[other] { $who ->
            [department] {""}
           *[other] {" "}Как { $when ->
                [over] шли
               *[now] идут
            } мероприятия — на общей странице.
        }
    }
claim-nothing-applies = { $why ->
        [none] Мероприятий, которые относятся к { $who ->
            [department] ведомству
            [branch] филиалу
           *[school] школе
        }, по этому { state-act-to } { $when ->
            [over] не было.
           *[now] нет.
        }
       *[other] По этому { state-act-to } от { $who ->
            [branch] филиала
           *[school] школы
        } больше ничего не { $when ->
            [over] требовалось
           *[now] требуется
        }: { $why ->
            [only-by-others] единственное мероприятие выполнили другие школы.
            [all-by-others] все мероприятия выполнили другие школы.
           *[other] часть мероприятий выполнили другие школы, остальные к { $who ->
                [branch] нему
               *[school] ней
            } не относятся.
        }
    }
claim-no-days = { $others ->
        [0] В { state-act-in } нет точных дат
       *[other] У мероприятий { $who ->
            [department] ведомства
            [branch] филиала
           *[school] школы
        } точных дат в { state-act-in } нет
    }: показываем, что сделано.
claim-by-head-school = О филиале { $when ->
    [over] отчитывалась
   *[now] отчитывается
} головная школа — { $name }.
claim-done-at-branch = { $done ->
        [0] По филиалу отметок «выполнено» { $when ->
            [over] нет
           *[now] пока нет
        }, мероприятий — { $total }.
       *[other] По филиалу выполнено { $done } из { $total }.
    }
claim-branch-untold = Отдельных сведений о филиале нет{ $page ->
        [0] .
       *[other] : смотрите страницу головной школы.
    }
claim-joined = { $who ->
        [branch] Филиал
       *[school] Школа
    } { $when ->
        [over] { $who ->
            [branch] участвовал
           *[school] участвовала
        }
       *[now] участвует
    } с { $day }{ $basis ->
        [none] {""}
       *[other] {" "}({ $basis })
    }; { $n ->
        [0] мероприятий со сроком после этого дня или без срока нет
        [one] считается { $n } мероприятие со сроком после этого дня или без срока
        [few] считаются { $n } мероприятия со сроком после этого дня или без срока
       *[many] считаются { $n } мероприятий со сроком после этого дня или без срока
    }{ $unasked ->
        [0] {""}
        [1] , ещё одно к ней не относится или больше не требуется
       *[other] , ещё { $unasked } к ней не относятся или больше не требуются
    }{ $earlier ->
        [0] .
        [1] {" "}и одно с прежним сроком, о котором есть сведения.
       *[other] {" "}и ещё { $earlier } с прежним сроком, о которых есть сведения.
    }
claim-will-join = { $who ->
        [branch] Филиал
       *[school] Школа
    } будет участвовать с { $day }. До этого дня сведения о { $who ->
        [branch] нём
       *[school] ней
    } не собираются.
claim-left = { $who ->
        [branch] Филиал участвовал
       *[school] Школа участвовала
    } до { $day }{ $basis ->
        [none] {""}
       *[other] {" "}({ $basis })
    }{ $reason ->
        [closed] {" "}и { $who ->
            [branch] закрыт
           *[school] закрыта
        }
        [reorganised] {" "}и { $who ->
            [branch] реорганизован
           *[school] реорганизована
        }
       *[other] {""}
    }. На этот день { $done ->
        [0] отметок «выполнено» нет, мероприятий — { $total }.
       *[other] выполнено { $done } из { $total }.
    }
claim-merged = С { $day } { $reason ->
        [closed] { $who ->
            [branch] филиал закрыт: его продолжает { $name }
           *[school] школа закрыта: её продолжает { $name }
        }
       *[other] { $who ->
            [branch] филиал присоединён: теперь это { $name }
           *[school] школа присоединена: теперь это { $name }
        }
    }. Продолжение — на { $successor ->
        [branch] его
       *[school] её
    } странице.
claim-corrected = Исправлено { $day }: { $from ->
        [none] до этого
       *[other] с { $from } по { $to }
    } здесь стояло «{ $state }»{ $received ->
        [none] .
       *[other] ; сведения получены { $received }.
    }
claim-sum-of-schools = Каждое мероприятие считаем у каждой школы отдельно: { $schools } { $schools ->
        [one] школа
        [few] школы
       *[many] школ
    }, вместе { $total } { $total ->
        [one] мероприятие
        [few] мероприятия
       *[many] мероприятий
    }{ $department ->
        [0] .
       *[other] , и ещё { $department } у ведомства.
    }
claim-executor-unknown = { $n ->
        [1] У одного мероприятия исполнитель не распознан: пока о нём никого не спрашиваем.
        [one] У { $n } мероприятия исполнитель не распознан: пока о них никого не спрашиваем.
       *[other] У { $n } мероприятий исполнитель не распознан: пока о них никого не спрашиваем.
    }

## Ход и полосы
progress-heading-over = Что сделано
progress-of = из { $of } выполнено
progress-bar = Выполнено { $done } из { $of }
schools-done = Школы, выполнившие мероприятие
schools-done-of = { $done ->
        [one] Выполнила
       *[other] Выполнили
    } { $done } из { $of } { $of ->
        [one] школы
       *[other] школ
    }
share-ahead = Срок ещё не прошёл
share-undated = Без точного срока
schools-on-time = Наступившие сроки { $done ->
        [one] выполнила
       *[other] выполнили
    } { $done } из { $of } { $of ->
    [one] школы
   *[other] школ
}
progress-on-time = из { $of }
schools-on-time-label = Школы, у которых выполнены все наступившие сроки

## Школа
branch-of = Головная школа:
former-names = Прежние названия:
successor = Продолжение — на странице:
school-answer-heading = Как идёт работа
school-silent = Мероприятия без сведений отмечены в списке
overdue-more = Ещё { $n } — в списке мероприятий
school-why-heading = { $who ->
        [branch] Почему филиал участвует
       *[school] Почему школа участвует
    }
school-why-heading-over = { $who ->
        [branch] Почему филиал участвовал
       *[school] Почему школа участвовала
    }
school-apart-heading = Участие в программах
school-apart = { $who ->
        [branch] Филиал
       *[school] Школа
    } не участвует в программах, о которых рассказывает этот сайт.
school-about-heading = { $who ->
        [branch] О филиале
       *[school] О школе
    }
school-status = В перечне: { $kind }
school-status-meaning = В перечне: { $kind } ({ $meaning })
indicators-more = Другие показатели: { $n }
indicator-was = было
school-items-full = Полный список с подтверждениями
school-roadmap = Утверждённый текст
school-items-title = Все мероприятия: { $name }
school-part-year = Год по месяцам
school-part-stages = Этапы
school-part-indicators = Показатели
school-part-risks = Риски и меры
last-report = последний отчёт —
report-of = отчёт от { $date }
school-website = Официальный сайт
school-section = Раздел о программе на официальном сайте
school-section-seen = проверен
school-section-absent = Раздела о программе на официальном сайте не нашли
school-section-unreachable = Раздел о программе на официальном сайте не открывался
found-a-mistake = Нашли неточность? Сообщите координатору:
school-next-heading = Что дальше
school-ask-heading = Кого спросить
school-ask-nobody = Контакт пока не указан.
school-ask-department = Спросите ведомство: к кому обращаться, сказано внизу страницы.
school-items-heading = Все мероприятия
items-given-away = Больше не поручено { $who ->
        [branch] филиалу
       *[school] школе
    }
school-items-caption = Мероприятия и их состояние: { $title }
official-is-there = Утверждённый текст — в дорожной карте.
curator = Куратор:
changes-since = Изменилось после { $date }
changes-more = Ещё изменений: { $n }
changes-none = Состояния мероприятий с тех пор не менялись.
newest-reports = Новые отчёты
newest-report = Последний отчёт
all-reports-of-school = Все отчёты
stages = Этапы
stage-past = время этапа прошло
stage-now = идёт сейчас
stage-ahead = впереди
indicators = Показатели
indicators-note = Сравнение — только с самим собой: с началом работы и своей целью.
indicator-target = Цель: { $comparator } { $value } { $unit } к { $date }
indicator-desc = На графике { $n ->
        [one] { $n } измерение
        [few] { $n } измерения
       *[other] { $n } измерений
    }; те же числа — в таблице под ним.
indicator-table = Те же числа: { $title }
indicator-baseline = начало
indicator-measured = измерение
indicator-goal = цель
withheld = не показано: касается малой группы
comparator-at-least = не меньше
comparator-at-most = не больше
comparator-equal = ровно
comparator-more = больше
comparator-less = меньше
risks = Риски и меры
risks-caption = Что мешает результатам и что с этим делают
significance-high = высокая
significance-medium = средняя
significance-low = низкая

## Столбцы
column-number = №
column-activity = Мероприятие
column-deadline = Срок
column-responsible = Исполнители
column-co-responsible = Соисполнители
column-result = Результат
column-form = Форма
column-venue = Место
column-level = Уровень
column-indicator = Показатель
column-evidence = Подтверждение
col-number = №
col-activity = Мероприятие
col-due = Срок
col-state = Состояние
col-evidence = Чем подтверждено
col-progress = Ход выполнения
col-school = Школа
col-report = Отчёт
col-date = Дата
col-value = Значение
col-what = Что это
col-indicator = Показатель
col-source = Источник
col-risk = Риск
col-significance = Значимость
col-measure = Что делается

## Дорожная карта
roadmap-kind-roadmap = Дорожная карта
roadmap-kind-action-plan = План мероприятий
roadmap-kind-schedule = График
roadmap-kind-concept = Концепция
level-federal = федеральный уровень
level-regional = региональный уровень
level-municipal = муниципальный уровень
level-school = уровень школы
act-in-full = Документ полностью
concept-in-full = Концепция
continues = Продолжает программу:
continued-by = Продолжение:
roadmap-progress = Ход выполнения
roadmap-progress-label = Мероприятия школ и ведомства вместе
roadmap-progress-school = Выполнение мероприятий
plans = Планы
plan-of-measures = План мероприятий
plan-caption = Текст и столбцы — как в утверждённом документе; исправленные описки отмечены сносками. Столбец «Ход выполнения» добавлен сайтом.
plan-caption-plain = Текст — как в утверждённом документе; исправленные описки отмечены сносками. Столбцы названы сайтом.
coordinator = Координатор:
show-items = Показать { $n ->
        [one] { $n } строку
        [few] { $n } строки
       *[other] { $n } строк
    }
performed-by = Выполняет: { $who }
item-page = Подробнее о пункте { $number }
item-page-no-number = Подробнее о мероприятии
footnotes = Сноски
footnote = Сноска { $n }
revision-changed = Редакция: { $act }{ $was ->
        [none] .
       *[other] ; было: «{ $was }».
    }
revision-added = Добавлено: { $act }.
revision-removed = Исключено: { $act }.
roadmap-repealed = Дорожная карта отменена: { $act }.
roadmap-repealed-of = { $title }: карта отменена ({ $act }).
items-struck-out = Исключены пункты: { $items }.
as-written = Так в документе:
back-to-text = Вернуться к тексту (сноска { $n })
glossary-of-act = Сокращения этого документа

## Мероприятие
item-title = Пункт { $number }.
audience-pupils = Для учеников
audience-teachers = Для учителей
audience-school = Для школы
when = Когда
then = далее
who-does = Кто выполняет
party-co = соисполнитель
targets = Какой результат ждут
blank-in-act = в документе не заполнено
scope = Кого касается
scope-at-least = Достаточно { $n ->
        [1] одной любой школы
        [one] любых { $n } школы
       *[other] любых { $n } школ
    }.
done-before-leaving = Засчитано и сделанное до выхода из программы: { $names }.
documents = Документы
evidence-kinds = Чем подтверждают
evidence-hidden = Что сдают школы по этому пункту, на сайте не показывают.
evidence-kept = Подробности есть, но здесь их не показывают.
state-of-department = Состояние
state-at-body = Состояние: { $name }
state-of-body = { $name } сообщает
state-by-school = Состояние по школам
state-by-school-caption = Что сделала каждая школа, по алфавиту
no-reports = отчётов нет
done-stands = Состояние тогда осталось «Выполнено».
taken-away = До { $day } пункт поручался { $who ->
        [department] ведомству
        [branch] филиалу
       *[school] школе
    }; теперь отчётов { $who ->
        [department] ведомства
        [branch] филиала
       *[school] школы
    } о нём не ждут.
no-state-added-later = Мероприятие войдёт в программу { $day }: до этого дня отчётов о нём не ждём.
no-state-unknown = Исполнитель этого мероприятия не распознан: пока о нём никого не спрашиваем.
no-state-other-schools = Об этом мероприятии отчитываются другие школы: на этом сайте их отчётов нет.
no-state-left = Школа в программе больше не участвует.
no-state-schools = Мероприятие поручено школам, но ни одна школа на этом сайте о нём не отчитывается.
no-state-department = Об этом мероприятии отчитывается ведомство: на этом сайте его отчётов нет.
no-state-asked = Это мероприятие выполняет другая организация, отчёты по нему здесь не ведутся.
steps = Шаги
official-wording = Как утверждено
in-the-table = Показать в таблице дорожной карты
history = История состояний
related-items = Связанные мероприятия
same-work = То же мероприятие:
by-same-work = По записи о том же мероприятии:
same-work-note = Отчёт об одном из этих пунктов служит и другому, если ясно, к какому его сроку он относится; срок у каждого свой.
previous-item = Предыдущий пункт
next-item = Следующий пункт

## Отчёт
report-kind-progress = Отчёт о ходе работы
report-kind-analytics = Аналитика
report-kind-monitoring = Мониторинг
report-kind-event = Событие
report-kind-release = Новость
published = Отчёт от
happened = событие —
stage = Этап:
report-corrects = Исправляет:
report-corrected = Исправлено:
report-moves = О чём этот отчёт
for-schools = Кого касается:
for-schools-too = { $n ->
        [1] Касается и другого участника:
       *[other] Касается и других участников:
    }
confirmed = Подтверждено: { $by }, { $date }
report-values = Значения показателей в этом отчёте
report-documents = Документы отчёта
older-report = Раньше:
newer-report = Позже:

## Главная и школы
roadmap-begins = начнётся
home-roadmaps = Дорожные карты
home-progress = Как идёт работа
home-progress-schools = Мероприятия всех школ
home-progress-department = Мероприятия ведомства и его учреждений
home-next = Ближайшие сроки
home-schools = Школы
home-find-school = Найти свою школу
all-dates = Все сроки по месяцам
all-reports = Все отчёты
reports-of-department = Отчёты управления
reports-of-schools = Отчёты школ
documents-of-department = Документы управления
documents-of-schools = Документы школ
no-ranking = Школы стоят по алфавиту: это не рейтинг.
schools-caption = Школы: сколько сделано и когда обновлено
schools-count = { $when ->
        [over] { $n ->
            [one] Участвовала { $n } школа
            [few] Участвовали { $n } школы
           *[other] Участвовали { $n } школ
        }
       *[now] { $n ->
            [one] Участвует { $n } школа
            [few] Участвуют { $n } школы
           *[other] Участвуют { $n } школ
        }
    }.
schools-none = Школы в документе не названы.
schools-others = Другие школы реестра
schools-former = Ещё { $n ->
        [one] { $n } школа участвовала
        [few] { $n } школы участвовали
       *[other] { $n } школ участвовали
    } раньше.
elsewhere-short = в другой программе:
nothing-late-now-short = опозданий не осталось
nothing-late-short = опозданий нет
left-short = участие — до { $date }
nothing-asked-short = отчётов не ждут
apart-short = в программах не участвует
filter = Показать
filter-all = все школы
filter-late = где есть опоздания
filter-missed = где есть невыполненное
filter-no-news = где нет сведений
filter-moved = есть переносы
filter-none = где всё в срок
col-done = Выполнено
col-attention = Сроки
col-updated = Обновлено

## Документы, отчёты, сроки
documents-lead = У каждого файла указаны формат и размер.
documents-none = Документов пока нет.
on-this-page = На этой странице
topic-normative = Нормативные документы
topic-concept = Концепция
topic-programme = Программы
topic-antirisk = Антирисковые программы
topic-roadmap = Дорожные карты
topic-analytics = Аналитические материалы
topic-monitoring = Мониторинг
topic-other = Другие документы
reports-of-year = { $year } год
subscribe = Подписаться
calendar-lead = Сроки мероприятий по месяцам; день — последний, когда работа должна быть готова.
year-heading = Год по месяцам
year-done = сделано { $done } из { $of }
year-ahead = { $n ->
    [one] { $n } срок
    [few] { $n } срока
   *[many] { $n } сроков
}
year-ahead-all = всего { $n }
year-all-note = По месяцам срок каждого, кто отчитывается, считается отдельно; в списках ниже он стоит один раз.
year-nothing = отчётов не ждут
year-cancelled = { $others ->
    [0] не проводится: { $n }
   *[other] ещё { $n } не проводится
}
calendar-empty = Дат, до которых кто-нибудь должен отчитаться, нет.
calendar-undated = Без точного срока
this-month = этот месяц
changes-lead = Что изменилось в состоянии мероприятий, новое сверху. Изменения по отчётам и документам { $most ->
        [0] показаны все
       *[other] — последние { $most }, прежние стоят в истории каждого мероприятия
    }. Что изменилось само — прошёл срок, нашлось подтверждение на сайте — показано с { $date }, если после этого мероприятие не изменилось снова, и по нынешним словам дорожной карты.
changes-empty = Изменений пока нет.

## Мониторинг и данные
monitoring-lead = Что просят опубликовать документы и что опубликовано на этом сайте.
monitoring-absent = «Здесь не опубликовано» сказано только об этом сайте: на сайте школы это может быть.
monitoring-caption = Что просят опубликовать документы
monitoring-who = Кто
monitoring-branch = филиал школы { $school }
monitoring-none = Здесь не названо ничего, что действующие документы просят опубликовать.
monitoring-total-row = Всего строк: { $n }
monitoring-rules = Что значат столбцы
monitoring-asked = Просит
monitoring-item = п. { $item }
duty-published = опубликовано
duty-published-on = опубликовано { $day }
duty-seen-on = есть на сайте школы, смотрели { $day }
duty-missing = здесь не опубликовано
duty-not-found-on = на сайте школы не найдено, смотрели { $day }
duty-denied-on = по слову ведомства от { $day } не выполнено
duty-unseen = после срока никто не смотрел
duty-awaited-on = ждём до { $day }
duty-undated = день не назван
duty-not-required = не требуется
duty-sum = { $what ->
        [published] опубликовано: { $n }
        [seen] есть на сайте школы: { $n }
        [missing] здесь не опубликовано: { $n }
        [not-found] на сайте школы не найдено: { $n }
        [denied] ведомство сообщило, что не выполнено: { $n }
        [unseen] никто не смотрел: { $n }
        [awaited] ждём: { $n }
        [undated] день не назван: { $n }
       *[not-required] не требуется: { $n }
    }
data-lead = Те же сведения, что и на страницах, — для таблиц и программ. Адреса файлов не меняются, новые столбцы добавляются только в конец.
schema-lead = Данные о ходе реализации программ: всего сайта или одной школы. Поля только добавляются; номер версии меняется, когда поле исчезает или меняет смысл.
schema-as-of = День, на который посчитаны состояния
schema-school = Адресное имя школы, если файл об одной школе
data-files = Файлы
data-of-schools = Данные школ
data-dictionary = Что значат столбцы
col-key = Столбец
col-type = Вид
col-meaning = Что значит

## Лист на стенд
sheet-caption = Мероприятия
sheet-more-over = Мероприятия; ещё { $n } — на сайте
sheet-more = Мероприятия; остальные ({ $n }) — на сайте
sheet-how = Лист рассчитан на одну страницу А4: напечатайте его из браузера.
sheets-title = Листы всех школ для печати
sheets-how = { $n ->
    [one] { $n } лист А4
    [few] { $n } листа А4
   *[many] { $n } листов А4
}, по одному на школу: напечатайте страницу из браузера.
qr-says = Подробнее на сайте:
qr-label = QR-код с адресом страницы на сайте

## Словарь и поиск
abbreviations = Сокращения на странице
glossary-lead = Сокращения и слова, которые встречаются на этих страницах. В разных документах одно сокращение может значить разное.
search-lead = Школы, мероприятия, отчёты, документы — под первой буквой названия; мероприятия также под первой буквой слов для родителей.
search-index = Указатель по алфавиту
search-what = Что найти
search-go = Найти
search-kind = Где искать
search-all = Везде
search-school = Школа
search-any-school = Любая
search-state = Состояние мероприятия
search-any-state = Любое
search-found = Найдено:
search-part = Всех этих слов вместе нигде нет. С частью слов найдено:
search-none = Ничего не найдено. Попробуйте другое слово или посмотрите указатель по алфавиту ниже.
search-failed = Поиск не загрузился. Посмотрите указатель по алфавиту ниже.
search-more = Показать ещё
search-letters = Буквы указателя
entry-school = школа
entry-item = мероприятие
entry-report = отчёт
entry-document = документ
entry-roadmap = дорожная карта
entry-page = страница
entry-term = слово
entries-school = Школы
entries-item = Мероприятия
entries-report = Отчёты
entries-document = Документы
entries-roadmap = Дорожные карты
entries-page = Страницы
entries-term = Слова
contents = Содержание
page-updated = Обновлено

## Приказ
relation-approves = утверждает программу
relation-amends = вносит изменения
relation-replaces = заменяет прежний документ
relation-repeals = отменяет документ
control = Контроль исполнения:
based-on = На чём основан документ
annex = Приложение { $number }
stamp-line = от { $date } № { $number }
stamp-differs = Реквизиты приложения не совпадают с реквизитами документа: так в источнике.

## Как считаются состояния
method-lead = Состояние каждого мероприятия вычисляется по отчётам и срокам. Его нельзя вписать вручную.
method-caption = Действует первое подходящее правило
method-when = Когда
method-excluded = Мероприятие исключил позднейший документ: в счёт оно не входит, а отчёты о нём остаются в истории.
method-not-applicable = Отчёт говорит, что мероприятие школы не касается, и объясняет почему.
method-cancelled = Отчёт говорит, что мероприятия не будет, и называет причину. «Решено» — с документом или по слову ведомства; иначе так сообщила школа.
method-done = Отчёт говорит, что сделано, или это видно на самом сайте. Считается самое раннее «выполнено»; отменяет его только слово «отозвано».
method-postponed = Документ, ведомство или школа назвали новый срок. Дальше судим по новому сроку.
method-before-act = Последний день срока раньше документа, по которому о нём отчитываются, или вступления школы в программу: опоздать к нему нельзя.
method-unchecked = Срок прошёл, но он прочитан с сомнением или ещё не сверен с документом: опозданий по нему не считаем.
method-awaited = Срок прошёл недавно, и отчёт ещё может прийти вовремя.
method-late = Срок и время для отчёта прошли, отчёты есть, но ни один не говорит, что сделано, или это отозвано. После конца программы — «не выполнено в срок».
method-no-news = Срок и время для отчёта прошли, а на этом сайте отчёта нет. Это не значит, что дело не сделано, но и успехом молчание не считается.
method-outcome-unknown = Время прошло, отчёты были, опоздать тут нельзя, но чем закончилось, не сказано.
method-partly = Отчёт говорит, что сделана часть, и называет, что осталось.
method-in-progress = Отчёт говорит, что работа идёт.
method-open = Срок идёт, отчёта ещё не было.
method-planned = Начало впереди.
method-ongoing = Документ не называет дня: постоянно, по запросу или по отдельному графику.
method-more = Подробности
method-order = Срок «до 20 ноября» включает этот день; срок «ноябрь» кончается 30 ноября.
method-report-within = После срока на отчёт даётся { $n ->
        [one] { $n } рабочий день
        [few] { $n } рабочих дня
       *[many] { $n } рабочих дней
    }: до этого ничто не опаздывает.
method-lateness-working = Опоздание считается в рабочих днях; срок, который пришёлся на выходной, можно выполнить в ближайший рабочий день. Если сведения пришли раньше, чем их здесь опубликовали, считается день, когда они пришли.
method-lateness-calendar = Опоздание считается в календарных днях; срок, который пришёлся на выходной, можно выполнить в ближайший рабочий день. Если сведения пришли раньше, чем их здесь опубликовали, считается день, когда они пришли.
method-silence = О том, что отчётов давно нет, говорим, только пока программа идёт и есть прошедшие сроки; это сказано о сайте, а не о школе.
method-acts = Изменения действуют со дня документа, который их вносит; прежние слова остаются в сноске.
method-participation = Школе, которая вошла позже, прежние сроки не считаются; о вышедшей сказано, как было в её последний день.
method-rollup = Мероприятие из нескольких шагов или сроков выполнено, когда выполнены все.
method-counts = В счёт «из N мероприятий» входят те, о которых отчитывается школа.
method-conflict = Прежние сообщения остаются в истории; меньшее слово после «выполнено» его не отменяет.
method-unconfirmed = «Без подтверждения» значит: отчёт говорит, что сделано, но не приводит ни документа, ни результата.
method-who-moves = Перенести срок или отказаться от мероприятия может отчёт школы или ведомства; всегда сказано, кто это сделал: документ, ведомство или школа. Слова дорожной карты при этом не меняются.
method-on-demand = «По запросу» и «по отдельному графику» значит: документ не называет дня, поэтому опоздать нельзя. «По необходимости»: документ называет день, но ждёт работы, только если она понадобится; пока школа о ней не сообщила, мы её не ждём.
method-small = Показатели групп меньше { $n } человек не показываются.
method-stale = Давно нет отчётов — это больше { $n ->
        [one] { $n } дня
       *[other] { $n } дней
    } без отчёта школы или ни одного с начала программы.

## Доступность
access-lead = Страницы сделаны по ГОСТ Р 52872-2019 (WCAG 2.2, уровень AA), чтобы их могли прочитать все.
access-low-vision = Вверху каждой страницы есть «Версия для слабовидящих»: размер букв, цвета, промежутки, буквы с засечками и без, картинки или слова вместо них. Она работает без скриптов; если скрипты включены, выбор запомнится в вашем браузере и для других страниц. Никуда ничего не отправляется.
access-zoom = Размер букв: увеличьте страницу клавишами Ctrl и «+» — до 400 % ничего не пропадает.
access-dark = Цвета: тёмная тема и высокий контраст берутся из настроек устройства.
access-print = Печать: любую страницу можно напечатать чёрным по белому.
access-done-heading = Что сделано
access-keyboard = Всё доступно с клавиатуры, видно, где вы находитесь.
access-colour = Ничего не сказано одним только цветом: у каждого состояния есть слово и значок.
access-charts = Под каждым графиком — таблица с теми же числами.
access-script = Для чтения не нужны ни скрипты, ни регистрация. Файлов cookie нет; в вашем браузере хранится только выбранный вид страниц.
access-quiet = Ничего не движется и не мигает.
access-limits = Что пока не получилось
access-contact = Если что-то прочитать не удаётся
access-assessed = Последняя проверка —

## Служебные страницы
moved-title = Страница переехала
moved-to = Новый адрес:
not-found = Страница не найдена
not-found-why = Такого адреса на сайте нет: возможно, в нём опечатка.
not-found-home = На главную страницу
not-found-back = Вернитесь назад или откройте сайт с главной страницы.

## Страницы с общими названиями
schools-title = Школы-участницы
documents-of-school = Документы: { $name }
reports-of-school = Отчёты: { $name }
monitoring-title = Мониторинг страниц школ
data-title = Открытые данные
data-of-school = Данные: { $name }
search-title = Поиск и указатель
styleguide-title = Части страниц
styleguide-lead = Всё, из чего тема складывает страницы, с примерами. Чтобы изменить часть на своём сайте, положите файл с тем же путём в свою тему.
styleguide-colours = Цвета
styleguide-type = Размеры
styleguide-sample = Из 12 мероприятий выполнено 5. Два опаздывают.
styleguide-data = Данные примера
moved-here = Перейти на новый адрес
access-untagged = Часть приложенных файлов не размечена для программ экранного доступа: спросите нас, и мы расскажем их содержание.

## Обязательные части страниц школ
requirement-section = Раздел на сайте школы
requirement-section-means = На официальном сайте школы есть раздел о ходе работы: его видел человек после начала дорожной карты. Публикация здесь такого раздела не заменяет.
requirement-progress = Ход работы
requirement-progress-means = Опубликован хотя бы один отчёт школы о ходе этой дорожной карты; о филиале может сказать головная школа.
requirement-normative = Приказы
requirement-normative-means = Опубликован приказ или другой нормативный документ школы о дорожной карте; для филиала годится и документ головной школы.
requirement-programme = Программа школы
requirement-programme-means = Опубликована программа, концепция или антирисковый план школы на время дорожной карты; для филиала годится и программа головной школы.
requirement-analytics = Аналитика
requirement-analytics-means = За время дорожной карты опубликован хотя бы один аналитический документ или отчёт; для филиала годится и документ головной школы.
requirement-stages = Этапы
requirement-stages-means = О каждом этапе, который закончился, есть отчёт за время этого этапа.
requirement-news = Новости
requirement-news-means = За время дорожной карты опубликована хотя бы одна новость или рассказ о событии.
requirement-periodic = Отчёты в срок
requirement-periodic-means = Есть отчёт за каждый прошедший срок этого пункта.
requirement-informs = Рассказ ведомства
requirement-informs-means = За время дорожной карты опубликован хотя бы один отчёт или новость самого ведомства.

## Файлы данных
download-schools = Школы таблицей
calendar-name = Сроки: { $name }
generator = Веха
table-items = Мероприятия
table-schools = Школы
table-indicators = Показатели
kind-text = текст
kind-code = код
kind-number = число
kind-date = дата
kind-flag = да или нет
kind-address = адрес на сайте
field-roadmap = код программы
field-roadmap-title = название программы
field-plan = код плана
field-plan-title = название плана
field-section = раздел плана
field-item = имя мероприятия, по которому на него ссылаются
field-number = номер, как в документе
field-parent = к какому мероприятию относится шаг
field-item-href = страница мероприятия
field-activity = мероприятие, как в документе
field-deadline = срок, как в документе
field-due-words = срок словами для родителей
field-due-from = первый день срока
field-due-to = последний день срока
field-responsible = исполнители, как в документе
field-co-responsible = соисполнители, как в документе
field-result = результат, как в документе
field-form = форма, как в документе
field-venue = место, как в документе
field-stage = этап, как в документе
field-level = уровень, как в документе
field-indicator-cell = показатель, как в документе
field-evidence-cell = подтверждение, как в документе
field-extra = другие столбцы документа с их заголовками
field-for-parents = мероприятие простыми словами
field-state = код состояния
field-state-words = состояние словами
field-state-date = дата состояния: прошедший срок, новый срок или начало
field-late-days = на сколько дней опоздали: рабочих или календарных, как сказано на странице «Как считаются состояния»
field-parts-done = сколько частей выполнено
field-parts = сколько всего частей
field-unconfirmed = выполнено, но без подтверждения
field-reported = дата последнего отчёта
field-report = последний отчёт
field-fact-date = когда это произошло
field-fact-result = что получилось
field-fact-left = что осталось
field-fact-reason = причина
field-fact-evidence = чем подтверждено
field-report-by = до какого дня ждём отчёта
field-moved-by = кто назвал новый срок: act — документ, department — ведомство, school — сама школа или филиал, head-school — головная школа филиала
field-same-as = то же мероприятие в других программах: их пункты, по одному в строке
field-reported-as = пункт, о котором говорит последний отчёт, если это то же мероприятие другой программы
field-department-state = код состояния у управления
field-at-least = скольким школам достаточно выполнить
field-schools = сколько школ отчитывается
field-count-done = выполнено
field-count-late = опаздывает; после конца программы — не выполнено в срок
field-count-no-news = нет сведений
field-count-partly = выполнено частично
field-count-in-progress = выполняется
field-count-open = срок идёт, отчёта нет
field-count-postponed = перенесено
field-count-ongoing = постоянно или по графику
field-count-planned = не началось
field-count-cancelled = решено не проводить
field-count-not-applicable = не относится
field-count-awaited = отчёт ещё ждём: срок прошёл недавно
field-count-unchecked = срок ещё не сверен с документом
field-count-outcome-unknown = время прошло, итог не указан
field-count-excluded = исключено документом
field-count-before-act = срок раньше документа, по которому отчитываются; сроки до вступления школы сюда не входят
field-school = код школы
field-short-name = краткое название школы
field-name = официальное название школы
field-territory = территория
field-status = нынешние статусы школы
field-website = сайт школы
field-school-href = страница школы
field-updated = дата последнего отчёта школы
field-stale = есть прошедшие сроки, а новых отчётов на сайте давно нет
field-archived = программа завершена
field-joins = с какого дня участвует, если этот день ещё не наступил: до него в общие числа не входит
field-left = последний день участия, если школа вышла: числа на этот день
field-total = сколько мероприятий у школы
field-indicator = код показателя
field-indicator-title = показатель
field-unit = единица измерения
field-better = куда лучше: up — больше, down — меньше
field-school-of-value = код школы; пусто — весь округ
field-value-kind = что это: baseline — начало, value — измерение, target — цель
field-value-date = день измерения или срок цели
field-value = значение
field-withheld = значение не показано: касается малой группы
field-group = сколько человек измерено
field-comparator = как сравнивать с целью
field-value-schools = из скольких школ сложено
field-value-report = отчёт, из которого значение

## Названия страниц, периодов и файлов
item-page-title = Пункт { $number }. { $title }
concept-page-title = Полный текст: { $title }
sheet-title = Лист на стенд: { $name }
feed-of-all = Новости проекта
feed-of-school = Новости: { $name }
act-line-unnumbered = { $kind } от { $date }
document-line-unnumbered = { $kind } от { $date }
document-line-undated = { $kind } № { $number }
confirmed-undated = Подтверждено: { $by }
readable-page = читать на сайте
and-more = и ещё { $n }
indicator-together = по { $n ->
        [one] { $n } школе
       *[other] { $n } школам
    }{ $partial ->
        [yes] ; у остальных значения нет или его не показывают, на графике точки нет
       *[no] {""}
    }
occurrence-quarter = { $n }-й квартал { $year }
occurrence-half = { $n }-е полугодие { $year }
occurrence-school-half = { $n }-е полугодие { $year }/{ $last } учебного года
occurrence-term = { $n }-я четверть { $year }/{ $last }
occurrence-time = { $period }, { $n }-й раз
occurrence-nth = { $n }-й раз
occurrence-nth-of = { $n }-й раз из { $total }
size-bytes = { $n } Б
size-kilobytes = { $n } КБ
size-megabytes = { $n } МБ
download-items = Мероприятия таблицей
download-indicators = Показатели таблицей
download-workbook = Все таблицы в Excel
download-json = Все сведения для программ
download-schema = Что есть в файле JSON (JSON Schema)
download-calendar = Сроки для календаря телефона
download-feed = Лента новостей
extract-school-title = Ход мероприятий: { $name }
extract-summary-title = Ход мероприятий: все школы
extract-notice = Выписка из сайта на { $date }, не является приказом
extract-notice-at = Выписка из сайта { $address } на { $date }, не является приказом
extract-as-of = Сведения на { $date }
extract-full-page = полная страница
extract-update = Обновите до { $date }: позже этого дня сведения устареют.
extract-update-daily = Обновляйте после каждого отчёта: сведения верны на день, который назван здесь.
extract-picture = Рисунок
pack-steps-file = 1 Что куда вставить
pack-fragment-file = 2 Ход мероприятий
pack-styled-file = 3 Ход мероприятий с оформлением
pack-text-file = 4 Ход мероприятий без разметки
pack-files-folder = Файлы
pack-steps-title = Что куда вставить: { $name }
pack-step-open = Откройте на сайте школы раздел о программе в режиме правки. Если раздела ещё нет, создайте страницу; её заголовок — { $title }
pack-step-paste = Откройте файл «{ $file }» Блокнотом, выделите всё и скопируйте. В редакторе сайта включите исходный код (кнопка «HTML», «Источник» или «<>»), сотрите прежний текст и вставьте новый.
pack-step-other = Если таблицы видны без линий, вставьте так же файл «{ $styled }». Если редактор принимает только текст, вставьте файл «{ $text }».
pack-step-reports = Отчёты: вставьте каждый так же, отдельной страницей или ниже на той же.
pack-step-files = Загрузите файлы и поставьте ссылки на них в разделе документов.
pack-step-frame = Вместо текста на некоторых сайтах можно показать готовую страницу (iframe): { $address }. Спросите, принимает ли это ваша система; если нет, оставьте текст.
pack-step-check = Сохраните и проверьте на странице дату, таблицы и ссылки.
pack-step-section = Пришлите координатору программы адрес раздела: его впишут в файл школы строкой section_url, и страница программы будет вести к вам.
pack-step-section-known = Проверьте адрес раздела: на сайте программы указан { $address }. Если он другой, пришлите новый координатору программы: его впишут в файл школы строкой section_url.

# Форма Excel, которую заполняет школа. Названия листов — не длиннее 31 знака.
form-title = { $school }: { $roadmap }
form-sheet-guide = Как заполнить
form-sheet-report = Отчёт
form-sheet-items = Мероприятия
form-sheet-indicators = Показатели
form-sheet-documents = Документы
form-number = Пункт
form-activity = Мероприятие
form-time = За какой период
form-deadline = Срок
form-last-day = Последний день
form-reported = Что уже сообщено
form-state = Состояние
form-date = Когда сделано
form-result = Что получилось
form-count = Сколько сделано
form-total = Из скольких
form-left = Что осталось
form-reason = Причина
form-until = Новый срок
form-decision = Чем решено
form-document-title = Подтверждение: название
form-document-kind = Вид документа
form-document-number = Номер
form-document-date = Дата документа
form-document-link = Ссылка или файл
form-document-public = Можно публиковать
form-note = Примечание
form-question = Вопрос управлению (не публикуется)
form-items-hint = Заполняйте белые ячейки. Пустая строка — добавить нечего. Пожелтевшие ячейки нужны для выбранного состояния.
form-group-due = Срок наступил
form-group-ahead = Срок впереди
form-group-settled = Уже сообщено, можно дополнить
form-state-done = Выполнено
form-state-partly = Выполнено частично
form-state-in-progress = Выполняется
form-state-postponed = Нужен новый срок
form-state-cancelled = Не проводилось
form-state-not-applicable = Школы не касается
form-state-hint = Выберите из списка. Сообщить нечего — оставьте пустым.
form-day-hint = День, например 20.11.2026.
form-count-hint = Целое число.
form-number-hint = Число, например 3,5.
form-public-hint = да или нет. «Нет» — документ останется у управления, на сайте его не будет.
form-document-hint = Выберите документ из списка (лист «Документы») или впишите название нового.
form-result-hint = Одно-два предложения, до 300 знаков. Без фамилий учеников.
form-yes = да
form-no = нет
form-clear = убрать
form-report-label = Что
form-report-value = Ответ
form-report-hint = Пояснение
form-report-school = Школа
form-report-roadmap = Программа
form-report-period = Период программы
form-report-made = Форма сделана
form-report-made-on = { $day }
form-report-date = Дата отчёта
form-report-date-hint = Пусто — день, когда форму получит управление.
form-report-title = Заголовок
form-report-title-hint = Пусто — «Отчёт на …» с датой.
form-report-text = О чём рассказать родителям
form-report-text-hint = Своими словами: что сделано и зачем. Новый абзац — Alt+Enter дважды.
form-report-consent = Персональных данных учеников нет
form-report-consent-hint = Напишите «да», когда проверите все ответы: ни фамилий учеников, ни оценок, ни диагнозов.
form-report-author = Кто заполнил (не публикуется)
form-report-author-hint = Должность и телефон, чтобы уточнить.
form-indicators-hint = Новые значения — в белые ячейки. Пусто — нового нет.
form-indicator-title = Показатель
form-indicator-target = К чему идём
form-indicator-last = Последнее значение
form-indicator-value = Значение
form-indicator-date = Когда измерено
form-indicator-group = Сколько человек измерено
form-indicator-source = Источник: документ
form-indicator-note = Примечание
form-documents-hint = Документы, которые уже есть на сайте: их можно выбирать в столбцах «Подтверждение», «Чем решено» и «Источник».
form-documents-label = Документ
form-guide-items = Лист «Мероприятия»: у каждого мероприятия, о котором есть что сказать, выберите состояние и заполните ячейки, которые пожелтели. Серое изменить нельзя: это слова приказа. Строки можно оставлять пустыми.
form-guide-report = Лист «Отчёт»: дата, заголовок и несколько слов для родителей.
form-guide-indicators = Лист «Показатели», если он есть: новые значения.
form-guide-people = Проверьте, что в ответах нет персональных данных учеников, и напишите «да» на листе «Отчёт».
form-guide-send = Сохраните файл и отправьте управлению. Имя файла можно изменить, листы и строки — не нужно.
form-guide-until = Отчёт ждут до { $day }.
form-guide-needs = Что для него нужно
form-guide-clear = Стереть то, о чём уже сообщили: напишите в ячейке слово «убрать». Пустая ячейка ничего не стирает.
form-needs-done = Когда сделано и что получилось; лучше и подтверждение. Если было в другой день, чем в плане, — тот день, когда было.
form-needs-partly = Что осталось или сколько сделано из скольких.
form-needs-in-progress = Ничего; можно написать, что уже получилось.
form-needs-postponed = Причина и новый срок; если перенесли приказом — чем решено.
form-needs-cancelled = Причина.
form-needs-not-applicable = Причина: почему это не о вашей школе.
form-usual-title = Отчёт на { $day }
form-decided-by = Решено: { $words }.
form-document-of = от { $day }
form-document-words = { $head } «{ $title }»
form-document-any-kind = Документ
