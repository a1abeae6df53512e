desk-problems =
    { $count ->
        [zero] لا شيء للتصحيح
        [one] أمر واحد للتصحيح
        [two] أمران للتصحيح
        [few] { $count } أمور للتصحيح
        [many] { $count } أمراً للتصحيح
       *[other] { $count } أمر للتصحيح
    }
desk-undo = تراجع
desk-download-too-many = لا يتسع ملف مصفّى بهذه الطريقة لأكثر من { $count } من المدخلات. ضيّقوا المرشحات، أو امسحوها لتنزيل كل شيء.
desk-print = طباعة
desk-signed-out = لم تعودوا مسجّلي الدخول
desk-sign-in-first = سجّلوا الدخول لرؤية هذه الصفحة
desk-signed-out-kept = ما كتبتموه محفوظ على هذا الجهاز. سجّلوا الدخول لتعودوا إليه.
desk-restored = عاد ما كتبتموه سابقاً على هذا الجهاز. لم يُرسَل بعد.
desk-discard = التخلّي عنه
desk-drafts-others = نص آخر بدأتموه محفوظ على هذا الجهاز ولم يُرسَل.
desk-discarded = تم التخلّي عمّا كتبتموه.
desk-removed = أُزيل: { $what }
desk-kept-at = حُفظ على هذا الجهاز { $time }، ولم يُرسَل بعد
desk-saved-at = حُفظ { $time }
desk-not-kept = لم يُحفظ بعد
desk-status =
    { $code ->
        [draft] مسودة
        [submitted] لدى الوحدة
        [published] منشور
        [closed] أُغلق باب الإجابات
        [released] سُلّمت الإجابة
       *[withdrawn] مسحوب
    }
desk-status-in-matching = في المواءمة
desk-status-amended = عُدّل بعد تحقق الوحدة منه
desk-action =
    { $code ->
        [create] إنشاء
        [edit] تعديل
        [add] أُضيف من حساب
        [submit] إرسال إلى الوحدة
        [publish] نشر
        [return] إعادة للتصحيح
        [comment] تعليق
        [withdraw] سحب
        [restore] استعادة كمسودة
        [undo] التراجع عن السحب
        [invite] دُعي الأعضاء
        [answer] أُجيب على الدعوة
        [step] اتُّخذت الخطوة
        [close] إغلاق باب الإجابات
        [release] تسليم الإجابة
       *[other] تم
    }
desk-became = ←
desk-by = { $name }، { $party }
desk-by-site = الموقع نفسه، دون تدخل أي شخص
desk-by-on-behalf = { $who }، بالنيابة عن { $principal }
desk-rule =
    { $code ->
        [missing_field] هذا مطلوب
        [empty_text] هذا مطلوب
        [line_counts_otherwise] ربما ذكر آخرون كمية لهذا البند فيبقى احتسابه كما هو: احذفوه واطلبوا الآخر ببند جديد
        [no_lines] أضيفوا بنداً واحداً على الأقل؛ ويمكن أن تبقى كلفته غير مقدَّرة
        [not_decimal] اكتبوا رقماً، مثل 1500
        [negative_amount] لا يمكن أن يكون الرقم سالباً
        [too_precise] أرقام كثيرة بعد الفاصلة العشرية
        [zero_amount] اتركوه فارغاً إن لم يكن الرقم معروفاً؛ فالصفر لا يطلب شيئاً
        [covered_exceeds_amount] المغطّى أكبر من المطلوب
        [part_exceeds_amount] أصغر جزء مفيد أكبر من المطلوب
        [year_range] اكتبوا سنة بين 1990 و2100
        [not_a_date] اختاروا تاريخاً صحيحاً
        [unknown_currency] اكتبوا رمز عملة، مثل USD
        [bad_text] اختصروه: 4,000 حرف على الأكثر
        [overflow] الرقم كبير جداً
        [unknown_party] اختاروا جهة من القائمة
        [not_a_time] اكتبوا وقتًا مثل 14:30
        [unknown_zone] اختاروا منطقة زمنية من القائمة
        [not_a_member] أضيفوا الطرف إلى الأعضاء أولًا
        [need_not_shown] لا تُظهر دولته هذا الاحتياج لمن سيُبلَّغ به
        [line_not_shared] لا تُظهر دولته هذا البند
        [not_held] أشيروا إلى أنه عُقد، أو أزيلوا المشاركين والقرارات
       *[other] { "" }
    }

