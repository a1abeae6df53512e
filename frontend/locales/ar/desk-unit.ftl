unit-bench-lead = لقطة من السجلات، وعمليات حساب جنباً إلى جنب، وتحالفات تُصاغ منها. لا يرى غيركم شيئاً قبل أن تدعوهم.
unit-waits-since = ينتظر منذ { $day }
unit-publish = نشر
unit-return = إعادة مع تعليق…
unit-return-text = ما ينبغي تغييره
unit-return-do = إعادة
unit-snapshot-take = أخذ لقطة
unit-snapshot-first = خذوا لقطة أولاً
unit-snapshot-hint = تحفظ ما هو سارٍ الآن. لا تصلها التغييرات اللاحقة.
unit-as-of = الأرقام بتاريخ
unit-snapshot-do = أخذ اللقطة
unit-snapshot-done = أُخذت اللقطة.
unit-technical = تفاصيل تقنية
unit-snapshot-of = سجلات { $day }
unit-snapshot = اللقطة
unit-vetoes = الاستثناءات
unit-vetoes-hint = جهة مانحة ودولة يجب ألا تُقترح إحداهما للأخرى. لا يراه سوى من طلبه والوحدة.
unit-vetoes-none = لا يوجد استثناء سارٍ.
unit-veto = { $owner }: طلبٌ بعدم الاقتراح مع { $other }
unit-veto-add =
    { $code ->
        [own] إضافة استثناء
       *[unit] إضافة استثناء لأحد الطرفين
    }
unit-veto-owner = بطلب من
unit-veto-other = الطرف الآخر
unit-veto-missing = اختاروا دولة أو منظمة.
unit-runs = عمليات الحساب
unit-runs-hint = يُجرى الحساب في هذا المتصفح؛ لا يُرسل شيء قبل حفظه. ثم يدققه الخادم بنفسه.
unit-plan-title = اسم التصوّر
unit-plan-hint = يبقى الاسم والقواعد وما تثبّتونه على هذا الجهاز حتى تتخلّوا عنه، وتبقى ثلاث عمليات حساب على الأكثر حتى تسجيل خروجكم. ولا يرى أحد غيركم عملية حساب قبل أن تحفظوها.
unit-plan-restored = عاد تصوّر بدأتموه على هذا الجهاز.
unit-terms = ما هو مثبّت في هذا الحساب
unit-terms-hint = الالتزامات والاستثناءات والأزواج التي في اللقطة، وما تغيّرونه لهذا الحساب وحده. لا يتغير بذلك أي سجل.
unit-terms-back = العودة إلى منضدة العمل
unit-terms-none = لا شيء مثبّت.
unit-terms-caption = ما لا يغيّره أي اقتراح في هذا الحساب
unit-terms-between = بين
unit-terms-since = منذ
unit-terms-by = { $day } أو قبله
unit-terms-stands = في هذا الحساب
unit-terms-changed =
    { $count ->
        [zero] لا تغيير لهذا الحساب
        [one] تغيير واحد لهذا الحساب وحده
        [two] تغييران لهذا الحساب وحده
        [few] { $count } تغييرات لهذا الحساب وحده
        [many] { $count } تغييراً لهذا الحساب وحده
       *[other] { $count } تغيير لهذا الحساب وحده
    }
unit-terms-add = تثبيت شيء لهذا الحساب
unit-terms-add-do = تثبيته لهذا الحساب
unit-term =
    { $code ->
        [locks] التزام
        [vetoes] استثناء
        [offers] من دون جهة مانحة أو عرض
        [needs] مبلغ آخر لبند
        [years] مبلغ آخر لعرض
        [donors] عرض جديد
       *[forbidden_pairs] زوج مستبعد
    }
