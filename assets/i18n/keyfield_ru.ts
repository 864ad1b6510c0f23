<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
    <context>
        <name>AccountActions</name>
        <message>
            <source>Start a visit</source>
            <translation>Начать визит</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>Бриф</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Написать заметку</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Звонок</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>Открыть клиента</translation>
        </message>
    </context>
    <context>
        <name>AccountBar</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Edit the client</source>
            <translation>Изменить клиента</translation>
        </message>
        <message>
            <source>Show to the client</source>
            <translation>Показать клиенту</translation>
        </message>
    </context>
    <context>
        <name>AccountChip</name>
        <message>
            <source>Account: %1. Change</source>
            <translation>Клиент: %1. Изменить</translation>
        </message>
    </context>
    <context>
        <name>AccountHeader</name>
        <message>
            <source>%1, segment %2</source>
            <translation>%1, сегмент %2</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Звонок</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Письмо</translation>
        </message>
        <message>
            <source>Start a visit</source>
            <translation>Начать визит</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>Бриф</translation>
        </message>
        <message>
            <source>Edit the client</source>
            <translation>Изменить клиента</translation>
        </message>
        <message>
            <source>Show to the client</source>
            <translation>Показать клиенту</translation>
        </message>
    </context>
    <context>
        <name>AccountPage</name>
        <message>
            <source>Write a note</source>
            <translation>Написать заметку</translation>
        </message>
        <message>
            <source>Notes, visits, tasks and promises will stand here</source>
            <translation>Здесь появятся заметки, визиты, задачи и обещания</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Пока пусто</translation>
        </message>
        <message>
            <source>It was deleted, or is no longer shared with you</source>
            <translation>Его удалили, или у вас больше нет к нему доступа</translation>
        </message>
        <message>
            <source>This account is gone</source>
            <translation>Этого клиента больше нет</translation>
        </message>
        <message>
            <source>History of changes</source>
            <translation>История изменений</translation>
        </message>
        <message>
            <source>Add a contact</source>
            <translation>Добавить контакт</translation>
        </message>
        <message>
            <source>Export this client</source>
            <translation>Выгрузить клиента</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>План</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Contracts</source>
            <translation>Договоры</translation>
        </message>
        <message>
            <source>Issues</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>Предложения</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>What is shown of the client</source>
            <translation>Что показать о клиенте</translation>
        </message>
    </context>
    <context>
        <name>AccountsHeader</name>
        <message>
            <source>Accounts</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Порядок</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Новый клиент</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Поиск по всему</translation>
        </message>
        <message>
            <source>Filter the accounts</source>
            <translation>Отбор клиентов</translation>
        </message>
    </context>
    <context>
        <name>AccountsList</name>
        <message>
            <source>Accounts</source>
            <translation>Клиенты</translation>
        </message>
    </context>
    <context>
        <name>AccountsPage</name>
        <message>
            <source>Check the spelling, or try a person&apos;s name</source>
            <translation>Проверьте, как написано, или поищите по имени контакта</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего нет</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>Account, contact or note</source>
            <translation>Клиент, контакт или заметка</translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) found</source>
            <translation>
                <numerusform>Найден %n клиент</numerusform>
                <numerusform>Найдено %n клиента</numerusform>
                <numerusform>Найдено %n клиентов</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody here</source>
            <translation>Здесь никого</translation>
        </message>
        <message>
            <source>No account is at risk</source>
            <translation>Ни один клиент не под угрозой</translation>
        </message>
        <message>
            <source>Everybody was seen lately, or will be soon</source>
            <translation>Со всеми виделись недавно или скоро увидитесь</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Искать во всём</translation>
        </message>
        <message>
            <source>No account fits the filter</source>
            <translation>Под отбор никто не подходит</translation>
        </message>
    </context>
    <context>
        <name>AgendaSection</name>
        <message>
            <source>Later today</source>
            <translation>Дальше</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Неделя</translation>
        </message>
        <message>
            <source>No more visits today</source>
            <translation>Больше визитов сегодня нет</translation>
        </message>
    </context>
    <context>
        <name>AttendeeChips</name>
        <message>
            <source>Who takes part</source>
            <translation>Кто участвует</translation>
        </message>
        <message>
            <source>Another person</source>
            <translation>Другой человек</translation>
        </message>
    </context>
    <context>
        <name>AttendeePicker</name>
        <message>
            <source>Who takes part</source>
            <translation>Кто участвует</translation>
        </message>
    </context>
    <context>
        <name>BirthdaysSection</name>
        <message>
            <source>Birthdays</source>
            <translation>Дни рождения</translation>
        </message>
    </context>
    <context>
        <name>BookPlaces</name>
        <message>
            <source>Width of the list of accounts</source>
            <translation>Ширина списка клиентов</translation>
        </message>
        <message>
            <source>Its timeline, people and next steps will stand here</source>
            <translation>Здесь будут его лента, люди и ближайшие шаги</translation>
        </message>
        <message>
            <source>Choose an account</source>
            <translation>Выберите клиента</translation>
        </message>
    </context>
    <context>
        <name>BriefBar</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>Бриф</translation>
        </message>
        <message>
            <source>Save as a PDF</source>
            <translation>Сохранить в PDF</translation>
        </message>
    </context>
    <context>
        <name>BriefNeeds</name>
        <message>
            <source>The client&apos;s needs</source>
            <translation>Потребности клиента</translation>
        </message>
    </context>
    <context>
        <name>BriefPage</name>
        <message>
            <source>Brief</source>
            <translation>Бриф</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>We promised</source>
            <translation>Мы обещали</translation>
        </message>
        <message>
            <source>The client promised</source>
            <translation>Клиент обещал</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Открытые вопросы</translation>
        </message>
        <message>
            <source>There is no app for maps here</source>
            <translation>Здесь нет приложения с картами</translation>
        </message>
        <message>
            <source>People, promises and questions of this client will stand here</source>
            <translation>Здесь будут люди, обещания и вопросы этого клиента</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Пока пусто</translation>
        </message>
        <message>
            <source>It was deleted, or is no longer shared with you</source>
            <translation>Его удалили, или у вас больше нет к нему доступа</translation>
        </message>
        <message>
            <source>This visit is gone</source>
            <translation>Визита больше нет</translation>
        </message>
        <message>
            <source>Last notes</source>
            <translation>Последние заметки</translation>
        </message>
        <message>
            <source>Open risks</source>
            <translation>Открытые риски</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Цели</translation>
        </message>
    </context>
    <context>
        <name>BriefPoints</name>
        <message>
            <source>To talk about</source>
            <translation>О чём говорить</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
    </context>
    <context>
        <name>BriefStart</name>
        <message>
            <source>Back to the visit</source>
            <translation>Вернуться к визиту</translation>
        </message>
        <message>
            <source>Start the visit</source>
            <translation>Начать визит</translation>
        </message>
        <message>
            <source>The way there</source>
            <translation>Маршрут</translation>
        </message>
    </context>
    <context>
        <name>CameraPage</name>
        <message>
            <source>Waiting for the camera</source>
            <translation>Ждём камеру</translation>
        </message>
        <message>
            <source>Close the camera</source>
            <translation>Закрыть камеру</translation>
        </message>
        <message>
            <source>Take a photo</source>
            <translation>Снять</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n фото</numerusform>
                <numerusform>%n фото</numerusform>
                <numerusform>%n фото</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CaptureContent</name>
        <message>
            <source>Close and keep the draft</source>
            <translation>Закрыть, черновик останется</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
    </context>
    <context>
        <name>CheckIn</name>
        <message>
            <source>Checked in %1, accuracy unknown</source>
            <translation>Отметка в %1, точность неизвестна</translation>
        </message>
        <message>
            <source>Checked in %1, accuracy %2</source>
            <translation>Отметка в %1, точность %2</translation>
        </message>
        <message>
            <source>Checked in with an old place, of %1</source>
            <translation>Отметка по старому месту, на %1</translation>
        </message>
        <message>
            <source>Checked in with a made-up place</source>
            <translation>Отметка с подменённым местом</translation>
        </message>
        <message>
            <source>Location is off or not allowed</source>
            <translation>Геолокация выключена или запрещена</translation>
        </message>
        <message>
            <source>This device cannot tell where it is</source>
            <translation>Это устройство не умеет определять место</translation>
        </message>
        <message>
            <source>The place was not found</source>
            <translation>Место не нашлось</translation>
        </message>
        <message>
            <source>No check-in</source>
            <translation>Без отметки</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Выбрать</translation>
        </message>
        <message>
            <source>The place is old, of %1</source>
            <translation>Место старое, на %1</translation>
        </message>
        <message>
            <source>Location is old</source>
            <translation>Место старое</translation>
        </message>
        <message>
            <source>The device knows where it was at %1, and nothing newer</source>
            <translation>Устройство помнит, где было в %1, новее ничего нет</translation>
        </message>
        <message>
            <source>The place is made up</source>
            <translation>Место подменяет программа</translation>
        </message>
        <message>
            <source>Location is made up</source>
            <translation>Место подменяют</translation>
        </message>
        <message>
            <source>It comes from a program, not from a receiver</source>
            <translation>Координаты даёт программа, а не приёмник</translation>
        </message>
        <message>
            <source>The place is rough</source>
            <translation>Место неточное</translation>
        </message>
        <message>
            <source>The place is rough, %1</source>
            <translation>Место неточное, %1</translation>
        </message>
        <message>
            <source>Location is rough</source>
            <translation>Место неточное</translation>
        </message>
        <message>
            <source>Accuracy unknown</source>
            <translation>Точность неизвестна</translation>
        </message>
        <message>
            <source>Accuracy %1</source>
            <translation>Точность %1</translation>
        </message>
        <message>
            <source>%1, about %2 to the client</source>
            <translation>%1, до клиента около %2</translation>
        </message>
        <message>
            <source>%1. Satellites are hard to receive indoors</source>
            <translation>%1. В здании спутники ловятся хуже</translation>
        </message>
        <message>
            <source>Looking for the place, you can write</source>
            <translation>Ищем место, можно писать</translation>
        </message>
        <message>
            <source>Not checked in yet</source>
            <translation>Отметки пока нет</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Отметиться</translation>
        </message>
        <message>
            <source>Improve</source>
            <translation>Уточнить</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
    </context>
    <context>
        <name>CheckInSheet</name>
        <message>
            <source>Start with it</source>
            <translation>Начать с этой отметкой</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Уточнить место</translation>
        </message>
        <message>
            <source>No check-in</source>
            <translation>Без отметки</translation>
        </message>
        <message>
            <source>The report will show how exact it is</source>
            <translation>В отчёте будет видно точность</translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message>
            <source>The photo was removed</source>
            <translation>Фото удалено</translation>
        </message>
        <message>
            <source>With a photo</source>
            <translation>С фото</translation>
        </message>
        <message>
            <source>Needs a photo</source>
            <translation>Нужно фото</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>Does not apply: %1</source>
            <translation>Не применимо: %1</translation>
        </message>
        <message>
            <source>The client&apos;s need</source>
            <translation>Потребность клиента</translation>
        </message>
        <message>
            <source>We promised</source>
            <translation>Мы обещали</translation>
        </message>
        <message>
            <source>The client promised</source>
            <translation>Клиент обещал</translation>
        </message>
        <message>
            <source>%1, due %2</source>
            <translation>%1, срок %2</translation>
        </message>
        <message>
            <source>A goal at this client</source>
            <translation>Цель по клиенту</translation>
        </message>
    </context>
    <context>
        <name>ChecklistContent</name>
        <message>
            <source>To talk about</source>
            <translation>О чём говорить</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Add a topic</source>
            <translation>Добавить тему</translation>
        </message>
    </context>
    <context>
        <name>ChecklistEdit</name>
        <message>
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Зачем</translation>
        </message>
        <message>
            <source>Needs a photo</source>
            <translation>Нужно фото</translation>
        </message>
        <message>
            <source>Move up: %1</source>
            <translation>Выше: %1</translation>
        </message>
        <message>
            <source>Move down: %1</source>
            <translation>Ниже: %1</translation>
        </message>
        <message>
            <source>Delete: %1</source>
            <translation>Удалить: %1</translation>
        </message>
        <message>
            <source>Does not apply: %1</source>
            <translation>Не применимо: %1</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>Не применимо</translation>
        </message>
    </context>
    <context>
        <name>ChecklistItem</name>
        <message>
            <source>Less: %1</source>
            <translation>Свернуть: %1</translation>
        </message>
        <message>
            <source>More: %1</source>
            <translation>Ещё: %1</translation>
        </message>
        <message>
            <source>Does not apply: %1</source>
            <translation>Не применимо: %1</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>Не применимо</translation>
        </message>
    </context>
    <context>
        <name>ChecklistLine</name>
        <message>
            <source>Delete the template: %1</source>
            <translation>Удалить шаблон: %1</translation>
        </message>
    </context>
    <context>
        <name>ChecklistSheet</name>
        <message>
            <source>Checklist: %1</source>
            <translation>Чек-лист: %1</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Чек-лист</translation>
        </message>
    </context>
    <context>
        <name>ClientPicker</name>
        <message>
            <source>Back to the note</source>
            <translation>Назад к заметке</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего нет</translation>
        </message>
        <message>
            <source>Which account</source>
            <translation>Какой клиент</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Клиенты</translation>
        </message>
    </context>
    <context>
        <name>ColleagueChips</name>
        <message>
            <source>Name of a colleague</source>
            <translation>Имя коллеги</translation>
        </message>
    </context>
    <context>
        <name>ConflictHeader</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Which version to take</source>
            <translation>Какую версию взять</translation>
        </message>
    </context>
    <context>
        <name>ConflictKeys</name>
        <message>
            <source>Two versions</source>
            <translation>Две версии</translation>
        </message>
        <message>
            <source>Save the result</source>
            <translation>Сохранить итог</translation>
        </message>
    </context>
    <context>
        <name>ConflictPage</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Разобрано</translation>
        </message>
        <message>
            <source>Save the result</source>
            <translation>Сохранить итог</translation>
        </message>
        <message>
            <source>The result is saved</source>
            <translation>Итог сохранён</translation>
        </message>
        <message>
            <source>Nothing is left to choose; every version is in the history</source>
            <translation>Выбирать больше нечего, все версии в истории</translation>
        </message>
    </context>
    <context>
        <name>CropFrame</name>
        <message>
            <source>Top left corner</source>
            <translation>Левый верхний угол</translation>
        </message>
        <message>
            <source>Top right corner</source>
            <translation>Правый верхний угол</translation>
        </message>
        <message>
            <source>Bottom left corner</source>
            <translation>Левый нижний угол</translation>
        </message>
        <message>
            <source>Bottom right corner</source>
            <translation>Правый нижний угол</translation>
        </message>
    </context>
    <context>
        <name>DayOff</name>
        <message>
            <source>No visits today.</source>
            <translation>Визитов сегодня нет.</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
    </context>
    <context>
        <name>DaySchedule</name>
        <message>
            <source>Schedule</source>
            <translation>Расписание</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Неделя</translation>
        </message>
    </context>
    <context>
        <name>DealsSection</name>
        <message>
            <source>Deals</source>
            <translation>Сделки</translation>
        </message>
    </context>
    <context>
        <name>DecisionsSection</name>
        <message>
            <source>Your decision is needed</source>
            <translation>Нужно ваше решение</translation>
        </message>
        <message>
            <source>Sort out</source>
            <translation>Разобрать</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Позже</translation>
        </message>
    </context>
    <context>
        <name>Due</name>
        <message>
            <source>Task</source>
            <translation>Задача</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Обещание</translation>
        </message>
        <message>
            <source>We promised</source>
            <translation>Мы обещали</translation>
        </message>
        <message>
            <source>Promised to: %1</source>
            <translation>Обещано: %1</translation>
        </message>
        <message>
            <source>The client promised</source>
            <translation>Обещал клиент</translation>
        </message>
        <message>
            <source>The client promised: %1</source>
            <translation>Обещал клиент: %1</translation>
        </message>
        <message>
            <source>done</source>
            <translation>сделано</translation>
        </message>
        <message>
            <source>overdue: %1</source>
            <translation>просрочено: %1</translation>
        </message>
        <message>
            <source>due: %1</source>
            <translation>срок: %1</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Жалоба</translation>
        </message>
        <message>
            <source>Time to remind them</source>
            <translation>Пора напомнить</translation>
        </message>
        <message>
            <source>%1, time to remind them</source>
            <translation>%1, пора напомнить</translation>
        </message>
        <message>
            <source>time to remind them</source>
            <translation>пора напомнить</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>срочно</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Цель</translation>
        </message>
    </context>
    <context>
        <name>DueActions</name>
        <message>
            <source>Tick it off</source>
            <translation>Отметить</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>To its client</source>
            <translation>К клиенту</translation>
        </message>
    </context>
    <context>
        <name>DueInspector</name>
        <message>
            <source>To do</source>
            <translation>Дела</translation>
        </message>
        <message>
            <source>Today</source>
            <comment>heading of a list</comment>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Nothing is due today</source>
            <translation>На сегодня дел нет</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Эта неделя</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>All tasks</source>
            <translation>Все задачи</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Новая задача</translation>
        </message>
    </context>
    <context>
        <name>DueSection</name>
        <message>
            <source>Due today</source>
            <translation>Дела на сегодня</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>All tasks</source>
            <translation>Все задачи</translation>
        </message>
    </context>
    <context>
        <name>EmptyDay</name>
        <message>
            <source>No visits today</source>
            <translation>Визитов сегодня нет</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message>
            <source>No more visits today. Open a client to start one there</source>
            <translation>Сегодня визитов больше нет. Откройте клиента, чтобы начать визит у него</translation>
        </message>
        <message>
            <source>There is no visit to prepare for today</source>
            <translation>Сегодня нет визита, к которому готовиться</translation>
        </message>
        <message>
            <source>Open the client that you want to show his agreements</source>
            <translation>Откройте клиента, которому хотите показать договорённости</translation>
        </message>
    </context>
    <context>
        <name>FieldHeading</name>
        <message>
            <source>%1: %2</source>
            <comment>field: what to do</comment>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>FieldStack</name>
        <message>
            <source>Own value</source>
            <translation>Своё значение</translation>
        </message>
    </context>
    <context>
        <name>FileDialogs</name>
        <message>
            <source>Which files</source>
            <translation>Какие файлы</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Куда</translation>
        </message>
    </context>
    <context>
        <name>FilterLine</name>
        <message>
            <source>Filter: %1. Show everybody</source>
            <translation>Отбор: %1. Показать всех</translation>
        </message>
    </context>
    <context>
        <name>FilterSheet</name>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>Под угрозой</translation>
        </message>
        <message>
            <source>Not seen lately</source>
            <translation>Давно не был</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Отбор</translation>
        </message>
        <message>
            <source>Which accounts</source>
            <translation>Какие клиенты</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Сегмент</translation>
        </message>
        <message>
            <source>Segment %1</source>
            <translation>Сегмент %1</translation>
        </message>
        <message>
            <source>With the words</source>
            <translation>Со словами</translation>
        </message>
        <message>
            <source>Account, contact or note</source>
            <translation>Клиент, контакт или заметка</translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) fit</source>
            <translation>
                <numerusform>Подходит %n клиент</numerusform>
                <numerusform>Подходят %n клиента</numerusform>
                <numerusform>Подходят %n клиентов</numerusform>
            </translation>
        </message>
        <message>
            <source>Everybody is shown</source>
            <translation>Показаны все</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>Название отбора</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>Сохранённые отборы</translation>
        </message>
        <message>
            <source>Delete the filter «%1»</source>
            <translation>Удалить отбор «%1»</translation>
        </message>
        <message>
            <source>Show everybody</source>
            <translation>Показать всех</translation>
        </message>
    </context>
    <context>
        <name>FormKeys</name>
        <message>
            <source>Form</source>
            <translation>Форма</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message>
            <source>Two versions of a client</source>
            <translation>Две версии клиента</translation>
        </message>
        <message>
            <source>Two versions of a person</source>
            <translation>Две версии контакта</translation>
        </message>
        <message>
            <source>Two versions of a visit</source>
            <translation>Две версии визита</translation>
        </message>
        <message>
            <source>Two versions of a note</source>
            <translation>Две версии заметки</translation>
        </message>
        <message>
            <source>Two versions of a task</source>
            <translation>Две версии задачи</translation>
        </message>
        <message>
            <source>Two versions of a promise</source>
            <translation>Две версии обещания</translation>
        </message>
        <message>
            <source>Two versions of a product</source>
            <translation>Две версии товара</translation>
        </message>
        <message>
            <source>Two versions of a deal</source>
            <translation>Две версии сделки</translation>
        </message>
        <message>
            <source>empty</source>
            <comment>a field without a value</comment>
            <translation>пусто</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>January</source>
            <comment>after a day: 13 January</comment>
            <translation>января</translation>
        </message>
        <message>
            <source>February</source>
            <comment>after a day: 13 January</comment>
            <translation>февраля</translation>
        </message>
        <message>
            <source>March</source>
            <comment>after a day: 13 January</comment>
            <translation>марта</translation>
        </message>
        <message>
            <source>April</source>
            <comment>after a day: 13 January</comment>
            <translation>апреля</translation>
        </message>
        <message>
            <source>May</source>
            <comment>after a day: 13 January</comment>
            <translation>мая</translation>
        </message>
        <message>
            <source>June</source>
            <comment>after a day: 13 January</comment>
            <translation>июня</translation>
        </message>
        <message>
            <source>July</source>
            <comment>after a day: 13 January</comment>
            <translation>июля</translation>
        </message>
        <message>
            <source>August</source>
            <comment>after a day: 13 January</comment>
            <translation>августа</translation>
        </message>
        <message>
            <source>September</source>
            <comment>after a day: 13 January</comment>
            <translation>сентября</translation>
        </message>
        <message>
            <source>October</source>
            <comment>after a day: 13 January</comment>
            <translation>октября</translation>
        </message>
        <message>
            <source>November</source>
            <comment>after a day: 13 January</comment>
            <translation>ноября</translation>
        </message>
        <message>
            <source>December</source>
            <comment>after a day: 13 January</comment>
            <translation>декабря</translation>
        </message>
        <message>
            <source>Jan</source>
            <comment>after a day: 13 Jan</comment>
            <translation>янв</translation>
        </message>
        <message>
            <source>Feb</source>
            <comment>after a day: 13 Jan</comment>
            <translation>фев</translation>
        </message>
        <message>
            <source>Mar</source>
            <comment>after a day: 13 Jan</comment>
            <translation>мар</translation>
        </message>
        <message>
            <source>Apr</source>
            <comment>after a day: 13 Jan</comment>
            <translation>апр</translation>
        </message>
        <message>
            <source>May</source>
            <comment>after a day: 13 Jan</comment>
            <translation>мая</translation>
        </message>
        <message>
            <source>Jun</source>
            <comment>after a day: 13 Jan</comment>
            <translation>июн</translation>
        </message>
        <message>
            <source>Jul</source>
            <comment>after a day: 13 Jan</comment>
            <translation>июл</translation>
        </message>
        <message>
            <source>Aug</source>
            <comment>after a day: 13 Jan</comment>
            <translation>авг</translation>
        </message>
        <message>
            <source>Sep</source>
            <comment>after a day: 13 Jan</comment>
            <translation>сен</translation>
        </message>
        <message>
            <source>Oct</source>
            <comment>after a day: 13 Jan</comment>
            <translation>окт</translation>
        </message>
        <message>
            <source>Nov</source>
            <comment>after a day: 13 Jan</comment>
            <translation>ноя</translation>
        </message>
        <message>
            <source>Dec</source>
            <comment>after a day: 13 Jan</comment>
            <translation>дек</translation>
        </message>
        <message>
            <source>January</source>
            <comment>alone, a heading</comment>
            <translation>Январь</translation>
        </message>
        <message>
            <source>February</source>
            <comment>alone, a heading</comment>
            <translation>Февраль</translation>
        </message>
        <message>
            <source>March</source>
            <comment>alone, a heading</comment>
            <translation>Март</translation>
        </message>
        <message>
            <source>April</source>
            <comment>alone, a heading</comment>
            <translation>Апрель</translation>
        </message>
        <message>
            <source>May</source>
            <comment>alone, a heading</comment>
            <translation>Май</translation>
        </message>
        <message>
            <source>June</source>
            <comment>alone, a heading</comment>
            <translation>Июнь</translation>
        </message>
        <message>
            <source>July</source>
            <comment>alone, a heading</comment>
            <translation>Июль</translation>
        </message>
        <message>
            <source>August</source>
            <comment>alone, a heading</comment>
            <translation>Август</translation>
        </message>
        <message>
            <source>September</source>
            <comment>alone, a heading</comment>
            <translation>Сентябрь</translation>
        </message>
        <message>
            <source>October</source>
            <comment>alone, a heading</comment>
            <translation>Октябрь</translation>
        </message>
        <message>
            <source>November</source>
            <comment>alone, a heading</comment>
            <translation>Ноябрь</translation>
        </message>
        <message>
            <source>December</source>
            <comment>alone, a heading</comment>
            <translation>Декабрь</translation>
        </message>
        <message>
            <source>Monday</source>
            <comment>begins a heading</comment>
            <translation>Понедельник</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <comment>begins a heading</comment>
            <translation>Вторник</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <comment>begins a heading</comment>
            <translation>Среда</translation>
        </message>
        <message>
            <source>Thursday</source>
            <comment>begins a heading</comment>
            <translation>Четверг</translation>
        </message>
        <message>
            <source>Friday</source>
            <comment>begins a heading</comment>
            <translation>Пятница</translation>
        </message>
        <message>
            <source>Saturday</source>
            <comment>begins a heading</comment>
            <translation>Суббота</translation>
        </message>
        <message>
            <source>Sunday</source>
            <comment>begins a heading</comment>
            <translation>Воскресенье</translation>
        </message>
        <message>
            <source>Monday</source>
            <comment>inside a line</comment>
            <translation>понедельник</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <comment>inside a line</comment>
            <translation>вторник</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <comment>inside a line</comment>
            <translation>среда</translation>
        </message>
        <message>
            <source>Thursday</source>
            <comment>inside a line</comment>
            <translation>четверг</translation>
        </message>
        <message>
            <source>Friday</source>
            <comment>inside a line</comment>
            <translation>пятница</translation>
        </message>
        <message>
            <source>Saturday</source>
            <comment>inside a line</comment>
            <translation>суббота</translation>
        </message>
        <message>
            <source>Sunday</source>
            <comment>inside a line</comment>
            <translation>воскресенье</translation>
        </message>
        <message>
            <source>Mon</source>
            <comment>short, stands alone</comment>
            <translation>Пн</translation>
        </message>
        <message>
            <source>Tue</source>
            <comment>short, stands alone</comment>
            <translation>Вт</translation>
        </message>
        <message>
            <source>Wed</source>
            <comment>short, stands alone</comment>
            <translation>Ср</translation>
        </message>
        <message>
            <source>Thu</source>
            <comment>short, stands alone</comment>
            <translation>Чт</translation>
        </message>
        <message>
            <source>Fri</source>
            <comment>short, stands alone</comment>
            <translation>Пт</translation>
        </message>
        <message>
            <source>Sat</source>
            <comment>short, stands alone</comment>
            <translation>Сб</translation>
        </message>
        <message>
            <source>Sun</source>
            <comment>short, stands alone</comment>
            <translation>Вс</translation>
        </message>
        <message>
            <source>on Monday</source>
            <comment>inside a sentence</comment>
            <translation>в понедельник</translation>
        </message>
        <message>
            <source>on Tuesday</source>
            <comment>inside a sentence</comment>
            <translation>во вторник</translation>
        </message>
        <message>
            <source>on Wednesday</source>
            <comment>inside a sentence</comment>
            <translation>в среду</translation>
        </message>
        <message>
            <source>on Thursday</source>
            <comment>inside a sentence</comment>
            <translation>в четверг</translation>
        </message>
        <message>
            <source>on Friday</source>
            <comment>inside a sentence</comment>
            <translation>в пятницу</translation>
        </message>
        <message>
            <source>on Saturday</source>
            <comment>inside a sentence</comment>
            <translation>в субботу</translation>
        </message>
        <message>
            <source>on Sunday</source>
            <comment>inside a sentence</comment>
            <translation>в воскресенье</translation>
        </message>
        <message>
            <source>%2%1</source>
            <comment>money with a sign, ₽48.2M</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%2 %1</source>
            <comment>money with a code, CHF 1,200</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>weekday, day</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>завтра</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>вчера</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>через %n день</numerusform>
                <numerusform>через %n дня</numerusform>
                <numerusform>через %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n день назад</numerusform>
                <numerusform>%n дня назад</numerusform>
                <numerusform>%n дней назад</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>day, time</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 мин</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 ч</translation>
        </message>
        <message>
            <source>now</source>
            <translation>сейчас</translation>
        </message>
        <message>
            <source>in %1</source>
            <comment>in 38 min</comment>
            <translation>через %1</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Вчера</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Завтра</translation>
        </message>
        <message>
            <source>%1B</source>
            <comment>billions</comment>
            <translation>%1 млрд</translation>
        </message>
        <message>
            <source>%1M</source>
            <comment>millions</comment>
            <translation>%1 млн</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n version(s)</source>
            <extracomment>the kind of the record</extracomment>
            <translation>
                <numerusform>%1: %n версия</numerusform>
                <numerusform>%1: %n версии</numerusform>
                <numerusform>%1: %n версий</numerusform>
            </translation>
        </message>
        <message>
            <source>Mon</source>
            <comment>short, inside a line</comment>
            <translation>пн</translation>
        </message>
        <message>
            <source>Tue</source>
            <comment>short, inside a line</comment>
            <translation>вт</translation>
        </message>
        <message>
            <source>Wed</source>
            <comment>short, inside a line</comment>
            <translation>ср</translation>
        </message>
        <message>
            <source>Thu</source>
            <comment>short, inside a line</comment>
            <translation>чт</translation>
        </message>
        <message>
            <source>Fri</source>
            <comment>short, inside a line</comment>
            <translation>пт</translation>
        </message>
        <message>
            <source>Sat</source>
            <comment>short, inside a line</comment>
            <translation>сб</translation>
        </message>
        <message>
            <source>Sun</source>
            <comment>short, inside a line</comment>
            <translation>вс</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Tasks and promises</source>
            <translation>Задачи и обещания</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Товары</translation>
        </message>
        <message>
            <source>Deals</source>
            <translation>Сделки</translation>
        </message>
        <message>
            <source>Two versions of a complaint</source>
            <translation>Две версии жалобы</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Жалобы</translation>
        </message>
        <message>
            <source>Two versions of a goal</source>
            <translation>Две версии цели</translation>
        </message>
        <message>
            <source>Goals and ideas</source>
            <translation>Цели и идеи</translation>
        </message>
        <message>
            <source>Two versions of a need</source>
            <translation>Две версии потребности</translation>
        </message>
        <message>
            <source>Needs and risks</source>
            <translation>Потребности и риски</translation>
        </message>
        <message>
            <source>Two versions of a risk</source>
            <translation>Две версии риска</translation>
        </message>
        <message>
            <source>Two versions of an idea</source>
            <translation>Две версии идеи</translation>
        </message>
        <message>
            <source>%1 m</source>
            <comment>metres</comment>
            <translation>%1 м</translation>
        </message>
        <message>
            <source>%1 km</source>
            <comment>kilometres</comment>
            <translation>%1 км</translation>
        </message>
        <message>
            <source>Two versions of an attachment</source>
            <translation>Две версии вложения</translation>
        </message>
        <message>
            <source>Photos and voices</source>
            <translation>Фото и голос</translation>
        </message>
        <message>
            <source>Two versions of a checklist</source>
            <translation>Две версии чек-листа</translation>
        </message>
        <message>
            <source>Checklists</source>
            <translation>Чек-листы</translation>
        </message>
        <message>
            <source>Two versions of a checklist item</source>
            <translation>Две версии пункта чек-листа</translation>
        </message>
        <message>
            <source>Two versions of an answer</source>
            <translation>Две версии ответа</translation>
        </message>
        <message>
            <source>%1 KB</source>
            <comment>size of a file</comment>
            <translation>%1 КБ</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <comment>size of a file</comment>
            <translation>%1 МБ</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <comment>size of a file</comment>
            <translation>%1 ГБ</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Новый клиент</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Новый контакт</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Новый визит</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Новая заметка</translation>
        </message>
        <message>
            <source>New attachment</source>
            <translation>Новое вложение</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Новая задача</translation>
        </message>
        <message>
            <source>New promise</source>
            <translation>Новое обещание</translation>
        </message>
        <message>
            <source>New complaint</source>
            <translation>Новая жалоба</translation>
        </message>
        <message>
            <source>New goal</source>
            <translation>Новая цель</translation>
        </message>
        <message>
            <source>New need</source>
            <translation>Новая потребность</translation>
        </message>
        <message>
            <source>New risk</source>
            <translation>Новый риск</translation>
        </message>
        <message>
            <source>New idea</source>
            <translation>Новая идея</translation>
        </message>
        <message>
            <source>New checklist</source>
            <translation>Новый чек-лист</translation>
        </message>
        <message>
            <source>New checklist item</source>
            <translation>Новый пункт чек-листа</translation>
        </message>
        <message>
            <source>New answer</source>
            <translation>Новый ответ</translation>
        </message>
        <message>
            <source>New product</source>
            <translation>Новый товар</translation>
        </message>
        <message>
            <source>New deal</source>
            <translation>Новая сделка</translation>
        </message>
    </context>
    <context>
        <name>FoundPane</name>
        <message>
            <source>Found in the note</source>
            <translation>Нашли в заметке</translation>
        </message>
        <message>
            <source>Tasks and promises that you write down will stand here</source>
            <translation>Здесь появятся задачи и обещания из заметки</translation>
        </message>
    </context>
    <context>
        <name>FoundStrip</name>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
    </context>
    <context>
        <name>FoundStrips</name>
        <message>
            <source>Found in the note</source>
            <translation>Нашли в заметке</translation>
        </message>
    </context>
    <context>
        <name>HandedSection</name>
        <message>
            <source>By colleagues, not accepted</source>
            <translation>От коллег, не принято</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Взять себе</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отклонить</translation>
        </message>
    </context>
    <context>
        <name>HandoverNotes</name>
        <message>
            <source>Your private notes</source>
            <translation>Ваши личные заметки</translation>
        </message>
        <message>
            <source>What becomes of the note: %1</source>
            <translation>Что будет с заметкой: %1</translation>
        </message>
        <message>
            <source>Keep</source>
            <comment>a note to oneself</comment>
            <translation>Оставить</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>Передать</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
    </context>
    <context>
        <name>HandoverPage</name>
        <message>
            <source>Handover</source>
            <translation>Передача клиента</translation>
        </message>
        <message>
            <source>Hand over: %1</source>
            <translation>Передать: %1</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Передать</translation>
        </message>
        <message>
            <source>Let stand in</source>
            <translation>Попросить заменить</translation>
        </message>
        <message>
            <source>Only whoever owns the client can give it, and a colleague has to have been here once</source>
            <translation>Передать клиента может тот, кто его ведёт, и нужен хотя бы один коллега, который уже работал здесь</translation>
        </message>
        <message>
            <source>It cannot be handed over here</source>
            <translation>Здесь передать не получится</translation>
        </message>
    </context>
    <context>
        <name>HandoverStory</name>
        <message>
            <source>What your colleague has to know</source>
            <translation>Что нужно знать коллеге</translation>
        </message>
    </context>
    <context>
        <name>HandoverTerms</name>
        <message>
            <source>To whom</source>
            <translation>Кому</translation>
        </message>
        <message>
            <source>For how long</source>
            <translation>На какой срок</translation>
        </message>
        <message>
            <source>For good</source>
            <translation>Навсегда</translation>
        </message>
        <message>
            <source>Stand in for me</source>
            <translation>На время</translation>
        </message>
        <message>
            <source>From which day</source>
            <translation>С какого дня</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Сразу</translation>
        </message>
        <message>
            <source>Until which day, that one too</source>
            <translation>По какой день включительно</translation>
        </message>
        <message>
            <source>In two weeks, on Friday, 20.12</source>
            <translation>Через две недели, в пятницу, 20.12</translation>
        </message>
    </context>
    <context>
        <name>HandoverWhole</name>
        <message>
            <source>What goes along</source>
            <translation>Что перейдёт</translation>
        </message>
        <message>
            <source>Nothing is open at this client</source>
            <translation>Ничего открытого у этого клиента нет</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message>
            <source>The note is saved</source>
            <translation>Заметка сохранена</translation>
        </message>
        <message numerus="yes">
            <source>Saved: the note and %n next step(s)</source>
            <translation>
                <numerusform>Сохранено: заметка и %n следующий шаг</numerusform>
                <numerusform>Сохранено: заметка и %n следующих шага</numerusform>
                <numerusform>Сохранено: заметка и %n следующих шагов</numerusform>
            </translation>
        </message>
        <message>
            <source>#task</source>
            <comment>what a note of a task begins with</comment>
            <translation>#задача</translation>
        </message>
    </context>
    <context>
        <name>KfSplitter</name>
        <message>
            <source>The arrows make the list wider and narrower</source>
            <translation>Стрелками список шире и уже</translation>
        </message>
    </context>
    <context>
        <name>LetterKeys</name>
        <message>
            <source>Letter to the client</source>
            <translation>Письмо клиенту</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Отправить</translation>
        </message>
    </context>
    <context>
        <name>LiveBar</name>
        <message>
            <source>Back to the visit: %1</source>
            <translation>Вернуться к визиту: %1</translation>
        </message>
        <message>
            <source>Back to it</source>
            <translation>Вернуться</translation>
        </message>
    </context>
    <context>
        <name>MarkingChip</name>
        <message>
            <source>Only me</source>
            <comment>who sees the note</comment>
            <translation>Только я</translation>
        </message>
        <message>
            <source>Client may see it</source>
            <translation>Можно клиенту</translation>
        </message>
        <message>
            <source>Team</source>
            <comment>who sees the note</comment>
            <translation>Команда</translation>
        </message>
        <message>
            <source>Press to choose who sees the note</source>
            <translation>Нажмите, чтобы выбрать, кто видит заметку</translation>
        </message>
        <message>
            <source>Who sees it: %1</source>
            <translation>Кто видит: %1</translation>
        </message>
    </context>
    <context>
        <name>MemberSheet</name>
        <message>
            <source>Into the team</source>
            <translation>В команду</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Роль</translation>
        </message>
        <message>
            <source>Sees and changes everything, and the team too</source>
            <translation>Видит и меняет всё, и команду тоже</translation>
        </message>
        <message>
            <source>Sees and changes everything but the team</source>
            <translation>Видит и меняет всё, кроме команды</translation>
        </message>
        <message>
            <source>Sees everything, adds notes, tasks and answers</source>
            <translation>Видит всё, добавляет заметки, задачи и ответы</translation>
        </message>
        <message>
            <source>Sees everything, changes nothing</source>
            <translation>Видит всё, ничего не меняет</translation>
        </message>
        <message>
            <source>Add to the team</source>
            <translation>Добавить в команду</translation>
        </message>
        <message>
            <source>Out of the team</source>
            <translation>Убрать из команды</translation>
        </message>
    </context>
    <context>
        <name>NoteKeys</name>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
    </context>
    <context>
        <name>RescuePage</name>
        <message>
            <source>Rescue file</source>
            <translation>Резервный файл</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>Принять</translation>
        </message>
    </context>
    <context>
        <name>RescueSaving</name>
        <message>
            <source>Changes that have not reached the server, refused ones, drafts, recordings and photos, in one encrypted file. It works without a network and when the account is closed. The same file can be taken in on another device with the passphrase of this one.</source>
            <translation>Изменения, которые не дошли до сервера или не приняты им, черновики, записи и фото одним зашифрованным файлом. Работает без сети и когда учётная запись закрыта. Файл можно принять на другом устройстве с паролем этого.</translation>
        </message>
        <message>
            <source>Passphrase of this device</source>
            <translation>Пароль этого устройства</translation>
        </message>
        <message>
            <source>Choose a folder and save</source>
            <translation>Выбрать папку и сохранить</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Показать папку</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Куда</translation>
        </message>
    </context>
    <context>
        <name>RescueTaking</name>
        <message>
            <source>Choose a rescue file</source>
            <translation>Выбрать резервный файл</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Выбрать другой файл</translation>
        </message>
        <message>
            <source>Passphrase of the device it was made on</source>
            <translation>Пароль устройства, на котором он сделан</translation>
        </message>
        <message>
            <source>Look into it</source>
            <translation>Посмотреть, что внутри</translation>
        </message>
        <message>
            <source>%1. There is nothing in it</source>
            <translation>%1. В нём ничего нет</translation>
        </message>
        <message>
            <source>Take all of it in</source>
            <translation>Принять всё</translation>
        </message>
        <message>
            <source>Rescue files (%1)</source>
            <translation>Резервные файлы (%1)</translation>
        </message>
        <message>
            <source>All files (%1)</source>
            <translation>Все файлы (%1)</translation>
        </message>
        <message>
            <source>Which file</source>
            <translation>Какой файл</translation>
        </message>
    </context>
    <context>
        <name>SummaryFound</name>
        <message>
            <source>Untick all</source>
            <translation>Снять все</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Отметить все</translation>
        </message>
        <message>
            <source>Check what we found</source>
            <translation>Проверьте, что мы нашли</translation>
        </message>
        <message>
            <source>One more task</source>
            <translation>Ещё одна задача</translation>
        </message>
        <message>
            <source>We found no tasks. Add one?</source>
            <translation>Мы не нашли задач. Добавить?</translation>
        </message>
        <message>
            <source>Call Denis on Friday</source>
            <translation>Позвонить Денису в пятницу</translation>
        </message>
    </context>
    <context>
        <name>SummaryNext</name>
        <message>
            <source>Clear</source>
            <translation>Очистить</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Следующий шаг</translation>
        </message>
        <message>
            <source>The next visit is planned: %1</source>
            <translation>Следующий визит уже запланирован: %1</translation>
        </message>
        <message>
            <source>A visit is planned: %1</source>
            <translation>Запланируем визит: %1</translation>
        </message>
        <message>
            <source>In your words</source>
            <translation>Своими словами</translation>
        </message>
        <message>
            <source>Call back on Thursday after lunch</source>
            <translation>Перезвонить в четверг после обеда</translation>
        </message>
    </context>
    <context>
        <name>SummaryNote</name>
        <message>
            <source>Note of the visit</source>
            <translation>Заметка визита</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
    </context>
    <context>
        <name>SummaryTitle</name>
        <message>
            <source>Change the words: %1</source>
            <translation>Изменить слова: %1</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>Что сделать</translation>
        </message>
    </context>
    <context>
        <name>TableButton</name>
        <message>
            <source>At the table: %1</source>
            <translation>За столом: %1</translation>
        </message>
        <message>
            <source>Who is at the table?</source>
            <translation>Кто за столом?</translation>
        </message>
    </context>
    <context>
        <name>TableSheet</name>
        <message>
            <source>At the table</source>
            <translation>За столом</translation>
        </message>
    </context>
    <context>
        <name>TakeoverPage</name>
        <message>
            <source>Open the client</source>
            <translation>Открыть клиента</translation>
        </message>
        <message>
            <source>Introduce yourself by letter</source>
            <translation>Представиться письмом</translation>
        </message>
        <message>
            <source>What is open there</source>
            <translation>Что там открыто</translation>
        </message>
        <message>
            <source>What happened meanwhile</source>
            <translation>Что было без вас</translation>
        </message>
        <message>
            <source>Nothing is open at this client</source>
            <translation>Ничего открытого у этого клиента нет</translation>
        </message>
        <message>
            <source>Nothing has changed at this client</source>
            <translation>У клиента ничего не изменилось</translation>
        </message>
        <message>
            <source>Accept: %1</source>
            <translation>Принять: %1</translation>
        </message>
        <message>
            <source>Back with you: %1</source>
            <translation>Снова у вас: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) left to read</source>
            <translation>
                <numerusform>Осталось прочитать %n раздел</numerusform>
                <numerusform>Осталось прочитать %n раздела</numerusform>
                <numerusform>Осталось прочитать %n разделов</numerusform>
            </translation>
        </message>
        <message>
            <source>Accept the client</source>
            <translation>Принять клиента</translation>
        </message>
        <message>
            <source>I know it all</source>
            <translation>Всё прочитано</translation>
        </message>
        <message>
            <source>It was taken back, or somebody else has the client by now</source>
            <translation>Её отменили, или клиент уже у кого-то другого</translation>
        </message>
        <message>
            <source>There is no such handover</source>
            <translation>Такой передачи нет</translation>
        </message>
    </context>
    <context>
        <name>TakeoverPart</name>
        <message>
            <source>Read and clear</source>
            <translation>Прочитано, всё ясно</translation>
        </message>
    </context>
    <context>
        <name>TakeoversSection</name>
        <message>
            <source>Handed over</source>
            <translation>Передача клиентов</translation>
        </message>
    </context>
    <context>
        <name>TaskActions</name>
        <message>
            <source>Tick it off</source>
            <translation>Отметить</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Перенести</translation>
        </message>
        <message>
            <source>Remind them</source>
            <translation>Напомнить</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>To its client</source>
            <translation>К клиенту</translation>
        </message>
    </context>
    <context>
        <name>TaskHero</name>
        <message>
            <source>To begin with</source>
            <translation>Начните с этого</translation>
        </message>
        <message>
            <source>Done</source>
            <comment>a task</comment>
            <translation>Готово</translation>
        </message>
        <message>
            <source>To do: %1</source>
            <translation>Сделать: %1</translation>
        </message>
    </context>
    <context>
        <name>TeamSection</name>
        <message>
            <source>Add</source>
            <comment>a colleague</comment>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Команда</translation>
        </message>
        <message>
            <source>All colleagues see this client. With a team only its people do, and their managers</source>
            <translation>Клиента видят все коллеги. Если есть команда, видит только она и её руководители</translation>
        </message>
        <message>
            <source>Only for my team</source>
            <translation>Только для моей команды</translation>
        </message>
        <message>
            <source>Hand the client over</source>
            <translation>Передать клиента</translation>
        </message>
        <message>
            <source>Accept the client</source>
            <translation>Принять клиента</translation>
        </message>
        <message>
            <source>Introduce yourself by letter</source>
            <translation>Представиться письмом</translation>
        </message>
        <message>
            <source>Introduce by letter: %1</source>
            <translation>Представить письмом: %1</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Прочитать</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) by colleagues were not accepted</source>
            <translation>
                <numerusform>%n изменение коллег не принято</numerusform>
                <numerusform>%n изменения коллег не приняты</numerusform>
                <numerusform>%n изменений коллег не приняты</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayHero</name>
        <message>
            <source>Brief</source>
            <translation>Бриф</translation>
        </message>
        <message>
            <source>Start the visit</source>
            <translation>Начать визит</translation>
        </message>
        <message>
            <source>Warn</source>
            <comment>the client that one comes late</comment>
            <translation>Предупредить</translation>
        </message>
    </context>
    <context>
        <name>VisitActions</name>
        <message>
            <source>Start the visit</source>
            <translation>Начать визит</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>Бриф</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>Открыть клиента</translation>
        </message>
    </context>
    <context>
        <name>VisitKeys</name>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Finish, and look at the summary</source>
            <translation>Завершить и посмотреть итог</translation>
        </message>
    </context>
    <context>
        <name>WarnSheet</name>
        <message>
            <source>No program here can do that. Call or write from the client&apos;s page</source>
            <translation>Здесь нет программы для этого. Позвоните или напишите со страницы клиента</translation>
        </message>
        <message>
            <source>Say that you are late</source>
            <translation>Предупредить, что опаздываете</translation>
        </message>
        <message>
            <source>Call: %1</source>
            <translation>Позвонить: %1</translation>
        </message>
        <message>
            <source>Write: %1</source>
            <translation>Написать: %1</translation>
        </message>
    </context>
    <context>
        <name>kf::Attendees</name>
        <message>
            <source>Does not take part: %1</source>
            <translation>Не участвует: %1</translation>
        </message>
        <message>
            <source>Takes part: %1</source>
            <translation>Участвует: %1</translation>
        </message>
        <message>
            <source>New contact, takes part: %1</source>
            <translation>Новый контакт, участвует: %1</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>It could not be taken back. Nothing was changed</source>
            <translation>Вернуть не получилось. Ничего не изменилось</translation>
        </message>
    </context>
    <context>
        <name>kf::DayOffer</name>
        <message>
            <source>%1, a day off</source>
            <translation>%1, выходной</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Завтра</translation>
        </message>
        <message>
            <source>The next working day</source>
            <translation>Следующий рабочий день</translation>
        </message>
        <message>
            <source>In two days</source>
            <translation>Через два дня</translation>
        </message>
        <message>
            <source>On Monday</source>
            <translation>В понедельник</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>Через неделю</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Без срока</translation>
        </message>
    </context>
    <context>
        <name>kf::FileTray</name>
        <message numerus="yes">
            <source>%n file(s) added</source>
            <translation>
                <numerusform>Добавлен %n файл</numerusform>
                <numerusform>Добавлено %n файла</numerusform>
                <numerusform>Добавлено %n файлов</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be read. Nothing was added</source>
            <translation>Файл «%1» не читается. Ничего не добавлено</translation>
        </message>
        <message>
            <source>%1 is larger than 500 MB. Nothing was added</source>
            <translation>Файл «%1» больше 500 МБ. Ничего не добавлено</translation>
        </message>
        <message>
            <source>Not enough room on this device. Nothing was added</source>
            <translation>На устройстве не хватает места. Ничего не добавлено</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>It could not be taken back. Nothing was changed</source>
            <translation>Вернуть не получилось. Ничего не изменилось</translation>
        </message>
        <message>
            <source>Saved, not encrypted: %1</source>
            <translation>Сохранено без шифрования: %1</translation>
        </message>
        <message>
            <source>Not enough room in that folder. Nothing is left of it</source>
            <translation>В этой папке не хватает места. Ничего не осталось</translation>
        </message>
        <message>
            <source>This file is damaged on this device</source>
            <translation>Файл повреждён на этом устройстве</translation>
        </message>
        <message>
            <source>It could not be saved there. Choose another folder</source>
            <translation>Сохранить туда не получилось. Выберите другую папку</translation>
        </message>
        <message>
            <source>It comes from the server when there is a network</source>
            <translation>Придёт с сервера, когда будет сеть</translation>
        </message>
    </context>
    <context>
        <name>kf::HandoverModel</name>
        <message>
            <source>At once, when no day is given</source>
            <translation>Сразу, если день не указан</translation>
        </message>
        <message>
            <source>Choose who takes the client</source>
            <translation>Выберите, кто примет клиента</translation>
        </message>
        <message>
            <source>This day has passed</source>
            <translation>Этот день уже прошёл</translation>
        </message>
        <message>
            <source>On which day?</source>
            <translation>В какой день?</translation>
        </message>
        <message>
            <source>Until which day?</source>
            <translation>До какого дня?</translation>
        </message>
        <message>
            <source>It ends before it begins</source>
            <translation>Заканчивается раньше, чем начинается</translation>
        </message>
        <message>
            <source>%1 stands in for you until %2. Then the client leaves those devices by itself</source>
            <extracomment>a colleague, a day; the client leaves the colleague&apos;s devices</extracomment>
            <translation>%1 замещает вас до %2 включительно. Потом клиент сам исчезнет с этих устройств</translation>
        </message>
        <message>
            <source>%1 gets the client at once. You see it until the end of this day</source>
            <translation>%1 получит клиента сразу. Вы видите его до конца этого дня</translation>
        </message>
        <message>
            <source>%1 gets the client on %2. From then on you see it no longer</source>
            <translation>%1 получит клиента %2. С этого дня вы его больше не видите</translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) to the client</source>
            <translation>
                <numerusform>%n обещание клиенту</numerusform>
                <numerusform>%n обещания клиенту</numerusform>
                <numerusform>%n обещаний клиенту</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) of the client</source>
            <translation>
                <numerusform>%n обещание клиента</numerusform>
                <numerusform>%n обещания клиента</numerusform>
                <numerusform>%n обещаний клиента</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open task(s)</source>
            <translation>
                <numerusform>%n открытая задача</numerusform>
                <numerusform>%n открытые задачи</numerusform>
                <numerusform>%n открытых задач</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open complaint(s)</source>
            <translation>
                <numerusform>%n открытая претензия</numerusform>
                <numerusform>%n открытые претензии</numerusform>
                <numerusform>%n открытых претензий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open risk(s)</source>
            <translation>
                <numerusform>%n открытый риск</numerusform>
                <numerusform>%n открытых риска</numerusform>
                <numerusform>%n открытых рисков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open goal(s)</source>
            <translation>
                <numerusform>%n открытая цель</numerusform>
                <numerusform>%n открытые цели</numerusform>
                <numerusform>%n открытых целей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n сделка</numerusform>
                <numerusform>%n сделки</numerusform>
                <numerusform>%n сделок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n контакт</numerusform>
                <numerusform>%n контакта</numerusform>
                <numerusform>%n контактов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s)</source>
            <translation>
                <numerusform>%n запланированный визит</numerusform>
                <numerusform>%n запланированных визита</numerusform>
                <numerusform>%n запланированных визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Who decides there, and who is for or against us?</source>
            <translation>Кто там решает, кто за нас и кто против?</translation>
        </message>
        <message>
            <source>What was agreed about prices, and why?</source>
            <translation>О каких ценах договорились и почему?</translation>
        </message>
        <message>
            <source>Sore spots: what not to touch?</source>
            <translation>Больные места: чего не трогать?</translation>
        </message>
        <message>
            <source>Which talks are not finished?</source>
            <translation>Какие переговоры не закончены?</translation>
        </message>
        <message>
            <source>How do they like to be addressed?</source>
            <translation>Как с кем принято общаться?</translation>
        </message>
        <message>
            <source>Not saved: no room on this device</source>
            <translation>Не сохранилось: на устройстве нет места</translation>
        </message>
        <message>
            <source>%1 goes to %2</source>
            <translation>%1: клиента примет %2</translation>
        </message>
        <message>
            <source>%1 stands in for you at %2</source>
            <translation>%1 замещает вас: %2</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>It could not be taken back. Nothing was changed</source>
            <translation>Вернуть не получилось. Ничего не изменилось</translation>
        </message>
        <message>
            <source>%1 takes the client over</source>
            <extracomment>the title of the receiver&apos;s task; a colleague</extracomment>
            <translation>Клиента принимает %1</translation>
        </message>
        <message>
            <source>Back at the client: what happened meanwhile</source>
            <extracomment>the title of one&apos;s own task, when one is back</extracomment>
            <translation>Снова у клиента: что было за это время</translation>
        </message>
    </context>
    <context>
        <name>kf::NewsWords</name>
        <message>
            <source>New person</source>
            <translation>Новый человек</translation>
        </message>
        <message>
            <source>New deal</source>
            <translation>Новая сделка</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>срок %1</translation>
        </message>
        <message>
            <source>Visit held</source>
            <translation>Визит состоялся</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>Обещание выполнено</translation>
        </message>
        <message>
            <source>Task done</source>
            <translation>Задача выполнена</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <extracomment>a field, its old value and its new one: Сегмент: B → A</extracomment>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a field and its value</comment>
            <extracomment>a field and its value: Сегмент: A</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a record and its new value</comment>
            <extracomment>a person or a deal, and what is new there: Илья Корж: категория «Завтраки»</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1, before: %2</source>
            <extracomment>a field and its old value: Должность, раньше: ассистент</extracomment>
            <translation>%1, раньше: %2</translation>
        </message>
    </context>
    <context>
        <name>kf::NextStep</name>
        <message>
            <source>%1, a day off</source>
            <translation>%1, выходной</translation>
        </message>
        <message>
            <source>This day has passed</source>
            <translation>Этот день уже прошёл</translation>
        </message>
        <message>
            <source>On which day?</source>
            <translation>В какой день?</translation>
        </message>
    </context>
    <context>
        <name>kf::PresentedModel</name>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>By %1</source>
            <comment>the day a promise is due</comment>
            <translation>До %1</translation>
        </message>
    </context>
    <context>
        <name>Media</name>
        <message>
            <source>There is no microphone here. Everything else works</source>
            <translation>Микрофона здесь нет. Остальное работает</translation>
        </message>
        <message>
            <source>Keyfield may not use the microphone. Allow it in the system&apos;s settings</source>
            <translation>Keyfield нельзя пользоваться микрофоном. Разрешите в настройках системы</translation>
        </message>
        <message>
            <source>The microphone has stopped. What was said until then is kept</source>
            <translation>Микрофон отключился. Всё, что сказано до этого, сохранено</translation>
        </message>
        <message>
            <source>There is no camera here. Everything else works</source>
            <translation>Камеры здесь нет. Остальное работает</translation>
        </message>
        <message>
            <source>Keyfield may not use the camera. Allow it in the system&apos;s settings</source>
            <translation>Keyfield нельзя пользоваться камерой. Разрешите в настройках системы</translation>
        </message>
        <message>
            <source>The camera has stopped. Photos taken until then are kept</source>
            <translation>Камера отключилась. Сделанные снимки сохранены</translation>
        </message>
        <message>
            <source>There is nothing here to play it on</source>
            <translation>Здесь не на чем воспроизвести звук</translation>
        </message>
        <message>
            <source>Not kept: no room on this device. Text is still saved</source>
            <translation>Не сохранено: на устройстве нет места. Текст по-прежнему сохраняется</translation>
        </message>
        <message>
            <source>Not kept: the disk refused it. Try once more</source>
            <translation>Не сохранено: диск не принял запись. Попробуйте ещё раз</translation>
        </message>
        <message>
            <source>It is not on this device</source>
            <translation>Этого файла нет на устройстве</translation>
        </message>
        <message>
            <source>The file is damaged and cannot be shown</source>
            <translation>Файл повреждён, показать его нельзя</translation>
        </message>
        <message>
            <source>It cannot be shown</source>
            <translation>Показать не получается</translation>
        </message>
    </context>
    <context>
        <name>MediaStrip</name>
        <message>
            <source>Photos and voice notes</source>
            <translation>Фото и голосовые заметки</translation>
        </message>
        <message>
            <source>Delete: %1</source>
            <translation>Удалить: %1</translation>
        </message>
    </context>
    <context>
        <name>NotApplicableSheet</name>
        <message>
            <source>There was no time for it</source>
            <translation>Не успели</translation>
        </message>
        <message>
            <source>The right person was not there</source>
            <translation>Не было нужного человека</translation>
        </message>
        <message>
            <source>It is settled already</source>
            <translation>Уже решено</translation>
        </message>
        <message>
            <source>This client does not have it</source>
            <translation>У клиента этого нет</translation>
        </message>
        <message>
            <source>Photos are not allowed here</source>
            <translation>Снимать нельзя</translation>
        </message>
        <message>
            <source>There is no camera</source>
            <translation>Нет камеры</translation>
        </message>
        <message>
            <source>Write why: without a reason it stays open</source>
            <translation>Напишите почему: без причины пункт останется открытым</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>Не применимо</translation>
        </message>
        <message>
            <source>Settle as not applicable</source>
            <translation>Закрыть как неприменимое</translation>
        </message>
    </context>
    <context>
        <name>NoteCut</name>
        <message>
            <source>Voice note</source>
            <translation>Голосовая заметка</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Фото</translation>
        </message>
    </context>
    <context>
        <name>NoteSteps</name>
        <message>
            <source>Make a task of the selection</source>
            <translation>Сделать выделенное задачей</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Задача</translation>
        </message>
        <message>
            <source>Make a promise of the selection</source>
            <translation>Сделать выделенное обещанием</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Обещание</translation>
        </message>
        <message>
            <source>Make a complaint of the selection</source>
            <translation>Сделать выделенное жалобой</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Жалоба</translation>
        </message>
        <message>
            <source>Make a goal of the selection</source>
            <translation>Сделать выделенное целью</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Цель</translation>
        </message>
    </context>
    <context>
        <name>PersonPicker</name>
        <message>
            <source>Nobody is called so</source>
            <translation>Такого имени нет</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Probably in the book already: the first below</source>
            <translation>Похоже, уже есть: первый в списке</translation>
        </message>
        <message>
            <source>A new contact</source>
            <translation>Новый контакт</translation>
        </message>
        <message>
            <source>Add “%1”</source>
            <translation>Добавить «%1»</translation>
        </message>
    </context>
    <context>
        <name>PhotoPage</name>
        <message>
            <source>Red pen</source>
            <translation>Красное перо</translation>
        </message>
        <message>
            <source>Yellow pen</source>
            <translation>Жёлтое перо</translation>
        </message>
        <message>
            <source>Blue pen</source>
            <translation>Синее перо</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Закрыть без сохранения</translation>
        </message>
        <message>
            <source>Close the photo</source>
            <translation>Закрыть фото</translation>
        </message>
        <message>
            <source>Save the photo</source>
            <translation>Сохранить фото</translation>
        </message>
        <message>
            <source>Draw on the photo</source>
            <translation>Рисовать на фото</translation>
        </message>
        <message>
            <source>Take back the last line</source>
            <translation>Убрать последнюю линию</translation>
        </message>
        <message>
            <source>Done with the crop</source>
            <translation>Готово с кадром</translation>
        </message>
        <message>
            <source>Crop the photo</source>
            <translation>Кадрировать фото</translation>
        </message>
    </context>
    <context>
        <name>PhotoThumb</name>
        <message>
            <source>Open: %1</source>
            <translation>Открыть: %1</translation>
        </message>
    </context>
    <context>
        <name>PresentedPage</name>
        <message>
            <source>What we have agreed</source>
            <translation>О чём мы договорились</translation>
        </message>
        <message>
            <source>We have promised</source>
            <translation>Мы обещали</translation>
        </message>
        <message>
            <source>You have promised</source>
            <translation>Вы обещали</translation>
        </message>
        <message>
            <source>The next meeting</source>
            <translation>Следующая встреча</translation>
        </message>
        <message>
            <source>Promises of both sides and the next meeting will stand here</source>
            <translation>Здесь будут обещания обеих сторон и следующая встреча</translation>
        </message>
        <message>
            <source>Nothing is agreed yet</source>
            <translation>Пока ни о чём не договорились</translation>
        </message>
        <message>
            <source>Hold to finish</source>
            <translation>Удерживайте, чтобы закончить</translation>
        </message>
    </context>
    <context>
        <name>RecordBar</name>
        <message>
            <source>Recording, %1</source>
            <translation>Идёт запись, %1</translation>
        </message>
        <message>
            <source>Stop recording</source>
            <translation>Остановить запись</translation>
        </message>
    </context>
    <context>
        <name>RemovedRow</name>
        <message>
            <source>Deleted: %1</source>
            <translation>Удалено: %1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Вернуть</translation>
        </message>
    </context>
    <context>
        <name>SummaryItem</name>
        <message>
            <source>Me</source>
            <comment>who does the task</comment>
            <translation>Я</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Никто</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>срочно</translation>
        </message>
        <message>
            <source>Due: %1. Change</source>
            <translation>Срок: %1. Изменить</translation>
        </message>
        <message>
            <source>Say when it is due</source>
            <translation>Назначить срок</translation>
        </message>
        <message>
            <source>Due</source>
            <comment>no day is set yet</comment>
            <translation>Срок</translation>
        </message>
        <message>
            <source>%1: %2. Change</source>
            <comment>who does it, a name</comment>
            <translation>%1: %2. Изменить</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Срочно</translation>
        </message>
    </context>
    <context>
        <name>SummaryLetter</name>
        <message>
            <source>Promises and the next meeting, without risks and notes</source>
            <translation>Обещания и следующая встреча, без рисков и заметок</translation>
        </message>
        <message>
            <source>“And a letter” lets you type one</source>
            <translation>Нажмите «И письмо», чтобы вписать его</translation>
        </message>
        <message>
            <source>No e-mail address is known</source>
            <translation>Адрес почты неизвестен</translation>
        </message>
        <message>
            <source>It will wait for the network</source>
            <translation>Письмо подождёт сети</translation>
        </message>
        <message>
            <source>It opens in the mail program, to be sent from there</source>
            <translation>Откроется в почтовой программе, отправите оттуда</translation>
        </message>
    </context>
    <context>
        <name>TemplateForm</name>
        <message>
            <source>Write what the template is called</source>
            <translation>Напишите, как назвать шаблон</translation>
        </message>
        <message>
            <source>Save as a template</source>
            <translation>Сохранить как шаблон</translation>
        </message>
        <message>
            <source>What the template is called</source>
            <translation>Название шаблона</translation>
        </message>
        <message>
            <source>For this client</source>
            <translation>Для этого клиента</translation>
        </message>
        <message>
            <source>For every client</source>
            <translation>Для всех клиентов</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>TimelinePage</name>
        <message>
            <source>Notes, visits, tasks and promises will stand here</source>
            <translation>Здесь появятся заметки, визиты, задачи и обещания</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Пока пусто</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Хронология</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Задачи</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Обещания</translation>
        </message>
        <message>
            <source>Noticed</source>
            <translation>Вопросы, цели, риски</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Что показано</translation>
        </message>
        <message>
            <source>Nothing of this kind</source>
            <translation>Такого здесь нет</translation>
        </message>
    </context>
    <context>
        <name>TimelineSection</name>
        <message>
            <source>Show all</source>
            <translation>Показать все</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Хронология</translation>
        </message>
    </context>
    <context>
        <name>TopicIdeas</name>
        <message>
            <source>Add: %1</source>
            <translation>Добавить: %1</translation>
        </message>
        <message>
            <source>Worth a talk too</source>
            <translation>О чём ещё можно поговорить</translation>
        </message>
        <message>
            <source>Add 2 or 3 topics, such as these:</source>
            <translation>Добавьте 2–3 темы, например:</translation>
        </message>
        <message>
            <source>Add 2 or 3 topics: what you want to leave with</source>
            <translation>Добавьте 2–3 темы: с чем вы хотите уйти со встречи</translation>
        </message>
    </context>
    <context>
        <name>VoiceClip</name>
        <message>
            <source>Stop: %1</source>
            <translation>Остановить: %1</translation>
        </message>
        <message>
            <source>Play: %1, %2</source>
            <translation>Слушать: %1, %2</translation>
        </message>
    </context>
    <context>
        <name>kf::BriefModel</name>
        <message>
            <source>Under way since %1</source>
            <translation>Идёт с %1</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Завтра</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>day, time</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>No visit is planned</source>
            <translation>Визит не запланирован</translation>
        </message>
        <message>
            <source>%1: birthday %2</source>
            <extracomment>a person and a day: Ольга Рябинина: день рождения в четверг</extracomment>
            <translation>%1: день рождения %2</translation>
        </message>
        <message>
            <source>What has changed since %1</source>
            <translation>Что изменилось с %1</translation>
        </message>
        <message>
            <source>What we know</source>
            <translation>Что мы знаем</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Просрочено</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Не нужно</translation>
        </message>
        <message>
            <source>talked about</source>
            <translation>обсудили</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Birthdays</source>
            <translation>Дни рождения</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>We promised</source>
            <translation>Мы обещали</translation>
        </message>
        <message>
            <source>The client promised</source>
            <translation>Клиент обещал</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Открытые вопросы</translation>
        </message>
        <message>
            <source>To talk about</source>
            <translation>О чём говорить</translation>
        </message>
        <message>
            <source>The client&apos;s needs</source>
            <translation>Потребности клиента</translation>
        </message>
        <message>
            <source>Brief, %1, %2</source>
            <extracomment>the name of a file: client, day</extracomment>
            <translation>Бриф, %1, %2</translation>
        </message>
        <message>
            <source>Saved as a PDF: %1</source>
            <translation>Сохранено в PDF: %1</translation>
        </message>
        <message>
            <source>The PDF could not be written. Is there room on the disk?</source>
            <translation>PDF не записался. Есть ли место на диске?</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>names, and how many further people</extracomment>
            <translation>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>It all hangs on one person: %1. Find a second one here</source>
            <extracomment>a person: the client&apos;s only contact</extracomment>
            <translation>Всё держится на одном человеке: %1. Найдите здесь второго</translation>
        </message>
        <message>
            <source>Noted %1</source>
            <extracomment>a day: Записан 12 сентября</extracomment>
            <translation>Записан %1</translation>
        </message>
        <message>
            <source>by %1</source>
            <comment>a day</comment>
            <extracomment>a day: до 31 декабря</extracomment>
            <translation>до %1</translation>
        </message>
        <message>
            <source>Open risks</source>
            <translation>Открытые риски</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Цели</translation>
        </message>
        <message>
            <source>Last notes</source>
            <translation>Последние заметки</translation>
        </message>
    </context>
    <context>
        <name>kf::CameraModel</name>
        <message>
            <source>Photo, %1</source>
            <translation>Фото, %1</translation>
        </message>
    </context>
    <context>
        <name>kf::ChecklistModel</name>
        <message>
            <source>%1 · this client</source>
            <translation>%1 · для клиента</translation>
        </message>
        <message>
            <source>%1 · every client</source>
            <translation>%1 · для всех</translation>
        </message>
        <message>
            <source>Photos cannot be taken here</source>
            <translation>Здесь нельзя снять фото</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>To talk about</source>
            <translation>О чём говорить</translation>
        </message>
        <message>
            <source>Deleted: %1</source>
            <translation>Удалено: %1</translation>
        </message>
        <message>
            <source>Template saved: %1</source>
            <translation>Шаблон сохранён: %1</translation>
        </message>
        <message>
            <source>Template deleted: %1</source>
            <translation>Шаблон удалён: %1</translation>
        </message>
    </context>
    <context>
        <name>kf::RescueModel</name>
        <message>
            <source>Type the passphrase of this device</source>
            <translation>Введите пароль этого устройства</translation>
        </message>
        <message>
            <source>Type the passphrase of the device it was made on</source>
            <translation>Введите пароль устройства, на котором сделан файл</translation>
        </message>
        <message>
            <source>It could not be taken back. Nothing was changed</source>
            <translation>Вернуть не получилось. Ничего не изменилось</translation>
        </message>
        <message>
            <source>Everything is sent: there is nothing to save</source>
            <translation>Всё отправлено: сохранять нечего</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n изменение</numerusform>
                <numerusform>%n изменения</numerusform>
                <numerusform>%n изменений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n черновик</numerusform>
                <numerusform>%n черновика</numerusform>
                <numerusform>%n черновиков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n вложение</numerusform>
                <numerusform>%n вложения</numerusform>
                <numerusform>%n вложений</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>the name of a file, what is in it</comment>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) are not on this device, and not in there</source>
            <translation>
                <numerusform>%n вложения нет на этом устройстве и в файле</numerusform>
                <numerusform>%n вложений нет на этом устройстве и в файле</numerusform>
                <numerusform>%n вложений нет на этом устройстве и в файле</numerusform>
            </translation>
        </message>
        <message>
            <source>Made by %1 on “%2”, %3</source>
            <extracomment>who, on which device, when</extracomment>
            <translation>Автор: %1, устройство «%2», %3</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>кто-то</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) are not in there: their device did not have them</source>
            <translation>
                <numerusform>%n вложения в файле нет: его не было на том устройстве</numerusform>
                <numerusform>%n вложений в файле нет: их не было на том устройстве</numerusform>
                <numerusform>%n вложений в файле нет: их не было на том устройстве</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>новое</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>удалено</translation>
        </message>
        <message>
            <source>refused by the server</source>
            <translation>не принято сервером</translation>
        </message>
        <message>
            <source>a draft</source>
            <translation>черновик</translation>
        </message>
        <message>
            <source>This file was taken in here before</source>
            <translation>Этот файл здесь уже принимали</translation>
        </message>
        <message>
            <source>Another device has taken this file in; what it brought comes with the sync</source>
            <translation>Этот файл уже приняло другое устройство; всё придёт с синхронизацией</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) taken in</source>
            <translation>
                <numerusform>Принято %n изменение</numerusform>
                <numerusform>Принято %n изменения</numerusform>
                <numerusform>Принято %n изменений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) taken in</source>
            <translation>
                <numerusform>Принят %n черновик</numerusform>
                <numerusform>Принято %n черновика</numerusform>
                <numerusform>Принято %n черновиков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) taken in</source>
            <translation>
                <numerusform>Принято %n вложение</numerusform>
                <numerusform>Принято %n вложения</numerusform>
                <numerusform>Принято %n вложений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were here already</source>
            <translation>
                <numerusform>%n уже было здесь</numerusform>
                <numerusform>%n уже были здесь</numerusform>
                <numerusform>%n уже были здесь</numerusform>
            </translation>
        </message>
        <message>
            <source>There was nothing in it that is not here</source>
            <translation>В нём не было ничего, чего здесь нет</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait for your word on the sync page: something else was written here meanwhile</source>
            <translation>
                <numerusform>%n изменение ждёт вашего решения на странице синхронизации: здесь тем временем написали другое</numerusform>
                <numerusform>%n изменения ждут вашего решения на странице синхронизации: здесь тем временем написали другое</numerusform>
                <numerusform>%n изменений ждут вашего решения на странице синхронизации: здесь тем временем написали другое</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken in from a rescue file</source>
            <translation>Принято из резервного файла</translation>
        </message>
        <message>
            <source>That passphrase didn&apos;t match</source>
            <translation>Пароль не подошёл</translation>
        </message>
        <message>
            <source>This file is no longer there</source>
            <translation>Этого файла больше нет</translation>
        </message>
        <message>
            <source>This is no rescue file of Keyfield</source>
            <translation>Это не резервный файл Keyfield</translation>
        </message>
        <message>
            <source>A newer Keyfield made this file. Update this one first</source>
            <translation>Файл сделан в более новом Keyfield. Сначала обновите этот</translation>
        </message>
        <message>
            <source>The file is damaged or was cut. Nothing was taken in</source>
            <translation>Файл повреждён или обрезан. Ничего не принято</translation>
        </message>
        <message>
            <source>This file belongs to another workspace</source>
            <translation>Этот файл из другого рабочего пространства</translation>
        </message>
        <message>
            <source>Another import is going on. Try again when it is done</source>
            <translation>Идёт другой импорт. Попробуйте, когда он закончится</translation>
        </message>
        <message>
            <source>There is not enough memory for it</source>
            <translation>Не хватает памяти</translation>
        </message>
        <message>
            <source>Not enough room. Nothing is left of it; free some or choose another folder</source>
            <translation>Не хватает места. Ничего не осталось; освободите место или выберите другую папку</translation>
        </message>
        <message>
            <source>There is something of this name already, and nothing was overwritten. Try again</source>
            <translation>Такое имя уже занято, и ничего не перезаписано. Попробуйте ещё раз</translation>
        </message>
        <message>
            <source>This place cannot be read or written. Choose another</source>
            <translation>Здесь нельзя читать или писать. Выберите другое место</translation>
        </message>
        <message>
            <source>It did not work. Your data are untouched; try again</source>
            <translation>Не получилось. Ваши данные не тронуты; попробуйте ещё раз</translation>
        </message>
    </context>
    <context>
        <name>kf::TakeoverModel</name>
        <message>
            <source>Not saved: no room on this device</source>
            <translation>Не сохранилось: на устройстве нет места</translation>
        </message>
        <message>
            <source>The client is yours now: %1</source>
            <translation>Теперь клиент у вас: %1</translation>
        </message>
        <message>
            <source>You are back at %1</source>
            <translation>Вы снова у клиента: %1</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>It could not be taken back. Nothing was changed</source>
            <translation>Вернуть не получилось. Ничего не изменилось</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>Коллега</translation>
        </message>
        <message>
            <source>Accept the client: %1</source>
            <translation>Принять клиента: %1</translation>
        </message>
        <message>
            <source>%1 asks you to stand in until %2</source>
            <extracomment>a colleague, a day</extracomment>
            <translation>%1 просит заместить до %2</translation>
        </message>
        <message>
            <source>%1 hands it over to you</source>
            <extracomment>a colleague</extracomment>
            <translation>%1 передаёт вам клиента</translation>
        </message>
        <message>
            <source>Back with you: %1</source>
            <translation>Снова у вас: %1</translation>
        </message>
        <message>
            <source>What you have to know</source>
            <translation>Что нужно знать</translation>
        </message>
        <message>
            <source>%1, by %2</source>
            <comment>a task, a day</comment>
            <translation>%1, до %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a day, a visit</comment>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) to the client</source>
            <translation>
                <numerusform>%n обещание клиенту</numerusform>
                <numerusform>%n обещания клиенту</numerusform>
                <numerusform>%n обещаний клиенту</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) of the client</source>
            <translation>
                <numerusform>%n обещание клиента</numerusform>
                <numerusform>%n обещания клиента</numerusform>
                <numerusform>%n обещаний клиента</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open task(s)</source>
            <translation>
                <numerusform>%n открытая задача</numerusform>
                <numerusform>%n открытые задачи</numerusform>
                <numerusform>%n открытых задач</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s)</source>
            <translation>
                <numerusform>%n запланированный визит</numerusform>
                <numerusform>%n запланированных визита</numerusform>
                <numerusform>%n запланированных визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open complaint(s)</source>
            <translation>
                <numerusform>%n открытая претензия</numerusform>
                <numerusform>%n открытые претензии</numerusform>
                <numerusform>%n открытых претензий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open risk(s)</source>
            <translation>
                <numerusform>%n открытый риск</numerusform>
                <numerusform>%n открытых риска</numerusform>
                <numerusform>%n открытых рисков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open goal(s)</source>
            <translation>
                <numerusform>%n открытая цель</numerusform>
                <numerusform>%n открытые цели</numerusform>
                <numerusform>%n открытых целей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n контакт</numerusform>
                <numerusform>%n контакта</numerusform>
                <numerusform>%n контактов</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 asks you to stand in from %2 until %3</source>
            <extracomment>a colleague, a day, another one</extracomment>
            <translation>%1 просит заместить с %2 до %3</translation>
        </message>
        <message>
            <source>%1 hands the client over to you for good, from %2</source>
            <extracomment>a colleague, a day</extracomment>
            <translation>%1 передаёт вам клиента навсегда, с %2</translation>
        </message>
        <message>
            <source>%1 stood in for you from %2 until %3</source>
            <extracomment>a colleague, a day, another one</extracomment>
            <translation>Замещение: %1, с %2 до %3</translation>
        </message>
        <message>
            <source>%1 stood in for you from %2</source>
            <extracomment>a colleague, a day</extracomment>
            <translation>Замещение: %1, с %2</translation>
        </message>
        <message>
            <source>%1 stood in for you</source>
            <extracomment>a colleague</extracomment>
            <translation>Замещение: %1</translation>
        </message>
    </context>
    <context>
        <name>kf::TeamModel</name>
        <message>
            <source>Somebody unknown here</source>
            <translation>Кто-то, кого здесь ещё не знают</translation>
        </message>
        <message>
            <source>%1 (you)</source>
            <translation>%1 (вы)</translation>
        </message>
        <message>
            <source>Only the team sees the client now</source>
            <translation>Теперь клиента видит только команда</translation>
        </message>
        <message>
            <source>In the team: %1</source>
            <translation>В команде: %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>No longer in the team: %1</source>
            <translation>Больше не в команде: %1</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>Somebody has to own the client. Make a colleague its owner first, or hand the client over</source>
            <translation>Кто-то должен вести клиента. Сначала назначьте ведущим коллегу или передайте клиента</translation>
        </message>
    </context>
    <context>
        <name>kf::TeamWords</name>
        <message>
            <source>Owns the client</source>
            <translation>Ведёт клиента</translation>
        </message>
        <message>
            <source>Deputy</source>
            <translation>Заместитель</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Руководитель</translation>
        </message>
        <message>
            <source>Specialist</source>
            <translation>Специалист</translation>
        </message>
        <message>
            <source>Reads only</source>
            <translation>Только читает</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>с %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>до %1 включительно</translation>
        </message>
        <message>
            <source>in the team of %1</source>
            <translation>в команде «%1»</translation>
        </message>
        <message>
            <source>not yet accepted</source>
            <translation>ещё не принято</translation>
        </message>
    </context>
    <context>
        <name>kf::Timeline</name>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Visit: %1</source>
            <translation>Визит: %1</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>Сделано: %1</translation>
        </message>
        <message>
            <source>Promised: %1</source>
            <translation>Обещали: %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>day, time</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Was due %1, overdue</source>
            <translation>Срок был %1, просрочено</translation>
        </message>
        <message>
            <source>Due %1</source>
            <translation>Срок: %1</translation>
        </message>
        <message>
            <source>Kept: %1</source>
            <translation>Выполнили: %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>a kind of record and its title: Риск: уйдут к конкуренту</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>only you see it</source>
            <translation>видите только вы</translation>
        </message>
    </context>
    <context>
        <name>kf::TimelineModel</name>
        <message>
            <source>No account</source>
            <translation>Без клиента</translation>
        </message>
    </context>
    <context>
        <name>kf::VisitModel</name>
        <message>
            <source>Pause %1</source>
            <translation>Пауза %1</translation>
        </message>
        <message numerus="yes">
            <source>Paused after %n minute(s)</source>
            <translation>
                <numerusform>Пауза через %n минуту</numerusform>
                <numerusform>Пауза через %n минуты</numerusform>
                <numerusform>Пауза через %n минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Under way for %n minute(s)</source>
            <translation>
                <numerusform>Идёт %n минуту</numerusform>
                <numerusform>Идёт %n минуты</numerusform>
                <numerusform>Идёт %n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Без клиента</translation>
        </message>
        <message>
            <source>The visit could not be started</source>
            <translation>Визит не начался. Попробуйте ещё раз</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message numerus="yes">
            <source>The visit is over: its note and %n next step(s) are saved</source>
            <translation>
                <numerusform>Визит завершён: сохранены заметка и %n следующий шаг</numerusform>
                <numerusform>Визит завершён: сохранены заметка и %n следующих шага</numerusform>
                <numerusform>Визит завершён: сохранены заметка и %n следующих шагов</numerusform>
            </translation>
        </message>
        <message>
            <source>The visit is over</source>
            <translation>Визит завершён</translation>
        </message>
        <message>
            <source>The client&apos;s place is saved</source>
            <translation>Место клиента сохранено</translation>
        </message>
        <message>
            <source>%1. Its letter follows</source>
            <translation>%1. Письмо следом</translation>
        </message>
        <message>
            <source>Next meeting</source>
            <translation>Следующая встреча</translation>
        </message>
        <message>
            <source>%1. Next visit: %2</source>
            <translation>%1. Следующий визит: %2</translation>
        </message>
        <message>
            <source>#task %1</source>
            <extracomment>a line of a note that is a task</extracomment>
            <translation>#задача %1</translation>
        </message>
    </context>
    <context>
        <name>KfAccountItem</name>
        <message>
            <source>tier %1</source>
            <translation>сегмент %1</translation>
        </message>
    </context>
    <context>
        <name>KfBanner</name>
        <message>
            <source>Hide</source>
            <translation>Скрыть</translation>
        </message>
    </context>
    <context>
        <name>KfBarPlanChart</name>
        <message>
            <source>incomplete</source>
            <comment>a month that is not over</comment>
            <translation>неполный</translation>
        </message>
    </context>
    <context>
        <name>KfCaptureButton</name>
        <message>
            <source>New note</source>
            <translation>Новая заметка</translation>
        </message>
    </context>
    <context>
        <name>KfChartCard</name>
        <message>
            <source>Chart</source>
            <translation>График</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Таблица</translation>
        </message>
    </context>
    <context>
        <name>KfChip</name>
        <message>
            <source>Remove %1</source>
            <translation>Убрать: %1</translation>
        </message>
    </context>
    <context>
        <name>KfContractRibbon</name>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
    </context>
    <context>
        <name>KfDataRow</name>
        <message>
            <source>empty</source>
            <translation>пусто</translation>
        </message>
    </context>
    <context>
        <name>KfDataTable</name>
        <message>
            <source>sorted, descending</source>
            <translation>по убыванию</translation>
        </message>
        <message>
            <source>sorted, ascending</source>
            <translation>по возрастанию</translation>
        </message>
    </context>
    <context>
        <name>KfHealthDot</name>
        <message>
            <source>health: %1 of 100</source>
            <translation>состояние: %1 из 100</translation>
        </message>
    </context>
    <context>
        <name>KfHealthRing</name>
        <message>
            <source>Health: %1 of 100</source>
            <translation>Состояние: %1 из 100</translation>
        </message>
    </context>
    <context>
        <name>KfInputField</name>
        <message>
            <source>Hide what is written</source>
            <translation>Скрыть написанное</translation>
        </message>
        <message>
            <source>Show what is written</source>
            <translation>Показать написанное</translation>
        </message>
    </context>
    <context>
        <name>KfKpiTile</name>
        <message>
            <source>no data</source>
            <translation>нет данных</translation>
        </message>
    </context>
    <context>
        <name>KfMarginMeter</name>
        <message>
            <source>below the floor</source>
            <translation>ниже порога</translation>
        </message>
        <message>
            <source>short of the target</source>
            <translation>ниже цели</translation>
        </message>
        <message>
            <source>on target</source>
            <translation>цель достигнута</translation>
        </message>
        <message>
            <source>Margin: %1</source>
            <translation>Маржа: %1</translation>
        </message>
    </context>
    <context>
        <name>KfNavBar</name>
        <message>
            <source>Main navigation</source>
            <translation>Главное меню</translation>
        </message>
    </context>
    <context>
        <name>KfNavRail</name>
        <message>
            <source>Profile and settings</source>
            <translation>Профиль и настройки</translation>
        </message>
        <message>
            <source>Main navigation</source>
            <translation>Главное меню</translation>
        </message>
    </context>
    <context>
        <name>KfPersonCard</name>
        <message>
            <source>No contact</source>
            <translation>Нет контакта</translation>
        </message>
    </context>
    <context>
        <name>KfPinDots</name>
        <message>
            <source>%1 of %2 digits entered</source>
            <translation>Введено цифр: %1 из %2</translation>
        </message>
    </context>
    <context>
        <name>KfPinPad</name>
        <message>
            <source>Erase the last digit</source>
            <translation>Стереть последнюю цифру</translation>
        </message>
    </context>
    <context>
        <name>KfSearchField</name>
        <message>
            <source>Clear</source>
            <translation>Очистить</translation>
        </message>
    </context>
    <context>
        <name>KfSheet</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>KfSlaTimer</name>
        <message>
            <source>d</source>
            <comment>days, beside a number</comment>
            <translation>д</translation>
        </message>
        <message>
            <source>h</source>
            <comment>hours, beside a number</comment>
            <translation>ч</translation>
        </message>
        <message>
            <source>min</source>
            <comment>minutes, beside a number</comment>
            <translation>мин</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds, beside a number</comment>
            <translation>с</translation>
        </message>
        <message>
            <source>Overdue by</source>
            <comment>a time span follows</comment>
            <translation>Просрочено на</translation>
        </message>
        <message>
            <source>%1: overdue</source>
            <translation>%1: просрочено</translation>
        </message>
        <message>
            <source>%1: less than an hour</source>
            <translation>%1: меньше часа</translation>
        </message>
    </context>
    <context>
        <name>KfStakeholderMatrix</name>
        <message>
            <source>Influence on the decision</source>
            <translation>Влияние на решение</translation>
        </message>
        <message>
            <source>Attitude to us</source>
            <translation>Отношение к нам</translation>
        </message>
        <message>
            <source>Win over</source>
            <translation>Переубедить</translation>
        </message>
        <message>
            <source>Rely on</source>
            <translation>Опора</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>Наблюдать</translation>
        </message>
        <message>
            <source>Keep informed</source>
            <translation>Держать в курсе</translation>
        </message>
    </context>
    <context>
        <name>KfStepper</name>
        <message>
            <source>Less</source>
            <translation>Меньше</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Больше</translation>
        </message>
    </context>
    <context>
        <name>KfSyncPill</name>
        <message>
            <source>Offline</source>
            <translation>Офлайн</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Отправляем</translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n конфликт</numerusform>
                <numerusform>%n конфликта</numerusform>
                <numerusform>%n конфликтов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>%n не отправлено</numerusform>
                <numerusform>%n не отправлено</numerusform>
                <numerusform>%n не отправлено</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message numerus="yes">
            <source>Offline, %n change(s) waiting</source>
            <translation>
                <numerusform>Офлайн, %n изменение ждёт отправки</numerusform>
                <numerusform>Офлайн, %n изменения ждут отправки</numerusform>
                <numerusform>Офлайн, %n изменений ждут отправки</numerusform>
            </translation>
        </message>
        <message>
            <source>Sending changes: %1</source>
            <translation>Отправляем изменения: %1</translation>
        </message>
        <message>
            <source>Everything is saved and sent</source>
            <translation>Всё сохранено и отправлено</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Пауза</translation>
        </message>
        <message numerus="yes">
            <source>Paused, %n change(s) waiting</source>
            <translation>
                <numerusform>Пауза, %n изменение ждёт</numerusform>
                <numerusform>Пауза, %n изменения ждут</numerusform>
                <numerusform>Пауза, %n изменений ждут</numerusform>
            </translation>
        </message>
        <message>
            <source>Sync is paused</source>
            <translation>Синхронизация на паузе</translation>
        </message>
    </context>
    <context>
        <name>KfTaskItem</name>
        <message>
            <source>Done: %1</source>
            <translation>Сделано: %1</translation>
        </message>
        <message>
            <source>To do: %1</source>
            <translation>Сделать: %1</translation>
        </message>
    </context>
    <context>
        <name>KfToastHost</name>
        <message>
            <source>Undo</source>
            <translation>Вернуть</translation>
        </message>
    </context>
    <context>
        <name>LiveHeaderNarrow</name>
        <message>
            <source>Leave the page, the visit goes on</source>
            <translation>Свернуть визит</translation>
        </message>
        <message>
            <source>%1 to the client</source>
            <translation>%1 до клиента</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Завершить</translation>
        </message>
    </context>
    <context>
        <name>LiveHeaderWide</name>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Завершить</translation>
        </message>
    </context>
    <context>
        <name>MergedText</name>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Изменено вами</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Put together</source>
            <translation>Собрать</translation>
        </message>
    </context>
    <context>
        <name>NoAccountRow</name>
        <message>
            <source>No account: %1</source>
            <translation>Без клиента: %1</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Без клиента</translation>
        </message>
    </context>
    <context>
        <name>NoteArea</name>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>What was said, promised, noticed</source>
            <translation>Что сказали, пообещали, заметили</translation>
        </message>
    </context>
    <context>
        <name>NoteChips</name>
        <message>
            <source>Insert a task</source>
            <translation>Вставить задачу</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Задача</translation>
        </message>
        <message>
            <source>#task </source>
            <translation>#задача </translation>
        </message>
        <message>
            <source>Insert a promise</source>
            <translation>Вставить обещание</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Обещание</translation>
        </message>
        <message>
            <source>!promise </source>
            <translation>!обещание </translation>
        </message>
        <message>
            <source>Insert a risk</source>
            <translation>Вставить риск</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>Риск</translation>
        </message>
        <message>
            <source>?risk </source>
            <translation>?риск </translation>
        </message>
        <message>
            <source>Mention a person</source>
            <translation>Упомянуть человека</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Человек</translation>
        </message>
    </context>
    <context>
        <name>OfflineBanner</name>
        <message>
            <source>Everything is saved on this phone</source>
            <translation>Всё сохраняется на телефоне</translation>
        </message>
        <message>
            <source>Everything is saved on this tablet</source>
            <translation>Всё сохраняется на планшете</translation>
        </message>
        <message>
            <source>No connection.</source>
            <translation>Нет сети.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) will sync later</source>
            <translation>
                <numerusform>%n изменение уйдёт само</numerusform>
                <numerusform>%n изменения уйдут сами</numerusform>
                <numerusform>%n изменений уйдут сами</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OwnValue</name>
        <message>
            <source>yyyy-MM-dd</source>
            <extracomment>how a date is typed: Qt&apos;s letters for day, month and year, in the order of the language</extracomment>
            <translation>dd.MM.yyyy</translation>
        </message>
        <message>
            <source>Such as %1</source>
            <translation>Например, %1</translation>
        </message>
        <message>
            <source>It cannot be empty</source>
            <translation>Здесь нужно что-то написать</translation>
        </message>
        <message>
            <source>There is no such day or time. Write it like %1</source>
            <translation>Такого дня или времени нет. Напишите, например, %1</translation>
        </message>
        <message>
            <source>Write a number, such as 1500</source>
            <translation>Напишите число, например 1500</translation>
        </message>
        <message>
            <source>This cannot be kept as it is</source>
            <translation>В таком виде сохранить не получится</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Hide the passphrase</source>
            <translation>Скрыть пароль</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>Показать пароль</translation>
        </message>
    </context>
    <context>
        <name>QueueSection</name>
        <message>
            <source>Queue</source>
            <translation>Очередь</translation>
        </message>
    </context>
    <context>
        <name>RejectedSection</name>
        <message>
            <source>Not sent</source>
            <translation>Не отправлено</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Попробовать снова</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отбросить</translation>
        </message>
    </context>
    <context>
        <name>ResultCard</name>
        <message>
            <source>What it will be</source>
            <translation>Что получится</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>Решить позже</translation>
        </message>
        <message>
            <source>Save the result</source>
            <translation>Сохранить итог</translation>
        </message>
    </context>
    <context>
        <name>ResultChip</name>
        <message>
            <source>%1: %2</source>
            <comment>field: value</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: own value</source>
            <translation>%1: своё значение</translation>
        </message>
    </context>
    <context>
        <name>ReviewCard</name>
        <message>
            <source>Restore</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
    </context>
    <context>
        <name>StepsSection</name>
        <message>
            <source>Next steps</source>
            <translation>Следующие шаги</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message>
            <source>Sync</source>
            <translation>Синхронизация</translation>
        </message>
        <message>
            <source>Save what is unsent to a file</source>
            <translation>Сохранить неотправленное в файл</translation>
        </message>
    </context>
    <context>
        <name>TalkPane</name>
        <message>
            <source>To talk about</source>
            <translation>О чём говорить</translation>
        </message>
        <message>
            <source>We promised</source>
            <translation>Мы обещали</translation>
        </message>
        <message>
            <source>At the table</source>
            <translation>За столом</translation>
        </message>
        <message>
            <source>Add a topic</source>
            <translation>Добавить тему</translation>
        </message>
    </context>
    <context>
        <name>TodayHeader</name>
        <message>
            <source>Profile and settings</source>
            <translation>Профиль и настройки</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Поиск по всему</translation>
        </message>
        <message>
            <source>Route of the day</source>
            <translation>Маршрут дня</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Новый визит</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Unlock Keyfield</source>
            <translation>Открыть Keyfield</translation>
        </message>
        <message>
            <source>Choose a passphrase. It encrypts everything on this device and cannot be recovered</source>
            <translation>Придумайте пароль. Он шифрует всё на этом устройстве, восстановить его нельзя</translation>
        </message>
        <message>
            <source>Type your passphrase</source>
            <translation>Введите пароль</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Ещё раз тот же пароль</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Открываем</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Your data are encrypted, no network is needed</source>
            <translation>Данные зашифрованы, сеть не нужна</translation>
        </message>
        <message>
            <source>Invitation code</source>
            <translation>Код приглашения</translation>
        </message>
        <message>
            <source>Without an invitation</source>
            <translation>Без приглашения</translation>
        </message>
        <message>
            <source>I have an invitation</source>
            <translation>У меня есть приглашение</translation>
        </message>
    </context>
    <context>
        <name>kf::AccountModel</name>
        <message>
            <source>Task done</source>
            <translation>Задача выполнена</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>Обещание выполнено</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>No stage</source>
            <translation>Без стадии</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n сделка</numerusform>
                <numerusform>%n сделки</numerusform>
                <numerusform>%n сделок</numerusform>
            </translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Без клиента</translation>
        </message>
        <message>
            <source>Complaint settled</source>
            <translation>Вопрос решён</translation>
        </message>
        <message>
            <source>Goal reached</source>
            <translation>Цель достигнута</translation>
        </message>
        <message>
            <source>The client belongs to it</source>
            <translation>Клиент входит в неё</translation>
        </message>
        <message>
            <source>Deal without a name</source>
            <translation>Сделка без названия</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>day, time</comment>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>kf::AccountsModel</name>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n сделка</numerusform>
                <numerusform>%n сделки</numerusform>
                <numerusform>%n сделок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n заметка</numerusform>
                <numerusform>%n заметки</numerusform>
                <numerusform>%n заметок</numerusform>
            </translation>
        </message>
        <message>
            <source>segment %1</source>
            <translation>сегмент %1</translation>
        </message>
        <message>
            <source>Visit today at %1</source>
            <translation>Визит сегодня в %1</translation>
        </message>
        <message>
            <source>Visit tomorrow at %1</source>
            <translation>Визит завтра в %1</translation>
        </message>
        <message>
            <source>Visit on %1</source>
            <translation>Визит %1</translation>
        </message>
        <message>
            <source>Visit %1</source>
            <comment>Visit 9 days ago</comment>
            <translation>Визит %1</translation>
        </message>
        <message>
            <source>finding where you are</source>
            <translation>ищем, где вы</translation>
        </message>
        <message>
            <source>accuracy %1</source>
            <translation>точность %1</translation>
        </message>
        <message>
            <source>location is switched off</source>
            <translation>геолокация выключена</translation>
        </message>
        <message>
            <source>no location on this device</source>
            <translation>на этом устройстве нет геолокации</translation>
        </message>
        <message>
            <source>location not found</source>
            <translation>место не найдено</translation>
        </message>
        <message>
            <source>The filter «%1» is saved</source>
            <translation>Отбор «%1» сохранён</translation>
        </message>
        <message>
            <source>The filter «%1» is deleted</source>
            <translation>Отбор «%1» удалён</translation>
        </message>
        <message>
            <source>The filter could not be saved: %1</source>
            <translation>Отбор не сохранился: %1</translation>
        </message>
        <message>
            <source>at risk</source>
            <translation>под угрозой</translation>
        </message>
        <message>
            <source>not seen lately</source>
            <translation>давно не был</translation>
        </message>
    </context>
    <context>
        <name>kf::CaptureModel</name>
        <message>
            <source>visit at %1</source>
            <translation>визит в %1</translation>
        </message>
        <message>
            <source>last opened</source>
            <translation>недавно</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>черновик</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Без клиента</translation>
        </message>
        <message>
            <source>Another note is begun. Finish it first</source>
            <translation>Уже начата другая заметка. Сначала закончите её</translation>
        </message>
        <message>
            <source>nearby, %1</source>
            <comment>how far</comment>
            <translation>рядом, %1</translation>
        </message>
    </context>
    <context>
        <name>kf::ConflictModel</name>
        <message>
            <source>%1. %2: %3</source>
            <comment>field, device and time, value</comment>
            <translation>%1. %2: %3</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) are the same, </source>
            <extracomment>the first half of &quot;8 fields are the same, choose values for 3&quot;</extracomment>
            <translation>
                <numerusform>%n поле совпало, </numerusform>
                <numerusform>%n поля совпали, </numerusform>
                <numerusform>%n полей совпали, </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>choose values for %n</source>
            <translation>
                <numerusform>выберите значение для %n</numerusform>
                <numerusform>выберите значения для %n</numerusform>
                <numerusform>выберите значения для %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Deleted on “%1”, edited elsewhere. Restore or delete?</source>
            <translation>На устройстве «%1» удалили, на другом изменили. Вернуть или удалить?</translation>
        </message>
        <message>
            <source>Deleted on one device, edited on another. Restore or delete?</source>
            <translation>На одном устройстве удалили, на другом изменили. Вернуть или удалить?</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>client, day</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Take all from: %1</source>
            <translation>Взять всё: %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>field, what is wrong with its value</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Another device</source>
            <translation>Другое устройство</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>author, device</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>author and device, time</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Both are kept, nothing gets lost</source>
            <translation>Обе сохранены, ничего не потеряется</translation>
        </message>
        <message>
            <source>All are kept, nothing gets lost</source>
            <translation>Все сохранены, ничего не потеряется</translation>
        </message>
        <message>
            <source>Both versions stay in the history</source>
            <translation>Обе версии останутся в истории</translation>
        </message>
        <message>
            <source>All versions stay in the history</source>
            <translation>Все версии останутся в истории</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Оставить обе</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>Оставить все</translation>
        </message>
        <message>
            <source>Not saved. Every version is still there; try again</source>
            <translation>Не сохранилось. Все версии на месте, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Собрать</translation>
        </message>
    </context>
    <context>
        <name>kf::SyncModel</name>
        <message>
            <source>Encrypted on this device and on its way</source>
            <translation>Зашифровано на устройстве и в пути</translation>
        </message>
        <message>
            <source>Encrypted on this device and on its way. Last full sync at %1</source>
            <translation>Зашифровано на устройстве и в пути. Полная сверка была в %1</translation>
        </message>
        <message>
            <source>Everything is on this device</source>
            <translation>Всё на устройстве</translation>
        </message>
        <message>
            <source>It is not connected to a workspace yet</source>
            <translation>Оно пока не подключено к рабочему пространству</translation>
        </message>
        <message>
            <source>No connection. Nothing waits to be sent</source>
            <translation>Нет сети. Ничего не ждёт отправки</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait for a network</source>
            <translation>
                <numerusform>%n изменение ждёт сети</numerusform>
                <numerusform>%n изменения ждут сети</numerusform>
                <numerusform>%n изменений ждут сети</numerusform>
            </translation>
        </message>
        <message>
            <source>The server does not let this device in</source>
            <translation>Сервер не пускает это устройство</translation>
        </message>
        <message>
            <source>Your data are in place. Ask your administrator to connect it again</source>
            <translation>Данные на месте. Попросите администратора подключить его снова</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait to be sent</source>
            <translation>
                <numerusform>%n изменение ждёт отправки</numerusform>
                <numerusform>%n изменения ждут отправки</numerusform>
                <numerusform>%n изменений ждут отправки</numerusform>
            </translation>
        </message>
        <message>
            <source>They leave by themselves</source>
            <translation>Уйдут сами</translation>
        </message>
        <message>
            <source>Everything is on the server</source>
            <translation>Всё на сервере</translation>
        </message>
        <message>
            <source>Checked at %1</source>
            <translation>Сверено в %1</translation>
        </message>
        <message>
            <source>You can go on working</source>
            <translation>Можно работать дальше</translation>
        </message>
        <message>
            <source>Receiving your records</source>
            <translation>Получаем ваши записи</translation>
        </message>
        <message>
            <source>%1 of %2 received</source>
            <translation>Получено %1 из %2</translation>
        </message>
        <message>
            <source>Looking for news</source>
            <translation>Проверяем новости</translation>
        </message>
        <message>
            <source>Sending changes</source>
            <translation>Отправляем изменения</translation>
        </message>
        <message>
            <source>%1 of %2 sent</source>
            <translation>Отправлено %1 из %2</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Отправлено</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Отправляем</translation>
        </message>
        <message>
            <source>Waits for a network</source>
            <translation>Ждёт сети</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>В очереди</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Deleted on one device, edited on another</source>
            <translation>Удалено на одном устройстве, изменено на другом</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>client, day</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Restore or delete?</source>
            <translation>Вернуть или удалить?</translation>
        </message>
        <message>
            <source>Both are kept, nothing is lost</source>
            <translation>Обе сохранены, ничего не потеряется</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>Note: title</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Edit: %1</source>
            <translation>Правка: %1</translation>
        </message>
        <message>
            <source>Deletion: %1</source>
            <translation>Удаление: %1</translation>
        </message>
        <message>
            <source>Restored: %1</source>
            <translation>Возвращено: %1</translation>
        </message>
        <message>
            <source>Erased: %1</source>
            <translation>Стёрто: %1</translation>
        </message>
        <message>
            <source>Not sent: you have no right to change this. Your text is kept here</source>
            <translation>Не отправилось: нет права это менять. Ваш текст сохранён здесь</translation>
        </message>
        <message>
            <source>Not sent: larger than the server takes. Your text is kept here</source>
            <translation>Не отправилось: больше, чем принимает сервер. Ваш текст сохранён здесь</translation>
        </message>
        <message>
            <source>Not sent: the server could not read it. Your text is kept here</source>
            <translation>Не отправилось: сервер не смог прочитать. Ваш текст сохранён здесь</translation>
        </message>
        <message>
            <source>From a rescue file: you wrote something else here meanwhile. It is kept until you choose</source>
            <translation>Из резервного файла: здесь вы за это время написали другое. Сохранено, пока вы не выберете</translation>
        </message>
        <message>
            <source>Not sent: the server refused it. Your text is kept here</source>
            <translation>Не отправилось: сервер не принял. Ваш текст сохранён здесь</translation>
        </message>
        <message>
            <source>All are kept, nothing is lost</source>
            <translation>Все сохранены, ничего не потеряется</translation>
        </message>
        <message>
            <source>Sync is paused</source>
            <translation>Синхронизация на паузе</translation>
        </message>
        <message>
            <source>What others write comes once you go on</source>
            <translation>Чужие изменения придут, когда продолжите</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait on this device</source>
            <translation>
                <numerusform>%n изменение ждёт на устройстве</numerusform>
                <numerusform>%n изменения ждут на устройстве</numerusform>
                <numerusform>%n изменений ждут на устройстве</numerusform>
            </translation>
        </message>
        <message>
            <source>Waits until you go on</source>
            <translation>Ждёт, пока не продолжите</translation>
        </message>
        <message>
            <source>Everything is on this device. Nothing waits to be sent</source>
            <translation>Всё на устройстве. Отправлять нечего</translation>
        </message>
        <message numerus="yes">
            <source>Everything is on this device, %n change(s) wait</source>
            <translation>
                <numerusform>Всё на устройстве, %n изменение ждёт</numerusform>
                <numerusform>Всё на устройстве, %n изменения ждут</numerusform>
                <numerusform>Всё на устройстве, %n изменений ждут</numerusform>
            </translation>
        </message>
        <message>
            <source>The server does not answer, trying again</source>
            <translation>Сервер не отвечает, пробуем ещё раз</translation>
        </message>
        <message>
            <source>The server does not answer, trying again in less than a minute</source>
            <translation>Сервер не отвечает, попробуем меньше чем через минуту</translation>
        </message>
        <message numerus="yes">
            <source>The server does not answer, trying again in %n minute(s)</source>
            <translation>
                <numerusform>Сервер не отвечает, попробуем через %n мин</numerusform>
                <numerusform>Сервер не отвечает, попробуем через %n мин</numerusform>
                <numerusform>Сервер не отвечает, попробуем через %n мин</numerusform>
            </translation>
        </message>
        <message>
            <source>No client</source>
            <translation>Без клиента</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>the name of a field, what is in it</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Not discarded. Nothing was changed; try again</source>
            <translation>Не отброшено. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>Discarded</source>
            <translation>Отброшено</translation>
        </message>
        <message>
            <source>It could not be taken back. Nothing was changed</source>
            <translation>Вернуть не получилось. Ничего не изменилось</translation>
        </message>
        <message>
            <source>Waits for the server</source>
            <translation>Ждёт сервера</translation>
        </message>
        <message>
            <source>Not sent: you have no access to this client. Your text is kept here</source>
            <translation>Не отправилось: нет доступа к этому клиенту. Ваш текст сохранён здесь</translation>
        </message>
        <message>
            <source>Not sent: you may only read this. Your text is kept here</source>
            <translation>Не отправилось: здесь можно только читать. Ваш текст сохранён здесь</translation>
        </message>
        <message>
            <source>Not sent: what it belongs to was not accepted either. Your text is kept here</source>
            <translation>Не отправилось: не принято и то, к чему это относится. Ваш текст сохранён здесь</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) wait for a network that costs nothing</source>
            <translation>
                <numerusform>%n файл ждёт бесплатной сети</numerusform>
                <numerusform>%n файла ждут бесплатной сети</numerusform>
                <numerusform>%n файлов ждут бесплатной сети</numerusform>
            </translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>Коллега</translation>
        </message>
        <message>
            <source>Its author has no access to this client any more</source>
            <translation>У автора больше нет доступа к этому клиенту</translation>
        </message>
        <message>
            <source>Its author may only read here</source>
            <translation>Автор может здесь только читать</translation>
        </message>
        <message>
            <source>It belongs to what was not accepted either</source>
            <translation>Относится к тому, что тоже не принято</translation>
        </message>
        <message>
            <source>Its author has no right to change this</source>
            <translation>Автор не вправе это менять</translation>
        </message>
        <message>
            <source>It is yours now, and goes out with the next sync</source>
            <translation>Теперь это ваше и уйдёт со следующей синхронизацией</translation>
        </message>
        <message>
            <source>Not taken over. Nothing was changed; try again</source>
            <translation>Не взято. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
    </context>
    <context>
        <name>kf::TodayModel</name>
        <message>
            <source>Task done</source>
            <translation>Задача выполнена</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>Обещание выполнено</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>Visit under way</source>
            <translation>Визит идёт</translation>
        </message>
        <message>
            <source>Next visit</source>
            <translation>Следующий визит</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>до %1</translation>
        </message>
        <message>
            <source>The next one is %1, %2: %3</source>
            <translation>Ближайший %1, %2: %3</translation>
        </message>
        <message>
            <source>All day</source>
            <translation>Весь день</translation>
        </message>
        <message>
            <source>All day, %1</source>
            <translation>Весь день, %1</translation>
        </message>
        <message>
            <source>Pause %1</source>
            <translation>Пауза %1</translation>
        </message>
        <message>
            <source>Running late by %1</source>
            <translation>Опаздываем на %1</translation>
        </message>
        <message>
            <source>To begin with: %1</source>
            <translation>Начните с этого: %1</translation>
        </message>
    </context>
    <context>
        <name>kf::UnlockModel</name>
        <message>
            <source>Good night</source>
            <translation>Доброй ночи</translation>
        </message>
        <message>
            <source>Good morning</source>
            <translation>Доброе утро</translation>
        </message>
        <message>
            <source>Good afternoon</source>
            <translation>Добрый день</translation>
        </message>
        <message>
            <source>Good evening</source>
            <translation>Добрый вечер</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>greeting, name</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Type the passphrase</source>
            <translation>Введите пароль</translation>
        </message>
        <message numerus="yes">
            <source>At least %n characters, please</source>
            <translation>
                <numerusform>Нужен хотя бы %n знак</numerusform>
                <numerusform>Нужно хотя бы %n знака</numerusform>
                <numerusform>Нужно хотя бы %n знаков</numerusform>
            </translation>
        </message>
        <message>
            <source>The two do not match</source>
            <translation>Пароли не совпали</translation>
        </message>
        <message>
            <source>That passphrase didn&apos;t match</source>
            <translation>Пароль не подошёл</translation>
        </message>
        <message>
            <source>Another Keyfield has these data open. Close it and try again</source>
            <translation>Эти данные открыты в другом окне Keyfield. Закройте его и попробуйте снова</translation>
        </message>
        <message>
            <source>These data were made by a newer Keyfield. Update the app to open them</source>
            <translation>Эти данные создал более новый Keyfield. Обновите приложение, чтобы открыть их</translation>
        </message>
        <message>
            <source>The data file is damaged. Nothing was deleted; ask your administrator</source>
            <translation>Файл данных повреждён. Ничего не удалено, обратитесь к администратору</translation>
        </message>
        <message>
            <source>No room is left on this device. Free some and try again</source>
            <translation>На устройстве нет места. Освободите его и попробуйте снова</translation>
        </message>
        <message>
            <source>Could not open the data. They are untouched; try again</source>
            <translation>Не получилось открыть данные. Они не тронуты, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>This is no whole invitation code: one begins with KF1-. Copy all of it, or leave it out</source>
            <translation>Это не целый код приглашения: он начинается с KF1-. Скопируйте его целиком или оставьте поле пустым</translation>
        </message>
    </context>
    <context>
        <name>record</name>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Контакт</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Задача</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Обещание</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Товар</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>Сделка</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Legal name</source>
            <translation>Юридическое лицо</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Почта</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>Входит в</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Сегмент</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>Отрасль</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Founded in</source>
            <translation>Год основания</translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>Сотрудников</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>Коротко</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Должность</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Цель визита</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Конец</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Часовой пояс</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Участники</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Срок</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Who promised</source>
            <translation>Кто обещал</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Кому</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Выполнено</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Серия</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Цена</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Product as written</source>
            <translation>Товар, как записан</translation>
        </message>
        <message>
            <source>Sales person</source>
            <translation>Менеджер</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Стадия</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>Сумма</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Открыта</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Закрыта</translation>
        </message>
        <message>
            <source>we</source>
            <translation>мы</translation>
        </message>
        <message>
            <source>client</source>
            <translation>клиент</translation>
        </message>
        <message>
            <source>From the note</source>
            <translation>Из заметки</translation>
        </message>
        <message>
            <source>Said as</source>
            <translation>Как сказано</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Жалоба</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Потребность</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>Риск</translation>
        </message>
        <message>
            <source>Idea</source>
            <translation>Идея</translation>
        </message>
        <message>
            <source>Who complained</source>
            <translation>Кто жалуется</translation>
        </message>
        <message>
            <source>Answer due</source>
            <translation>Срок ответа</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Улажена</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Достигнута</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>Чья</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Закрыта</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>Снят</translation>
        </message>
        <message>
            <source>Taken up</source>
            <translation>Взята в работу</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>На карте</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Начат</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Завершён</translation>
        </message>
        <message>
            <source>Paused since</source>
            <translation>На паузе с</translation>
        </message>
        <message>
            <source>Seconds paused</source>
            <translation>Секунд на паузе</translation>
        </message>
        <message>
            <source>Check-in</source>
            <translation>Отметка</translation>
        </message>
        <message>
            <source>Checked in where</source>
            <translation>Где отметка</translation>
        </message>
        <message>
            <source>Checked in when</source>
            <translation>Когда отметка</translation>
        </message>
        <message>
            <source>Metres to the client</source>
            <translation>Метров до клиента</translation>
        </message>
        <message>
            <source>good</source>
            <translation>точная</translation>
        </message>
        <message>
            <source>weak</source>
            <translation>неточная</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>старая</translation>
        </message>
        <message>
            <source>mocked</source>
            <translation>подменённая</translation>
        </message>
        <message>
            <source>denied</source>
            <translation>геолокация выключена</translation>
        </message>
        <message>
            <source>no receiver</source>
            <translation>нечем определить</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>место не нашлось</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>без отметки</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>Вложение</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Формат</translation>
        </message>
        <message>
            <source>Size in bytes</source>
            <translation>Размер в байтах</translation>
        </message>
        <message>
            <source>Length in milliseconds</source>
            <translation>Длительность в миллисекундах</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Отпечаток</translation>
        </message>
        <message>
            <source>Taken at</source>
            <translation>Снято</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Расшифровка</translation>
        </message>
        <message>
            <source>voice</source>
            <translation>голос</translation>
        </message>
        <message>
            <source>photo</source>
            <translation>фото</translation>
        </message>
        <message>
            <source>file</source>
            <translation>файл</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Чек-лист</translation>
        </message>
        <message>
            <source>Checklist item</source>
            <translation>Пункт чек-листа</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>How content the client is, 1 to 5</source>
            <translation>Насколько доволен клиент, от 1 до 5</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>День рождения</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Повторяется</translation>
        </message>
        <message>
            <source>Place in the list</source>
            <translation>Место в списке</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Зачем</translation>
        </message>
        <message>
            <source>Needs a photo</source>
            <translation>Нужно фото</translation>
        </message>
        <message>
            <source>To what</source>
            <translation>На что</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Why it does not apply</source>
            <translation>Почему неприменимо</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыто</translation>
        </message>
        <message>
            <source>done</source>
            <translation>сделано</translation>
        </message>
        <message>
            <source>n/a</source>
            <translation>неприменимо</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Фото</translation>
        </message>
        <message>
            <source>Taxpayer number</source>
            <translation>ИНН</translation>
        </message>
        <message>
            <source>KPP</source>
            <translation>КПП</translation>
        </message>
        <message>
            <source>Days between contacts</source>
            <translation>Дней между контактами</translation>
        </message>
        <message>
            <source>Language of letters</source>
            <translation>Язык писем</translation>
        </message>
        <message>
            <source>What matters to them</source>
            <translation>Что важно</translation>
        </message>
        <message>
            <source>In the calendar</source>
            <translation>В календаре</translation>
        </message>
        <message>
            <source>ru</source>
            <translation>русский</translation>
        </message>
        <message>
            <source>en</source>
            <translation>английский</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Gets a letter after a visit</source>
            <translation>Получает письмо после визита</translation>
        </message>
        <message>
            <source>Who does it</source>
            <translation>Кто делает</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Срочно</translation>
        </message>
        <message>
            <source>Who sees it</source>
            <translation>Кто видит</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>Коллега</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Логин</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Роль</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Руководитель</translation>
        </message>
        <message>
            <source>Team member</source>
            <translation>Участник команды</translation>
        </message>
        <message>
            <source>From</source>
            <translation>С какого времени</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>По какое время</translation>
        </message>
        <message>
            <source>Not in force</source>
            <translation>Не действует</translation>
        </message>
        <message>
            <source>private</source>
            <translation>личная</translation>
        </message>
        <message>
            <source>team</source>
            <translation>команда</translation>
        </message>
        <message>
            <source>kam</source>
            <translation>КАМ</translation>
        </message>
        <message>
            <source>deputy</source>
            <translation>заместитель</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>руководитель</translation>
        </message>
        <message>
            <source>specialist</source>
            <translation>специалист</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>читатель</translation>
        </message>
        <message>
            <source>admin</source>
            <translation>администратор</translation>
        </message>
        <message>
            <source>What was promised</source>
            <translation>Что обещано</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Что случилось</translation>
        </message>
        <message>
            <source>What is to be reached</source>
            <translation>Чего добиться</translation>
        </message>
        <message>
            <source>What they need</source>
            <translation>Что нужно</translation>
        </message>
        <message>
            <source>What may happen</source>
            <translation>Что может случиться</translation>
        </message>
        <message>
            <source>The idea</source>
            <translation>Идея</translation>
        </message>
        <message>
            <source>What to see to</source>
            <translation>Что проверить</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>О чём</translation>
        </message>
        <message>
            <source>Key of the bytes</source>
            <translation>Ключ файла</translation>
        </message>
    </context>
    <context>
        <name>kf::NoteReading</name>
        <message>
            <source>Looks like a task</source>
            <translation>Похоже на задачу</translation>
        </message>
        <message>
            <source>%1, due %2</source>
            <translation>%1, срок %2</translation>
        </message>
    </context>
    <context>
        <name>SignBar</name>
        <message>
            <source>Insert a task</source>
            <translation>Вставить задачу</translation>
        </message>
        <message>
            <source>#task </source>
            <translation>#задача </translation>
        </message>
        <message>
            <source>Insert a promise</source>
            <translation>Вставить обещание</translation>
        </message>
        <message>
            <source>!promise </source>
            <translation>!обещание </translation>
        </message>
        <message>
            <source>Mention a person</source>
            <translation>Упомянуть человека</translation>
        </message>
        <message>
            <source>Take photos</source>
            <translation>Сделать снимки</translation>
        </message>
        <message>
            <source>Record a voice note</source>
            <translation>Записать голос</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Search and commands</source>
            <translation>Поиск и команды</translation>
        </message>
        <message>
            <source>Accounts, notes, people, commands</source>
            <translation>Клиенты, заметки, люди, команды</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Найденное</translation>
        </message>
        <message>
            <source>Check the spelling, or try fewer words</source>
            <translation>Проверьте, как написано, или уберите слово</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего нет</translation>
        </message>
        <message>
            <source>Search: %1</source>
            <translation>Искать: %1</translation>
        </message>
    </context>
    <context>
        <name>HomeCommands</name>
        <message>
            <source>New note, %1</source>
            <comment>the name of a client</comment>
            <translation>Новая заметка, %1</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Новая заметка</translation>
        </message>
        <message>
            <source>write, record, add</source>
            <comment>further words for a new note</comment>
            <translation>записать, добавить, написать</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>day, agenda, start</source>
            <comment>further words for the page Today</comment>
            <translation>день, повестка, начало</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>customers, companies, portfolio</source>
            <comment>further words for the page Accounts</comment>
            <translation>компании, портфель, заказчики</translation>
        </message>
        <message>
            <source>What is saved and sent</source>
            <translation>Что сохранено и отправлено</translation>
        </message>
        <message>
            <source>sync, synchronization, server, queue</source>
            <comment>further words for the page Sync</comment>
            <translation>синхронизация, сервер, очередь, сеть</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>take back, restore</source>
            <comment>further words for undoing</comment>
            <translation>отменить, восстановить</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Заблокировать</translation>
        </message>
        <message>
            <source>close, quit, security</source>
            <comment>further words for locking</comment>
            <translation>закрыть, выйти, безопасность</translation>
        </message>
        <message>
            <source>Start a visit, %1</source>
            <comment>the name of a client</comment>
            <translation>Начать визит, %1</translation>
        </message>
        <message>
            <source>Start the visit</source>
            <translation>Начать визит</translation>
        </message>
        <message>
            <source>check in, meeting, go on</source>
            <comment>further words for starting a visit</comment>
            <translation>отметиться, встреча, приехать, продолжить</translation>
        </message>
        <message>
            <source>New task, %1</source>
            <comment>the name of a client</comment>
            <translation>Новая задача, %1</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Новая задача</translation>
        </message>
        <message>
            <source>to do, remember, add</source>
            <comment>further words for a new task</comment>
            <translation>дело, поручение, добавить</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Задачи</translation>
        </message>
        <message>
            <source>promises, to do, due, waiting</source>
            <comment>further words for the page Tasks</comment>
            <translation>обещания, дела, сроки, жду</translation>
        </message>
        <message>
            <source>Brief, %1</source>
            <comment>the name of a client</comment>
            <translation>Бриф, %1</translation>
        </message>
        <message>
            <source>Brief of the next visit</source>
            <translation>Бриф следующего визита</translation>
        </message>
        <message>
            <source>meeting, prepare, summary</source>
            <comment>further words for the brief</comment>
            <translation>встреча, подготовка, досье, сводка</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Удалённое</translation>
        </message>
        <message>
            <source>trash, restore, bring back, find</source>
            <comment>further words for what was deleted</comment>
            <translation>корзина, вернуть, восстановить, найти</translation>
        </message>
        <message>
            <source>Letters that wait</source>
            <translation>Письма ждут отправки</translation>
        </message>
        <message>
            <source>mail, outbox, follow-up, send</source>
            <comment>further words for letters that wait</comment>
            <translation>почта, исходящие, протокол, отправить</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>Загрузить из файла</translation>
        </message>
        <message>
            <source>csv, excel, crm, load, table</source>
            <comment>further words for importing</comment>
            <translation>импорт, csv, excel, таблица, crm</translation>
        </message>
        <message>
            <source>Export everything</source>
            <translation>Выгрузить всё</translation>
        </message>
        <message>
            <source>csv, json, backup, save, take out</source>
            <comment>further words for exporting</comment>
            <translation>экспорт, csv, json, резервная копия, сохранить</translation>
        </message>
        <message>
            <source>Join with an invitation</source>
            <translation>Подключиться по приглашению</translation>
        </message>
        <message>
            <source>company, server, code, workspace</source>
            <comment>further words for joining a workspace</comment>
            <translation>компания, сервер, код, пространство</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>shortcuts, help, keyboard, ?</source>
            <comment>further words for the list of keys</comment>
            <translation>сочетания, справка, помощь, клавиатура, ?</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>language, theme, dark, light, text size, passphrase, profile</source>
            <comment>further words for settings</comment>
            <translation>язык, тема, тёмная, светлая, размер текста, пароль, профиль, вид</translation>
        </message>
        <message>
            <source>Plan a visit, %1</source>
            <comment>the name of a client</comment>
            <translation>Запланировать визит, %1</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
        <message>
            <source>new visit, appointment, schedule</source>
            <comment>further words for planning a visit</comment>
            <translation>новый визит, встреча, назначить, план</translation>
        </message>
        <message>
            <source>Visit planning</source>
            <translation>Планирование визитов</translation>
        </message>
        <message>
            <source>calendar, week, schedule, route</source>
            <comment>further words for the page Visit planning</comment>
            <translation>календарь, неделя, расписание, маршрут</translation>
        </message>
        <message>
            <source>New contact, %1</source>
            <comment>the name of a client</comment>
            <translation>Новый контакт, %1</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Новый контакт</translation>
        </message>
        <message>
            <source>person, people, add, create</source>
            <comment>further words for a new contact</comment>
            <translation>человек, персона, добавить, создать</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Новый клиент</translation>
        </message>
        <message>
            <source>company, customer, account, add, create</source>
            <comment>further words for a new client</comment>
            <translation>компания, заказчик, добавить, создать</translation>
        </message>
        <message>
            <source>Show to the client, %1</source>
            <comment>the name of a client</comment>
            <translation>Показать клиенту, %1</translation>
        </message>
        <message>
            <source>Show to the client</source>
            <translation>Показать клиенту</translation>
        </message>
        <message>
            <source>screen, presentation, agreements</source>
            <comment>further words for what a client may see</comment>
            <translation>экран, презентация, договорённости</translation>
        </message>
        <message>
            <source>Print the brief</source>
            <translation>Напечатать бриф</translation>
        </message>
    </context>
    <context>
        <name>KfTitleBar</name>
        <message>
            <source>Search and commands</source>
            <translation>Поиск и команды</translation>
        </message>
    </context>
    <context>
        <name>PaletteFooter</name>
        <message>
            <source>choose</source>
            <translation>выбрать</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыть</translation>
        </message>
        <message>
            <source>actions</source>
            <translation>действия</translation>
        </message>
    </context>
    <context>
        <name>SearchFilters</name>
        <message>
            <source>Kinds of records</source>
            <translation>Виды записей</translation>
        </message>
    </context>
    <context>
        <name>SearchItem</name>
        <message>
            <source>All %1</source>
            <translation>Все %1</translation>
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Поиск по всему</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Найденное</translation>
        </message>
        <message>
            <source>Accounts, people, notes, tasks and deals, in any form of the word</source>
            <translation>Клиенты, люди, заметки, задачи и сделки, в любой форме слова</translation>
        </message>
        <message>
            <source>Check the spelling, or try fewer words</source>
            <translation>Проверьте, как написано, или уберите слово</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего нет</translation>
        </message>
        <message>
            <source>Search: %1</source>
            <translation>Искать: %1</translation>
        </message>
    </context>
    <context>
        <name>kf::SearchModel</name>
        <message>
            <source>Very many matches on this device, no network needed</source>
            <translation>Очень много совпадений, сеть не нужна</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es) on this device, no network needed</source>
            <translation>
                <numerusform>%n совпадение на устройстве, сеть не нужна</numerusform>
                <numerusform>%n совпадения на устройстве, сеть не нужна</numerusform>
                <numerusform>%n совпадений на устройстве, сеть не нужна</numerusform>
            </translation>
        </message>
        <message>
            <source>Due %1</source>
            <extracomment>a date: Срок 15 октября</extracomment>
            <translation>Срок %1</translation>
        </message>
        <message>
            <source>No client</source>
            <translation>Без клиента</translation>
        </message>
        <message>
            <source>%1, visit</source>
            <comment>of which client the note is</comment>
            <translation>%1, визит</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Действия</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Недавние</translation>
        </message>
        <message>
            <source>All</source>
            <comment>kinds of records</comment>
            <translation>Всё</translation>
        </message>
        <message>
            <source>History of changes</source>
            <translation>История изменений</translation>
        </message>
    </context>
    <context>
        <name>CompletionBar</name>
        <message>
            <source>Who is meant?</source>
            <translation>Кто имеется в виду?</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>Подсказки</translation>
        </message>
        <message numerus="yes">
            <source>%n suggestion(s)</source>
            <translation>
                <numerusform>%n подсказка</numerusform>
                <numerusform>%n подсказки</numerusform>
                <numerusform>%n подсказок</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::NoteCompletion</name>
        <message>
            <source>task</source>
            <translation>задача</translation>
        </message>
        <message>
            <source>promise</source>
            <translation>обещание</translation>
        </message>
        <message>
            <source>risk</source>
            <translation>риск</translation>
        </message>
        <message>
            <source>complaint</source>
            <translation>жалоба</translation>
        </message>
        <message>
            <source>need</source>
            <translation>потребность</translation>
        </message>
        <message>
            <source>idea</source>
            <translation>идея</translation>
        </message>
    </context>
    <context>
        <name>VisitPage</name>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Save this as the client&apos;s place?</source>
            <translation>Сохранить место клиента?</translation>
        </message>
    </context>
    <context>
        <name>kf::VoiceNote</name>
        <message>
            <source>Voice note, %1</source>
            <translation>Голос, %1</translation>
        </message>
    </context>
    <context>
        <name>CaptureBar</name>
        <message>
            <source>Take photos</source>
            <translation>Сделать снимки</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Фото</translation>
        </message>
        <message>
            <source>Record a voice note</source>
            <translation>Записать голос</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Чек-лист</translation>
        </message>
        <message>
            <source>Checklist, %1</source>
            <translation>Чек-лист, %1</translation>
        </message>
        <message>
            <source>Open the brief</source>
            <translation>Открыть бриф</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>Бриф</translation>
        </message>
    </context>
    <context>
        <name>MediaTools</name>
        <message>
            <source>Take photos</source>
            <translation>Сделать снимки</translation>
        </message>
        <message>
            <source>Record a voice note</source>
            <translation>Записать голос</translation>
        </message>
        <message>
            <source>Checklist, %1</source>
            <translation>Чек-лист, %1</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Чек-лист</translation>
        </message>
    </context>
    <context>
        <name>kf::NoteModel</name>
        <message>
            <source>Not saved: no room on this device. Copy the text before closing</source>
            <translation>Не сохранено: на устройстве нет места. Скопируйте текст, прежде чем закрыть</translation>
        </message>
    </context>
    <context>
        <name>NoteProposals</name>
        <message>
            <source>Next steps found in the note</source>
            <translation>Найденные в заметке следующие шаги</translation>
        </message>
    </context>
    <context>
        <name>NoteState</name>
        <message>
            <source>Saved on this device</source>
            <translation>Сохранено на устройстве</translation>
        </message>
    </context>
    <context>
        <name>DayPicker</name>
        <message>
            <source>To another day</source>
            <translation>На другой день</translation>
        </message>
        <message>
            <source>We do not understand this day</source>
            <translation>Не понимаем этот день</translation>
        </message>
        <message>
            <source>In your words</source>
            <translation>Своими словами</translation>
        </message>
        <message>
            <source>On Friday 15:00, 16.10</source>
            <translation>В пятницу 15:00, 16.10</translation>
        </message>
        <message>
            <source>Move to: %1</source>
            <translation>Перенести: %1</translation>
        </message>
    </context>
    <context>
        <name>NothingLeft</name>
        <message>
            <source>All done for today.</source>
            <translation>На сегодня всё.</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Новая задача</translation>
        </message>
        <message>
            <source>What clients promise you will stand here, with how long you have waited</source>
            <translation>Здесь будет то, что обещали клиенты, и сколько вы этого ждёте</translation>
        </message>
        <message>
            <source>Complaints of your clients will stand here until they are settled</source>
            <translation>Здесь будут жалобы клиентов, пока они не решены</translation>
        </message>
        <message>
            <source>All done for today</source>
            <translation>На сегодня всё</translation>
        </message>
        <message>
            <source>Nobody owes you anything</source>
            <translation>Никто ничего не должен</translation>
        </message>
        <message>
            <source>No open issues</source>
            <translation>Открытых вопросов нет</translation>
        </message>
    </context>
    <context>
        <name>Recurrence</name>
        <message>
            <source>every day</source>
            <translation>каждый день</translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>каждый %n день</numerusform>
                <numerusform>каждые %n дня</numerusform>
                <numerusform>каждые %n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>every working day</source>
            <translation>каждый рабочий день</translation>
        </message>
        <message numerus="yes">
            <source>every %n working day(s)</source>
            <translation>
                <numerusform>каждый %n рабочий день</numerusform>
                <numerusform>каждые %n рабочих дня</numerusform>
                <numerusform>каждые %n рабочих дней</numerusform>
            </translation>
        </message>
        <message>
            <source>every week</source>
            <translation>каждую неделю</translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s)</source>
            <translation>
                <numerusform>каждую %n неделю</numerusform>
                <numerusform>каждые %n недели</numerusform>
                <numerusform>каждые %n недель</numerusform>
            </translation>
        </message>
        <message>
            <source>every month</source>
            <translation>каждый месяц</translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>каждый %n месяц</numerusform>
                <numerusform>каждые %n месяца</numerusform>
                <numerusform>каждые %n месяцев</numerusform>
            </translation>
        </message>
        <message>
            <source>every quarter</source>
            <translation>каждый квартал</translation>
        </message>
        <message numerus="yes">
            <source>every %n quarter(s)</source>
            <translation>
                <numerusform>каждый %n квартал</numerusform>
                <numerusform>каждые %n квартала</numerusform>
                <numerusform>каждые %n кварталов</numerusform>
            </translation>
        </message>
        <message>
            <source>every year</source>
            <translation>каждый год</translation>
        </message>
        <message numerus="yes">
            <source>every %n year(s)</source>
            <translation>
                <numerusform>каждый %n год</numerusform>
                <numerusform>каждые %n года</numerusform>
                <numerusform>каждые %n лет</numerusform>
            </translation>
        </message>
        <message>
            <source>on the last day</source>
            <translation>в последний день</translation>
        </message>
        <message>
            <source>on day %1</source>
            <translation>%1-го числа</translation>
        </message>
        <message>
            <source>%1, for the last time in it</source>
            <comment>a weekday of a month</comment>
            <translation>%1, последний раз за месяц</translation>
        </message>
        <message>
            <source>%1, no. %2 in it</source>
            <comment>a weekday of a month</comment>
            <translation>%1, %2-й раз за месяц</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>how often, on which day</comment>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>TaskDetail</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>Who promised</source>
            <translation>Кто обещал</translation>
        </message>
        <message>
            <source>We promised</source>
            <translation>Обещали мы</translation>
        </message>
        <message>
            <source>The client promised</source>
            <translation>Обещал клиент</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Перенести</translation>
        </message>
        <message>
            <source>There is a task to remind them</source>
            <translation>Задача напомнить есть</translation>
        </message>
        <message>
            <source>Remind them</source>
            <translation>Напомнить</translation>
        </message>
        <message>
            <source>It is done</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <source>History of changes</source>
            <translation>История изменений</translation>
        </message>
        <message>
            <source>Somebody else does it</source>
            <translation>Делает другой</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Срочно</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
    </context>
    <context>
        <name>TaskDue</name>
        <message>
            <source>Due</source>
            <translation>Срок</translation>
        </message>
        <message>
            <source>Tomorrow, on Friday 15:00, 16.10</source>
            <translation>Завтра, в пятницу 15:00, 16.10</translation>
        </message>
    </context>
    <context>
        <name>TaskOrigin</name>
        <message>
            <source>From the note of %1</source>
            <comment>a day</comment>
            <translation>Из заметки, %1</translation>
        </message>
        <message>
            <source>Said as</source>
            <translation>Из заметки</translation>
        </message>
    </context>
    <context>
        <name>TaskRow</name>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Перенести</translation>
        </message>
        <message>
            <source>There is a task to remind them: %1</source>
            <translation>Задача напомнить есть: %1</translation>
        </message>
        <message>
            <source>Remind: %1</source>
            <comment>button</comment>
            <translation>Напомнить: %1</translation>
        </message>
    </context>
    <context>
        <name>TasksHeader</name>
        <message>
            <source>Mine</source>
            <translation>Мои</translation>
        </message>
        <message>
            <source>Waiting for</source>
            <translation>Жду от других</translation>
        </message>
        <message>
            <source>Issues</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Задачи</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Новая задача</translation>
        </message>
        <message>
            <source>Which tasks</source>
            <translation>Какие задачи</translation>
        </message>
    </context>
    <context>
        <name>TasksList</name>
        <message>
            <source>Tasks</source>
            <translation>Задачи</translation>
        </message>
    </context>
    <context>
        <name>TasksPage</name>
        <message>
            <source>Tasks</source>
            <translation>Задачи</translation>
        </message>
        <message>
            <source>Width of the list of tasks</source>
            <translation>Ширина списка задач</translation>
        </message>
    </context>
    <context>
        <name>kf::TasksModel</name>
        <message>
            <source>Done. Next time: %1</source>
            <translation>Сделано. Следующий раз: %1</translation>
        </message>
        <message>
            <source>Task done</source>
            <translation>Задача выполнена</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>Обещание выполнено</translation>
        </message>
        <message>
            <source>Complaint settled</source>
            <translation>Вопрос решён</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>Remind: %1</source>
            <comment>a task to remind a client of his promise</comment>
            <translation>Напомнить: %1</translation>
        </message>
        <message>
            <source>A task for today: remind them</source>
            <translation>Задача на сегодня: напомнить</translation>
        </message>
        <message>
            <source>A task for %1: remind them</source>
            <translation>Задача на %1: напомнить</translation>
        </message>
        <message>
            <source>Moved to %1</source>
            <translation>Перенесено на %1</translation>
        </message>
        <message>
            <source>It has no date now</source>
            <translation>Теперь без срока</translation>
        </message>
        <message>
            <source>Write what is to be done</source>
            <translation>Напишите, что сделать</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Изменено</translation>
        </message>
        <message>
            <source>We do not understand this day. Write, for example: tomorrow, on Friday 15:00, 16.10</source>
            <translation>Не понимаем этот день. Напишите, например: завтра, в пятницу 15:00, 16.10</translation>
        </message>
        <message>
            <source>You wait for it now</source>
            <translation>Теперь ждём от клиента</translation>
        </message>
        <message>
            <source>It is yours to keep now</source>
            <translation>Теперь это наше обещание</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Просрочено</translation>
        </message>
        <message>
            <source>Time to remind them</source>
            <translation>Пора напомнить</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Эта неделя</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Позже</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Без срока</translation>
        </message>
        <message>
            <source>waiting since today</source>
            <translation>ждём с сегодняшнего дня</translation>
        </message>
        <message numerus="yes">
            <source>waiting for %n day(s)</source>
            <translation>
                <numerusform>ждём %n день</numerusform>
                <numerusform>ждём %n дня</numerusform>
                <numerusform>ждём %n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>The next working day is %1</source>
            <translation>Следующий рабочий день: %1</translation>
        </message>
        <message>
            <source>Overdue: %1</source>
            <comment>the day it was due</comment>
            <translation>Просрочено: %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>day, time</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>weekday, how far away</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Marked as urgent</source>
            <translation>Отмечено как срочное</translation>
        </message>
        <message>
            <source>Not urgent any more</source>
            <translation>Больше не срочно</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Срочно</translation>
        </message>
        <message>
            <source>It does not repeat any more</source>
            <translation>Больше не повторяется</translation>
        </message>
        <message>
            <source>It repeats: %1</source>
            <translation>Повторяется: %1</translation>
        </message>
        <message>
            <source>We do not understand how often. Write, for example: every Monday, every month on the 15th, never</source>
            <translation>Не понимаем, как часто. Напишите, например: каждый понедельник, каждый месяц 15-го, никогда</translation>
        </message>
        <message>
            <source>Deleted: %1</source>
            <translation>Удалено: %1</translation>
        </message>
        <message>
            <source>Does not repeat</source>
            <translation>Не повторяется</translation>
        </message>
    </context>
    <context>
        <name>ScoreScale</name>
        <message>
            <source>unhappy</source>
            <translation>недоволен</translation>
        </message>
        <message>
            <source>rather unhappy</source>
            <translation>скорее недоволен</translation>
        </message>
        <message>
            <source>neutral</source>
            <translation>нейтрально</translation>
        </message>
        <message>
            <source>content</source>
            <translation>доволен</translation>
        </message>
        <message>
            <source>delighted</source>
            <translation>в восторге</translation>
        </message>
        <message>
            <source>How content is the client?</source>
            <translation>Насколько доволен клиент?</translation>
        </message>
    </context>
    <context>
        <name>SummaryPage</name>
        <message>
            <source>Summary of the visit</source>
            <translation>Итог визита</translation>
        </message>
        <message>
            <source>Back to the note</source>
            <translation>К заметке</translation>
        </message>
        <message>
            <source>Checklist of the visit</source>
            <translation>Чек-лист визита</translation>
        </message>
        <message>
            <source>How content is the client?</source>
            <translation>Насколько доволен клиент?</translation>
        </message>
        <message>
            <source>Save the visit</source>
            <translation>Сохранить визит</translation>
        </message>
        <message>
            <source>And a letter</source>
            <comment>besides saving the visit, to the client</comment>
            <translation>И письмо</translation>
        </message>
        <message>
            <source>Letter to the client</source>
            <translation>Письмо клиенту</translation>
        </message>
        <message>
            <source>At the table</source>
            <translation>За столом</translation>
        </message>
    </context>
    <context>
        <name>AccountsSegments</name>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>Под угрозой</translation>
        </message>
        <message>
            <source>Not seen lately</source>
            <translation>Давно не был</translation>
        </message>
        <message>
            <source>Which accounts</source>
            <translation>Какие клиенты</translation>
        </message>
        <message>
            <source>Risk %1</source>
            <comment>a number of clients</comment>
            <translation>Риск %1</translation>
        </message>
        <message>
            <source>Not seen %1</source>
            <comment>a number of clients</comment>
            <translation>Давно %1</translation>
        </message>
        <message>
            <source>Saved filter %1</source>
            <translation>Отбор «%1»</translation>
        </message>
        <message>
            <source>Filter the accounts</source>
            <translation>Отбор клиентов</translation>
        </message>
    </context>
    <context>
        <name>AccountsOrderLine</name>
        <message>
            <source>Try again</source>
            <translation>Ещё раз</translation>
        </message>
        <message>
            <source>Order: %1</source>
            <translation>Порядок: %1</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Порядок</translation>
        </message>
    </context>
    <context>
        <name>OrderSheet</name>
        <message>
            <source>By name</source>
            <translation>По алфавиту</translation>
        </message>
        <message>
            <source>Nearest</source>
            <translation>Ближайшие</translation>
        </message>
        <message>
            <source>By segment</source>
            <translation>По сегменту</translation>
        </message>
        <message>
            <source>Longest not seen</source>
            <translation>Давно не виделись</translation>
        </message>
        <message>
            <source>By group of companies</source>
            <translation>По группам компаний</translation>
        </message>
        <message>
            <source>Asks once where you are</source>
            <translation>Один раз спросим, где вы</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Порядок</translation>
        </message>
        <message>
            <source>Order of the day</source>
            <translation>Порядок дня</translation>
        </message>
        <message>
            <source>Visits with an hour keep it; the others are put between them by the shortest way.</source>
            <translation>Визиты со временем остаются на месте, остальные встают между ними так, чтобы путь был короче.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Новое</translation>
        </message>
        <message>
            <source>Take this order</source>
            <translation>Принять порядок</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message numerus="yes">
            <source>%n complaint(s) to answer</source>
            <translation>
                <numerusform>Нужно ответить на %n жалобу</numerusform>
                <numerusform>Нужно ответить на %n жалобы</numerusform>
                <numerusform>Нужно ответить на %n жалоб</numerusform>
            </translation>
        </message>
        <message>
            <source>Complaint: %1</source>
            <comment>what it is about</comment>
            <translation>Жалоба: %1</translation>
        </message>
        <message>
            <source>Complaint: the answer is late</source>
            <translation>Жалоба: ответ просрочен</translation>
        </message>
        <message>
            <source>the evening</source>
            <comment>an answer is due by</comment>
            <translation>вечера</translation>
        </message>
        <message>
            <source>Complaint: answer by %1</source>
            <translation>Жалоба: ответ до %1</translation>
        </message>
        <message>
            <source>Overdue: %1</source>
            <translation>Просрочено: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n overdue promise(s)</source>
            <translation>
                <numerusform>Просрочено %n обещание</numerusform>
                <numerusform>Просрочены %n обещания</numerusform>
                <numerusform>Просрочено %n обещаний</numerusform>
            </translation>
        </message>
        <message>
            <source>Risk: %1</source>
            <comment>what it is</comment>
            <translation>Риск: %1</translation>
        </message>
        <message>
            <source>Overdue task</source>
            <translation>Задача просрочена</translation>
        </message>
        <message numerus="yes">
            <source>%n overdue task(s)</source>
            <translation>
                <numerusform>Просрочена %n задача</numerusform>
                <numerusform>Просрочены %n задачи</numerusform>
                <numerusform>Просрочено %n задач</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting for them: %1</source>
            <translation>Ждём: %1</translation>
        </message>
        <message numerus="yes">
            <source>No visit for %n day(s)</source>
            <translation>
                <numerusform>Нет визита %n день</numerusform>
                <numerusform>Нет визита %n дня</numerusform>
                <numerusform>Нет визита %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 not seen for %n day(s)</source>
            <translation>
                <numerusform>%1: не виделись %n день</numerusform>
                <numerusform>%1: не виделись %n дня</numerusform>
                <numerusform>%1: не виделись %n дней</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AttentionSection</name>
        <message>
            <source>Fewer</source>
            <translation>Свернуть</translation>
        </message>
        <message>
            <source>%1 more</source>
            <comment>clients who need attention</comment>
            <translation>Ещё %1</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Требует внимания</translation>
        </message>
        <message>
            <source>What to do about %1</source>
            <translation>Что сделать: %1</translation>
        </message>
    </context>
    <context>
        <name>ForgottenSteps</name>
        <message>
            <source>Call</source>
            <translation>Позвонить</translation>
        </message>
        <message>
            <source>Do not remind of it any more</source>
            <translation>Больше не напоминать</translation>
        </message>
        <message>
            <source>Choose a day and an hour</source>
            <translation>Выбрать день и час</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
        <message>
            <source>Not needed, because…</source>
            <translation>Не нужно, потому что…</translation>
        </message>
    </context>
    <context>
        <name>WeekCard</name>
        <message>
            <source>Visits of the week: %1 of %2</source>
            <translation>Визиты недели: %1 из %2</translation>
        </message>
        <message>
            <source>Visits of the week</source>
            <translation>Визиты недели</translation>
        </message>
        <message>
            <source>of %1</source>
            <comment>visits that were planned</comment>
            <translation>из %1</translation>
        </message>
    </context>
    <context>
        <name>kf::AttentionModel</name>
        <message>
            <source>at stake: %1</source>
            <comment>a sum of money</comment>
            <translation>на кону: %1</translation>
        </message>
        <message>
            <source>You are no longer reminded of %1</source>
            <translation>%1: больше не напоминаем</translation>
        </message>
        <message>
            <source>%1: no more reminders to meet. %2</source>
            <extracomment>a note: a person, and why</extracomment>
            <translation>%1: больше не напоминать о встречах. %2</translation>
        </message>
        <message>
            <source>No more reminders to visit. %1</source>
            <extracomment>a note: why</extracomment>
            <translation>Больше не напоминать о визитах. %1</translation>
        </message>
    </context>
    <context>
        <name>kf::AheadModel</name>
        <message>
            <source>Tomorrow</source>
            <translation>Завтра</translation>
        </message>
        <message>
            <source>Ready for offline: %1 of %2</source>
            <translation>Готово к офлайну: %1 из %2</translation>
        </message>
        <message>
            <source>no client</source>
            <translation>нет клиента</translation>
        </message>
        <message>
            <source>no goal</source>
            <translation>нет цели</translation>
        </message>
        <message>
            <source>no address</source>
            <translation>нет адреса</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) not on this device, %1</source>
            <translation>
                <numerusform>%n файл не на этом устройстве, %1</numerusform>
                <numerusform>%n файла не на этом устройстве, %1</numerusform>
                <numerusform>%n файлов не на этом устройстве, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>ready</source>
            <translation>готово</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n visit(s)</source>
            <translation>
                <numerusform>%1: %n визит</numerusform>
                <numerusform>%1: %n визита</numerusform>
                <numerusform>%1: %n визитов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryItem</name>
        <message>
            <source>Bring back: %1, %2</source>
            <translation>Вернуть: %1, %2</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Изменения</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Восстановить</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>Удалено.</translation>
        </message>
        <message>
            <source>It can come back with everything that belongs to it</source>
            <translation>Можно вернуть со всем, что к этому относится</translation>
        </message>
    </context>
    <context>
        <name>DeletedPage</name>
        <message>
            <source>Deleted</source>
            <translation>Удалённое</translation>
        </message>
        <message>
            <source>Name or client</source>
            <translation>Название или клиент</translation>
        </message>
        <message>
            <source>Restore: %1</source>
            <translation>Восстановить: %1</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Восстановить</translation>
        </message>
        <message>
            <source>Check the spelling</source>
            <translation>Проверьте написание</translation>
        </message>
        <message>
            <source>What you delete waits here, and comes back whenever you like</source>
            <translation>Удалённое хранится здесь, его можно вернуть в любой момент</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>Nothing is deleted</source>
            <translation>Ничего не удалено</translation>
        </message>
    </context>
    <context>
        <name>kf::HistoryModel</name>
        <message>
            <source>import</source>
            <translation>импорт</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Создано</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Удалено</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Восстановлено</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>пусто</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>было: %1</translation>
        </message>
        <message>
            <source>after: %1</source>
            <translation>стало: %1</translation>
        </message>
        <message>
            <source>%1: as it was before</source>
            <comment>the name of a field</comment>
            <translation>%1: как было раньше</translation>
        </message>
        <message>
            <source>Restored: %1</source>
            <translation>Восстановлено: %1</translation>
        </message>
    </context>
    <context>
        <name>kf::DeletedModel</name>
        <message>
            <source>Restored: %1</source>
            <translation>Восстановлено: %1</translation>
        </message>
    </context>
    <context>
        <name>LetterPage</name>
        <message>
            <source>Letter to the client</source>
            <translation>Письмо клиенту</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>Язык письма</translation>
        </message>
        <message>
            <source>Nobody has an e-mail address here yet</source>
            <translation>Ни у кого пока нет адреса почты</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Кому</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Text of the letter</source>
            <translation>Текст письма</translation>
        </message>
        <message>
            <source>Only promises and the next meeting come into the letter. Your tasks, risks and notes stay with you</source>
            <translation>В письмо попадают только обещания и следующая встреча. Ваши задачи, риски и заметки остаются у вас</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Minutes as a PDF</source>
            <translation>Протокол в PDF</translation>
        </message>
        <message>
            <source>Compose anew</source>
            <translation>Составить заново</translation>
        </message>
        <message>
            <source>Send when there is a network</source>
            <translation>Отправить, когда будет сеть</translation>
        </message>
        <message>
            <source>Open in the mail program</source>
            <translation>Открыть в почте</translation>
        </message>
        <message>
            <source>It may have been deleted on another device</source>
            <translation>Возможно, его удалили на другом устройстве</translation>
        </message>
        <message>
            <source>There is no such visit</source>
            <translation>Такого визита нет</translation>
        </message>
        <message>
            <source>Choose from the client&apos;s people, or type an address</source>
            <translation>Выберите из людей клиента или впишите адрес</translation>
        </message>
        <message>
            <source>Write to %1 too</source>
            <translation>Написать и: %1</translation>
        </message>
    </context>
    <context>
        <name>OutboxPage</name>
        <message>
            <source>Letters that wait</source>
            <translation>Письма ждут отправки</translation>
        </message>
        <message>
            <source>Do not send: %1</source>
            <translation>Не отправлять: %1</translation>
        </message>
        <message>
            <source>A letter written without a network waits here until there is one</source>
            <translation>Письмо, написанное без сети, ждёт здесь, пока она не появится</translation>
        </message>
        <message>
            <source>No letter waits</source>
            <translation>Писем нет</translation>
        </message>
    </context>
    <context>
        <name>kf::LetterModel</name>
        <message>
            <source>The letter is not saved. Is there room on the disk?</source>
            <translation>Письмо не сохранилось. Есть ли место на диске?</translation>
        </message>
        <message>
            <source>The letter is composed anew</source>
            <translation>Письмо составлено заново</translation>
        </message>
        <message>
            <source>The letter waits for the network</source>
            <translation>Письмо ждёт сети</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Скопировано</translation>
        </message>
        <message>
            <source>Saved as a PDF: %1</source>
            <translation>Сохранено в PDF: %1</translation>
        </message>
        <message>
            <source>The PDF could not be written. Is there room on the disk?</source>
            <translation>Не удалось записать PDF. Есть ли место на диске?</translation>
        </message>
        <message>
            <source>Waits for the network, not sent yet</source>
            <translation>Ждёт сети, ещё не отправлено</translation>
        </message>
        <message>
            <source>Given to the mail program %1</source>
            <translation>Передано в почтовую программу %1</translation>
        </message>
        <message>
            <source>No address yet</source>
            <translation>Адреса пока нет</translation>
        </message>
        <message>
            <source>The letter goes to nobody: no e-mail address is known</source>
            <translation>Письмо некому отправить: адрес почты неизвестен</translation>
        </message>
        <message>
            <source>The mail program was given this letter before</source>
            <translation>Это письмо уже передано почтовой программе</translation>
        </message>
        <message>
            <source>No mail program opened. The letter is kept</source>
            <translation>Почтовая программа не открылась. Письмо на месте</translation>
        </message>
    </context>
    <context>
        <name>kf::Reminder</name>
        <message numerus="yes">
            <source>Tomorrow: %n visit(s)</source>
            <translation>
                <numerusform>Завтра %n визит</numerusform>
                <numerusform>Завтра %n визита</numerusform>
                <numerusform>Завтра %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s) need attention</source>
            <translation>
                <numerusform>%n клиент требует внимания</numerusform>
                <numerusform>%n клиента требуют внимания</numerusform>
                <numerusform>%n клиентов требуют внимания</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>visits, clients</comment>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>Visit in %n minute(s)</source>
            <translation>
                <numerusform>Визит через %n минуту</numerusform>
                <numerusform>Визит через %n минуты</numerusform>
                <numerusform>Визит через %n минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s), the first one in %1</source>
            <translation>
                <numerusform>%n визит, первый через %1</numerusform>
                <numerusform>%n визита, первый через %1</numerusform>
                <numerusform>%n визитов, первый через %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Due today: %n promise(s) of yours</source>
            <translation>
                <numerusform>Сегодня срок: %n ваше обещание</numerusform>
                <numerusform>Сегодня срок: %n ваших обещания</numerusform>
                <numerusform>Сегодня срок: %n ваших обещаний</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Задачи</translation>
        </message>
        <message numerus="yes">
            <source>%n due by today</source>
            <translation>
                <numerusform>%n дело до конца дня</numerusform>
                <numerusform>%n дела до конца дня</numerusform>
                <numerusform>%n дел до конца дня</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KfEmptyBook</name>
        <message>
            <source>Add the first client</source>
            <translation>Добавить первого клиента</translation>
        </message>
        <message>
            <source>Add one, take them over from a file, or join your company</source>
            <translation>Добавьте клиента, загрузите всех из файла или подключитесь к своей компании</translation>
        </message>
        <message>
            <source>No clients yet</source>
            <translation>Клиентов пока нет</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>Загрузить из файла</translation>
        </message>
        <message>
            <source>I have an invitation</source>
            <translation>У меня есть приглашение</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Везде</translation>
        </message>
    </context>
    <context>
        <name>SettingsBar</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Profile</source>
            <translation>Профиль</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Защита</translation>
        </message>
        <message>
            <source>Data on this device</source>
            <translation>Данные на устройстве</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Устройства</translation>
        </message>
        <message>
            <source>About</source>
            <translation>О программе</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>The passphrase is changed</source>
            <translation>Пароль изменён</translation>
        </message>
    </context>
    <context>
        <name>ProfileSection</name>
        <message>
            <source>Personal store</source>
            <translation>Личное хранилище</translation>
        </message>
        <message>
            <source>Last sync</source>
            <translation>Последняя синхронизация</translation>
        </message>
        <message>
            <source>Everything works, nothing is sent anywhere</source>
            <translation>Никуда ничего не уходит</translation>
        </message>
        <message>
            <source>Only on this device</source>
            <translation>Только на этом устройстве</translation>
        </message>
        <message>
            <source>Join with an invitation</source>
            <translation>Подключиться по приглашению</translation>
        </message>
    </context>
    <context>
        <name>ProtectionSection</name>
        <message>
            <source>Protection</source>
            <translation>Защита</translation>
        </message>
        <message>
            <source>It opens everything on this device</source>
            <translation>Открывает всё на устройстве</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Заблокировать</translation>
        </message>
        <message>
            <source>Locks by itself when nobody touches it</source>
            <translation>Блокируется само, если не трогать</translation>
        </message>
        <message>
            <source>1 min</source>
            <translation>1 мин</translation>
        </message>
        <message>
            <source>5 min</source>
            <translation>5 мин</translation>
        </message>
        <message>
            <source>15 min</source>
            <translation>15 мин</translation>
        </message>
        <message>
            <source>1 h</source>
            <translation>1 ч</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Никогда</translation>
        </message>
    </context>
    <context>
        <name>PassphraseForm</name>
        <message>
            <source>Present passphrase</source>
            <translation>Нынешний пароль</translation>
        </message>
        <message>
            <source>It cannot be recovered: keep it where you find it again</source>
            <translation>Восстановить его нельзя: храните там, где найдёте</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Новый пароль</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Ещё раз тот же пароль</translation>
        </message>
        <message>
            <source>Changing</source>
            <translation>Меняем</translation>
        </message>
        <message>
            <source>Change passphrase</source>
            <translation>Сменить пароль</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Оставить как есть</translation>
        </message>
    </context>
    <context>
        <name>StorageBar</name>
        <message>
            <source>Encrypted</source>
            <translation>База зашифрована</translation>
        </message>
    </context>
    <context>
        <name>DataSection</name>
        <message>
            <source>Data on the phone</source>
            <translation>Данные на телефоне</translation>
        </message>
        <message>
            <source>Data on this device</source>
            <translation>Данные на устройстве</translation>
        </message>
        <message>
            <source>Clients, people, deals and more, from CSV</source>
            <translation>Клиенты, люди, сделки из CSV</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>Загрузить из файла</translation>
        </message>
        <message>
            <source>JSON, CSV and attachments in a folder</source>
            <translation>JSON, CSV и вложения в папку</translation>
        </message>
        <message>
            <source>Export everything</source>
            <translation>Выгрузить всё</translation>
        </message>
        <message>
            <source>Letters to clients that have not left</source>
            <translation>Написаны клиентам и ещё не ушли</translation>
        </message>
        <message>
            <source>Letters that wait</source>
            <translation>Письма ждут отправки</translation>
        </message>
        <message>
            <source>It can be brought back</source>
            <translation>Можно вернуть</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Удалённое</translation>
        </message>
        <message>
            <source>What has not been sent, in one encrypted file</source>
            <translation>Всё неотправленное одним зашифрованным файлом</translation>
        </message>
        <message>
            <source>Rescue file</source>
            <translation>Резервный файл</translation>
        </message>
    </context>
    <context>
        <name>LookSection</name>
        <message>
            <source>Appearance</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>More contrast, for reading in the sun</source>
            <translation>Больше контраста на солнце</translation>
        </message>
        <message>
            <source>Sunlight</source>
            <translation>Яркий свет</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Размер текста</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Текст мельче</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Текст крупнее</translation>
        </message>
        <message>
            <source>%1%</source>
            <comment>percent</comment>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Pages and sheets appear without moving</source>
            <translation>Страницы и панели появляются без анимации</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Меньше движения</translation>
        </message>
        <message>
            <source>The microphone in a visit is under the left thumb</source>
            <translation>Микрофон в визите под левым большим пальцем</translation>
        </message>
        <message>
            <source>For the left hand</source>
            <translation>Под левую руку</translation>
        </message>
        <message>
            <source>As the system&apos;s settings say</source>
            <translation>Так просит система</translation>
        </message>
    </context>
    <context>
        <name>DevicesSection</name>
        <message>
            <source>Devices</source>
            <translation>Устройства</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Активно</translation>
        </message>
    </context>
    <context>
        <name>AboutSection</name>
        <message>
            <source>About</source>
            <translation>О программе</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
    </context>
    <context>
        <name>kf::PassphraseModel</name>
        <message>
            <source>Type the passphrase you use now</source>
            <translation>Введите нынешний пароль</translation>
        </message>
        <message>
            <source>That passphrase didn&apos;t match</source>
            <translation>Пароль не подошёл</translation>
        </message>
        <message numerus="yes">
            <source>At least %n characters, please</source>
            <translation>
                <numerusform>Нужен хотя бы %n знак</numerusform>
                <numerusform>Нужно хотя бы %n знака</numerusform>
                <numerusform>Нужно хотя бы %n знаков</numerusform>
            </translation>
        </message>
        <message>
            <source>The two do not match</source>
            <translation>Пароли не совпали</translation>
        </message>
        <message>
            <source>This is the one you use now</source>
            <translation>Это нынешний пароль</translation>
        </message>
        <message>
            <source>No room is left on this device. The old passphrase still holds</source>
            <translation>На устройстве нет места. Действует прежний пароль</translation>
        </message>
        <message>
            <source>Could not be changed. The old passphrase still holds; try again</source>
            <translation>Не получилось. Действует прежний пароль, попробуйте ещё раз</translation>
        </message>
    </context>
    <context>
        <name>kf::SettingsModel</name>
        <message>
            <source>Key account manager</source>
            <translation>Менеджер по ключевым клиентам</translation>
        </message>
        <message>
            <source>Deputy</source>
            <translation>Заместитель</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Руководитель</translation>
        </message>
        <message>
            <source>Specialist</source>
            <translation>Специалист</translation>
        </message>
        <message>
            <source>Reads only</source>
            <translation>Только чтение</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Администратор</translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n клиент</numerusform>
                <numerusform>%n клиента</numerusform>
                <numerusform>%n клиентов</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>role, 14 clients</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Ещё не было</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Фото</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Голос</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>Records and search</source>
            <translation>Записи и поиск</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>Photos 104 MB</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 are free on this device</source>
            <translation>На устройстве свободно %1</translation>
        </message>
        <message>
            <source>This device</source>
            <translation>Это устройство</translation>
        </message>
        <message>
            <source>Another device</source>
            <translation>Другое устройство</translation>
        </message>
        <message>
            <source>Writes to the same workspace</source>
            <translation>Пишет в то же пространство</translation>
        </message>
    </context>
    <context>
        <name>JoinPage</name>
        <message>
            <source>Join a workspace</source>
            <translation>Подключиться к компании</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>This device belongs to: %1</source>
            <comment>the name of a workspace</comment>
            <translation>Это устройство подключено: %1</translation>
        </message>
        <message>
            <source>Your administrator gives you a one-time code. What you have written here stays, and goes to your company&apos;s server.</source>
            <translation>Одноразовый код даёт администратор. То, что вы уже записали, останется и уйдёт на сервер компании.</translation>
        </message>
        <message>
            <source>One long line</source>
            <translation>Одна длинная строка</translation>
        </message>
        <message>
            <source>Invitation code</source>
            <translation>Код приглашения</translation>
        </message>
        <message>
            <source>Asking the server</source>
            <translation>Спрашиваем сервер</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Попробовать ещё раз</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Подключиться</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Позже</translation>
        </message>
    </context>
    <context>
        <name>kf::JoinModel</name>
        <message>
            <source>Paste the invitation code</source>
            <translation>Вставьте код приглашения</translation>
        </message>
        <message>
            <source>This is no invitation code: one begins with KF1-</source>
            <translation>Это не код приглашения: он начинается с KF1-</translation>
        </message>
        <message>
            <source>Part of the code is missing or mistyped. Copy all of it once more</source>
            <translation>Код неполный или с опечаткой. Скопируйте его целиком ещё раз</translation>
        </message>
        <message>
            <source>The server did not take this code: it was used already, or is too old. Ask for a new one</source>
            <translation>Сервер не принял код: он уже использован или истёк. Попросите новый</translation>
        </message>
        <message>
            <source>The server does not answer. The code stays here: try again when there is a network</source>
            <translation>Сервер не отвечает. Код остаётся здесь, попробуйте ещё раз, когда будет сеть</translation>
        </message>
        <message>
            <source>This device belongs to a workspace already</source>
            <translation>Это устройство уже подключено к компании</translation>
        </message>
        <message>
            <source>No room is left on this device. Free some and try again</source>
            <translation>На устройстве нет места. Освободите его и попробуйте снова</translation>
        </message>
        <message>
            <source>The server could not do it just now. The code stays here: try again later</source>
            <translation>Сейчас сервер не смог. Код остаётся здесь, попробуйте позже</translation>
        </message>
        <message>
            <source>You are in: %1</source>
            <comment>the name of a workspace</comment>
            <translation>Вы подключены: %1</translation>
        </message>
    </context>
    <context>
        <name>ExportPage</name>
        <message>
            <source>Export everything</source>
            <translation>Выгрузить всё</translation>
        </message>
        <message>
            <source>Export a client</source>
            <translation>Выгрузить клиента</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>A new folder with all records as JSON and as tables (CSV), and photos, recordings and files as they are.</source>
            <translation>Новая папка: все записи в JSON и в таблицах CSV, фото, голос и файлы как есть.</translation>
        </message>
        <message>
            <source>A new folder with the client and all that belongs to it, as JSON and as tables (CSV), and photos, recordings and files as they are.</source>
            <translation>Новая папка: клиент и всё, что к нему относится, в JSON и в таблицах CSV, фото, голос и файлы как есть.</translation>
        </message>
        <message>
            <source>These files are not encrypted.</source>
            <translation>Эти файлы не зашифрованы.</translation>
        </message>
        <message>
            <source>Whoever gets at them can read them. Keep them where only you do, and delete them when they are no longer needed.</source>
            <translation>Их прочтёт любой, кто до них доберётся. Храните их там, куда есть доступ только у вас, и удалите, когда они больше не нужны.</translation>
        </message>
        <message>
            <source>Who changed what, and when; in the JSON</source>
            <translation>Кто, что и когда менял</translation>
        </message>
        <message>
            <source>With the history of changes</source>
            <translation>С историей изменений</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Готово.</translation>
        </message>
        <message>
            <source>Choose a folder and export</source>
            <translation>Выбрать папку и выгрузить</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Показать папку</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Позже</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Куда</translation>
        </message>
    </context>
    <context>
        <name>kf::ExportModel</name>
        <message>
            <source>Counting</source>
            <translation>Считаем</translation>
        </message>
        <message>
            <source>%1 of %2 records</source>
            <translation>%1 из %2 записей</translation>
        </message>
        <message>
            <source>Stopped. What had been written is removed again</source>
            <translation>Остановлено. Записанное удалено</translation>
        </message>
        <message>
            <source>Not enough room in that folder. Nothing is left of it; free some or choose another</source>
            <translation>В этой папке не хватает места. Ничего не осталось, освободите место или выберите другую</translation>
        </message>
        <message>
            <source>That folder cannot be written to. Choose another</source>
            <translation>В эту папку нельзя писать. Выберите другую</translation>
        </message>
        <message>
            <source>There is something of this name already, and nothing was overwritten. Try again</source>
            <translation>Такое имя уже занято, ничего не перезаписано. Попробуйте ещё раз</translation>
        </message>
        <message>
            <source>This client is no longer there</source>
            <translation>Этого клиента больше нет</translation>
        </message>
        <message>
            <source>It did not work, and nothing is left of it. Your data are untouched; try again</source>
            <translation>Не получилось, ничего не осталось. Данные не тронуты, попробуйте ещё раз</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n запись</numerusform>
                <numerusform>%n записи</numerusform>
                <numerusform>%n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>5 records, 2 attachments</comment>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n вложение</numerusform>
                <numerusform>%n вложения</numerusform>
                <numerusform>%n вложений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) are not on this device, and not in there</source>
            <translation>
                <numerusform>%n вложения нет на этом устройстве, и в папке его нет</numerusform>
                <numerusform>%n вложений нет на этом устройстве, и в папке их нет</numerusform>
                <numerusform>%n вложений нет на этом устройстве, и в папке их нет</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Import</source>
            <translation>Загрузка из файла</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>Другой файл</translation>
        </message>
        <message>
            <source>Looking through the file</source>
            <translation>Смотрим файл</translation>
        </message>
        <message>
            <source>All files (%1)</source>
            <translation>Все файлы (%1)</translation>
        </message>
        <message>
            <source>What to import</source>
            <translation>Что загрузить</translation>
        </message>
        <message>
            <source>Tables and contacts (%1)</source>
            <translation>Таблицы и контакты (%1)</translation>
        </message>
    </context>
    <context>
        <name>ImportStart</name>
        <message>
            <source>Choose a file</source>
            <translation>Выбрать файл</translation>
        </message>
        <message>
            <source>Looking into the file</source>
            <translation>Смотрим файл</translation>
        </message>
        <message>
            <source>Clients, people, deals and more</source>
            <translation>Клиенты, контакты, сделки и другое</translation>
        </message>
        <message>
            <source>Imported before</source>
            <translation>Загружали раньше</translation>
        </message>
        <message>
            <source>Take back: %1</source>
            <comment>an import</comment>
            <translation>Отменить загрузку: %1</translation>
        </message>
        <message>
            <source>A CSV file, as any CRM or spreadsheet saves it, or the contacts of a phone or a mail program as vCards. You see what would come of it before anything is written, and can take the whole import back.</source>
            <translation>Файл CSV, какой сохранит любая CRM или таблица, или контакты телефона и почты в формате vCard. Сначала покажем, что получится, а всю загрузку можно отменить.</translation>
        </message>
    </context>
    <context>
        <name>ImportPlan</name>
        <message>
            <source>Looking through the file</source>
            <translation>Смотрим файл</translation>
        </message>
        <message>
            <source>Each row is</source>
            <translation>Каждая строка</translation>
        </message>
        <message>
            <source>Import it once more</source>
            <translation>Загрузить ещё раз</translation>
        </message>
        <message>
            <source>Take similar names</source>
            <translation>Принять похожие названия</translation>
        </message>
        <message>
            <source>Sums that name no currency are in</source>
            <translation>Суммы без валюты указаны в</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Валюта</translation>
        </message>
        <message>
            <source>None</source>
            <comment>no currency</comment>
            <translation>Нет</translation>
        </message>
    </context>
    <context>
        <name>ImportColumns</name>
        <message>
            <source>Columns</source>
            <translation>Колонки</translation>
        </message>
        <message>
            <source>left out</source>
            <comment>a column</comment>
            <translation>не берём</translation>
        </message>
    </context>
    <context>
        <name>ImportIssues</name>
        <message>
            <source>Not as in the file</source>
            <translation>Не так, как в файле</translation>
        </message>
    </context>
    <context>
        <name>ImportResult</name>
        <message>
            <source>Importing</source>
            <translation>Загружаем</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Take the import back</source>
            <translation>Отменить загрузку</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>Другой файл</translation>
        </message>
    </context>
    <context>
        <name>TypeSheet</name>
        <message>
            <source>Each row is</source>
            <translation>Каждая строка</translation>
        </message>
    </context>
    <context>
        <name>FieldSheet</name>
        <message>
            <source>The column becomes</source>
            <translation>Колонка станет полем</translation>
        </message>
        <message>
            <source>now: %1</source>
            <comment>the column that has this field</comment>
            <translation>сейчас: %1</translation>
        </message>
    </context>
    <context>
        <name>kf::ImportModel</name>
        <message>
            <source>The import could not be taken back. Nothing was changed</source>
            <translation>Не получилось отменить загрузку. Ничего не изменилось</translation>
        </message>
        <message numerus="yes">
            <source>Taken back: %n record(s)</source>
            <translation>
                <numerusform>Загрузка отменена, удалена %n запись</numerusform>
                <numerusform>Загрузка отменена, удалены %n записи</numerusform>
                <numerusform>Загрузка отменена, удалено %n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 из %2 строк</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>encoding, size</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Stopped. Nothing was imported</source>
            <translation>Остановлено. Ничего не загружено</translation>
        </message>
        <message>
            <source>No room is left on this device. Nothing was imported</source>
            <translation>На устройстве нет места. Ничего не загружено</translation>
        </message>
        <message>
            <source>%1, currency</source>
            <comment>the name of a sum of money</comment>
            <translation>%1, валюта</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Не брать</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be taken</source>
            <translation>
                <numerusform>%n строку взять нельзя</numerusform>
                <numerusform>%n строки взять нельзя</numerusform>
                <numerusform>%n строк взять нельзя</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are here already</source>
            <translation>
                <numerusform>%n строка уже есть</numerusform>
                <numerusform>%n строки уже есть</numerusform>
                <numerusform>%n строк уже есть</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) are taken with a change</source>
            <translation>
                <numerusform>%n ячейка с поправкой</numerusform>
                <numerusform>%n ячейки с поправкой</numerusform>
                <numerusform>%n ячеек с поправкой</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) belong to no client</source>
            <translation>
                <numerusform>%n запись без клиента</numerusform>
                <numerusform>%n записи без клиента</numerusform>
                <numerusform>%n записей без клиента</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sum(s) have no currency</source>
            <translation>
                <numerusform>%n сумма без валюты</numerusform>
                <numerusform>%n суммы без валюты</numerusform>
                <numerusform>%n сумм без валюты</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new in this file</source>
            <translation>В файле нет ничего нового</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will be added</source>
            <translation>
                <numerusform>Добавится %n запись</numerusform>
                <numerusform>Добавятся %n записи</numerusform>
                <numerusform>Добавится %n записей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n record(s)</source>
            <translation>
                <numerusform>Загрузить %n запись</numerusform>
                <numerusform>Загрузить %n записи</numerusform>
                <numerusform>Загрузить %n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>This file was imported already, %1.</source>
            <translation>Уже загружали: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) are almost those of known records</source>
            <translation>
                <numerusform>%n похоже на известное</numerusform>
                <numerusform>%n похожи на известные</numerusform>
                <numerusform>%n похожи на известные</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was added</source>
            <translation>Ничего не добавлено</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) added</source>
            <translation>
                <numerusform>Добавлена %n запись</numerusform>
                <numerusform>Добавлены %n записи</numerusform>
                <numerusform>Добавлено %n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>Row %1</source>
            <comment>of a table</comment>
            <translation>Строка %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>column: value</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Не взята</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Пропущена</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <comment>before → after</comment>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>С поправкой</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, taken back</source>
            <comment>when</comment>
            <translation>%1, отменена</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>when, 12 records</comment>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n запись</numerusform>
                <numerusform>%n записи</numerusform>
                <numerusform>%n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>This file was imported already</source>
            <translation>Этот файл уже загружали</translation>
        </message>
        <message>
            <source>No column is known here. Say below what the rows and their columns are</source>
            <translation>Ни одна колонка не узнана. Укажите ниже, что в строках и колонках</translation>
        </message>
    </context>
    <context>
        <name>ImportReason</name>
        <message>
            <source>it has %1 columns, and the headings have %2</source>
            <translation>в ней колонок: %1, а в заголовке: %2</translation>
        </message>
        <message>
            <source>text follows a closing quote</source>
            <translation>после закрывающей кавычки идёт текст</translation>
        </message>
        <message>
            <source>%1 NUL characters were dropped</source>
            <translation>убраны символы NUL: %1</translation>
        </message>
        <message>
            <source>the same name but for capitals or spaces</source>
            <translation>то же название, отличие в буквах или пробелах</translation>
        </message>
        <message>
            <source>several %1 records are called so</source>
            <translation>так называется несколько записей %1</translation>
        </message>
        <message>
            <source>taken for this name, as asked</source>
            <translation>принято за это название, как вы просили</translation>
        </message>
        <message>
            <source>there is no %1 of this name; the text is kept beside it</source>
            <translation>записи %1 с таким названием нет; текст сохраним рядом</translation>
        </message>
        <message>
            <source>there is no %1 of this name</source>
            <translation>записи %1 с таким названием нет</translation>
        </message>
        <message>
            <source>it has no %1</source>
            <translation>не заполнено поле %1</translation>
        </message>
        <message>
            <source>the row is larger than Keyfield keeps in one record</source>
            <translation>строка больше, чем помещается в запись</translation>
        </message>
        <message>
            <source>it is in the store already</source>
            <translation>такая запись уже есть</translation>
        </message>
        <message>
            <source>it is in line %1 already</source>
            <translation>такая же есть в строке %1</translation>
        </message>
        <message>
            <source>a record cannot belong to itself</source>
            <translation>запись не может входить сама в себя</translation>
        </message>
        <message>
            <source>the rows would belong to each other in a circle</source>
            <translation>строки входят друг в друга по кругу</translation>
        </message>
        <message>
            <source>line breaks became spaces</source>
            <translation>переносы строк стали пробелами</translation>
        </message>
        <message>
            <source>spaces around it were dropped</source>
            <translation>убраны пробелы по краям</translation>
        </message>
        <message>
            <source>the day and the month cannot be told apart; write it as 2026-10-16</source>
            <translation>не отличить день от месяца; напишите как 2026-10-16</translation>
        </message>
        <message>
            <source>the text is longer than Keyfield keeps in a field</source>
            <translation>текст длиннее, чем помещается в поле</translation>
        </message>
        <message>
            <source>%1 is no date; write it as 2026-10-16 or 2026-10-16T15:00</source>
            <translation>%1 не похоже на дату; напишите как 2026-10-16 или 2026-10-16T15:00</translation>
        </message>
        <message>
            <source>write a place as latitude and longitude, such as 55.7712,37.6512</source>
            <translation>напишите место как широту и долготу: 55.7712,37.6512</translation>
        </message>
        <message>
            <source>write a whole number</source>
            <translation>нужно целое число</translation>
        </message>
        <message>
            <source>write true or false</source>
            <translation>напишите «да» или «нет»</translation>
        </message>
        <message>
            <source>a currency is three letters, such as RUB or USD</source>
            <translation>валюта пишется тремя буквами: RUB или USD</translation>
        </message>
        <message>
            <source>not an amount of money: it is empty</source>
            <translation>это не сумма: пусто</translation>
        </message>
        <message>
            <source>not an amount of money: the point could part thousands or fractions</source>
            <translation>это не сумма: точка может отделять и тысячи, и копейки</translation>
        </message>
        <message>
            <source>not an amount of money: its digits are not in groups of three</source>
            <translation>это не сумма: цифры не по три</translation>
        </message>
        <message>
            <source>not an amount of money: it has no digits</source>
            <translation>это не сумма: нет цифр</translation>
        </message>
        <message>
            <source>not an amount of money: it is too large</source>
            <translation>это не сумма: слишком большая</translation>
        </message>
        <message>
            <source>not an amount of money: it holds something that is no digit</source>
            <translation>это не сумма: есть что-то кроме цифр</translation>
        </message>
        <message>
            <source>not an amount of money: it is finer than the currency&apos;s smallest unit</source>
            <translation>это не сумма: мельче копейки этой валюты</translation>
        </message>
        <message>
            <source>the text holds a NUL character, which cannot be kept</source>
            <translation>в тексте символ NUL, его нельзя сохранить</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>файл пуст</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>такого файла нет</translation>
        </message>
        <message>
            <source>the file cannot be read</source>
            <translation>файл не читается</translation>
        </message>
        <message>
            <source>this is no file that can be read twice</source>
            <translation>это не обычный файл</translation>
        </message>
        <message>
            <source>this is no CSV file but %1</source>
            <translation>это не CSV, а %1</translation>
        </message>
        <message>
            <source>the headings cannot be read: %1</source>
            <translation>заголовки не прочитать: %1</translation>
        </message>
        <message>
            <source>the quote opened in line %1 is never closed</source>
            <translation>кавычка, открытая в строке %1, не закрыта</translation>
        </message>
        <message>
            <source>it holds bytes that are no text in the file&apos;s encoding</source>
            <translation>есть байты, которые в кодировке файла не текст</translation>
        </message>
        <message>
            <source>the card has no end</source>
            <translation>у карточки нет конца</translation>
        </message>
        <message>
            <source>this stands outside of a card</source>
            <translation>это стоит вне карточек</translation>
        </message>
        <message>
            <source>the encoding %1 is not known here</source>
            <translation>кодировка %1 здесь неизвестна</translation>
        </message>
        <message>
            <source>this is no vCard</source>
            <translation>это не файл vCard</translation>
        </message>
    </context>
    <context>
        <name>kf::CalendarModel</name>
        <message>
            <source>%1–%2</source>
            <comment>days of one month: 12, 18 October</comment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <comment>days of two months</comment>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>times</comment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>выходной</translation>
        </message>
        <message>
            <source>Free: %1</source>
            <translation>Свободно: %1</translation>
        </message>
        <message>
            <source>All day: %1</source>
            <translation>Весь день: %1</translation>
        </message>
        <message>
            <source>all day</source>
            <translation>весь день</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменено, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a visit, moved to a time</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>Удалено: %1</translation>
        </message>
        <message>
            <source>This cannot be taken back any more</source>
            <translation>Это уже не вернуть</translation>
        </message>
        <message>
            <source>≈ %1</source>
            <comment>the way to it</comment>
            <translation>≈ %1</translation>
        </message>
        <message>
            <source>put here</source>
            <translation>поставим сюда</translation>
        </message>
        <message>
            <source>No gap is wide enough</source>
            <translation>Нет достаточного промежутка</translation>
        </message>
        <message>
            <source>The whole way: ≈ %1</source>
            <translation>Весь путь: ≈ %1</translation>
        </message>
        <message>
            <source>The file cannot be read</source>
            <translation>Файл не читается</translation>
        </message>
        <message>
            <source>The calendar was not taken in. Nothing was changed</source>
            <translation>Календарь не загружен. Ничего не изменено</translation>
        </message>
        <message>
            <source>This is no calendar</source>
            <translation>Это не календарь</translation>
        </message>
        <message>
            <source>Choose a file with the ending .ics: Google, Outlook, Apple and Yandex calendars export such</source>
            <translation>Выберите файл с окончанием .ics: такие выгружают календари Google, Outlook, Apple и Яндекс</translation>
        </message>
        <message>
            <source>Everything is here already</source>
            <translation>Здесь уже всё есть</translation>
        </message>
        <message>
            <source>%1: not taken, line %2</source>
            <translation>%1: не взято, строка %2</translation>
        </message>
        <message>
            <source>%1: taken in part, line %2</source>
            <translation>%1: взято частично, строка %2</translation>
        </message>
        <message>
            <source>The file cannot be written. Choose another folder</source>
            <translation>Файл не записать. Выберите другую папку</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n визит</numerusform>
                <numerusform>%n визита</numerusform>
                <numerusform>%n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) have their hour</source>
            <translation>
                <numerusform>У %n визита есть время</numerusform>
                <numerusform>У %n визитов есть время</numerusform>
                <numerusform>У %n визитов есть время</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new visit(s)</source>
            <translation>
                <numerusform>%n новый визит</numerusform>
                <numerusform>%n новых визита</numerusform>
                <numerusform>%n новых визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <comment>visits</comment>
            <translation>
                <numerusform>%n изменён</numerusform>
                <numerusform>%n изменены</numerusform>
                <numerusform>%n изменены</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancelled and removed</source>
            <comment>visits</comment>
            <translation>
                <numerusform>%n отменён и удалён</numerusform>
                <numerusform>%n отменены и удалены</numerusform>
                <numerusform>%n отменены и удалены</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay as you have changed them</source>
            <comment>visits</comment>
            <translation>
                <numerusform>%n остаётся таким, как вы изменили</numerusform>
                <numerusform>%n остаются такими, как вы изменили</numerusform>
                <numerusform>%n остаются такими, как вы изменили</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of the new ones without an account</source>
            <comment>visits</comment>
            <translation>
                <numerusform>%n из новых без клиента</numerusform>
                <numerusform>%n из новых без клиента</numerusform>
                <numerusform>%n из новых без клиента</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) are in the file</source>
            <translation>
                <numerusform>В файле %n визит</numerusform>
                <numerusform>В файле %n визита</numerusform>
                <numerusform>В файле %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no calendars in this folder</source>
            <translation>В этой папке нет календарей</translation>
        </message>
        <message numerus="yes">
            <source>%n calendar file(s)</source>
            <translation>
                <numerusform>%n файл календаря</numerusform>
                <numerusform>%n файла календарей</numerusform>
                <numerusform>%n файлов календарей</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::PlanModel</name>
        <message>
            <source>Meets another visit: %1, %2–%3</source>
            <translation>Пересекается с визитом: %1, %2–%3</translation>
        </message>
        <message>
            <source>This time has passed</source>
            <translation>Это время уже прошло</translation>
        </message>
        <message>
            <source>It is a day off</source>
            <translation>Это выходной</translation>
        </message>
        <message>
            <source>On which day?</source>
            <translation>В какой день?</translation>
        </message>
        <message>
            <source>We do not understand this day</source>
            <translation>Не поняли этот день</translation>
        </message>
        <message>
            <source>A time like 10:30</source>
            <translation>Время, например 10:30</translation>
        </message>
        <message>
            <source>A time like 11:30</source>
            <translation>Время, например 11:30</translation>
        </message>
        <message>
            <source>It ends before it starts</source>
            <translation>Конец раньше начала</translation>
        </message>
        <message>
            <source>Choose an account or write the goal</source>
            <translation>Выберите клиента или напишите цель</translation>
        </message>
        <message>
            <source>Planned: %1</source>
            <translation>Запланировано: %1</translation>
        </message>
        <message>
            <source>Changed: %1</source>
            <translation>Изменено: %1</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменено, попробуйте ещё раз</translation>
        </message>
    </context>
    <context>
        <name>CalendarHeader</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>The week before</source>
            <translation>Предыдущая неделя</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>Предыдущий день</translation>
        </message>
        <message>
            <source>The week after</source>
            <translation>Следующая неделя</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>Следующий день</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Day or week</source>
            <translation>День или неделя</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Неделя</translation>
        </message>
        <message>
            <source>Order of the day</source>
            <translation>Порядок дня</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
        <message>
            <source>Calendar files</source>
            <translation>Файлы календаря</translation>
        </message>
    </context>
    <context>
        <name>CalendarMenu</name>
        <message>
            <source>Calendar files</source>
            <translation>Файлы календаря</translation>
        </message>
        <message>
            <source>Take visits from a calendar</source>
            <translation>Взять визиты из календаря</translation>
        </message>
        <message>
            <source>Save this week as a calendar</source>
            <translation>Сохранить неделю как календарь</translation>
        </message>
        <message>
            <source>A file .ics of any calendar</source>
            <translation>Файл .ics любого календаря</translation>
        </message>
        <message>
            <source>Every file .ics in it, and in the folders below</source>
            <translation>Все файлы .ics в ней и во вложенных папках</translation>
        </message>
        <message>
            <source>Take visits from a folder</source>
            <translation>Взять визиты из папки</translation>
        </message>
        <message>
            <source>Past ones and those to come</source>
            <translation>Прошедшие и будущие</translation>
        </message>
        <message>
            <source>Save all visits as a calendar</source>
            <translation>Сохранить все визиты как календарь</translation>
        </message>
    </context>
    <context>
        <name>CalendarDialogs</name>
        <message>
            <source>Calendars (*.ics)</source>
            <translation>Календари (*.ics)</translation>
        </message>
        <message>
            <source>Take visits from a calendar</source>
            <translation>Взять визиты из календаря</translation>
        </message>
        <message>
            <source>Save this week as a calendar</source>
            <translation>Сохранить неделю как календарь</translation>
        </message>
        <message>
            <source>Take visits from all calendars of a folder</source>
            <translation>Взять визиты из всех календарей папки</translation>
        </message>
        <message>
            <source>Save all visits as a calendar</source>
            <translation>Сохранить все визиты как календарь</translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>Visit planning</source>
            <translation>Планирование визитов</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
        <message>
            <source>No visits on this day.</source>
            <translation>В этот день визитов нет.</translation>
        </message>
        <message>
            <source>Press an hour to plan one.</source>
            <translation>Нажмите на час, чтобы запланировать.</translation>
        </message>
    </context>
    <context>
        <name>ImportSheet</name>
        <message>
            <source>Not everything could be read.</source>
            <translation>Прочитать удалось не всё.</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Хорошо</translation>
        </message>
    </context>
    <context>
        <name>PlanClients</name>
        <message>
            <source>Back to the visit</source>
            <translation>Назад к визиту</translation>
        </message>
        <message>
            <source>Which account</source>
            <translation>Какой клиент</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
    </context>
    <context>
        <name>PlanForm</name>
        <message>
            <source>30 min</source>
            <translation>30 мин</translation>
        </message>
        <message>
            <source>1 h</source>
            <translation>1 ч</translation>
        </message>
        <message>
            <source>1 h 30</source>
            <translation>1 ч 30</translation>
        </message>
        <message>
            <source>2 h</source>
            <translation>2 ч</translation>
        </message>
        <message>
            <source>Account: %1</source>
            <translation>Клиент: %1</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Choose an account</source>
            <translation>Выберите клиента</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Цель</translation>
        </message>
        <message>
            <source>What is to come of it</source>
            <translation>К чему прийти</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Tomorrow, on Friday, 16.10</source>
            <translation>Завтра, в пятницу, 16.10</translation>
        </message>
        <message>
            <source>From</source>
            <translation>С</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>До</translation>
        </message>
        <message>
            <source>No hour yet</source>
            <translation>Без времени</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Where one meets</source>
            <translation>Где встречаемся</translation>
        </message>
        <message>
            <source>Who takes part</source>
            <translation>Кто участвует</translation>
        </message>
    </context>
    <context>
        <name>PlanSheet</name>
        <message>
            <source>The visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Новый визит</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Plan the visit</source>
            <translation>Запланировать</translation>
        </message>
    </context>
    <context>
        <name>VisitSheet</name>
        <message>
            <source>15 minutes earlier</source>
            <translation>На 15 минут раньше</translation>
        </message>
        <message>
            <source>−15 min</source>
            <translation>−15 мин</translation>
        </message>
        <message>
            <source>15 minutes later</source>
            <translation>На 15 минут позже</translation>
        </message>
        <message>
            <source>+15 min</source>
            <translation>+15 мин</translation>
        </message>
        <message>
            <source>A day later</source>
            <translation>На день позже</translation>
        </message>
        <message>
            <source>A week later</source>
            <translation>На неделю позже</translation>
        </message>
        <message>
            <source>Back to the visit</source>
            <translation>Вернуться к визиту</translation>
        </message>
        <message>
            <source>Start the visit</source>
            <translation>Начать визит</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>Бриф</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>The way there</source>
            <translation>Как доехать</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Who takes part</source>
            <translation>Кто участвует</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>February has no day %1. Pick another day</source>
            <translation>В феврале нет %1 числа. Выберите другой день</translation>
        </message>
        <message>
            <source>April has no day %1. Pick another day</source>
            <translation>В апреле нет %1 числа. Выберите другой день</translation>
        </message>
        <message>
            <source>June has no day %1. Pick another day</source>
            <translation>В июне нет %1 числа. Выберите другой день</translation>
        </message>
        <message>
            <source>September has no day %1. Pick another day</source>
            <translation>В сентябре нет %1 числа. Выберите другой день</translation>
        </message>
        <message>
            <source>November has no day %1. Pick another day</source>
            <translation>В ноябре нет %1 числа. Выберите другой день</translation>
        </message>
        <message>
            <source>No month has a day %1. Pick another day</source>
            <translation>Числа %1 нет ни в одном месяце. Выберите другой день</translation>
        </message>
        <message>
            <source>Fill this in: the record is found by it</source>
            <translation>Заполните это поле: по нему запись находят</translation>
        </message>
        <message>
            <source>It has 10 digits, or 12 of a sole trader. Begin a foreign one with its country: KZ…</source>
            <translation>В ИНН 10 цифр, у предпринимателя 12. Иностранный номер начните с кода страны: KZ…</translation>
        </message>
        <message>
            <source>One of the digits is wrong: the check digit does not fit. Begin a foreign one with its country: KZ…</source>
            <translation>Ошибка в одной из цифр: контрольная не сходится. Иностранный номер начните с кода страны: KZ…</translation>
        </message>
        <message>
            <source>It has 9 digits, such as 773601001</source>
            <translation>В КПП 9 цифр, например 773601001</translation>
        </message>
        <message>
            <source>This does not look like a phone number. We keep it as it is</source>
            <translation>Не похоже на номер телефона. Сохраним, как написано</translation>
        </message>
        <message>
            <source>This is no e-mail address. It looks like name@company.com</source>
            <translation>Это не адрес почты. Он выглядит так: имя@компания.ru</translation>
        </message>
        <message>
            <source>Write a whole number, in digits</source>
            <translation>Напишите целое число цифрами</translation>
        </message>
        <message>
            <source>It cannot be below zero</source>
            <translation>Меньше нуля не бывает</translation>
        </message>
        <message>
            <source>This is no amount. Write it like 1 234,50</source>
            <translation>Не похоже на сумму. Напишите, например, 1 234,50</translation>
        </message>
        <message>
            <source>We do not understand this day. Write it like 15.10.1985, or 15.10</source>
            <translation>Не понимаем этот день. Напишите, например, 15.10.1985 или 15.10</translation>
        </message>
        <message>
            <source>We do not understand this day. Write it like 16.10.2026</source>
            <translation>Не понимаем этот день. Напишите, например, 16.10.2026</translation>
        </message>
        <message>
            <source>This day has not come yet</source>
            <translation>Этот день ещё не наступил</translation>
        </message>
        <message>
            <source>Write latitude and longitude, such as 55.7712, 37.6512</source>
            <translation>Напишите широту и долготу, например 55.7712, 37.6512</translation>
        </message>
        <message>
            <source>10 or 12 digits</source>
            <translation>10 или 12 цифр</translation>
        </message>
        <message>
            <source>9 digits</source>
            <translation>9 цифр</translation>
        </message>
        <message>
            <source>15.10.1985 or 15.10</source>
            <translation>15.10.1985 или 15.10</translation>
        </message>
        <message>
            <source>Tomorrow, 16.10 at 15:00</source>
            <translation>Завтра, 16.10 в 15:00</translation>
        </message>
        <message>
            <source>%1: similar</source>
            <extracomment>the name of a field, as a form has it: Имя: похоже</extracomment>
            <translation>%1: похоже</translation>
        </message>
        <message>
            <source>%1: the same</source>
            <extracomment>the name of a field, as a form has it: Телефон: тот же</extracomment>
            <translation>%1: совпадает</translation>
        </message>
    </context>
    <context>
        <name>kf::FormModel</name>
        <message>
            <source>It would then be a part of itself. Choose another one</source>
            <translation>Получилось бы, что он входит сам в себя. Выберите другого</translation>
        </message>
        <message>
            <source>Somebody deleted it meanwhile. What you wrote is still here</source>
            <translation>Запись тем временем удалили. Написанное осталось здесь</translation>
        </message>
        <message>
            <source>Not saved. What you wrote is still here; try again</source>
            <translation>Не сохранилось. Написанное осталось здесь, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>None</source>
            <extracomment>none of the records that can be chosen</extracomment>
            <translation>Не выбрано</translation>
        </message>
        <message>
            <source>What you write is not saved: the disk refuses it</source>
            <translation>Написанное не сохраняется: диск не принимает</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Сохранено: %1</translation>
        </message>
        <message>
            <source>Deleted: %1</source>
            <translation>Удалено: %1</translation>
        </message>
        <message>
            <source>Not deleted. Nothing was changed; try again</source>
            <translation>Не удалилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>It could not be taken back. Nothing was changed</source>
            <translation>Вернуть не получилось. Ничего не изменилось</translation>
        </message>
        <message>
            <source>They could not be merged. Nothing was changed</source>
            <translation>Объединить не получилось. Ничего не изменилось</translation>
        </message>
        <message>
            <source>Merged: %1</source>
            <translation>Объединено: %1</translation>
        </message>
    </context>
    <context>
        <name>FormLink</name>
        <message>
            <source>not chosen</source>
            <translation>не выбрано</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Выбрать</translation>
        </message>
    </context>
    <context>
        <name>FormTags</name>
        <message>
            <source>One more, then Enter</source>
            <translation>Ещё одна, затем Enter</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
    </context>
    <context>
        <name>FormLikes</name>
        <message>
            <source>This seems to be there already</source>
            <translation>Похоже, уже есть</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Открыть: %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Merge with %1</source>
            <translation>Объединить: %1</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Объединить</translation>
        </message>
    </context>
    <context>
        <name>FormPicker</name>
        <message>
            <source>Search</source>
            <translation>Найти</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего нет</translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message>
            <source>Close; what you wrote stays here</source>
            <translation>Закрыть, написанное останется</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>Начать заново</translation>
        </message>
        <message>
            <source>You have not saved this yet. It is as you left it</source>
            <translation>Вы это ещё не сохранили. Всё, как вы оставили</translation>
        </message>
        <message>
            <source>It was deleted, or is no longer shared with you</source>
            <translation>Запись удалили или у вас больше нет к ней доступа</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
    </context>
    <context>
        <name>kf::ContactModel</name>
        <message>
            <source>Promise kept</source>
            <translation>Обещание выполнено</translation>
        </message>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
        <message>
            <source>none yet</source>
            <comment>contact with a person</comment>
            <translation>ещё не было</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>a day, and how far it is: 15 октября, через 2 дня</extracomment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>none</source>
            <comment>promises</comment>
            <translation>нет</translation>
        </message>
        <message>
            <source>They promised</source>
            <translation>Обещали нам</translation>
        </message>
        <message>
            <source>We promised</source>
            <translation>Обещали мы</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>a kind of record and its title: Визит: аудит полки</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n просрочено</numerusform>
                <numerusform>%n просрочено</numerusform>
                <numerusform>%n просрочено</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactBar</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
    </context>
    <context>
        <name>ContactHeader</name>
        <message>
            <source>Client: %1</source>
            <translation>Клиент: %1</translation>
        </message>
    </context>
    <context>
        <name>ContactActions</name>
        <message>
            <source>Call %1</source>
            <translation>Позвонить: %1</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Звонок</translation>
        </message>
        <message>
            <source>Write to %1</source>
            <translation>Написать: %1</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Письмо</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
    </context>
    <context>
        <name>ContactCard</name>
        <message>
            <source>Last contact</source>
            <translation>Последний контакт</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>День рождения</translation>
        </message>
        <message>
            <source>unknown</source>
            <comment>a birthday</comment>
            <translation>неизвестен</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Обещаний</translation>
        </message>
    </context>
    <context>
        <name>PromisesSection</name>
        <message>
            <source>Promises</source>
            <translation>Обещания</translation>
        </message>
    </context>
    <context>
        <name>ContactTimeline</name>
        <message>
            <source>Last touches</source>
            <translation>Последние касания</translation>
        </message>
    </context>
    <context>
        <name>ContactPage</name>
        <message>
            <source>They were deleted, or are no longer shared with you</source>
            <translation>Контакт удалили или у вас больше нет к нему доступа</translation>
        </message>
        <message>
            <source>This contact is gone</source>
            <translation>Этого контакта больше нет</translation>
        </message>
        <message>
            <source>History of changes</source>
            <translation>История изменений</translation>
        </message>
    </context>
    <context>
        <name>PullHint</name>
        <message>
            <source>Let go to search</source>
            <translation>Отпустите, чтобы искать</translation>
        </message>
        <message>
            <source>Pull to search</source>
            <translation>Потяните, чтобы искать</translation>
        </message>
    </context>
    <context>
        <name>KfPageBar</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>kf::ActingViewModel</name>
        <message>
            <source>Not saved. Nothing was changed; try again</source>
            <translation>Не сохранилось. Ничего не изменилось, попробуйте ещё раз</translation>
        </message>
    </context>
    <context>
        <name>AccountOverview</name>
        <message>
            <source>All</source>
            <comment>of the complaints</comment>
            <translation>Все</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Открытые вопросы</translation>
        </message>
        <message>
            <source>All</source>
            <comment>of the people</comment>
            <translation>Все</translation>
        </message>
        <message>
            <source>Add a contact</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Group of companies</source>
            <translation>Группа компаний</translation>
        </message>
        <message>
            <source>Visits ahead</source>
            <translation>Предстоящие визиты</translation>
        </message>
        <message>
            <source>About the client</source>
            <translation>О клиенте</translation>
        </message>
    </context>
    <context>
        <name>AccountTab</name>
        <message>
            <source>Add</source>
            <comment>a goal</comment>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Цели</translation>
        </message>
        <message>
            <source>Add a contact</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Add</source>
            <comment>a complaint</comment>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Открытые вопросы</translation>
        </message>
        <message>
            <source>Add</source>
            <comment>a deal</comment>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Newest deals</source>
            <translation>Последние сделки</translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n are shown</source>
            <translation>
                <numerusform>Показан последний %n</numerusform>
                <numerusform>Показаны последние %n</numerusform>
                <numerusform>Показаны последние %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <comment>a file</comment>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>%1, not here yet</source>
            <translation>%1, ещё не здесь</translation>
        </message>
    </context>
    <context>
        <name>MattersSection</name>
        <message>
            <source>Done: %1</source>
            <translation>Сделано: %1</translation>
        </message>
        <message>
            <source>Tick off: %1</source>
            <translation>Отметить: %1</translation>
        </message>
    </context>
    <context>
        <name>RelatedSection</name>
        <message numerus="yes">
            <source>%n more are found by the search</source>
            <translation>
                <numerusform>Ещё %n найдётся поиском</numerusform>
                <numerusform>Ещё %n найдутся поиском</numerusform>
                <numerusform>Ещё %n найдутся поиском</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TabNothing</name>
        <message>
            <source>Add a goal</source>
            <translation>Добавить цель</translation>
        </message>
        <message>
            <source>Add a contact</source>
            <translation>Добавить контакт</translation>
        </message>
        <message>
            <source>Add a complaint</source>
            <translation>Добавить жалобу</translation>
        </message>
        <message>
            <source>Add a deal</source>
            <translation>Добавить сделку</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Написать заметку</translation>
        </message>
        <message>
            <source>Write down what you want to reach with this client, and by when. In a note it is enough to write #goal</source>
            <translation>Запишите, чего хотите добиться с этим клиентом и к какому сроку. В заметке достаточно написать #цель</translation>
        </message>
        <message>
            <source>Add those you deal with: they are at hand in visits, notes and promises</source>
            <translation>Добавьте тех, с кем работаете: они будут под рукой в визитах, заметках и обещаниях</translation>
        </message>
        <message>
            <source>Keyfield does not keep contracts yet. Write dates and terms in a note: the search finds them</source>
            <translation>Договоры Keyfield пока не ведёт. Запишите сроки и условия в заметке: их найдёт поиск</translation>
        </message>
        <message>
            <source>What the client complains of stands here until it is settled. In a note it is enough to write #complaint</source>
            <translation>Жалобы клиента стоят здесь, пока не решены. В заметке достаточно написать #жалоба</translation>
        </message>
        <message>
            <source>Deals of this client stand here: add one, or import them from a file</source>
            <translation>Здесь стоят сделки клиента: добавьте сделку или загрузите их из файла</translation>
        </message>
        <message>
            <source>Photos and voices of notes and visits stand here</source>
            <translation>Здесь будут фото и записи голоса из заметок и визитов</translation>
        </message>
        <message>
            <source>No goals yet</source>
            <translation>Целей пока нет</translation>
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation>Здесь пока никого</translation>
        </message>
        <message>
            <source>No contracts here</source>
            <translation>Договоров здесь нет</translation>
        </message>
        <message>
            <source>No open questions</source>
            <translation>Открытых вопросов нет</translation>
        </message>
        <message>
            <source>No deals yet</source>
            <translation>Сделок пока нет</translation>
        </message>
        <message>
            <source>No files yet</source>
            <translation>Файлов пока нет</translation>
        </message>
    </context>
    <context>
        <name>RecordActions</name>
        <message>
            <source>Open again</source>
            <translation>Открыть снова</translation>
        </message>
        <message>
            <source>Letter to the client</source>
            <translation>Письмо клиенту</translation>
        </message>
        <message>
            <source>History of changes</source>
            <translation>История изменений</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
    </context>
    <context>
        <name>RecordPage</name>
        <message>
            <source>Edit</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Восстановить</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>Удалено.</translation>
        </message>
        <message>
            <source>It can come back with everything that belongs to it</source>
            <translation>Можно вернуть вместе со всем, что к этому относится</translation>
        </message>
        <message>
            <source>It was deleted, or is no longer shared with you</source>
            <translation>Удалено или вам больше не доступно</translation>
        </message>
        <message>
            <source>This is gone</source>
            <translation>Этого больше нет</translation>
        </message>
    </context>
    <context>
        <name>RecordParts</name>
        <message>
            <source>Belongs to it</source>
            <translation>Что к этому относится</translation>
        </message>
    </context>
    <context>
        <name>VisitReport</name>
        <message>
            <source>since %1</source>
            <translation>с %1</translation>
        </message>
        <message>
            <source>%1–%2, %3</source>
            <comment>from, to, how long</comment>
            <translation>%1–%2, %3</translation>
        </message>
        <message>
            <source>1 of 5, not content</source>
            <translation>1 из 5, недоволен</translation>
        </message>
        <message>
            <source>2 of 5, rather not content</source>
            <translation>2 из 5, скорее недоволен</translation>
        </message>
        <message>
            <source>3 of 5, neutral</source>
            <translation>3 из 5, нейтрально</translation>
        </message>
        <message>
            <source>4 of 5, content</source>
            <translation>4 из 5, доволен</translation>
        </message>
        <message>
            <source>5 of 5, delighted</source>
            <translation>5 из 5, в восторге</translation>
        </message>
        <message>
            <source>Took place</source>
            <translation>Состоялся</translation>
        </message>
        <message>
            <source>%1, %2 from the client</source>
            <translation>%1, %2 от клиента</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Клиент</translation>
        </message>
    </context>
    <context>
        <name>kf::RecordModel</name>
        <message>
            <source>%1: %2</source>
            <comment>what was done to it, its title</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Open again: %1</source>
            <translation>Снова открыто: %1</translation>
        </message>
        <message>
            <source>Deleted: %1</source>
            <translation>Удалено: %1</translation>
        </message>
        <message>
            <source>Restored: %1</source>
            <translation>Восстановлено: %1</translation>
        </message>
    </context>
    <context>
        <name>CalendarKeys</name>
        <message>
            <source>Visit planning</source>
            <translation>Планирование визитов</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>Предыдущий день</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>Следующий день</translation>
        </message>
        <message>
            <source>The week before</source>
            <translation>Предыдущая неделя</translation>
        </message>
        <message>
            <source>The week after</source>
            <translation>Следующая неделя</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Запланировать визит</translation>
        </message>
        <message>
            <source>To another visit</source>
            <translation>К другому визиту</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>The visit 15 minutes earlier</source>
            <translation>Визит на 15 минут раньше</translation>
        </message>
        <message>
            <source>The visit 15 minutes later</source>
            <translation>Визит на 15 минут позже</translation>
        </message>
        <message>
            <source>The visit a day earlier</source>
            <translation>Визит на день раньше</translation>
        </message>
        <message>
            <source>The visit a day later</source>
            <translation>Визит на день позже</translation>
        </message>
        <message>
            <source>Delete the visit</source>
            <translation>Удалить визит</translation>
        </message>
    </context>
    <context>
        <name>KfReasonSheet</name>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
    </context>
    <context>
        <name>LetGoSheet</name>
        <message>
            <source>Stop reminding</source>
            <translation>Больше не напоминать</translation>
        </message>
        <message>
            <source>Write why: your colleagues will read it</source>
            <translation>Напишите почему: это прочтут коллеги</translation>
        </message>
        <message>
            <source>Why is it not needed?</source>
            <translation>Почему не нужно?</translation>
        </message>
        <message>
            <source>We get along by phone and mail</source>
            <translation>Хватает звонков и писем</translation>
        </message>
        <message>
            <source>They have closed or left us</source>
            <translation>Закрылись или ушли от нас</translation>
        </message>
        <message>
            <source>Not before the next season</source>
            <translation>Не раньше следующего сезона</translation>
        </message>
    </context>
    <context>
        <name>LettersBanner</name>
        <message>
            <source>Read and send</source>
            <translation>Прочитать и отправить</translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) to clients wait.</source>
            <translation>
                <numerusform>%n письмо клиенту ждёт отправки.</numerusform>
                <numerusform>%n письма клиентам ждут отправки.</numerusform>
                <numerusform>%n писем клиентам ждут отправки.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoveCommands</name>
        <message>
            <source>Search and commands</source>
            <translation>Поиск и команды</translation>
        </message>
        <message>
            <source>Find in this list</source>
            <translation>Найти в этом списке</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Следующая часть окна</translation>
        </message>
        <message>
            <source>Previous part of the window</source>
            <translation>Предыдущая часть окна</translation>
        </message>
        <message>
            <source>Next tab of the client</source>
            <translation>Следующая вкладка клиента</translation>
        </message>
        <message>
            <source>Previous tab of the client</source>
            <translation>Предыдущая вкладка клиента</translation>
        </message>
        <message>
            <source>What can be done with the row</source>
            <translation>Что можно сделать со строкой</translation>
        </message>
    </context>
    <context>
        <name>SummaryKeys</name>
        <message>
            <source>Summary of the visit</source>
            <translation>Итог визита</translation>
        </message>
        <message>
            <source>How content the client is</source>
            <translation>Насколько доволен клиент</translation>
        </message>
        <message>
            <source>Save the visit</source>
            <translation>Сохранить визит</translation>
        </message>
    </context>
    <context>
        <name>SyncPopover</name>
        <message>
            <source>Sync</source>
            <translation>Синхронизация</translation>
        </message>
        <message>
            <source>The whole page</source>
            <translation>Вся страница</translation>
        </message>
    </context>
    <context>
        <name>SyncSections</name>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Pause the sync</source>
            <translation>Поставить на паузу</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Отправить сейчас</translation>
        </message>
    </context>
    <context>
        <name>TaskRepeats</name>
        <message>
            <source>Repeats</source>
            <translation>Повторяется</translation>
        </message>
        <message>
            <source>Every Monday, every month on the 15th</source>
            <translation>Каждый понедельник, каждый месяц 15-го</translation>
        </message>
        <message>
            <source>Do not repeat any more</source>
            <translation>Больше не повторять</translation>
        </message>
    </context>
    <context>
        <name>TasksKeys</name>
        <message>
            <source>Tasks</source>
            <translation>Задачи</translation>
        </message>
        <message>
            <source>Tick it off</source>
            <translation>Отметить</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Перенести</translation>
        </message>
        <message>
            <source>Who does it</source>
            <translation>Кто делает</translation>
        </message>
        <message>
            <source>To its client</source>
            <translation>К клиенту</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Новая задача</translation>
        </message>
    </context>
    <context>
        <name>VcardHeading</name>
        <message>
            <source>Full name</source>
            <translation>ФИО</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Должность</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Почта</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>День рождения</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Отдел</translation>
        </message>
        <message>
            <source>Birthday without a year</source>
            <translation>День рождения без года</translation>
        </message>
        <message>
            <source>Unreadable</source>
            <translation>Не прочитано</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Прочее</translation>
        </message>
    </context>
    <context>
        <name>kf::PageKey</name>
        <message>
            <source>Space</source>
            <comment>the key</comment>
            <translation>Пробел</translation>
        </message>
    </context>
</TS>