desk-needs = الاحتياجات
desk-needs-lead = احتياجات في الدول المتأثرة. بعضها أعلنته هذه الدول، وبعضها من مصادر علنية ولم تعلنه أي دولة، ويُذكر ذلك بجانبه. افتحوا احتياجاً لقراءة بنوده والتعليقات عليه وسجل تغييراته.
desk-needs-lead-reader = احتياجات في الدول المتأثرة. بعضها أعلنته هذه الدول، وبعضها من مصادر علنية ولم تعلنه أي دولة، ويُذكر ذلك بجانبه.
desk-needs-none = لا توجد احتياجات هنا بعد.
desk-needs-first = الخطوة الأولى: صِفوا احتياجاً واحداً. يكفي العنوان للبدء، ويمكن إضافة الأرقام لاحقاً.
desk-needs-search = البحث في العناوين والبنود والأرقام المرجعية
desk-needs-more-filters = مرشحات أخرى
desk-needs-yours = احتياجكم
desk-needs-sum = مجموع هذه الاحتياجات
desk-needs-sum-standing = مجموع هذه الاحتياجات دون المسحوبة
desk-needs-caption = الاحتياجات بحسب الدولة والعنوان ما لم يُذكر غير ذلك
desk-needs-caption-own = الاحتياجات، احتياجاتكم أولاً ثم بحسب الدولة والعنوان ما لم يُذكر غير ذلك
desk-needs-no-match = لا يوجد احتياج يوافق هذه المرشحات.
desk-needs-count =
    { $count ->
        [zero] لا احتياجات
        [one] احتياج واحد
        [two] احتياجان
        [few] { $count } احتياجات
        [many] { $count } احتياجاً
       *[other] { $count } احتياج
    } من { $total }

desk-need-new = احتياج جديد
desk-need-edit = تعديل هذا الاحتياج
desk-need-form-lead = لا شيء إلزامي أثناء الكتابة. ما تكتبونه محفوظ على هذا الجهاز، ولا يراه غيركم قبل أن تقرروا ذلك.
desk-need-form-lead-published = هذا الاحتياج منشور. ما ترسلونه يسري فوراً على كل من يراه.
desk-need-parts = أقسام هذا الاحتياج
desk-need-part =
    { $code ->
        [done] مكتمل
       *[optional] اختياري
    }
desk-need-part-missing =
    { $count ->
        [zero] لا ينقص شيء
        [one] ينقص أمر واحد: { $what }
        [two] ينقص أمران: { $what }
        [few] تنقص { $count } أمور: { $what }
        [many] ينقص { $count } أمراً: { $what }
       *[other] ينقص { $count } أمر: { $what }
    }
desk-need-what = ماذا ولماذا
desk-need-more = الموعد النهائي والمعاهدات والمصدر
desk-need-lines = البنود والتكاليف
desk-need-lines-short = البنود
desk-need-lines-caption = البند الواحد مورد واحد في سنة واحدة
desk-need-lines-hint = البند الواحد مورد واحد في سنة واحدة. اتركوا الرقم فارغاً إن لم تُقدَّر كلفته بعد: تُعرض هذه البنود وتُحسب على حدة.
desk-need-who-sees = من يراه
desk-need-untitled = احتياج بلا عنوان
desk-need-field =
    { $code ->
        [owner] الدولة
        [title] العنوان
        [theme] الموضوع
        [activity] النشاط
        [priority] الأولوية الوطنية
        [deadline] الموعد النهائي
        [treaties] المعاهدات التي يخدمها
        [origin] من ذكره
        [source] أين ورد ذكره
        [note] تنبيهات وشروط
        [visibility] من يراه
        [named] الجهات المسمّاة
        [lines] البنود
       *[other] الاحتياج
    }
