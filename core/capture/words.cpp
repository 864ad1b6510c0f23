#include "core/capture/words.h"

// The vocabulary, declared once.
namespace kf::capture {

namespace {

// clang-format off

constexpr WordsOfRole Roles[] = {
    {u"в во", Role::RuIn}, {u"к ко", Role::RuBy}, {u"до", Role::RuUntil}, {u"на", Role::RuOn}, {u"с со", Role::RuFrom},
    {u"по", Role::RuAlong}, {u"от ото", Role::RuOf}, {u"за", Role::RuFor}, {u"через спустя чрз ч/з", Role::Through},
    {u"после опосля", Role::RuAfter}, {u"перед", Role::RuBefore}, {u"течени|е,и,ю протяжении", Role::Course},
    {u"под", Role::RuUnder}, {u"между", Role::RuBetween}, {u"для у о об про при из", Role::RuNear},
    {u"at", Role::At}, {u"on", Role::On}, {u"by", Role::By}, {u"in", Role::In}, {u"until till til", Role::Until},
    {u"before", Role::Before}, {u"after", Role::After}, {u"within", Role::Within}, {u"for", Role::For},
    {u"from starting", Role::From}, {u"to", Role::To}, {u"of", Role::Of}, {u"the", Role::The}, {u"a an", Role::A},
    {u"since dated", Role::Since}, {u"between", Role::Between}, {u"with about via", Role::With}, {u"due", Role::Due},
    {u"и", Role::And}, {u"and", Role::And}, {u"или or либо", Role::Or},
    {u"около районе примерно приблизительно ориентировочно где-то around approximately approx circa roughly", Role::Approx},
    {u"не not no", Role::Not}, {u"позднее позже later", Role::Later}, {u"than чем", Role::Than},
    {u"сегодня today сегодняшнего сегодняшнему", Role::Today},
    {u"завтра завтрашнего завтрашнему tomorrow tmrw tmr tomorow", Role::Tomorrow},
    {u"завтрашн|ий,яя,ее,ей,юю,ем,им,ие,их,ими", Role::TomorrowOf},
    {u"послезавтра overmorrow", Role::DayAfter}, {u"послепослезавтра", Role::TwoDaysAfter},
    {u"вчера позавчера вчерашн|ий,яя,ее,его,ему,ей,юю,ем,им,ие,их yesterday", Role::Yesterday},
    {u"this current эт|от,а,о,ой,у,ом,ого,ому,и,их,им,ими нынешн|ий,ем,его,ей,яя,юю текущ|ий,ая,ей,ую,ем,его,ее,ему", Role::This},
    {u"next следующ|ий,ая,ее,ей,ую,ем,его,ему,ие,их,им будущ|ий,ая,ее,ей,ую,ем,его,ему наступающ|ий,ем,его,ей,ую", Role::Next},
    {u"след", Role::Next},
    {u"coming upcoming nearest ближайш|ий,ая,ее,ей,ую,ем,его,ему,ие,их", Role::Coming},
    {u"last", Role::LastOf}, {u"последн|ий,яя,ее,ей,юю,ем,его,ему,ие,их", Role::LastOf},
    {u"прошл|ый,ая,ое,ой,ую,ом,ого,ому,ые,ых предыдущ|ий,ая,ее,ей,ую,ем,его,ему минувш|ий,ая,ей,ую,ем,его previous past", Role::Last},
    {u"other", Role::Other},
    {u"кажд|ый,ая,ое,ого,ой,ую,ом,ому,ые,ых,ым every each", Role::Every}, {u"раз once", Role::Once},
    {u"кон|ец,ца,цу,це,цом end ending", Role::End}, {u"начал|о,а,у,е,ом start beginning begin", Role::Start},
    {u"середин|а,ы,е,у,ой middle mid", Role::Middle}, {u"early", Role::Early}, {u"late", Role::Late},
    {u"half половин|а,ы,е,у,ой пол", Role::Half}, {u"получас|,а,у полчас|,а,у,ик,ика", Role::HalfHour},
    {u"полгода полугода", Role::HalfYear}, {u"полтора полторы полутора", Role::OneAndHalf},
    {u"четверт|ь,и,ью quarter", Role::QuarterPart}, {u"без", Role::Without}, {u"пар|у,а,ы,е couple", Role::Couple},
    {u"назад ago тому earlier", Role::Ago}, {u"now", Role::Now}, {u"o'clock oclock", Role::OClock},
    {u"ровно sharp exactly", Role::Sharp},
    {u"am", Role::Am}, {u"pm пополудни", Role::Pm}, {u"eow", Role::Eow}, {u"eom", Role::Eom}, {u"eoq", Role::Eoq},
    {u"eoy", Role::Eoy}, {u"eod cob eob", Role::Eod}, {u"weekend|,s выходн|ые,ых,ым,ыми уикенд|,е,а", Role::Weekend},
    {u"weekday|,s будн|и,ям,ях", Role::Weekday}, {u"fortnight", Role::Fortnight},
    {u"числ|а,о,у,е,ом,ах", Role::NumberOfDay},
    {u"будн|ий,его,ему,ем,их,им рабоч|ий,его,ему,им,ем,ие,их,ая,ей,ую,ее работ|ы banking банковск|ий,их working workday|,s раб р/д", Role::Working},
    {u"business biz", Role::Business}, {u"close", Role::Close}, {u"thing", Role::Thing},
    {u"ежедневно daily", Role::Daily}, {u"еженедельно weekly", Role::Weekly}, {u"ежемесячно monthly", Role::Monthly},
    {u"ежеквартально quarterly", Role::Quarterly}, {u"ежегодно yearly annually", Role::Yearly},
};

// A word may have several of these.
constexpr WordsOfTrait Traits[] = {
    {u"процент|,а,ов,ы,ам,ами,ах percent pct пп pp bps", Trait::Percent},
    {u"договор|,а,у,ом,е,ы,ов дог гост контракт|,а,у,ом,е,ы,ов счет|,а,у,ом,е,ы,ов счет-фактур|а,ы,у фактур|а,ы,у,е накладн|ая,ой,ую,ые,ых упд торг-12 акт|,а,у,ом,е,ы,ов "
     u"приказ|,а,у,ом,е заказ|,а,у,ом,е,ы,ов заявк|а,и,у,ой,е тикет|,а,у,ом,е пункт|,а,у,ом,е,ы,ов п пп раздел|,а,у,ом,е стр страниц|а,ы,у,е артикул|,а,у,ом,е лот|,а,у,ом,е "
     u"каб кабинет|,а,е,у офис|,а,е,у этаж|,а,е,у дом|,а,е,у д корп корпус|,а,е,у стр строени|е,я,ю ул улиц|а,ы,е,у кв квартир|а,ы,у,е комнат|а,ы,у,е ауд зал|,а,е,у склад|,а,е,у,ом магазин|,а,е,у,ом "
     u"доп допник|,а,у,ом,е приложени|е,я,ю,ем,и спецификаци|я,и,ю,ей инв тз кп ттн слайд|,а,е,у глав|а,ы,е,у статья статьи ст номер|,а,у,ом,е no nr num код|,а,у,ом,е "
     u"contract order|,s invoice|,s po ticket|,s item|,s section clause page|,s sku lot room office floor building suite annex appendix number article art slide paragraph para chapter store warehouse flight gate phase step tier option lead batch", Trait::Document},
    {u"план|,ы,а,ов,у,е,ом бюджет|,а,у,ы,ом,е прогноз|,а,у,ы,ом,е отчет|,а,у,ы,ом,е,ов прайс|,а,у,ы,ом,е прайс-лист|,а,у,ы цен|а,ы,у,ам,ами скидк|а,и,у,ой услови|я,й,е,ями заказ|,а,у,ы,ов "
     u"продаж|и,а,ам,у итог|и,ам,ов,ами результат|ы,ам,ов,ами показател|и,ям,ей kpi таргет|,ы,ов цел|и,ь,ям "
     u"plan|,s budget|,s forecast|,s report|,s price|,s sales results target|,s numbers figures kpis goals revenue demand performance", Trait::Planned},
    {u"перенес|,ти,ла,ли,ен,ена,ено,ены,ем,у,ите перенос|,а,ится,им,ите перенести сдвин|уть,ули,ут,ута,уто,ем,у,ул,ула,ьте отлож|ить,или,ен,ена,ено,им,ил,ила,ите "
     u"передвин|уть,ули,ем,ул,ула перестав|ить,или,им move|,d,s moving reschedul|e,ed,ing,es postpon|e,ed,ing,es shift|,ed,ing push|,ed,ing delay|,ed rebook|,ed", Trait::Moving},
    {u"тел телефон|,а,у,е моб phone tel mobile cell ext доб факс fax whatsapp инн кпп огрн бик inn р/с", Trait::Phone},
    {u"верси|я,и,ю,ей,ях версий v ver version|,s релиз|,а,у,е rev release ред", Trait::Version},
    {u"шт штук|,а,и,у,ам,ами,ах штуч|ка,ки единиц|,а,ы,у,ам ед паллет|,а,ы,у,ов,ам палет|,а,ы,у,ов,ам коробк|а,и,у,ам коробок кор упаков|ка,ки,ку,ок упак ящик|,а,и,ов,ам "
     u"тонн|,а,ы,у,ам тн кг килограмм|,а,ов,ы гр грамм|,а,ов литр|,а,ы,ов л мл м метр|,а,ы,ов км кв м2 м3 магазин|а,ы,ов,ам,ах,ами точ|ка,ки,ку,ек точк|ам,ах,ами клиент|а,ы,ов,ам,ах,ами человек|,а чел люд|и,ей,ям,ях "
     u"сотрудник|а,и,ов,ам,ах подписчик|а,и,ов,ам посетител|я,и,ей,ям покупател|я,и,ей,ям пользовател|я,и,ей,ям просмотр|а,ы,ов показ|а,ы,ов раза sku позици|я,и,й,ю,ям,ях наименовани|я,й,е,ям,ях "
     u"регион|а,ы,ов,ам,ах,е город|а,ов,ам,ах,е сет|и,ей,ям,ях,ь этап|а,ов,ам,ах балл|,а,ов,ам,ы образц|а,ов,ам,ы образец машин|,а,ы,у,ам фур|,а,ы,у,ам контейнер|,а,ы,ов,ам,ах мест|а,о,ам,ах "
     u"договор|а,ов,ам,ах экземпляр|,а,ов,ах копи|я,и,й,ям,ях страниц|,ам,ах слайд|а,ов,ам,ах пункт|а,ов,ам,ах вопрос|а,ов,ам,ах категори|и,й,ям,ях бренд|а,ов,ам,ах категория полк|а,и,ам,ах склад|а,ов,ам,ах "
     u"процедур|,ы,ам звонк|а,ов,ам визит|а,ов,ам,ах встреч|,ам,ах заказ|а,ов,ам,ах заявк|и,ам,ах заявок тест|а,ов,ам,ах пак|а,ов пачк|а,и,у пачек бутыл|ка,ки,ок рулон|а,ов,ы мешк|а,ов,и поддон|а,ов,ы "
     u"партнер|а,ов,ам,ах дистрибьютор|а,ов,ам,ах поставщик|а,ов,ам,ах конкурент|а,ов,ам,ах объект|а,ов,ам,ах раунд|а,ов,ах комплект|,а,ов,ы,ам копеек коп градус|а,ов ставк|и,ам,ах "
     u"box|,es pallet|,s unit|,s pc pcs piece|,s store|,s user|,s customer|,s client|,s people person|,s follower|,s visitor|,s view|,s click|,s kg km kgs ton|,s tonne|,s litre|,s liter|,s metre|,s meter|,s "
     u"item|,s case|,s sku|,s carton|,s truck|,s sample|,s employee|,s copies pack|,s bottle|,s bag|,s roll|,s outlet|,s shop|,s point|,s times steps stages regions cities brands categories questions slides pages meetings calls "
     u"visits orders percent impressions subscribers shoppers contacts leads partners suppliers locations sites kits sets grams g lb lbs ml l cm mm mb gb kb", Trait::Counted},
    {u"встреч|а,у созвон|,иться звон|ок,им планерк|а,у совещани|е переговор|ы презентаци|я,ю демо вебинар визит собрани|е обед завтрак ужин мит митинг дедлайн срок отгрузк|а,у поставк|а,у доставк|а,у приезд|,ает приед|ет,у,ем,ут жд|ет,у,ем,ут будет буду будем начало "
     u"вылет|,аю поезд самолет рейс интервью сбор|,ы call meeting demo lunch dinner visit webinar presentation review sync standup session interview training workshop delivery", Trait::Meeting},
    {u"а но что чтобы если или так уже еще же ли вместе наш наша наши нашу нам мне меня вам вас ему ей им он она они его ее их я мы вы все это их там тут здесь из без над про при тоже также пока можно нужно надо иначе только лучше "
     u"мск msk gmt utc cet cest мсг so and then if but we i he she they it please pls he'll she'll we'll i'll they'll will is was are via re my our his her their as because or when while due instead local включительно inclusive", Trait::Safe},
};

constexpr WordsOfNumber Weekdays[] = {
    {u"понедельник|,а,у,ом,е пн пнд mon monday", 1},
    {u"вторник|,а,у,ом,е вт втр tue tues tuesday", 2},
    {u"сред|а,ы,е,у,ой,ою ср срд wed weds wednesday", 3},
    {u"четверг|,а,у,ом,е чт чтв thu thur thurs thursday", 4},
    {u"пятниц|а,ы,е,у,ей,ею пт птн fri friday", 5},
    {u"суббот|а,ы,е,у,ой,ою сб суб sat saturday", 6},
    {u"воскресень|е,я,ю,ем,и воскресени|е,я,ю,ем,и вс вск sun sunday", 7},
};

constexpr WordsOfNumber ManyWeekdays[] = {
    {u"понедельник|ам,и,ов,ах mondays", 1}, {u"вторник|ам,и,ов,ах tuesdays", 2}, {u"средам wednesdays", 3},
    {u"четверг|ам,и,ов,ах thursdays", 4}, {u"пятниц|ам,ах fridays", 5}, {u"суббот|ам,ах saturdays", 6},
    {u"воскресень|ям,ях sundays", 7},
};

constexpr WordsOfNumber Months[] = {
    {u"январ|ь,я,ю,ем,е янв jan january", 1}, {u"феврал|ь,я,ю,ем,е фев февр feb february", 2},
    {u"март|,а,у,ом,е мар mar march", 3}, {u"апрел|ь,я,ю,ем,е апр apr april", 4}, {u"ма|й,я,ю,ем,е may", 5},
    {u"июн|ь,я,ю,ем,е июн jun june", 6}, {u"июл|ь,я,ю,ем,е июл jul july", 7},
    {u"август|,а,у,ом,е авг aug august", 8}, {u"сентябр|ь,я,ю,ем,е сен сент sep sept september", 9},
    {u"октябр|ь,я,ю,ем,е окт oct october", 10}, {u"ноябр|ь,я,ю,ем,е ноя нояб nov november", 11},
    {u"декабр|ь,я,ю,ем,е дек dec december", 12},
};

constexpr WordsOfNumber Cardinals[] = {
    {u"ноль нул|ь,я,ю ноля zero oh", 0}, {u"один одн|а,о,ого,ой,ому,у,им,ом one", 1}, {u"дв|а,е,ух,ум,умя,ое,оих two", 2},
    {u"тр|и,ех,ем,емя,ое,оих three", 3}, {u"четыр|е,ех,ем,ьмя four четверо", 4}, {u"пят|ь,и,ью five пятеро", 5},
    {u"шест|ь,и,ью six", 6}, {u"сем|ь,и,ью seven", 7}, {u"восемь восьм|и,ью eight", 8}, {u"девят|ь,и,ью nine", 9},
    {u"десят|ь,и,ью ten", 10}, {u"одиннадцат|ь,и,ью eleven", 11}, {u"двенадцат|ь,и,ью twelve", 12},
    {u"тринадцат|ь,и,ью thirteen", 13}, {u"четырнадцат|ь,и,ью fourteen", 14}, {u"пятнадцат|ь,и,ью fifteen", 15},
    {u"шестнадцат|ь,и,ью sixteen", 16}, {u"семнадцат|ь,и,ью seventeen", 17}, {u"восемнадцат|ь,и,ью eighteen", 18},
    {u"девятнадцат|ь,и,ью nineteen", 19}, {u"двадцат|ь,и,ью twenty", 20}, {u"тридцат|ь,и,ью thirty", 30},
    {u"сорок|,а forty", 40}, {u"пятьдесят пятидесят|и fifty", 50}, {u"шестьдесят шестидесят|и sixty", 60},
    {u"семьдесят семидесят|и seventy", 70}, {u"восемьдесят восьмидесят|и eighty", 80}, {u"девяност|о,а ninety", 90},
    {u"ст|о,а hundred", 100}, {u"двести двухсот двумстам", 200}, {u"триста трехсот", 300}, {u"четыреста четырехсот", 400},
    {u"пятьсот пятисот", 500}, {u"шестьсот шестисот", 600}, {u"семьсот семисот", 700}, {u"восемьсот восьмисот", 800},
    {u"девятьсот девятисот", 900},
};

constexpr WordsOfNumber Ordinals[] = {
    {u"перв|ый,ая,ое,ого,ой,ому,ую,ом,ым,ых first", 1}, {u"втор|ой,ая,ое,ого,ому,ую,ом,ым,ых second", 2},
    {u"трет|ий,ья,ье,ьего,ьей,ьему,ью,ьем,ьим third", 3}, {u"четверт|ый,ая,ое,ого,ой,ому,ую,ом,ым fourth", 4},
    {u"пят|ый,ая,ое,ого,ой,ому,ую,ом,ым fifth", 5}, {u"шест|ой,ая,ое,ого,ому,ую,ом,ым sixth", 6},
    {u"седьм|ой,ая,ое,ого,ому,ую,ом,ым seventh", 7}, {u"восьм|ой,ая,ое,ого,ому,ую,ом,ым eighth", 8},
    {u"девят|ый,ая,ое,ого,ой,ому,ую,ом,ым ninth", 9}, {u"десят|ый,ая,ое,ого,ой,ому,ую,ом,ым,ых tenth", 10},
    {u"одиннадцат|ый,ое,ого,ому,ом,ым,ая,ой eleventh", 11}, {u"двенадцат|ый,ое,ого,ому,ом,ым,ая,ой twelfth", 12},
    {u"тринадцат|ый,ое,ого,ому,ом,ым thirteenth", 13}, {u"четырнадцат|ый,ое,ого,ому,ом,ым fourteenth", 14},
    {u"пятнадцат|ый,ое,ого,ому,ом,ым fifteenth", 15}, {u"шестнадцат|ый,ое,ого,ому,ом,ым sixteenth", 16},
    {u"семнадцат|ый,ое,ого,ому,ом,ым seventeenth", 17}, {u"восемнадцат|ый,ое,ого,ому,ом,ым eighteenth", 18},
    {u"девятнадцат|ый,ое,ого,ому,ом,ым nineteenth", 19}, {u"двадцат|ый,ое,ого,ому,ом,ым,ых twentieth", 20},
    {u"тридцат|ый,ое,ого,ому,ом,ым thirtieth", 30},
};

constexpr WordsOfNumber HalvesTo[] = {
    {u"полпервого", 1}, {u"полвторого", 2}, {u"полтретьего", 3}, {u"полчетвертого", 4}, {u"полпятого", 5},
    {u"полшестого", 6}, {u"полседьмого", 7}, {u"полвосьмого", 8}, {u"полдевятого", 9}, {u"полдесятого", 10},
    {u"полодиннадцатого", 11}, {u"полдвенадцатого", 12},
};

constexpr WordsOfUnit Units[] = {
    {u"минут|,а,ы,у,ам,ах,ку,ок мин minute|,s min|,s m", Unit::Minute},
    {u"час|,а,у,ов,ы,ам,ами,ах,ом,е,ик,ика,иков ч hour|,s hr|,s h", Unit::Hour},
    {u"день дн|я,ю,ей,ем,е,и,ям,ях,ями дн сут|ки,ок,кам day|,s d", Unit::Day},
    {u"недел|я,и,ю,е,ей,ь,ям,ях,ьку,ек нед week|,s wk|,s w", Unit::Week},
    {u"месяц|,а,у,е,ем,ев,ы,ам,ах мес month|,s", Unit::Month},
    {u"квартал|,а,у,е,ом,ов,ы кв quarter|,s qtr q", Unit::Quarter},
    {u"полугоди|е,я,ю,и,ем", Unit::HalfYear},
    {u"год|,а,у,е,ом,ы,ам,ик лет г year|,s yr|,s", Unit::Year},
};

constexpr WordsOfPart Parts[] = {
    {u"утр|о,а,у,е morning", Part::Morning, false}, {u"утром утречком", Part::Morning, true},
    {u"полд|ень,ня,ню,нем полудн|я,ю,ем,е noon midday noontime", Part::Noon, true},
    {u"обед|,а,у,е,ом lunch lunchtime", Part::Lunch, false},
    {u"afternoon", Part::Afternoon, false}, {u"днем", Part::Afternoon, true},
    {u"вечер|,а,у,е evening", Part::Evening, false}, {u"вечером вечерком tonight", Part::Evening, true},
    {u"ноч|ь,и night", Part::Night, false}, {u"ночью", Part::Night, true},
    {u"полноч|ь,и,ью полуноч|и midnight", Part::Midnight, true},
};

constexpr WordsOfMoney MoneyWords[] = {
    {u"полтысячи тыс тысяч|,а,и,у,е,ам,ами,ах,ей thousand thousands тыщ|,а,и,у", 3, nullptr, false}, {u"к k тр т", 3, nullptr, true},
    {u"млн миллион|,а,ов,ы,у,ом,ам,е лям|,а,ов,ы полмиллиона полмлн mln mio million|,s", 6, nullptr, false}, {u"m mn mm м", 6, nullptr, true},
    {u"полмиллиарда млрд миллиард|,а,ов,ы,у,ом billion|,s bln", 9, nullptr, false}, {u"bn b", 9, nullptr, true},
    {u"трлн триллион|,а,ов,ы trillion trln", 12, nullptr, false},
    {u"руб рубл|ь,я,ей,ю,и,ям,ями,ях,ем рублик|,ов rub rur rouble|,s ruble|,s", 0, "RUB", false}, {u"р", 0, "RUB", true},
    {u"долл доллар|,а,ов,ы,у,ам,ах,ами бакс|,а,ов,ы usd dollar|,s buck|,s", 0, "USD", false},
    {u"евро eur euro|,s", 0, "EUR", false}, {u"gbp quid sterling", 0, "GBP", false}, {u"pound|,s фунт|,а,ов,ы", 0, "GBP", false},
    {u"cny rmb yuan юан|ь,я,ей,и,ях", 0, "CNY", false}, {u"kzt тенге tenge тг", 0, "KZT", false}, {u"byn", 0, "BYN", false},
    {u"uah гривн|а,ы,у гривен", 0, "UAH", false}, {u"chf", 0, "CHF", false}, {u"jpy yen", 0, "JPY", false},
    {u"aed дирхам|,а,ов,ы dirham|,s", 0, "AED", false}, {u"pln злот|ых,ый", 0, "PLN", false}, {u"uzs", 0, "UZS", false},
    {u"inr rupee|,s", 0, "INR", false},
    {u"sek", 0, "SEK", false}, {u"nok", 0, "NOK", false}, {u"czk", 0, "CZK", false},
};

constexpr WordsOfKind Kinds[] = {
    {u"задач|а,и,е,у,ей,ею,ам,ами,ах,ка,ку,ки task|,s задач", Kind::Task},
    {u"обещани|е,я,ю,ем,и,й,ям,ями,ях обещань|е,я promise|,s", Kind::Promise},
    {u"риск|,а,у,ом,е,и,ов,ам,ами,ах risk|,s", Kind::Risk},
    {u"иде|я,и,ю,ей,ею,е,й,ям,ями,ях,йка,йку idea|,s", Kind::Idea},
    {u"потребност|ь,и,ью,ей,ям,ями,ях need|,s", Kind::Need},
    {u"жалоб|а,ы,е,у,ой,ою,ам,ами,ах,,к complaint|,s", Kind::Complaint},
};

// clang-format on

} // namespace

std::span<const WordsOfRole> roleWords()
{
    return Roles;
}
std::span<const WordsOfTrait> traitWords()
{
    return Traits;
}
std::span<const WordsOfNumber> weekdayWords()
{
    return Weekdays;
}
std::span<const WordsOfNumber> manyWeekdaysWords()
{
    return ManyWeekdays;
}
std::span<const WordsOfNumber> monthWords()
{
    return Months;
}
std::span<const WordsOfNumber> cardinalWords()
{
    return Cardinals;
}
std::span<const WordsOfNumber> ordinalWords()
{
    return Ordinals;
}
std::span<const WordsOfNumber> halfToWords()
{
    return HalvesTo;
}
std::span<const WordsOfUnit> unitWords()
{
    return Units;
}
std::span<const WordsOfPart> partWords()
{
    return Parts;
}
std::span<const WordsOfMoney> moneyWords()
{
    return MoneyWords;
}
std::span<const WordsOfKind> kindWords()
{
    return Kinds;
}
const char16_t *weakWords()
{
    return u"may march mar sat sun wed mon ср мар сен дек jan dec sep вс сб fri thu tue суб";
}
const char16_t *halfPowerWords()
{
    return u"полмиллиона полмиллиарда полмлн полтысячи";
}
const char16_t *urgentWords()
{
    return u"срочно срочн|ый,ая,ое,ой,ую,ого,ому,ом,ым,ые,ых urgent urgently asap асап немедленно аврал "
           u"безотлагательно";
}

} // namespace kf::capture
