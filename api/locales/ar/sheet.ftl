sheet-column =
    { $code ->
        [reference] مرجع الاحتياج
        [title] العنوان
        [theme] الموضوع
        [activity] النشاط
        [priority] الأولوية الوطنية
        [treaties] المعاهدات
        [deadline] الموعد النهائي
        [need_source] أين ورد الاحتياج
        [note] تحفظات وشروط
        [line] رقم البند
        [kind] النوع
        [code] البند المعياري
        [label] وصف البند
        [year] السنة
        [amount] المبلغ
        [currency] العملة
        [quantity] الكمية
        [unit] الوحدة
        [unit_cost] كلفة الوحدة
        [money_may_fill] يمكن الدفع نقدًا بدلًا منه
        [already_covered] مغطى سابقاً
        [smallest_part] أصغر جزء مفيد
        [basis] كيف وُضع الرقم
        [source] مصدر الرقم
       *[shared] الموافقة على عرض البند
    }
sheet-reason = ما ينبغي تصحيحه
sheet-yes = نعم
sheet-no = لا
sheet-needs = الاحتياجات
sheet-codes = الرموز
sheet-help = كيفية التعبئة
sheet-codes-column = العمود
sheet-codes-code = الرمز
sheet-codes-name = الاسم
sheet-note-rows = كل صف هو بند من احتياج: مورد واحد في سنة واحدة. الصفوف ذات المرجع نفسه أو العنوان نفسه تشكل احتياجًا واحدًا؛ ويُكتب ما يخص الاحتياج كله في صفه الأول.
sheet-note-reference = اتركوا المرجع ورقم البند فارغين لما هو جديد. المرجع مثل N-7K2QXD4M1A يغيّر ذلك الاحتياج، ورقم البند يغيّر ذلك البند.
sheet-note-figures = اتركوا الرقم فارغًا إذا لم تُحسب كلفته بعد؛ فالصفر لا يطلب شيئًا. اكتبوا الأرقام دون وحدات والتواريخ بصيغة 2030-08-01.
sheet-note-codes = الرموز وأسماؤها في ورقة الرموز؛ ويمكن كتابة أي منهما بأي من اللغات الست.
sheet-note-empty = الخلية الفارغة تُفرغ ما هو محفوظ؛ والعمود المحذوف يتركه كما هو. الاستيراد لا يزيل شيئًا أبدًا.
sheet-note-consent = الموافقة لكل بند على حدة: اكتبوا نعم ليُعرض البند بعد نشر الاحتياج. الخلية الفارغة تترك الموافقة كما هي.
sheet-note-private = لا إحداثيات ولا أسماء ضحايا: لا تُحفظ هذه البيانات هنا.
sheet-rule =
    { $code ->
        [not_a_number] هذا ليس عددًا
        [ambiguous_number] يمكن قراءة هذا العدد بطريقتين
        [not_whole] يجب أن يكون عددًا صحيحًا
        [not_a_day] يُكتب التاريخ هكذا: 2030-08-01
        [not_yes_no] ليس نعم ولا لا
        [unknown_code] ليس في قائمة الرموز
        [cell_error] تحتوي الخلية على خطأ من برنامج الجداول
        [not_computed] لم تُحسب الصيغة قط
        [unknown_need] لا احتياج لهذه الدولة مما يمكنكم رؤيته بهذا المرجع
        [several_needs] تحمل عدة احتياجات هذا العنوان
        [needs_disagree] تقول صفوف الاحتياج الواحد هنا أشياء مختلفة
        [unknown_line] لا بند بهذا الرقم في الاحتياج
        [line_twice] يرد هذا البند مرتين في الملف
        [withdrawn] الاحتياج مسحوب
        [with_others] يجب تصحيح صف آخر من الاحتياج نفسه أولًا
        [too_many_lines] لا يزيد الاحتياج على 500 بند
       *[nothing_said] لا مرجع ولا عنوان في الصف
    }