desk-need-title-hint = بكلماتكم، مثلاً: الإزالة في المقاطعات الشمالية، 2027 إلى 2029
desk-need-treaty =
    { $code ->
        [CCM] اتفاقية الذخائر العنقودية (CCM)
        [APMBC] اتفاقية حظر الألغام المضادة للأفراد (APMBC)
        [CCW_V] البروتوكول الخامس لاتفاقية أسلحة تقليدية معينة (CCW V)
       *[other] { "" }
    }
desk-need-source-hint = خطة وطنية، خطة عمل المادة 4، طلب تمديد، تقرير المادة 7
desk-need-note-hint = بلا إحداثيات ولا أسماء ضحايا: لا تُحفظ هذه البيانات هنا.
desk-need-line-field =
    { $code ->
        [kind] النوع
        [code] بند معياري
        [label] الوصف
        [year] السنة
        [quantity] الكمية
        [unit] الوحدة
        [unit_cost] كلفة الوحدة
        [amount] المبلغ
        [currency] العملة
        [already_covered] مغطى سابقاً
        [smallest_part] أصغر جزء مفيد
        [source] مصدر الرقم
        [shared] الموافقة
        [money_may_fill] المال بدلاً منه
       *[other] البند
    }
desk-need-line-number = البند { $number }
desk-need-place = { $line }، { $what }
desk-need-kind =
    { $code ->
        [funding] تمويل
        [expertise] خبرات
       *[in_kind] دعم عيني
    }
desk-need-visibility =
    { $code ->
        [isu] وحدة دعم التنفيذ فقط
        [named_states] الوحدة والجهات التي تسمّونها
        [coalition] أعضاء تحالفكم القطري
        [states_parties] جميع الدول الأطراف
       *[public] الجميع
    }
desk-need-priority =
    { $level ->
        [1] 1 (الأولى)
       *[other] { $level } (1 هي الأولى)
    }
desk-need-assumed = { $what }، مفترَضة: لم تعلنها الدولة
desk-need-choose = اختاروا
desk-need-other = غير ذلك (بكلمتكم)
desk-need-own-word = { $field } (بكلمتكم)
desk-need-not-listed = ليس في القائمة الموحدة: لا يلتقي احتياج وعرض إلا بالكلمة نفسها.
desk-need-nothing = غير مذكور
desk-need-yes = نعم
desk-need-no = لا
desk-need-not-a-number = هذا ليس رقماً
desk-need-not-whole = هذا ليس عدداً صحيحاً
desk-need-read-as = قُرئ: { $figure }
desk-need-amount-hint = فارغ: بانتظار تحديد التكلفة
desk-need-comes-to = مجموع البند:
desk-need-consent-label = نوافق على إظهار هذا البند
desk-need-fill = يمكن للمال أن يدفع ثمن ما لا يقدّمه أحد
desk-need-work-out = حساب المبلغ من كلفة الوحدة
desk-need-worked-out = { $quantity } × { $unitcost }
desk-need-differs = { $worked } = { $product }، وليس { $amount }
desk-need-put-amount = ضعوا { $amount } في المبلغ
desk-need-put-amount-empty = الكمية وكلفة الوحدة والعملة تعطي مبلغاً
desk-need-prices =
    { $count ->
        [zero] لا أسعار مسجّلة
        [one] سعر مسجّل واحد مع مصدره
        [two] سعران مسجّلان مع مصدريهما
        [few] { $count } أسعار مسجّلة مع مصادرها
        [many] { $count } سعراً مسجّلاً مع مصادرها
       *[other] { $count } سعر مسجّل مع مصادرها
    }