unit-term-hint =
    { $code ->
        [locks] التزام مؤكد ليس في السجلات بعد. يحتسبه الحساب ولا ينقله.
        [vetoes] جهة مانحة ودولة تطلب إحداهما ألا تُقترحا معاً. ليسري بعد هذا الحساب مكانه تحت «الاستثناءات».
        [offers] ما يستغني عنه هذا الحساب: كل عروض جهة مانحة والتزاماتها كأنها انسحبت، أو أحد عروضها.
        [needs] مبلغ أو كمية يطلبها بند في هذا الحساب بدلاً مما كتبته دولته.
        [years] ما يتضمنه عرض في سنة في هذا الحساب: أكثر أو أقل، أو 0 لا شيء. لنقله ثبّتوا السنتين. ما زاد على ما تعرضه الجهة المانحة لا يدخل في أي مسودة تحالف.
        [donors] دعم لم يعرضه أحد: ما كان هذا الحساب ليقترحه لو جاءت به جهة مانحة. لا يدخل في أي مسودة تحالف.
       *[forbidden_pairs] عرض وبند لا تريد الوحدة اقتراح أحدهما للآخر في هذا الحساب.
    }
unit-term-stands =
    { $code ->
        [snapshot] كما في اللقطة
        [added] أضيف لهذا الحساب
       *[left_out] متروك في هذا الحساب
    }
unit-term-stays = لا يرفعه إلا من طلبه
unit-term-leave-out = تركه
unit-term-put-back = إعادته
unit-term-instead = { $quantity } (في اللقطة: { $before })
unit-term-quantity-hint = بعملة البند أو وحدته.
unit-term-offer-hint = بعملة اللقطة أو بوحدة المورد.
unit-term-years = السنوات
unit-term-years-hint = مفصولة بفواصل؛ والكمية لكل سنة.
unit-new-donor = جهة مانحة جديدة
unit-term-short = اختاروا كل ما هو مطلوب؛ والكمية رقم.
unit-preset-label = القواعد التي تبدأون بها
unit-preset =
    { $code ->
        [standard] المعتادة: الأولويات ثم أدنى تغطية ثم التفضيلات
        [urgency] الاستعجال: الأولويات الوطنية وحدها
        [fairness] الإنصاف: أدنى تغطية أولاً
        [coverage] أوسع تغطية: أكثر ما يمكن توزيعه
       *[fragments] أقل تجزئة: مساهمات قليلة كبيرة
    }
unit-rules =
    { $code ->
        [Standard] المعتادة
        [Urgency] الاستعجال
        [Fairness] الإنصاف
        [Most_coverage] أوسع تغطية
        [Fewest_fragments] أقل تجزئة
        [Changed] معدّلة
       *[other] { $name }
    }
unit-cost = كلفة كل جهة مانحة ودولة تعملان معاً
unit-cost-hint = بعملة { $currency }؛ 0 لا كلفة. كلما زادت قلّت المساهمات وكبرت.
unit-run-named = الحساب { $letter }: { $policy }
unit-run-replaces = الحساب التالي يحل محل الحساب { $letter }. احفظوه أولاً للإبقاء عليه.
unit-run-stays = يتوقف الحساب إذا غادرتم الصفحة.
unit-saved = عمليات الحساب المحفوظة
unit-saved-hint = على الخادم: ما كان لهذه اللقطة ولنسخها التي غُيّرت لحساب.
unit-saved-none = لم يُحفظ أي حساب لهذه اللقطة.
unit-saved-copy = نسخة مغيّرة
unit-saved-open = افتحوه باسم { $letter }
unit-drafts = صياغة تحالفات من هذا الحساب
unit-drafts-hint = المسودة للوحدة وحدها إلى أن تدعوا أعضاءها.
unit-draft-state =
    { $donors ->
        [zero] { $name }: لا جهات مانحة
        [one] { $name }: جهة مانحة واحدة
        [two] { $name }: جهتان مانحتان
        [few] { $name }: { $donors } جهات مانحة
        [many] { $name }: { $donors } جهة مانحة
       *[other] { $name }: { $donors } جهة مانحة
    }
unit-draft = صياغة
unit-draft-of = صياغة تحالف لـ { $name }
unit-coalition-of = التحالف القُطري: { $name }
unit-add = إضافة الجديد
unit-add-hint = { $name }: يوجد تحالف. يمكن إضافة ما ليس فيه، ويبقى ما فيه كما هو.
unit-added = أضيف: { $added }. موجود: { $known }. استبعدته قاعدة: { $left }.
unit-compare = جنباً إلى جنب
unit-compare-hint = الملتزم به والمقترح معاً. تحت كل رقم فرقه عن الحساب الأول.
unit-compare-measures = ما يحققه كل حساب من أهدافه
unit-compare-states =
    { $unchanged ->
        [zero] ما يختلف لكل دولة، حسب الاسم
        [one] ما يختلف لكل دولة، حسب الاسم؛ لا فرق لدولة واحدة
        [two] ما يختلف لكل دولة، حسب الاسم؛ لا فرق لدولتين
        [few] ما يختلف لكل دولة، حسب الاسم؛ لا فرق لـ { $unchanged } دول
        [many] ما يختلف لكل دولة، حسب الاسم؛ لا فرق لـ { $unchanged } دولة
       *[other] ما يختلف لكل دولة، حسب الاسم؛ لا فرق لـ { $unchanged } دولة
    }
