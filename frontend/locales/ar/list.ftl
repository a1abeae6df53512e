needs-lead = ما تطلبه الدول المتأثرة: صف لكل مورد في كل سنة.

needs-search = البحث في الدول والاحتياجات والبنود

needs-count =
    { $lines ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $lines } بنود
        [many] { $lines } بنداً
       *[other] { $lines } بند
    } من { $of }

needs-none = لا تتضمن هذه الحالة أي احتياجات.

needs-no-fit = لا يوجد بند يطابق هذه المرشحات.
needs-at-desk = ابحثوا عن هذه الاحتياجات في مكتبكم واحفظوا البحث

needs-caption = بنود الاحتياجات، بحسب اسم الدولة ما لم يذكر عنوانٌ غير ذلك

needs-apart = بانتظار تحديد التكلفة، خارج أي مجموع

needs-sum = مجموع { $lines ->
        [zero] لا بنود
        [one] بند واحد له رقم
        [two] بندين لهما رقم
        [few] { $lines } بنود لها رقم
        [many] { $lines } بنداً له رقم
       *[other] { $lines } بند له رقم
    }، { $resource }

offers-lead = ما يمكن أن تقدمه الجهات المانحة وحدودها. اختر عرضاً لترى البنود التي يلائمها وسبب عدم ملاءمته لغيرها.

offers-search = البحث في الجهات المانحة والعروض والدول

offers-count =
    { $offers ->
        [zero] لا عروض
        [one] عرض واحد
        [two] عرضان
        [few] { $offers } عروض
        [many] { $offers } عرضاً
       *[other] { $offers } عرض
    } من { $of }

offers-none = لا تتضمن هذه الحالة أي عروض.

offers-no-fit = لا يوجد عرض يطابق هذه المرشحات.

offers-caption = العروض، بحسب اسم الجهة المانحة ما لم يذكر عنوانٌ غير ذلك

offers-close = أغلق واعرض جميع العروض

offers-all = جميع العروض

offers-partly = بعض السنوات لم يُبلَّغ عنها

offers-any-state = أي دولة

offers-any-theme = أي موضوع

offers-fits-detail = { " " }تلائم العرض { $offer }: اعرض أيها ولماذا

names-more = { $names } و{ $more } غيرها

offers-sum = مجموع { $resource }: { $offers ->
        [zero] لا عروض
        [one] عرض واحد
        [two] عرضان
        [few] { $offers } عروض
        [many] { $offers } عرضاً
       *[other] { $offers } عرض
    }

offers-unreported = { $count } لم يُبلَّغ عنها بالكامل

col-state = الدولة

col-need = الاحتياج

col-theme = الموضوع

col-themes = المواضيع

col-priority = الأولوية

col-line = البند

col-lines = البنود

col-resource = المورد

col-year = السنة

col-years = السنوات

col-asked = المطلوب

col-covered = المغطى

col-open = المتبقي دون تغطية

col-needed = اللازم

col-covered-already = مغطى سابقاً

col-committed = ملتزَم به

col-covered-or-committed = مغطى أو ملتزَم به

covered-lines = أُفيد به عن { $count } من { $total } من البنود

col-proposed = مقترح


col-coverage = التغطية

col-figures = الأرقام

col-donor = الجهة المانحة

col-donors = الجهات المانحة

col-offer = العرض

col-offered = المعروض

col-may-go = يمكن أن يذهب إلى

col-fits = يلائم

col-for = لأجل

col-standing = الوضع

col-quantity = الكمية

col-sum = المجموع

col-member = العضو

col-kind = النوع

col-donor-kind = نوع الجهة المانحة

col-role = الدور

col-would-bring = يمكن أن يقدم

col-why-not = لماذا لا

to-be-costed = بانتظار تحديد التكلفة

standing-open = فيه ما هو غير مغطى

filter-all = الكل

sort-up = { $column }، تصاعدياً

sort-down = { $column }، تنازلياً

filter-order = الترتيب

filter-alphabetical = أبجدي

filter-clear = امسحوا المرشحات

list-copied = نُسخ الرابط.

list-not-copied = لا يسمح المتصفح للصفحة بالنسخ. انسخوا العنوان أعلاه.

list-copy = انسخوا الرابط

download-label = تنزيل:
download-as = تنزيل ({ $form })

pager-label = صفحات هذه القائمة

pager-previous = الصفحة السابقة

pager-next = الصفحة التالية

pager-at = الصفحة { $page } من { $pages }

fit-title = ما يلائمه العرض { $offer } من { $donor }

fit-lead =
    { $fit ->
        [zero] لا بند ملائم
        [one] بند واحد ملائم
        [two] بندان ملائمان
        [few] { $fit } بنود ملائمة
        [many] { $fit } بنداً ملائماً
       *[other] { $fit } بند ملائم
    }، { $rest ->
        [zero] ولا بند غير ملائم
        [one] وبند واحد غير ملائم
        [two] وبندان غير ملائمين
        [few] و{ $rest } بنود غير ملائمة
        [many] و{ $rest } بنداً غير ملائم
       *[other] و{ $rest } بند غير ملائم
    }. { $others ->
        [zero] ولا بند يطلب نوعاً آخر من الدعم.
        [one] وبند واحد يطلب نوعاً آخر من الدعم.
        [two] وبندان يطلبان نوعاً آخر من الدعم.
        [few] و{ $others } بنود تطلب نوعاً آخر من الدعم.
        [many] و{ $others } بنداً يطلب نوعاً آخر من الدعم.
       *[other] و{ $others } بند يطلب نوعاً آخر من الدعم.
    }

fit-holds = ما يتضمنه وحدوده

fit-may-go = يمكن أن يذهب إلى: { $list }.

fit-themes = المواضيع: { $list }.

fit-held = { $year }: { $quantity } ({ $resource }).

fit-none = لا يلائم هذا العرض أي بند في هذه الحالة. والقواعد أدناه تبيّن السبب.

fit-caption = البنود الملائمة، بحسب الاحتياج

fit-rules = القواعد التي تُبعد هذا العرض عن بنود من نوعه

fit-rule =
    { $lines ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $lines } بنود
        [many] { $lines } بنداً
       *[other] { $lines } بند
    }: { $reason }

fit-rule-only = { $lines ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $lines } بنود
        [many] { $lines } بنداً
       *[other] { $lines } بند
    }: { $reason } (السبب الوحيد لـ{ $only })

fit-by-line = بنداً بنداً

fit-not-caption = البنود غير الملائمة، بحسب الاحتياج

fit-cut = تُعرض أول { $shown } من { $of }.

lines =
    { $lines ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $lines } بنود
        [many] { $lines } بنداً
       *[other] { $lines } بند
    }

file-needs = needs { $title }

file-offers = offers { $title }