desk-need-no-prices = كلفة الوحدة المدفوعة في أماكن أخرى: لا شيء مسجل.
desk-need-prices-hint = دُفعت في أماكن أخرى، للمقارنة فقط: كلفة الوحدة التي لديكم تسبقها. يمكن استخدام سعر بعملة البند ووحدته.
desk-need-price = { $currency } { $amount } لكل { $unit }
desk-need-price-range = { $currency } { $low } إلى { $high } لكل { $unit }
desk-need-price-item =
    { $code ->
        [lao_operator] إزالة الذخائر غير المنفجرة من المناطق، لاو، جهة تنفيذ وطنية
        [lao_2012] الكلفة الكاملة للقطاع، لاو، 2012
        [lao_2022] الكلفة الكاملة على المانحين، لاو، 2022
        [irish_halo] إزالة الألغام، Irish Aid / HALO، خمسة بلدان، 2018-2020
        [dutch] البرنامج الهولندي للأعمال المتعلقة بالألغام، 2012-2016
        [japan_unmas] اليابان عبر دائرة الأمم المتحدة للأعمال المتعلقة بالألغام، جنوب السودان، 2011-2018
        [lao_salary] رواتب موظفي الهيئة الوطنية للتنظيم، لاو
       *[other] { $name }
    }
desk-need-price-source = المصدر
desk-need-use-price = استخدموا { $price }
desk-need-add = إضافة بند
desk-need-duplicate = تكرار للسنة التالية
desk-need-up = إلى أعلى
desk-need-down = إلى أسفل
desk-need-remove = إزالة
desk-need-sum = مجموع البنود
desk-need-to-be-costed =
    { $count ->
        [zero] لا بنود بلا كلفة
        [one] بند واحد بانتظار تحديد التكلفة
        [two] بندان بانتظار تحديد التكلفة
        [few] { $count } بنود بانتظار تحديد التكلفة
        [many] { $count } بنداً بانتظار تحديد التكلفة
       *[other] { $count } بند بانتظار تحديد التكلفة
    }
desk-need-no-currency = { $figure } (العملة غير مذكورة)
desk-need-to-be-costed-one = بانتظار تحديد التكلفة
desk-need-estimate = تقدير
desk-need-unpriced =
    { $count ->
        [zero] لا بنود بلا سعر
        [one] بند واحد بلا سعر
        [two] بندان بلا سعر
        [few] { $count } بنود بلا سعر
        [many] { $count } بنداً بلا سعر
       *[other] { $count } بند بلا سعر
    }
desk-need-unpriced-one = بلا سعر
desk-need-unreadable =
    { $count ->
        [zero] لا أرقام غير مقروءة
        [one] رقم واحد لا يُقرأ
        [two] رقمان لا يُقرآن
        [few] { $count } أرقام لا تُقرأ
        [many] { $count } رقماً لا تُقرأ
       *[other] { $count } رقم لا تُقرأ
    }
desk-need-unreadable-one = لا يُقرأ
desk-need-each = { $currency } { $price } للوحدة
desk-need-warnings = تستحق نظرة ثانية. لا شيء من هذا يمنع الإرسال.
desk-need-warn-past = مضى هذا التاريخ
desk-need-warn-after-deadline = هذه السنة بعد الموعد النهائي
desk-need-warn-article4 = بعد موعد المادة 4، { $day } ({ $source })
desk-need-warn-year-past = مضت هذه السنة
desk-need-warn-price = بعيد عن السعر المسجّل: { $price }
desk-need-warn-covered = المغطّى أكبر من المطلوب

desk-need-paste = لصق من جدول بيانات
desk-need-paste-label = صفوف من جدولكم
desk-need-paste-hint = انسخوا الخلايا والصقوها هنا. يُفهم الصف الأول إن كان فيه أسماء الأعمدة، وإلا فالترتيب ترتيب النموذج.
desk-need-template = تنزيل النموذج
desk-need-paste-rows =
    { $count ->
        [zero] لم يُفهم أي بند.
        [one] فُهم بند واحد.
        [two] فُهم بندان.
        [few] فُهمت { $count } بنود.
        [many] فُهم { $count } بنداً.
       *[other] فُهم { $count } بند.
    }
desk-need-paste-columns = الأعمدة: { $columns }.
desk-need-paste-ignored = لم يؤخذ لعدم وجود عمود بهذا الاسم: { $columns }
desk-need-paste-left-out =
    { $count ->
        [zero] لم يُترك أي صف.
        [one] تُرك صف واحد: 200 على الأكثر في المرة.
        [two] تُرك صفان: 200 على الأكثر في المرة.
        [few] تُركت { $count } صفوف: 200 على الأكثر في المرة.
        [many] تُرك { $count } صفاً: 200 على الأكثر في المرة.
       *[other] تُرك { $count } صف: 200 على الأكثر في المرة.
    }