unit-measure = المقياس
unit-measure-priority = { $kind }، الأولوية { $priority }
unit-measure-unused = { $kind }، معروض وغير موزَّع
unit-measure-pairs = جهات مانحة ودول تعمل معاً
unit-people-lead = من يمكنه الدخول وباسم من يعمل. الحسابات بالدعوة.
unit-people-name = الاسم أو الوظيفة
unit-people-all = الأشخاص
unit-people-caption = أشخاص لهم حساب، حسب الاسم
unit-invitations = دعوات مفتوحة
unit-invitations-none = لا دعوات مفتوحة.
unit-invitations-caption = دعوات لم يقبلها أحد بعد
unit-until = صالحة حتى
unit-actions = ما يمكنكم فعله
unit-withdraw-of = سحب { $name }
unit-seen = آخر زيارة
unit-sign-in = الدخول
unit-never = أبداً
unit-enabled = يمكنه الدخول
unit-disabled = لا يمكنه الدخول
unit-enable = السماح بالدخول
unit-disable = منع الدخول
unit-was-disabled = لم يعد بإمكان { $name } الدخول.
unit-was-enabled = يمكن لـ { $name } الدخول مجدداً.
unit-reset = رابط لكلمة سر جديدة
unit-invite = دعوة شخص
unit-invite-do = إنشاء الدعوة
unit-search-party = البحث عن دولة أو منظمة
unit-search-party-hint = جزء من الاسم؛ تتبعه القائمة أدناه.
unit-email-hint = بريد وظيفي إن وُجد.
unit-invite-letter = إرسال الرابط برسالة أيضاً
unit-invite-language = لغة الرسالة
unit-link = الرابط
unit-link-made = أُنشئ الرابط لـ { $email }
unit-link-what = يظهر هذه المرة فقط. انسخوه وأرسلوه بأنفسكم إلى هذا العنوان بطريق تثقون به: من يملكه يستطيع استخدامه.
unit-link-letter = يرسله الخادم الآن إلى هذا العنوان. ويظهر هنا أيضاً هذه المرة فقط: من يملكه يستطيع استخدامه.
unit-link-until = يعمل حتى { $day }، مرة واحدة.
unit-objectives-of = الحساب { $letter }: تجربته من دون كل قاعدة
unit-objectives-hint = كل حساب بجانب ما كان سيكون من دون القاعدة: التغطية مع القاعدة، وتحتها الفرق. يجري ذلك في هذا المتصفح، حساباً بعد آخر.
unit-objectives-off = ليست من قواعده
unit-objectives-same = لا فرق
unit-objectives-caption = ما تنقله القاعدة، بحسب الدولة
# Exchange rates. $currency - its ISO 4217 code
rates-title = أسعار الصرف
rates-lead = تُحسب الاحتياجات والعروض بالعملات الأخرى بهذه الأسعار ابتداءً من اللقطة التالية. ما ليس له سعر لا يدخل في أي مطابقة.
rates-some-missing = بعض ما نُشر لا يدخل في أي مطابقة
rates-missing = لا يوجد سعر لعملة { $currency }:
# $currency - the one that money is counted in
rates-per-unit = { $currency } مقابل الوحدة
rates-day = يوم السعر
rates-of = سعر { $currency }
rates-add = أضيفوا سعراً
rates-saved = الأسعار سارية.
rates-changed = غيّر شخص آخر الأسعار منذ أن بدأتم. هذه هي السارية الآن؛ وما كتبتموه أدناه.
rates-take = خذوا السارية
rates-keep = واصلوا بما كتبتم
# $rate - units of $counted for one of $currency
rates-stands = { $currency } واحد يساوي { $rate } { $counted }