sheet-fix =
    { $code ->
        [not_a_number] اكتبوا أرقامًا، مثل 1500 أو 1500.50
        [ambiguous_number] اكتبوه دون فواصل الآلاف، مثل 1234 أو 1234.00
        [not_whole] احذفوا الأرقام بعد الفاصلة العشرية
        [not_a_day] اكتبوا السنة والشهر واليوم: 2030-08-01
        [not_yes_no] اكتبوا نعم أو لا
        [unknown_code] خذوا رمزًا أو اسمًا من ورقة الرموز
        [cell_error] صححوا الصيغة أو اكتبوا القيمة
        [not_computed] افتحوا الملف في برنامج جداول واحفظوه، أو اكتبوا القيمة
        [unknown_need] صححوا المرجع، أو اتركوه فارغًا لاحتياج جديد
        [several_needs] اكتبوا مرجع الاحتياج المقصود
        [needs_disagree] اكتبوا الشيء نفسه في كل الصفوف، أو في الأول فقط
        [unknown_line] صححوا الرقم، أو اتركوه فارغًا لبند جديد
        [line_twice] أبقوا صفًا واحدًا
        [withdrawn] أعيدوا الاحتياج أولًا
        [with_others] صححوا ذلك الصف واستوردوا الصفين من جديد
        [too_many_lines] أنشئوا احتياجًا ثانيًا
       *[nothing_said] اكتبوا عنوانًا أو مرجع احتياج
    }
sheet-coded = { $column }: الرمز
sheet-named = { $column }: بالكلمات
sheet-themes = المواضيع
sheet-counted-in = { $column } بعملة { $currency }
sheet-per-unit = وحدة واحدة بعملة { $currency }
sheet-heading =
    { $code ->
        [label] صفة الأرقام
        [origin] من ذكره
        [comes_to] مجموع البند
        [standing] دون رقم
        [need] الاحتياج
        [offer] العرض
        [offers] العروض
        [interest] المرجع
        [interests] إبداءات الاهتمام
        [coalition] التحالف
        [party] الطرف
        [role] الدور
        [rung] المرحلة
        [since] منذ
        [due] موعد الخطوة التالية
        [giver_confirms] أكده المانح
        [receiver_confirms] أكدته الدولة
        [by_unit] كتبته الوحدة بالنيابة عن صاحبه
        [giver_by_unit] ما يخص المانح كتبته الوحدة
        [receiver_by_unit] ما يخص الدولة كتبته الوحدة
        [may_sign_in] يمكنه الدخول
        [line_id] البند
        [rates] أسعار الصرف
        [date] التاريخ
        [round] الجولة
        [rounds] جولات الإجابات
        [closes] آخر يوم للإجابة
        [measure] يُحسب بـ
        [asked] المطلوب
        [committed] المغطى أو الملتزم به
        [offered] اهتمام دون التزام
        [words] بكلماته
        [open] المتبقي دون تغطية
        [in_offers] في العروض، دون وعد
        [offers_unknown] سنوات في العروض بلا رقم
        [line] البند المقصود
        [quantity] قد يقدم، دون وعد
        [for_state] يجوز إبلاغ الدولة
        [max_share_of_line] أقصى حصة من البند الواحد، من 0 إلى 1
        [needs_co_funding] فقط إلى جانب جهة مساهمة أخرى
        [ldc_only] أقل البلدان نمواً فقط
        [oda_only] الدول المؤهلة للمساعدة الإنمائية الرسمية فقط
        [rate_date] يوم سعر الصرف
       *[source] المصدر
    }

sheet-lines = البنود
sheet-sums = المجاميع
sheet-proposed = مقترح وليس وعداً من أحد
sheet-beyond = مذكور زيادة على المطلوب
sheet-counted = بنود لها رقم
sheet-reported = بنود تفيد بما غُطي سابقاً

# A page of tables for a browser without JavaScript; the last two are read out as names of lists of links
sheet-page-lead = ما يمكن قراءته هنا، في جداول بسيطة لا تحتاج إلى JavaScript. الأرقام هي أرقام لحظة طلب الصفحة.
sheet-page-nothing = لا يوجد هنا بعد ما يمكن عرضه عليكم.
sheet-page-tables = الجداول
sheet-page-languages = اللغات