desk-need-paste-doubt = الصف { $row }، { $column }: «{ $typed }» ليس رقماً
desk-need-paste-lost = الصف { $row }، { $column }: «{ $typed }» لم يؤخذ
desk-need-paste-at = الصف { $row }: { $says }
desk-need-paste-take =
    { $count ->
        [zero] لا شيء للإضافة
        [one] إضافة هذا البند
        [two] إضافة هذين البندين
        [few] إضافة هذه البنود ({ $count })
        [many] إضافة هذه البنود ({ $count })
       *[other] إضافة هذه البنود ({ $count })
    }
desk-need-paste-done =
    { $count ->
        [zero] لم يُضف شيء.
        [one] أُضيف بند واحد.
        [two] أُضيف بندان.
        [few] أُضيفت { $count } بنود.
        [many] أُضيف { $count } بنداً.
       *[other] أُضيف { $count } بند.
    }

desk-need-visibility-legend = من يجوز له رؤية هذا الاحتياج بعد تحقق الوحدة منه
desk-need-visibility-legend-published = من يجوز له رؤية هذا الاحتياج
desk-need-visibility-hint = يمكنكم تضييق ذلك في أي وقت. لا يُعرض من البنود إلا ما توافقون عليه.
desk-need-name = إضافة جهة بالاسم
desk-need-unname = إزالة
desk-need-shared-lines =
    { $code ->
        [state] البنود التي يجوز إظهارها بموافقة الدولة: { $shared } من { $total }.
       *[others] البنود التي يجوز إظهارها: { $shared } من { $total }.
    }
desk-need-by-others = من مصادر علنية؛ لم تعلنه الدولة. ويمكنها تصحيحه، أو إعلانه احتياجا خاصا بها.
desk-need-ours = إعلان هذا الاحتياج احتياجا لنا
desk-need-ours-hint = تُعدّ أولويته وأرقامه والموافقات المؤشَّر عليها عندئذ كلاما للدولة نفسها: راجعوا كلا منها أولا.
desk-need-seen-now =
    { $status ->
        [submitted] الآن: الدولة والوحدة وحدهما
       *[other] الآن: الدولة وحدها؛ والوحدة أيضاً إن كتبت هذا الاحتياج أو سبق أن تلقته
    }
desk-need-seen-then = بعد النشر: { $who }
desk-need-shared-none = لا يُعرض أي بند، فلن يرى هذا الاحتياج سوى الوحدة.
desk-need-share-all = الموافقة على جميع البنود
desk-need-share-all-hint = يمكنكم سحبها عن كل بند.
desk-need-named = المسمّاة: { $names }

desk-need-to-check = التحقق والإرسال
desk-need-check-changes = التحقق من التعديلات
desk-need-check = تحققوا قبل الإرسال
desk-need-consequence = ستقرأه وحدة دعم التنفيذ ثم تنشره أو تعيده مع تعليقات. وحتى ذلك الحين لا يراه أحد غيركم.
desk-need-consequence-amend = يسري التعديل فوراً على كل من يرى هذا الاحتياج. وتُبلَّغ الوحدة به.
desk-need-send = إرسال إلى الوحدة
desk-need-save = حفظ المسودة
desk-need-save-changes = حفظ التعديلات
desk-need-back = العودة إلى الاستمارة
desk-conflict = عدّلها شخص آخر في هذه الأثناء: { $who }
desk-conflict-none = تعديلاتكم وتعديلاته لا تتعارض. تُحفظ جميعها.
desk-conflict-some =
    { $count ->
        [zero] لا حقول متعارضة.
        [one] عُدّل حقل واحد من الطرفين. اختاروا القيمة المعتمدة.
        [two] عُدّل حقلان من الطرفين. اختاروا القيم المعتمدة.
        [few] عُدّلت { $count } حقول من الطرفين. اختاروا القيم المعتمدة.
        [many] عُدّل { $count } حقلاً من الطرفين. اختاروا القيم المعتمدة.
       *[other] عُدّل { $count } حقل من الطرفين. اختاروا القيم المعتمدة.
    }
