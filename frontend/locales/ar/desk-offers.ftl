offer-lead = ما يمكنكم تقديمه، وما يتيح لكم غيركم رؤيته من عروضهم. لا يرى عرضكم سواكم والوحدة ما لم ينصّ على غير ذلك.
offer-lead-unit = ما يمكن للمانحين تقديمه. يبيّن عمود «من يراه» مع من يجوز الحديث عن العرض.
offer-lead-reader = ما يقول المانحون إن بإمكانهم تقديمه، بقدر ما يتيحون لكم رؤيته.
offer-new = عرض جديد
offer-first = لا عروض بعد. ابدأوا بـ«عرض جديد»: يمكن حفظه مع حقول فارغة.
offer-none = لا توجد عروض يمكنكم رؤيتها.
offer-caption = العروض حسب الجهة المانحة
offer-stands = الحالة
offer-who-sees = من يراه
offer-yours = عرضكم
offer-changed = آخر تغيير
offer-by-year = المعروض حسب السنة
offer-untitled = عرض بلا عنوان
offer-year-holds = { $year }: { $held }
offer-preference = { $state } ({ $weight })
offer-preferences-are = التفضيلات حسب الوزن، وهي لا تستبعد شيئاً: { $list }.
offer-sees =
    { $code ->
        [isu] الوحدة فقط
        [named_states] الوحدة والدول التي تسمّونها
        [coalition] أعضاء التحالفات التي أنتم فيها
        [states_parties] جميع الدول الأطراف
       *[public] الجميع
    }
offer-sees-hint =
    { $code ->
        [isu] الخيار المعتاد. يدخل المواءمة ولا تعلم به أي دولة قبل أن تقولوا ذلك.
        [named_states] تراه هذه الدول كما هو بمبالغه.
        [coalition] يرونه بعد قبولكم دعوة إلى جانبهم.
        [states_parties] تراه كل دولة طرف بعد تسجيل الدخول.
       *[public] يراه أي شخص دون حساب.
    }
offer-edit = تغيير هذا العرض
offer-edit-lead = ما تكتبونه يبقى على هذا الجهاز إلى أن تحفظوا.
offer-edit-draft = يمكن ترك كل شيء فارغاً في المسودة، ولا يراها سواكم والوحدة.
offer-submit = إدخاله في المواءمة
offer-submitted = العرض في المواءمة.
offer-withdraw = سحب
offer-withdraw-this = سحب هذا العرض
offer-withdrawn = سُحب العرض.
offer-undoable = سُحب العرض. يمكنكم التراجع عن ذلك خلال 24 ساعة، فيعود كما كان.
offer-restore = إعادته كمسودة
offer-restored = عاد العرض مسودة.
offer-seen-draft = لا يراه سواكم الآن: ليس في المواءمة.
offer-save = حفظ
offer-save-draft = حفظ كمسودة
offer-save-submit = حفظ وإدخال في المواءمة
offer-submit-hint = في المواءمة تراه الوحدة أيضاً ومن اخترتموه أعلاه. لا يُلزمكم بشيء ويمكن سحبه في أي وقت.
offer-saved = حُفظ العرض.
offer-leave = المغادرة دون حفظ
offer-owner = الجهة المانحة
offer-choose = اختاروا
offer-add = إضافة
offer-remove = إزالة
offer-remove-one = إزالة { $name }
offer-part-what = ما تقدمونه
offer-title = العنوان
offer-title-hint = بكلماتكم؛ يقرؤه من يمكنه رؤية العرض.
offer-code = ماذا بالتحديد
offer-unit = وحدة القياس
offer-part-years = المقدار في كل سنة
offer-part-years-hint = السنة بلا رقم «غير مبلَّغ عنها» وليست 0.
offer-year-number = السنة { $number }
offer-add-year = إضافة سنة
offer-amount = المبلغ
offer-currency = العملة
offer-part-where = إلى أين يمكن أن يذهب
offer-part-where-hint = دون اختيار يمكن أن يذهب إلى أي دولة. الدول والمناطق تُجمع. ما تختارونه هنا يُحترم دائماً؛ أما ما تفضّلونه فحسب فمكانه أدناه.
offer-leaves-out = ما يستثنيه
offer-states = الدول
offer-regions = المناطق
offer-not-states = باستثناء هذه الدول
offer-not-regions = باستثناء هذه المناطق
offer-part-for = ما الذي يمكن أن يخدمه
offer-part-for-hint = دون اختيار يمكن أن يخدم أي موضوع. ما تختارونه هنا يُحترم دائماً؛ أما ما تفضّلونه فحسب فمكانه أدناه.
offer-activities = الأنشطة
offer-not-themes = باستثناء هذه المواضيع
offer-not-activities = باستثناء هذه الأنشطة
offer-part-limits = الحدود والتفضيلات
offer-part-limits-hint = تُحترم الحدود دائماً ولا يخالفها أي مقترح. تُتّبع التفضيلات حيث لا تخسر أي دولة.
offer-in-unit = بوحدة { $unit }
offer-prefers = ما يفضّله
offer-min-grant = الحد الأدنى للدولة إن تلقت شيئاً
offer-max-per-state = الحد الأقصى لدولة واحدة في سنة
offer-max-states = أقصى عدد من الدول
offer-max-share = الحد الأقصى من بند واحد بالمئة
offer-max-share-hint = مثلاً 50: على آخرين تقديم الباقي.
offer-preferred =
    { $kind ->
        [states] الدول المفضّلة
        [regions] المناطق المفضّلة
        [themes] المواضيع المفضّلة
        [years] السنوات المفضّلة
       *[all] المناطق والمواضيع والسنوات المفضّلة
    }
