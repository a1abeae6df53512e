site-name = Страновые коалиции

nav-overview = Обзор
nav-needs = Потребности
nav-offers = Предложения
nav-matching = Подбор
nav-coalitions = Коалиции
nav-desk = Рабочий стол

frame-skip = Перейти к содержанию
frame-pages = Страницы
frame-breadcrumb = Навигационная цепочка
frame-case = Открытое дело
frame-language = Язык
frame-as-of = Данные по состоянию на { $day }
frame-local = Только на этом устройстве

footer-proposals = Всё, что обозначено как предлагаемое, — это предложение для обсуждения. Оно никого ни к чему не обязывает и не имеет юридической силы.
footer-order = Списки составлены в алфавитном порядке, если в их заголовке не указано иное. Никто не оценивается и не ранжируется.
footer-help = Справка
footer-not-reviewed = Русский текст этой страницы ещё не проверен носителем языка.

theme-label = Цвета
theme-system = Как в системе
theme-light = Светлые
theme-dark = Тёмные