desk-conflict-why = لم يُختر شيء نيابةً عنكم، ولم يضع شيء مما كتبتموه.
desk-conflict-save = اعتماد هذه القيم
desk-conflict-copy = الاحتفاظ بما كتبتموه كنسخة
desk-conflict-before = قبل ذلك: { $before }
desk-conflict-before-of = { $of }. قبل ذلك: { $before }
desk-conflict-yours = قيمتكم
desk-conflict-theirs = القيمة الأخرى

desk-need-consent =
    { $code ->
        [state] الموافقة
       *[others] الإظهار
    }
desk-need-shared = يجوز إظهاره
desk-need-not-shared = غير ظاهر
desk-need-share = إظهار هذا البند
desk-need-stop-sharing = إيقاف الإظهار
desk-need-now-shared = يجوز إظهار هذا البند لمن يرون الاحتياج.
desk-need-now-not-shared = لم يعد هذا البند ظاهراً.
desk-need-preview = انظروا إليه كما يراه غيركم
desk-need-preview-on = كما يراه الآخرون
desk-need-preview-later = هذا ما سيراه الآخرون بعد نشر الاحتياج.
desk-need-preview-nobody = لن يرى هذا الاحتياج سواكم وسوى الوحدة: لا يُعرض أي بند، أو هو مخصص للوحدة فقط.
desk-need-history = سجل التغييرات
desk-need-changed-on = آخر تعديل: { $day }
desk-need-sent = الاحتياج لدى الوحدة
desk-need-sent-next = رقمه المرجعي { $reference }. ستنشره الوحدة أو تعيده مع تعليقات، وستجدون الرد على مكتبكم.
desk-need-saved = حُفظت التعديلات
desk-need-returned = أعادت الوحدة هذا الاحتياج
desk-need-publish = نشر
desk-need-return = إعادة مع تعليقات
desk-need-withdraw = سحب هذا الاحتياج
desk-need-withdrawn = سُحب الاحتياج.
desk-need-undoable = سُحب الاحتياج. يمكنكم التراجع عن ذلك خلال 24 ساعة، فيعود كما كان.
desk-need-restored = عاد الاحتياج مسودة.
desk-need-comment = التعليق على حقل
desk-need-comment-on = بخصوص
desk-need-comment-whole = الاحتياج كله
desk-need-comment-text = التعليق
desk-need-comment-hint = لا يقرأه إلا الدولة والوحدة.
desk-need-comment-send = إرسال التعليق
desk-need-comment-more = تعليق آخر

searches = عمليات البحث المحفوظة
searches-count = عمليات البحث المحفوظة ({ $count })
searches-hint = لا يراها أحد سواكم. تُحفظ المرشحات والترتيب، لا الاحتياجات التي وُجدت.
search-name = الاسم
search-save = حفظ هذه المرشحات
search-saved = حُفظ البحث.
search-unnamed = أعطوه اسماً
search-nothing = اختاروا أعلاه مرشحات أو ترتيباً لحفظها.
search-update = وضع المرشحات الحالية في «{ $name }»
search-fits =
    { $count ->
        [zero] لا يوافقه أي احتياج
        [one] يوافقه احتياج واحد
        [two] يوافقه احتياجان
        [few] توافقه { $count } احتياجات
        [many] يوافقه { $count } احتياجاً
       *[other] يوافقه { $count } احتياج
    }
search-new =
    { $count ->
        [zero] لا جديد منذ آخر اطلاع لكم
        [one] واحد جديد أو تغيّر منذ آخر اطلاع لكم
        [two] اثنان جديدان أو تغيّرا منذ آخر اطلاع لكم
        [few] { $count } جديدة أو تغيّرت منذ آخر اطلاع لكم
        [many] { $count } جديداً أو تغيّر منذ آخر اطلاع لكم
       *[other] { $count } جديد أو تغيّر منذ آخر اطلاع لكم
    }