offer-preferences-hint = تأتي أولاً عند التساوي. تُجمع الأوزان التي تنطبق معاً. لا يرى هذا سواكم والوحدة.
offer-weight = وزن { $name }، أقصاه 9
offer-expires = سارٍ حتى
offer-note = ملاحظة
offer-note-hint = شروط لا يسعها أي حقل. تُعرض ولا تُطبّق.
offer-seen-once = بعد إدخاله في المواءمة
offer-named = الدول التي يمكنها رؤيته
offer-problem = { $name }: { $says }
offer-missing = يجب ملؤه
offer-not-a-number = ليس رقماً مقروءاً؛ اكتبوا أرقاماً، مثل 1500000
offer-no-years = أضيفوا سنة واحدة على الأقل
offer-fit-title = ما يناسبه
offer-fit-private = يُحسب على هذا الجهاز مما يمكنكم رؤيته. لا يغادره شيء لم تحفظوه.
offer-fit-waiting = جارٍ المقارنة مع الاحتياجات
offer-fit-failed = المقارنة لا تعمل الآن في هذا المتصفح. أعيدوا تحميل الصفحة.
offer-fit-needs-kind = حددوا نوع الدعم فتبدأ المقارنة.
offer-fit-needs-code = حددوا ما هو بالتحديد ووحدة قياسه فتبدأ المقارنة.
offer-fit-needs-year = حددوا السنة فتبدأ المقارنة.
offer-fit-no-needs = لا احتياجات يمكنكم رؤيتها بعد.
offer-fit-counts =
    { $fit ->
        [zero] لا يناسب أي احتياج
        [one] يناسب احتياجاً واحداً
        [two] يناسب احتياجين
        [few] يناسب { $fit } احتياجات
        [many] يناسب { $fit } احتياجاً
       *[other] يناسب { $fit } احتياج
    }؛ وبتغيير واحد { $one ->
        [zero] لا شيء آخر
        [one] احتياجاً آخر
        [two] احتياجين آخرين
        [few] { $one } احتياجات أخرى
        [many] { $one } احتياجاً آخر
       *[other] { $one } احتياج آخر
    }؛ ولا يناسب { $no }.
offer-fit-caption = الاحتياجات التي يناسبها
offer-fit-rules = ما يبعده عن البقية
offer-fit-several = قد يندرج الاحتياج الواحد تحت عدة قواعد.
offer-fit-rule =
    { $needs ->
        [zero] لا احتياجات
        [one] احتياج واحد
        [two] احتياجان
        [few] { $needs } احتياجات
        [many] { $needs } احتياجاً
       *[other] { $needs } احتياج
    }: { $reason }
offer-fit-one-change = بتغيير واحد: { $reason }
offer-fit-rest-caption = الاحتياجات التي لا يناسبها والسبب
offer-say = رأيكم
offer-interested = إبداء الاهتمام
offer-not-for-us = لا يناسبنا
offer-reason = السبب
offer-reason-hint = للوحدة فقط. يمكن تركه فارغاً.
offer-word = كلمة أو سؤال
offer-said-interested = مهتمون
offer-said-not-for-us = لا يناسبنا
offer-said-nothing = لا شيء هذه المرة
offer-history = من غيّر ماذا
offer-compare = مقارنة
offer-compare-title = احتياجات جنباً إلى جنب
offer-compare-caption = ثلاثة احتياجات على الأكثر
offer-deadline = الموعد النهائي
