fault-place = الموضع

fault-rule-label = القاعدة

fault-found = ما وُجد

fault-fix-label = ما العمل

fault-file = الملف

fault-caption = { $caption } ({ $count })

fault-more = و{ $count } غيرها.

fault-rule =
    { $code ->
        [not_json] يجب أن يكون الملف بصيغة JSON
        [wrong_format] يجب أن تكون قيمة `format` هي "coalition-case/1"
        [unknown_field] لا يعرف التنسيق هذا الحقل
        [missing_field] هذا الحقل مطلوب
        [wrong_type] نوع القيمة غير صحيح
        [unknown_word] القيمة ليست في قائمة هذا الحقل
        [empty_text] يجب ألا يكون النص فارغاً
        [bad_text] لا يزيد النص على 4,000 حرف ولا يحوي رموز تحكم غير مرئية
        [not_a_date] يُكتب التاريخ YYYY-MM-DD ويجب أن يكون موجوداً، من 1900 إلى 2999
        [year_range] تقع السنة بين 1990 و2100
        [priority_range] الأولوية الوطنية هي 1 أو 2 أو 3
        [preference_range] يقع وزن التفضيل بين 1 و9
        [duplicate_id] المعرّفات لا تتكرر في الحالة
        [duplicate_entry] تذكر القائمة هذا مرتين
        [unknown_state] كل دولة مذكورة يجب أن ترد في `states`
        [bad_iso3] تُسمى الدولة بثلاثة أحرف كبيرة (ISO 3166-1 alpha-3)
        [unknown_donor] كل جهة مانحة مذكورة يجب أن ترد في `donors`
        [unknown_offer] لا عرض بهذا المعرّف
        [unknown_line] لا بند بهذا المعرّف
        [unknown_currency] العملة رمز ISO 4217 سارٍ
        [no_rate] العملة غير عملة الحالة تحتاج إلى سعر صرف
        [bad_rate] سعر الصرف عدد عشري موجب لا يزيد على 9 أرقام بعد الفاصلة، أكبر من 0 وأقل من 9,000,000
        [not_decimal] المبلغ عدد عشري بسيط مثل "1500000.00"
        [negative_amount] لا يمكن أن يكون المبلغ أو الكمية سالباً
        [too_precise] لا يزيد المبلغ على الخانات العشرية لعملته
        [overflow] تبقى المبالغ ومجموعها في الحالة دون 2^53 من أصغر الوحدات
        [zero_amount] مبلغ الصفر لا يطلب شيئاً ولا يعطي شيئاً
        [bad_share] الحصة عدد عشري أكبر من 0 ولا يزيد على 1، بما لا يزيد على 4 أرقام بعد الفاصلة
        [min_grant_exceeds_offer] أدنى ما تتلقاه الدولة من هذا العرض يفوق ما يحمله في جميع سنواته، فلا يستطيع أن يعطي شيئاً
        [wrong_kind_field] هذا الحقل لا يناسب `kind` السجل
        [covered_exceeds_amount] المغطى مع الالتزامات أكثر مما يطلبه البند
        [part_exceeds_amount] أصغر جزء مفيد أكبر مما يطلبه البند
        [lock_exceeds_offer] تأخذ الالتزامات أكثر مما في العرض في تلك السنة
        [lock_mismatch] يربط الالتزام عرضاً وبنداً من النوع والرمز والوحدة والسنة نفسها، ولكليهما رقم معروف
        [no_lines] للاحتياج بند واحد على الأقل
        [too_many] لا تزيد الحالة على 1,000 دولة و20,000 احتياج و200,000 بند و20,000 عرض و200,000 قيد آخر
        [unit_cost_rounded] لا تكلّف الوحدة عدداً صحيحاً من أصغر وحدات عملة الحالة، والتقريب يغيّر كلفة وحدات هذا البند مجتمعةً بأكثر من جزء من ألف
       *[fill_without_price] يمكن للمال أن يغطي هذا البند، لكن كلفة الوحدة غير مذكورة، فلا يشتري المال هنا شيئاً
    }

fault-fix =
    { $code ->
        [not_json] صحّحوا النص في السطر والعمود المبيَّنين
        [wrong_format] صدّروا الحالة من جديد بهذه النسخة أو صحّحوا الحقل
        [unknown_field] احذفوه أو صحّحوا كتابته
        [missing_field] أضيفوه
        [wrong_type] اكتبوه كما يطلب التنسيق
        [unknown_word] استخدموا إحدى كلمات القائمة
        [empty_text] املأوه
        [bad_text] اختصروه أو احذفوها
        [not_a_date] صحّحوا التاريخ
        [year_range] صحّحوا السنة
        [priority_range] استخدموا 1 للأكثر إلحاحاً و3 للأقل
        [preference_range] استخدموا من 1 إلى 9 أو لا تذكروه
        [duplicate_id] أعطوا أحدهما معرّفاً آخر
        [duplicate_entry] احذفوا أحدهما
        [unknown_state] أضيفوا الدولة إلى `states` أو صحّحوا الرمز
        [bad_iso3] صحّحوا الرمز
        [unknown_donor] أضيفوا الجهة المانحة أو صحّحوا المعرّف
        [unknown_offer] صحّحوا المعرّف أو أضيفوا العرض
        [unknown_line] صحّحوا المعرّف أو أضيفوا البند
        [unknown_currency] صحّحوا الرمز
        [no_rate] أضيفوا العملة إلى `rates` مع التاريخ والمصدر
        [bad_rate] اكتبوا كم تساوي وحدة من هذه العملة بعملة الحالة
        [not_decimal] اكتبوا أرقاماً بنقطة واحدة على الأكثر، بين علامتي اقتباس، دون فواصل
        [negative_amount] احذفوا علامة الناقص أو صحّحوا الرقم
        [too_precise] قرّبوه كما يفعل صاحبه
        [overflow] تحققوا من الرقم أو قسّموا الحالة
        [zero_amount] اكتبوا null حيث لا يُعرف الرقم أو احذفوا القيد
        [bad_share] اكتبوا مثلاً "0.5"
        [min_grant_exceeds_offer] خفّضوا `min_grant` أو صحّحوا المبالغ
        [wrong_kind_field] لـ funding الحقلان `amount` و`currency`؛ ولـ expertise وin_kind الحقول `code` و`quantity` و`unit`؛ وحساب المبلغ يُكتب في `source`
        [covered_exceeds_amount] صحّحوا `already_covered` أو الالتزامات أو المبلغ
        [part_exceeds_amount] صحّحوا `smallest_part` أو المبلغ
        [lock_exceeds_offer] صحّحوا الالتزام أو العرض
        [lock_mismatch] صحّحوا الالتزام
        [no_lines] أضيفوا بنداً؛ ويمكن أن يكون مبلغه null إن كان بانتظار تحديد التكلفة
        [too_many] قسّموا الحالة
        [unit_cost_rounded] اذكروا البند بوحدات أكبر، مثل عبوات من 100، بسعر العبوة
       *[fill_without_price] أضيفوا `unit_cost` أو اجعلوا `money_may_fill` تساوي false
    }

server-unreached = تعذّر الوصول إلى الخادم. تحققوا من الاتصال وحاولوا مرة أخرى.

server-unreadable = لا تستطيع هذه الصفحة قراءة جواب الخادم. أعيدوا تحميل الصفحة للحصول على أحدث نسخة منها.

server-retry = حاولوا مرة أخرى

server-says = ما يقوله الخادم