search-is-new = جديد أو تغيّر
search-rename-short = تغيير الاسم
search-rename = تغيير الاسم: «{ $name }»
search-rename-do = حفظ الاسم
search-delete-short = حذف
search-delete = حذف «{ $name }»
search-deleted = حُذف «{ $name }».
search-sign-in = تسجيل الدخول لحفظ هذه المرشحات
search-full = لديكم 50 بحثاً محفوظاً، وهو الحد الأقصى. احذفوا واحداً أولاً.
desk-needs-least = المطلوب لا يقل عن، { $currency }
desk-needs-most = المطلوب لا يزيد على، { $currency }
desk-needs-amount-wrong = هذا ليس مبلغاً.
desk-needs-oda = المساعدة الإنمائية الرسمية
desk-needs-oda-is =
    { $code ->
        [yes] يمكن للدولة أن تتلقاها
       *[no] لا يمكن للدولة أن تتلقاها
    }
desk-need-part-hint = في المجموع، مع المغطّى والملتزم به: لا يُقترح أقل من ذلك. اتركوه فارغاً إن كان أي جزء مفيداً.

desk-need-useful-from = مفيد ابتداءً من { $figure }

# How each line of a published need stands, for its State and the unit
desk-need-standing = ما هو مغطى وما يبقى دون تغطية
desk-need-standing-caption = كل بند: المطلوب وما يغطيه وما يبقى
# Beneath what a line asks. $figure - with its unit
desk-need-standing-covered = منها { $figure } مغطى بالفعل
desk-need-standing-bare = بانتظار تحديد التكلفة؛ ولم يُقدَّم شيء بعد
desk-need-standing-none = لا يقدّم أي تحالف يمكنكم رؤيته شيئا لهذا الاحتياج بعد.
desk-need-why-column = السبب، وما يساعد
desk-need-why = لماذا يبقى هذا دون تغطية؟
# $line - what the line is called
desk-need-why-of = لماذا يبقى هذا دون تغطية: { $line }
desk-need-why-note = يستند هذا إلى الاحتياجات والعروض التي يمكنكم رؤيتها، وتجري المواءمة بينها على هذا الجهاز وفق القواعد المعتادة. لا يُرسَل شيء، وليس هذا وعدا من أحد.
desk-need-why-fetching = يجري جلب السجلات التي يمكنكم رؤيتها
desk-need-why-matching = المواءمة جارية على هذا الجهاز
desk-need-why-stopped = أُوقف قبل التوصل إلى جواب.
desk-need-why-nothing = لا يبقى شيء دون تغطية
desk-need-stop = ماذا لو توقف أحد الشركاء؟
desk-need-stop-hint = يبقى ما دفعه؛ ويسقط ما التزم به ولم يدفعه أو ما أعلن عنه. هذه مجاميع للأرقام أعلاه. لا يُرسَل شيء ولا يُبلَّغ أحد.
desk-need-stop-partner = الشريك
# $name - a party
desk-need-stop-nothing = لن يتغير شيء في هذا الاحتياج إذا توقف { $name }: ليس له هنا شيء لم يُنجز.
desk-need-stop-caption = إذا توقف { $name }
desk-need-stop-now = دون تغطية الآن
desk-need-stop-committed = التزام يسقط
desk-need-stop-pledged = إعلان يسقط
desk-need-stop-then = دون تغطية عندئذ
# Comments beside the fields of the form
desk-need-comments =
    { $count ->
        [zero] لا تعليقات على هذا الاحتياج
        [one] تعليق واحد على هذا الاحتياج
        [two] تعليقان على هذا الاحتياج
        [few] { $count } تعليقات على هذا الاحتياج
        [many] { $count } تعليقا على هذا الاحتياج
       *[other] { $count } تعليق على هذا الاحتياج
    }
desk-need-comments-hint = يظهر كل تعليق بجانب حقله أيضا. ويختفي بعد تغيير ما يتعلق به وحفظه، أو بعد إرسال الاحتياج من جديد.
# $name - what it is about; $says - what is said of it
desk-pair = { $name }: { "\u2068" }{ $says }{ "\u2069" }
desk-quoted = «{ $words }»
desk-need-comment-gone = بند لم يعد موجودا
